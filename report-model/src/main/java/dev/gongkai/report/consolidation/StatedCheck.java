package dev.gongkai.report.consolidation;

import dev.gongkai.report.consolidation.StatedSum.CellDifference;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Conversion;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares a consolidated report that exists with the sums (已有汇总的核对), and looks among the reports that are summed up for
 * those that explain a difference. {@link Consolidation} does so; this is for sums that are made on many machines.
 *
 * <pre>{@code
 * StatedCheck check = StatedCheck.of(draft, sums);
 * if (check.differs()) {
 *     parts.forEach(part -> check.part(part.agency(), Sums.none(sums.form()).plus(part)));
 * }
 * check.result().differences();
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class StatedCheck {

    /** So many agencies may be meant by one number; more are chance. */
    public static final int MOST_SUSPECTS = 3;

    private final Conversion stated;
    private final Report original;
    private final List<CellKey> uncompared = new ArrayList<>();
    private final Map<CellKey, Compared> differing = new LinkedHashMap<>();

    /** The cells in which both state the same number. */
    private final List<CellKey> alike = new ArrayList<>();

    private final List<Agency> left = new ArrayList<>();
    private final List<Agency> doubled = new ArrayList<>();
    private boolean byNumbers;

    /** A cell that differs; of one in which either side is blank there is no number by which it does. */
    private record Compared(
            @Nullable BigDecimal sum,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal by,
            List<Agency> suspects) {}

    private StatedCheck(Report stated, Sums sums) {
        this.original = stated;
        this.stated = Conversion.of(stated, sums.form());
        sums.cells().forEach((key, cell) -> compare(key, cell, sums.reports() == 0));
    }

    /**
     * Compares.
     *
     * @param stated the consolidated report, of whichever edition ({@link Conversion} says how far that goes)
     * @param sums the sums
     * @return what differs; nobody is suspected so far
     */
    public static StatedCheck of(Report stated, Sums sums) {
        return new StatedCheck(stated, sums);
    }

    private void compare(CellKey key, CellSum cell, boolean empty) {
        BigDecimal sum = empty ? null : cell.value();
        BigDecimal value = stated.report().cell(key).value();
        boolean foreign = !cell.lacks().isEmpty()
                && cell.lacks().stream().allMatch(lack -> lack.cause() == Lack.Absence.OTHER_EDITION);
        if (foreign || stated.undeclared().contains(key)) {
            uncompared.add(key);
        } else if (sum == null || value == null) {
            if (sum != value) {
                differing.put(key, new Compared(sum, value, null, List.of()));
            }
        } else if (sum.compareTo(value) == 0) {
            alike.add(key);
        } else {
            differing.put(key, new Compared(sum, value, sum.subtract(value), new ArrayList<>()));
            byNumbers = true;
        }
    }

    /**
     * Whether a cell differs.
     *
     * @return whether there is anything to be explained by {@link #part}
     */
    public boolean differs() {
        return !differing.isEmpty();
    }

    /**
     * Looks whether a report that is summed up explains the difference.
     *
     * @param agency the agency that reports
     * @param own its numbers, as the sums of one report, in the edition of the sums
     * @return this
     */
    public StatedCheck part(Agency agency, Sums own) {
        if (!byNumbers) {
            return this;
        }
        boolean without = true;
        boolean twice = true;
        Map<CellKey, CellSum> cells = own.cells();
        for (Map.Entry<CellKey, Compared> entry : differing.entrySet()) {
            BigDecimal by = entry.getValue().by();
            if (by == null) {
                continue;
            }
            BigDecimal number = cells.getOrDefault(entry.getKey(), CellSum.ZERO).stated();
            List<Agency> suspects = entry.getValue().suspects();
            if (number.compareTo(by.abs()) == 0 && suspects.size() <= MOST_SUSPECTS) {
                suspects.add(agency);
            }
            without &= number.compareTo(by) == 0;
            twice &= number.negate().compareTo(by) == 0;
        }
        if ((without || twice)
                && alike.stream()
                        .allMatch(key ->
                                cells.getOrDefault(key, CellSum.ZERO).stated().signum() == 0)) {
            (without ? left : doubled).add(agency);
        }
        return this;
    }

    /**
     * The agencies whose own number is the difference in a cell, for parts that are looked through in several pieces.
     *
     * @return by cell, none where none is suspected; at most one more than {@value #MOST_SUSPECTS}, which says that there are too
     *     many
     */
    public Map<CellKey, List<Agency>> suspects() {
        Map<CellKey, List<Agency>> suspects = new LinkedHashMap<>();
        differing.forEach((key, cell) -> {
            if (!cell.suspects().isEmpty()) {
                suspects.put(key, List.copyOf(cell.suspects()));
            }
        });
        return suspects;
    }

    /**
     * What came of it.
     *
     * @return the differences, with the agencies that explain one
     */
    public StatedSum result() {
        List<CellDifference> differences = new ArrayList<>();
        differing.forEach((key, cell) -> differences.add(new CellDifference(
                key, cell.sum(), cell.stated(), cell.suspects().size() > MOST_SUSPECTS ? List.of() : cell.suspects())));
        return new StatedSum(
                original.agency(), original.form(), differences, uncompared, stated.leftOut(), left, doubled);
    }
}
