package dev.gongkai.report.spark;

import dev.gongkai.report.consolidation.Sums;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** From claims to sums: what a partition adds up to for each agency above its own, and all that partitions have for one. */
final class PartialSums {

    static final StructType ROW = ReportRows.fields("year#", "code", "sums*");

    /** The sums of an agency, as told: {@code report} is its sums as a report, {@code cells} as bytes. */
    static final StructType TOLD =
            ReportRows.fields("year#", "code", "agency", "level", "reports#", "unsummed#", "report", "cells*");

    /** A year and a code. */
    private static final int KEY = 2;

    /** So many sums a partition keeps before it sends them on: some 60 MB. */
    private static final int MOST_SUMS = 4_000;

    private PartialSums() {}

    /** The edition of a year, in which sums are kept. */
    static Sums read(long year, byte[] bytes) {
        return Sums.fromBytes(Form.forYear((int) year), bytes);
    }

    private record Key(long year, String code) {}

    /** Of rows of year, code and sums. */
    static Iterator<Row> of(Iterator<Row> claims, RegisterTree tree) {
        Set<String> superiors = tree.inferiors().keySet();
        return new Iterator<>() {
            private final Map<Key, Sums> kept = new LinkedHashMap<>();
            private final Queue<Row> ready = new ArrayDeque<>();

            @Override
            public boolean hasNext() {
                while (ready.isEmpty() && claims.hasNext()) {
                    add(claims.next());
                    if (kept.size() > MOST_SUMS || !claims.hasNext()) {
                        kept.forEach((key, sum) -> ready.add(RowFactory.create(key.year(), key.code(), sum.toBytes())));
                        kept.clear();
                    }
                }
                return !ready.isEmpty();
            }

            private void add(Row claim) {
                long year = claim.getLong(0);
                Sums own = read(year, claim.getAs(2));
                for (String code : tree.above(claim.getString(1))) {
                    if (superiors.contains(code)) {
                        kept.merge(new Key(year, code), own, Sums::plus);
                    }
                }
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ready.remove();
            }
        };
    }

    /** Of rows of year, code and sums, in the order of the first two; with the names and levels of agencies. */
    static Iterator<Row> together(Iterator<Row> rows, Map<String, String[]> names) {
        return RowRuns.merged(rows, KEY, of -> {
            long year = of.get(0).getLong(0);
            String code = of.get(0).getString(1);
            Sums sums = of.stream()
                    .map(row -> read(year, row.getAs(2)))
                    .reduce(Sums::plus)
                    .orElseThrow();
            return told(year, code, sums, names.getOrDefault(code, new String[] {code, ""}));
        });
    }

    private static Row told(long year, String code, Sums sums, String[] name) {
        Agency agency = Agency.builder(name[0]).code(code).build();
        long unsummed = sums.cells().values().stream()
                .filter(cell -> cell.lacking() > 0)
                .count();
        return RowFactory.create(
                year,
                code,
                name[0],
                name[1],
                sums.reports(),
                unsummed,
                ReportRows.oneLine(ReportWriter.create().write(sums.report(agency, (int) year))),
                sums.toBytes());
    }
}
