package dev.gongkai.report.spark;

import dev.gongkai.report.consolidation.StatedCheck;
import dev.gongkai.report.consolidation.StatedSum;
import dev.gongkai.report.consolidation.Sums;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Consolidated reports that exist, against the sums: each cell that differs, and each report or cell that cannot be compared
 * and why.
 */
final class StatedReports {

    private static final StructType KEYED = ReportRows.fields("source", "json", "y#", "c", "error");
    private static final StructType DIFFERENCE =
            ReportRows.fields("draft", "year#", "code", "agency", "pointer", "place", "stated", "sum", "remark");

    private StatedReports() {}

    /** The year and the agency of each; of one that has none to be compared with, why. */
    static Dataset<Row> keyed(Dataset<Row> stated, Broadcast<RegisterTree> tree) {
        return stated.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> {
                    RegisterTree register = tree.value();
                    return ReportRows.map(rows, row -> key(row.getString(0), row.getString(1), register));
                },
                Encoders.row(KEYED));
    }

    private static Row key(String source, String json, RegisterTree tree) {
        try {
            Report report = ReportReader.create().read(json);
            String code = tree.code(report.agency());
            return RowFactory.create(
                    source,
                    json,
                    (long) report.year(),
                    code,
                    code == null ? report.agency().name() + "不在名录中" : null);
        } catch (MalformedReportException | RuntimeException | StackOverflowError e) {
            return RowFactory.create(source, json, null, null, String.valueOf(e.getMessage()));
        }
    }

    /** Those that are compared with nothing. */
    static Dataset<Row> aside(Dataset<Row> keyed, Dataset<Row> sums) {
        Dataset<Row> unknown = keyed.filter("error is not null").select("source", "error", "y");
        Dataset<Row> without = keyed.filter("error is null")
                .join(sums.select("year", "code"), functions.expr("year = y AND code = c"), "left_anti")
                .selectExpr("source", "concat(c, '：', y, ' 年没有可以核对的汇总') as error", "y");
        return unknown.union(without).withColumnRenamed("y", "year").orderBy("source");
    }

    /** Each cell that differs, with the agencies below whose number is the difference. */
    static Dataset<Row> differences(
            Dataset<Row> keyed, Dataset<Row> sums, Dataset<Row> claims, Broadcast<RegisterTree> tree) {
        Dataset<Row> pairs = keyed.filter("error is null")
                .join(sums, functions.expr("year = y AND code = c"))
                .withColumn("draft", functions.md5(functions.col("json")))
                .select("draft", "year", "code", "agency", "json", "cells");
        Dataset<Row> differences =
                pairs.mapPartitions((MapPartitionsFunction<Row, Row>) StatedReports::compare, Encoders.row(DIFFERENCE));
        Dataset<Row> suspects = Suspects.of(pairs, claims, tree);
        Column[] told = Stream.of("year", "code", "agency", "pointer", "place", "stated", "sum", "suspects", "remark")
                .map(functions::col)
                .toArray(Column[]::new);
        Dataset<Row> cells = differences
                .join(
                        suspects.filter("pointer != ''")
                                .withColumnRenamed("draft", "s")
                                .withColumnRenamed("pointer", "p")
                                .select("s", "p", "suspects"),
                        functions.expr("draft = s AND pointer = p"),
                        "left")
                .select(told);
        Dataset<Row> whole = suspects.filter("pointer = ''")
                .join(
                        pairs.select(
                                functions.col("draft").as("s"),
                                functions.col("year"),
                                functions.col("code"),
                                functions.col("agency")),
                        functions.expr("draft = s"))
                .selectExpr(
                        "year",
                        "code",
                        "agency",
                        "pointer",
                        "'' AS place",
                        "CAST(null AS STRING) AS stated",
                        "CAST(null AS STRING) AS sum",
                        "suspects",
                        "remark");
        return cells.union(whole).coalesce(1).sortWithinPartitions("year", "code", "pointer", "remark", "stated");
    }

    private static Iterator<Row> compare(Iterator<Row> rows) {
        List<Row> found = new ArrayList<>();
        rows.forEachRemaining(row -> compare(row, found));
        return found.iterator();
    }

    /** The check of a stated report against the sums; of a row of {@code draft, year, code, agency, json, cells}. */
    static StatedCheck check(Row pair) {
        return StatedCheck.of(stated(pair), sums(pair));
    }

    private static Report stated(Row pair) {
        try {
            return ReportReader.create().read(pair.<String>getAs("json"));
        } catch (MalformedReportException e) {
            throw new IllegalStateException(e); // it was read before
        }
    }

    private static Sums sums(Row pair) {
        return PartialSums.read(pair.<Long>getAs("year"), pair.getAs("cells"));
    }

    private static void compare(Row row, List<Row> found) {
        Report stated = stated(row);
        Sums sums = sums(row);
        StatedSum result = StatedCheck.of(stated, sums).result();
        Form form = sums.form();
        for (StatedSum.CellDifference cell : result.differences()) {
            found.add(difference(row, form, cell.cell(), cell.stated(), cell.sum(), null));
        }
        boolean alike = result.form().equals(form);
        String other = alike
                ? "有的报告用另一年版格式：没有对应的格，不能核对"
                : String.format(
                        Locale.ROOT,
                        "已有的汇总用 %s 年版格式，合计用 %s 年版：没有对应的格，不能核对",
                        result.form().id(),
                        form.id());
        result.uncompared()
                .forEach(key -> found.add(
                        difference(row, form, key, null, sums.cell(key).value(), other)));
        result.unplaced()
                .forEach(key -> found.add(
                        difference(row, result.form(), key, stated.cell(key).value(), null, other)));
    }

    private static Row difference(
            Row row,
            Form of,
            CellKey key,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal sum,
            @Nullable String remark) {
        return RowFactory.create(
                row.getString(0),
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                key.pointer(),
                of.label(key),
                stated == null ? null : stated.toPlainString(),
                sum == null ? null : sum.toPlainString(),
                remark);
    }
}
