package dev.gongkai.report.spark;

import dev.gongkai.report.consolidation.StatedCheck;
import dev.gongkai.report.consolidation.StatedSum;
import dev.gongkai.report.consolidation.Sums;
import dev.gongkai.report.model.Agency;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The agencies whose reports explain how consolidated reports differ from the sums. The few that differ go to every executor,
 * and all claims are gone through once.
 */
final class Suspects {

    private static final StructType SUSPECT = ReportRows.fields("draft", "pointer", "remark", "agency");

    private Suspects() {}

    /** What executors are given of the stated reports that differ: by year and code. */
    private static final class Differing implements Serializable {
        private static final long serialVersionUID = 1;
        private final HashMap<String, ArrayList<Row>> pairs = new HashMap<>();
    }

    /** By stated report and cell; for a report as a whole the pointer is empty and the remark says what it looks like. */
    static Dataset<Row> of(Dataset<Row> pairs, Dataset<Row> claims, Broadcast<RegisterTree> tree) {
        Differing differing = new Differing();
        pairs.filter((FilterFunction<Row>) pair -> StatedReports.check(pair).differs())
                .collectAsList()
                .forEach(pair -> differing
                        .pairs
                        .computeIfAbsent(key(pair.<Long>getAs("year"), pair.getAs("code")), any -> new ArrayList<>())
                        .add(pair));
        Broadcast<Differing> known = JavaSparkContext.fromSparkContext(
                        pairs.sparkSession().sparkContext())
                .broadcast(differing);
        return claims.filter("alike")
                .select("year", "code", "sums")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> suspects(rows, known.value(), tree.value()),
                        Encoders.row(SUSPECT))
                .groupBy("draft", "pointer", "remark")
                .agg(functions.sort_array(functions.collect_set("agency")).as("suspects"))
                .filter("pointer = '' OR size(suspects) <= " + StatedCheck.MOST_SUSPECTS);
    }

    private static String key(long year, String code) {
        return year + "|" + code;
    }

    private static Iterator<Row> suspects(Iterator<Row> claims, Differing differing, RegisterTree tree) {
        if (differing.pairs.isEmpty()) {
            return List.<Row>of().iterator();
        }
        Map<String, List<StatedCheck>> checks = new LinkedHashMap<>();
        while (claims.hasNext()) {
            Row claim = claims.next();
            Agency agency = Agency.builder(tree.name(claim.getString(1)))
                    .code(claim.getString(1))
                    .build();
            Sums own = null;
            for (String above : tree.above(claim.getString(1))) {
                String key = key(claim.getLong(0), above);
                if (differing.pairs.containsKey(key)) {
                    own = own == null ? PartialSums.read(claim.getLong(0), claim.getAs(2)) : own;
                    for (StatedCheck check : checks.computeIfAbsent(
                            key,
                            any -> differing.pairs.get(key).stream()
                                    .map(StatedReports::check)
                                    .toList())) {
                        check.part(agency, own);
                    }
                }
            }
        }
        List<Row> found = new ArrayList<>();
        checks.forEach((key, all) -> {
            for (int i = 0; i < all.size(); i++) {
                rows(differing.pairs.get(key).get(i).getAs("draft"), all.get(i), found);
            }
        });
        return found.iterator();
    }

    private static void rows(String draft, StatedCheck check, List<Row> found) {
        check.suspects()
                .forEach((cell, agencies) -> agencies.forEach(
                        agency -> found.add(RowFactory.create(draft, cell.pointer(), "", told(agency)))));
        StatedSum result = check.result();
        result.left().forEach(agency -> found.add(RowFactory.create(draft, "", "已有的汇总似未计入", told(agency))));
        result.doubled().forEach(agency -> found.add(RowFactory.create(draft, "", "已有的汇总似计入两次", told(agency))));
    }

    private static String told(Agency agency) {
        return agency.name() + "（" + agency.code() + "）";
    }
}
