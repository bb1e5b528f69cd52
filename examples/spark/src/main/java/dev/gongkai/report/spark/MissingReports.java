package dev.gongkai.report.spark;

import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.model.Agency;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Who has not reported, for each year that anybody has reported for: all of the register but governments with others below
 * them, which may have no report of their own.
 *
 * <p>A bit for each agency and year is all that is sent to and fro: neither joined nor sorted.
 */
final class MissingReports {

    private static final StructType SEEN = ReportRows.fields("year#", "agencies*");
    private static final StructType MISSING = ReportRows.fields("code", "agency", "superior", "year#");

    private MissingReports() {}

    /** The agencies that should report, in the order of their codes. */
    private static final class Expected implements Serializable {
        private static final long serialVersionUID = 1;
        private final ArrayList<String[]> agencies = new ArrayList<>();
        private final HashMap<String, Integer> places = new HashMap<>();

        Expected(AgencyRegister register) {
            for (Agency agency : register.agencies()) {
                boolean optional = agency.kind() == Agency.Kind.GOVERNMENT
                        && !register.inferiors(agency).isEmpty();
                if (!optional) {
                    agencies.add(new String[] {agency.code(), agency.name(), agency.superior()});
                }
            }
            agencies.sort(Comparator.comparing(agency -> agency[0]));
            for (String[] agency : agencies) {
                places.put(agency[0], places.size());
            }
        }
    }

    /** By year and code, in one partition. */
    static Dataset<Row> of(Dataset<Row> claims, AgencyRegister register) {
        SparkSession spark = claims.sparkSession();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<Expected> expected = context.broadcast(new Expected(register));
        TreeMap<Long, BitSet> seen = new TreeMap<>();
        claims.select("year", "code")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> seen(rows, expected.value()), Encoders.row(SEEN))
                .collectAsList()
                .forEach(row -> seen.computeIfAbsent(row.getLong(0), year -> new BitSet())
                        .or(BitSet.valueOf(row.<byte[]>getAs(1))));
        List<Long> years = List.copyOf(seen.keySet());
        Broadcast<TreeMap<Long, BitSet>> reported = context.broadcast(seen);
        return spark.range(0, years.size(), 1, 1)
                .flatMap(
                        (FlatMapFunction<Long, Row>) place -> {
                            long year = years.get(place.intValue());
                            return missing(year, reported.value().get(year), expected.value());
                        },
                        Encoders.row(MISSING));
    }

    private static Iterator<Row> seen(Iterator<Row> claims, Expected expected) {
        Map<Long, BitSet> seen = new TreeMap<>();
        claims.forEachRemaining(claim -> {
            BitSet year = seen.computeIfAbsent(claim.getLong(0), any -> new BitSet());
            Integer place = expected.places.get(claim.getString(1));
            if (place != null) {
                year.set(place);
            }
        });
        return seen.entrySet().stream()
                .map(year -> RowFactory.create(year.getKey(), year.getValue().toByteArray()))
                .iterator();
    }

    private static Iterator<Row> missing(long year, BitSet seen, Expected expected) {
        IntStream places = IntStream.range(0, expected.agencies.size()).filter(place -> !seen.get(place));
        Stream<Row> rows = places.mapToObj(expected.agencies::get)
                .map(agency -> RowFactory.create(agency[0], agency[1], agency[2], year));
        return rows.iterator();
    }
}
