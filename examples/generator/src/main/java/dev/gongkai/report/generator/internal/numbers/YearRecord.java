package dev.gongkai.report.generator.internal.numbers;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an agency did in a year (年度数据).
 *
 * @param tables a report with nothing but the tables
 * @param work what no table shows
 * @param holdings what it has at the end of the year
 */
public record YearRecord(Report tables, OtherWork work, Holdings holdings) {

    /**
     * A number of the tables.
     *
     * @param key its address
     * @return its value; every cell has one
     */
    public BigDecimal value(CellKey key) {
        return Objects.requireNonNull(tables.cell(key).value());
    }

    /**
     * All requests of a row of table 3.
     *
     * @param row the row
     * @return its total
     */
    public long requests(RequestRow row) {
        return value(CellKey.of(row, Applicant.TOTAL)).longValueExact();
    }

    /**
     * A count of table 2.
     *
     * @param item the row
     * @param measure the column
     * @return the count
     */
    public long proactive(ProactiveItem item, ProactiveMeasure measure) {
        return value(CellKey.of(item, measure)).longValueExact();
    }
}
