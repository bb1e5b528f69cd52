package dev.gongkai.report.spark;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Conversion;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
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
            ReportRows.fields("year#", "code", "agency", "pointer", "place", "stated", "sum", "remark");

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

    static Dataset<Row> differences(Dataset<Row> keyed, Dataset<Row> sums) {
        return keyed.filter("error is null")
                .join(sums, functions.expr("year = y AND code = c"))
                .select("year", "code", "agency", "json", "report")
                .mapPartitions((MapPartitionsFunction<Row, Row>) StatedReports::compare, Encoders.row(DIFFERENCE))
                .orderBy("year", "code", "pointer");
    }

    private static Iterator<Row> compare(Iterator<Row> rows) {
        List<Row> found = new ArrayList<>();
        rows.forEachRemaining(row -> compare(row, found));
        return found.iterator();
    }

    private static void compare(Row row, List<Row> found) {
        try {
            Report stated = ReportReader.create().read(row.getString(3));
            Report sum = ReportReader.create().read(row.getString(4));
            Conversion converted = Conversion.of(stated, sum.form());
            String other = String.format(
                    Locale.ROOT,
                    "已有的汇总用 %s 年版格式，合计用 %s 年版：没有对应的格，不能核对",
                    stated.form().id(),
                    sum.form().id());
            sum.form()
                    .tables()
                    .forEach(table -> table.cells().forEach(key -> {
                        BigDecimal is = converted.report().cell(key).value();
                        BigDecimal should = sum.cell(key).value();
                        boolean same = is == null || should == null ? is == should : is.compareTo(should) == 0;
                        // What the other edition does not ask for is no blank.
                        boolean foreign = converted.undeclared().contains(key);
                        if (foreign || !same) {
                            found.add(difference(row, sum, key, is, should, foreign ? other : null));
                        }
                    }));
            for (CellKey key : converted.leftOut()) {
                found.add(difference(row, stated, key, stated.cell(key).value(), null, other));
            }
        } catch (MalformedReportException e) {
            throw new IllegalStateException(e); // both were read before
        }
    }

    private static Row difference(
            Row row,
            Report of,
            CellKey key,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal sum,
            @Nullable String remark) {
        return RowFactory.create(
                row.getLong(0),
                row.getString(1),
                row.getString(2),
                key.pointer(),
                of.form().label(key),
                stated == null ? null : stated.toPlainString(),
                sum == null ? null : sum.toPlainString(),
                remark);
    }
}
