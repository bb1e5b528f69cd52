package dev.gongkai.report.spark;

import dev.gongkai.report.generator.GeneratedReport;
import dev.gongkai.report.json.ReportWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/** A nation: {@code reports.parquet}, {@code register.csv}, and the key of planted errors in {@code errors.parquet}. */
final class GenerateJob {

    private static final StructType ERROR =
            ReportRows.fields("code", "year#", "mistake", "rule", "pointer", "changed", "was", "is");
    private static final StructType REPORT =
            ReportRows.fields("source", "json").add("errors", new ArrayType(ERROR, false), false);

    private final SparkSession spark;

    GenerateJob(SparkSession spark) {
        this.spark = spark;
    }

    void run(Nation nation, int partitions, boolean lines, String out) {
        Dataset<Row> reports = spark.range(0, nation.agencies(), 1, partitions)
                .flatMap((FlatMapFunction<Long, Row>) index -> rows(nation, index.intValue()), Encoders.row(REPORT));
        ReportRows.write(reports, out + "/reports.parquet");
        if (lines) {
            spark.read()
                    .parquet(out + "/reports.parquet")
                    .select("json")
                    .write()
                    .mode(SaveMode.Overwrite)
                    .text(out + "/reports.jsonl");
        }
        Dataset<Row> errors = spark.read()
                .parquet(out + "/reports.parquet")
                .select(functions.explode(functions.col("errors")).as("e"))
                .select("e.*");
        ReportRows.write(errors, out + "/errors.parquet");
        StringWriter csv = new StringWriter();
        try {
            nation.generator().register().writeCsv(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Files.put(
                spark.sparkContext().hadoopConfiguration(),
                out + "/register.csv",
                "new",
                file -> file.write(csv.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Iterator<Row> rows(Nation nation, int index) {
        List<Row> rows = new ArrayList<>();
        for (GeneratedReport generated : nation.generator().reportsOf(index)) {
            Object[] errors = generated.errors().stream()
                    .map(e -> RowFactory.create(
                            e.code(),
                            (long) e.year(),
                            e.mistake().name(),
                            e.rule(),
                            e.pointer(),
                            e.changed(),
                            e.was(),
                            e.is()))
                    .toArray();
            rows.add(RowFactory.create(
                    generated.code() + "-" + generated.report().year(),
                    ReportRows.oneLine(ReportWriter.create().write(generated.report())),
                    errors));
        }
        return rows.iterator();
    }
}
