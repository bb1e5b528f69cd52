package dev.gongkai.report.spark;

import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.consolidation.MalformedRegisterException;
import dev.gongkai.report.consolidation.Sums;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Sums up along the register: {@code claims}, one row for each agency and year; {@code sums} and {@code sums.json}, the sums of
 * every agency with others below it; {@code missing}, {@code repeated}, {@code rejected}, {@code aside}; {@code differences} from
 * consolidated reports that exist, and {@code stated-aside}, those of them that are compared with nothing.
 *
 * <p>The reports of a family, the agencies right below one, are in one partition, and a partition adds up for all above
 * before anything is sent on: a province with half of all agencies is spread like any other. Whoever comes late is added to
 * the claims of an earlier run.
 */
final class ConsolidateJob {

    private static final StructType READ =
            ReportRows.fields("source", "state", "error", "year#", "family", "code", "content", "sums*");

    private final SparkSession spark;

    ConsolidateJob(SparkSession spark) {
        this.spark = spark;
    }

    void run(
            String in,
            String registerFile,
            @Nullable String earlier,
            @Nullable String stated,
            boolean resume,
            String out) {
        AgencyRegister register = register(registerFile);
        Broadcast<RegisterTree> tree =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new RegisterTree(register));
        Origin readOf = Origin.of(spark).input("in", in).input("register", registerFile);
        readOf.make(
                resume,
                out + "/read",
                () -> ReportRows.write(
                        ReportRows.read(spark, in)
                                .mapPartitions(
                                        (MapPartitionsFunction<Row, Row>) rows -> read(rows, tree.value()),
                                        Encoders.row(READ)),
                        out + "/read"));
        Dataset<Row> read = ReportRows.step(spark, out + "/read", READ);
        Origin claimsOf = Origin.of(spark).step("read", readOf);
        if (earlier != null) {
            claimsOf.input("earlier", earlier + "/claims");
        }
        AtOnce.make(
                () -> claimsOf.make(resume, out + "/claims", () -> claims(read, earlier, out + "/claims")),
                () -> ReportRows.write(read.filter("state = 'rejected'").select("source", "error"), out + "/rejected"),
                () -> ReportRows.write(
                        read.filter("state = 'aside'").select("source", "error", "year"), out + "/aside"));
        Dataset<Row> claims = ReportRows.step(spark, out + "/claims", Claim.ROW);
        AtOnce.make(
                () -> {
                    Origin.of(spark)
                            .step("claims", claimsOf)
                            .make(resume, out + "/sums", () -> sums(claims, tree, register, out + "/sums"));
                    lines(ReportRows.step(spark, out + "/sums", PartialSums.TOLD), out + "/sums.json");
                },
                () -> ReportRows.write(MissingReports.of(claims, register), out + "/missing"),
                () -> ReportRows.write(
                        claims.filter("times > 1").select("year", "code", "times", "alike"), out + "/repeated"));
        if (stated != null) {
            Dataset<Row> sums = ReportRows.step(spark, out + "/sums", PartialSums.TOLD);
            Dataset<Row> keyed = StatedReports.keyed(ReportRows.read(spark, stated), tree);
            ReportRows.writeLines(StatedReports.differences(keyed, sums, claims, tree), out + "/differences.json");
            ReportRows.write(StatedReports.aside(keyed, sums), out + "/stated-aside");
        }
    }

    private AgencyRegister register(String file) {
        try {
            return AgencyRegister.parse(Files.read(spark, file));
        } catch (MalformedRegisterException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    // Reading

    private static Iterator<Row> read(Iterator<Row> rows, RegisterTree tree) {
        ReportReader reader = ReportReader.create();
        Map<Integer, Sums> none = new HashMap<>();
        return ReportRows.map(rows, row -> {
            String source = row.getString(0);
            try {
                Report report = reader.read(row.getString(1));
                long year = report.year();
                String code = tree.code(report.agency());
                if (code == null) {
                    return RowFactory.create(
                            source, "aside", report.agency().name() + "不在名录中", year, null, null, null, null);
                }
                byte[] own = none.computeIfAbsent(report.year(), of -> Sums.none(Form.forYear(of)))
                        .plus(report)
                        .toBytes();
                return RowFactory.create(
                        source, "read", null, year, tree.family(code), code, Claim.content(report, own), own);
            } catch (MalformedReportException | RuntimeException | StackOverflowError e) {
                return RowFactory.create(
                        source, "rejected", String.valueOf(e.getMessage()), null, null, null, null, null);
            }
        });
    }

    // One claim for each agency and year

    private void claims(Dataset<Row> read, @Nullable String earlier, String out) {
        Dataset<Row> all = read.filter("state = 'read'")
                .selectExpr("year", "family", "code", "content", "1L AS times", "true AS alike", "sums");
        if (earlier != null) {
            all = all.union(spark.read()
                    .parquet(earlier + "/claims")
                    .select("year", "family", "code", "content", "times", "alike", "sums"));
        }
        // Families stay together; sorted, so that a run that is repeated writes the same.
        int partitions = Math.max(all.rdd().getNumPartitions(), 2);
        Column[] order = Stream.of(Claim.ORDER).map(functions::col).toArray(Column[]::new);
        ReportRows.write(
                all.repartition(partitions, functions.col("year"), functions.col("family"))
                        .sortWithinPartitions(order)
                        .mapPartitions((MapPartitionsFunction<Row, Row>) Claim::merged, Encoders.row(Claim.ROW)),
                out);
    }

    // Sums

    private void sums(Dataset<Row> claims, Broadcast<RegisterTree> tree, AgencyRegister register, String out) {
        HashMap<String, String[]> names = new HashMap<>();
        for (Agency agency : register.agencies()) {
            if (!register.inferiors(agency).isEmpty()) {
                String level = agency.level() == null ? "" : agency.level().key();
                names.put(agency.code(), new String[] {agency.name(), level});
            }
        }
        Broadcast<HashMap<String, String[]>> known =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(names);
        Dataset<Row> rows = claims.filter("alike")
                .select("year", "code", "sums")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) each -> PartialSums.of(each, tree.value()),
                        Encoders.row(PartialSums.ROW))
                .repartition(functions.col("year"), functions.col("code"))
                .sortWithinPartitions("year", "code")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) each -> PartialSums.together(each, known.value()),
                        Encoders.row(PartialSums.TOLD));
        ReportRows.write(rows.repartition(1).sortWithinPartitions("year", "code"), out);
    }

    /** The sums as lines, in the order of their one file. */
    private static void lines(Dataset<Row> sums, String out) {
        ReportRows.writeLines(sums.drop("cells").coalesce(1).sortWithinPartitions("year", "code"), out);
    }
}
