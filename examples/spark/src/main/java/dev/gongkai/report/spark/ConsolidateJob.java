package dev.gongkai.report.spark;

import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.consolidation.MalformedRegisterException;
import dev.gongkai.report.consolidation.Sums;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

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
    private static final StructType CLAIM =
            ReportRows.fields("year#", "family", "code", "content", "times#", "alike?", "sums*");
    private static final StructType SUM =
            ReportRows.fields("year#", "code", "agency", "level", "reports#", "unsummed#", "report");

    /** So many sums a partition keeps before it sends them on: some 60 MB. */
    private static final int MOST_SUMS = 4_000;

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
        if (!resume || !ReportRows.isComplete(spark, out + "/read")) {
            ReportRows.write(
                    ReportRows.read(spark, in)
                            .mapPartitions(
                                    (MapPartitionsFunction<Row, Row>) rows -> read(rows, tree.value()),
                                    Encoders.row(READ)),
                    out + "/read");
        }
        Dataset<Row> read = spark.read().parquet(out + "/read");
        ReportRows.write(read.filter("state = 'rejected'").select("source", "error"), out + "/rejected");
        ReportRows.write(read.filter("state = 'aside'").select("source", "error", "year"), out + "/aside");
        if (!resume || !ReportRows.isComplete(spark, out + "/claims")) {
            claims(read, earlier, out + "/claims");
        }
        Dataset<Row> claims = spark.read().parquet(out + "/claims");
        if (!resume || !ReportRows.isComplete(spark, out + "/sums")) {
            sums(claims, tree, register, out + "/sums");
        }
        Dataset<Row> sums = spark.read().parquet(out + "/sums");
        ReportRows.writeLines(sums.orderBy("year", "code").coalesce(1), out + "/sums.json");
        ReportRows.write(claims.filter("times > 1").select("year", "code", "times", "alike"), out + "/repeated");
        ReportRows.write(missing(claims, register), out + "/missing");
        if (stated != null) {
            Dataset<Row> keyed = StatedReports.keyed(ReportRows.read(spark, stated), tree);
            ReportRows.writeLines(StatedReports.differences(keyed, sums).coalesce(1), out + "/differences.json");
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
                Claim claim = Claim.of(report, none.computeIfAbsent(report.year(), of -> Sums.none(Form.forYear(of))));
                return RowFactory.create(
                        source, "read", null, year, tree.family(code), code, claim.content(), claim.sums());
            } catch (MalformedReportException | RuntimeException | StackOverflowError e) {
                return RowFactory.create(
                        source, "rejected", String.valueOf(e.getMessage()), null, null, null, null, null);
            }
        });
    }

    // One claim for each agency and year

    private void claims(Dataset<Row> read, @Nullable String earlier, String out) {
        JavaPairRDD<String, Claim> all = read.filter("state = 'read'")
                .select("year", "family", "code", "content", "sums")
                .toJavaRDD()
                .mapToPair(row -> new Tuple2<>(
                        key(row.getLong(0), row.getString(1), row.getString(2)),
                        new Claim(row.getString(3), 1, true, row.getAs(4))));
        if (earlier != null) {
            all = all.union(spark.read()
                    .parquet(earlier + "/claims")
                    .select("year", "family", "code", "content", "times", "alike", "sums")
                    .toJavaRDD()
                    .mapToPair(row -> new Tuple2<>(
                            key(row.getLong(0), row.getString(1), row.getString(2)),
                            new Claim(row.getString(3), row.getLong(4), row.getBoolean(5), row.getAs(6)))));
        }
        int partitions = Math.max(all.getNumPartitions(), 2);
        Dataset<Row> claims = spark.createDataFrame(
                all.reduceByKey(new FamilyPartitioner(partitions), Claim::plus).map(ConsolidateJob::claim), CLAIM);
        // Sorted, so that a run that is repeated writes the same.
        ReportRows.write(claims.sortWithinPartitions("year", "family", "code"), out);
    }

    private static String key(long year, String family, String code) {
        return year + "|" + family + "|" + code;
    }

    private static Row claim(Tuple2<String, Claim> pair) {
        String[] key = pair._1().split("\\|", -1);
        Claim claim = pair._2();
        return RowFactory.create(
                Long.valueOf(key[0]), key[1], key[2], claim.content(), claim.times(), claim.alike(), claim.sums());
    }

    /** Families stay together. */
    static final class FamilyPartitioner extends HashPartitioner {
        private static final long serialVersionUID = 1;

        FamilyPartitioner(int partitions) {
            super(partitions);
        }

        @Override
        public int getPartition(Object key) {
            String text = (String) key;
            return super.getPartition(text.substring(0, text.lastIndexOf('|')));
        }
    }

    // Sums

    private void sums(Dataset<Row> claims, Broadcast<RegisterTree> tree, AgencyRegister register, String out) {
        JavaPairRDD<String, byte[]> sums = claims.filter("alike")
                .select("year", "code", "sums")
                .toJavaRDD()
                .mapPartitionsToPair(rows -> partial(rows, tree.value()))
                .reduceByKey((a, b) -> SumsBytes.of(SumsBytes.read(a).plus(SumsBytes.read(b))));
        HashMap<String, String[]> names = new HashMap<>();
        for (Agency agency : register.agencies()) {
            if (!register.inferiors(agency).isEmpty()) {
                String level = agency.level() == null ? "" : agency.level().key();
                names.put(agency.code(), new String[] {agency.name(), level});
            }
        }
        Broadcast<HashMap<String, String[]>> known =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(names);
        Dataset<Row> rows = spark.createDataFrame(sums.map(pair -> sum(pair, known.value())), SUM);
        ReportRows.write(rows.repartition(1).sortWithinPartitions("year", "code"), out);
    }

    /** What a partition adds up to for each agency above its own. */
    private static Iterator<Tuple2<String, byte[]>> partial(Iterator<Row> rows, RegisterTree tree) {
        Map<String, Integer> inferiors = tree.inferiors();
        Map<String, Sums> sums = new HashMap<>();
        List<Tuple2<String, byte[]>> done = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            Sums own = SumsBytes.read(row.getAs(2));
            for (String code : tree.above(row.getString(1))) {
                if (inferiors.containsKey(code)) {
                    sums.merge(row.getLong(0) + "|" + code, own, Sums::plus);
                }
            }
            if (sums.size() > MOST_SUMS) {
                sums.forEach((key, sum) -> done.add(new Tuple2<>(key, SumsBytes.of(sum))));
                sums.clear();
            }
        }
        sums.forEach((key, sum) -> done.add(new Tuple2<>(key, SumsBytes.of(sum))));
        return done.iterator();
    }

    private static Row sum(Tuple2<String, byte[]> pair, Map<String, String[]> names) {
        String[] key = pair._1().split("\\|", -1);
        Sums sums = SumsBytes.read(pair._2());
        String[] name = names.getOrDefault(key[1], new String[] {key[1], ""});
        int year = Integer.parseInt(key[0]);
        Agency agency = Agency.builder(name[0]).code(key[1]).build();
        long unsummed = sums.cells().values().stream()
                .filter(cell -> cell.lacking() > 0)
                .count();
        return RowFactory.create(
                (long) year,
                key[1],
                name[0],
                name[1],
                sums.reports(),
                unsummed,
                ReportRows.oneLine(ReportWriter.create().write(sums.report(agency, year))));
    }

    // Who is missing

    private Dataset<Row> missing(Dataset<Row> claims, AgencyRegister register) {
        List<Row> expected = new ArrayList<>();
        for (Agency agency : register.agencies()) {
            boolean optional = agency.kind() == Agency.Kind.GOVERNMENT
                    && !register.inferiors(agency).isEmpty();
            if (!optional) {
                expected.add(RowFactory.create(agency.code(), agency.name(), agency.superior()));
            }
        }
        Dataset<Row> all = spark.createDataFrame(expected, ReportRows.fields("code", "agency", "superior"))
                .crossJoin(claims.select("year").distinct());
        return all.join(
                        claims.select(
                                functions.col("year").as("y"),
                                functions.col("code").as("c")),
                        functions.expr("year = y AND code = c"),
                        "left_anti")
                .orderBy("year", "code");
    }
}
