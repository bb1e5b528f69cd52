package dev.gongkai.report.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One number over the years (历年数据).
 *
 * <pre>{@code line.growth(2025) // 12.5, in per cent}</pre>
 *
 * @param label what it is, as a key figure or as a cell of the form
 * @param values the numbers by year; a year of which none is stated, or in whose edition nothing is the same, is not there
 */
public record YearLine(String label, SortedMap<Integer, BigDecimal> values) {

    private static final int DECIMALS = 1;

    /** Copies the numbers. */
    public YearLine {
        Objects.requireNonNull(label, "label");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * The number of a year.
     *
     * @param year the year
     * @return none where none is stated
     */
    public Optional<BigDecimal> value(int year) {
        return Optional.ofNullable(values.get(year));
    }

    /**
     * The growth against the year before (同比).
     *
     * @param year the year
     * @return in per cent with one decimal, half up; none where one of the two is not stated or the former is not positive
     */
    public Optional<BigDecimal> growth(int year) {
        BigDecimal now = values.get(year);
        BigDecimal before = values.get(year - 1);
        if (now == null || before == null || before.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(now.subtract(before).movePointRight(2).divide(before, DECIMALS, RoundingMode.HALF_UP));
    }
}
