package dev.gongkai.report.spark;

import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Validates: {@code outcomes}, a row for each report; {@code findings} as Parquet and {@code findings.json} as lines; {@code
 * counts.json} by rule, severity, level and region; {@code rejected}, what is no report.
 */
final class ValidateJob {

    private static final StructType FINDING =
            ReportRows.fields("rule", "severity", "pointer", "place", "message", "expected", "actual");
    private static final StructType OUTCOME = ReportRows.fields(
                    "source", "code", "agency", "year#", "level", "region", "verdict", "error")
            .add("findings", new ArrayType(FINDING, false), false);

    private final SparkSession spark;

    ValidateJob(SparkSession spark) {
        this.spark = spark;
    }

    void run(String in, boolean years, boolean resume, String out) {
        String outcomes = out + "/outcomes";
        Origin.of(spark)
                .input("in", in)
                .option("years", years)
                .make(resume, outcomes, () -> validate(in, years, outcomes));
        Dataset<Row> done = ReportRows.step(spark, outcomes, OUTCOME);
        Dataset<Row> findings = done.withColumn("f", functions.explode(functions.col("findings")))
                .select("source", "code", "agency", "year", "level", "region", "f.*");
        AtOnce.make(
                () -> ReportRows.write(findings, out + "/findings"),
                () -> ReportRows.writeLines(findings, out + "/findings.json"),
                () -> ReportRows.writeLines(FindingCounts.of(findings), out + "/counts.json"),
                () -> ReportRows.write(done.filter("error is not null").select("source", "error"), out + "/rejected"));
    }

    private void validate(String in, boolean years, String out) {
        Dataset<Row> reports = ReportRows.read(spark, in);
        if (years) {
            // One pass over each text for both.
            reports = reports.select(
                            functions.col("source"),
                            functions.col("json"),
                            functions
                                    .json_tuple(functions.col("json"), "year", "agency")
                                    .as(new String[] {"year", "agency"}))
                    .withColumn("code", functions.coalesce(part("$.code"), part("$.name")))
                    .repartition(functions.col("code"))
                    .sortWithinPartitions("code", "year", "source")
                    .select("source", "json");
        }
        ReportRows.write(
                reports.mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> outcomes(rows, years), Encoders.row(OUTCOME)),
                out);
    }

    private static Column part(String path) {
        return functions.get_json_object(functions.col("agency"), path);
    }

    private static Iterator<Row> outcomes(Iterator<Row> rows, boolean years) {
        ReportReader reader = ReportReader.create();
        Previous previous = new Previous();
        return ReportRows.map(rows, row -> {
            String source = row.getString(0);
            try {
                Report report = reader.read(row.getString(1));
                ValidationResult result = previous.validator(report, years).validate(report);
                previous.report = report;
                return row(source, report, result);
            } catch (MalformedReportException | RuntimeException | StackOverflowError e) {
                return RowFactory.create(
                        source, null, null, null, null, null, "rejected", String.valueOf(e.getMessage()), new Row[0]);
            }
        });
    }

    /** The report that came before in the partition: of the year before, where reports are ordered by years. */
    private static final class Previous {
        private @Nullable Report report;

        ReportValidator validator(Report next, boolean years) {
            Report before = report;
            boolean same = years
                    && before != null
                    && before.year() == next.year() - 1
                    && key(before.agency()).equals(key(next.agency()));
            return same
                    ? ReportValidator.builder()
                            .previous(Objects.requireNonNull(before))
                            .build()
                    : ReportValidator.create();
        }

        private static String key(Agency agency) {
            return agency.code() == null ? agency.name() : agency.code();
        }
    }

    private static Row row(String source, Report report, ValidationResult result) {
        Agency agency = report.agency();
        Object[] findings = result.findings().stream()
                .map(f -> RowFactory.create(
                        f.rule(),
                        f.severity().name().toLowerCase(Locale.ROOT),
                        f.place().pointer(),
                        f.place().text(),
                        f.message().zh(),
                        f.expected(),
                        f.actual()))
                .toArray();
        return RowFactory.create(
                source,
                agency.code(),
                agency.name(),
                (long) report.year(),
                agency.level() == null ? null : agency.level().key(),
                region(agency.code()),
                result.verdict().name().toLowerCase(Locale.ROOT),
                null,
                findings);
    }

    /** The digits of the province in a unified social credit code. */
    private static @Nullable String region(@Nullable String code) {
        return code == null || code.length() < 8 ? null : code.substring(2, 4) + "0000";
    }
}
