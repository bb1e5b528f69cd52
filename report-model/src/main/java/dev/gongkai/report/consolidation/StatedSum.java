package dev.gongkai.report.consolidation;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consolidated report that exists, against the sums of the reports below it (已有汇总的核对); it is compared and not added.
 *
 * @param agency whose consolidated report it is
 * @param differences the cells that differ
 * @param left the agencies whose numbers are just what is lacking in all cells that differ
 * @param doubled the agencies whose numbers are just what is too much
 */
public record StatedSum(Agency agency, List<CellDifference> differences, List<Agency> left, List<Agency> doubled) {

    /**
     * A cell in which a consolidated report differs from the sum.
     *
     * @param cell its address
     * @param sum the sum; null where a report is blank
     * @param stated what the consolidated report states; null for a blank
     * @param suspects the agencies whose own number is the difference, so that it may be left out or counted twice; none
     *     where there are more than three
     */
    public record CellDifference(
            CellKey cell,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal stated,
            List<Agency> suspects) {
        /** Copies the list. */
        public CellDifference {
            Objects.requireNonNull(cell, "cell");
            suspects = List.copyOf(suspects);
        }
    }

    private static final int MOST_SUSPECTS = 3;

    /** Copies the lists. */
    public StatedSum {
        Objects.requireNonNull(agency, "agency");
        differences = List.copyOf(differences);
        left = List.copyOf(left);
        doubled = List.copyOf(doubled);
    }

    /** Compares a consolidated report with the sums of the parts, all of one edition. */
    static StatedSum of(Report stated, Sums sums, List<Report> parts) {
        List<CellDifference> differences = new ArrayList<>();
        Map<CellKey, CellSum> cells = sums.cells();
        cells.forEach((key, cell) -> {
            BigDecimal sum = parts.isEmpty() ? null : cell.value();
            BigDecimal value = stated.cell(key).value();
            boolean same = sum == null || value == null ? sum == value : sum.compareTo(value) == 0;
            if (!same) {
                differences.add(new CellDifference(key, sum, value, suspects(key, sum, value, parts)));
            }
        });
        List<Agency> left = new ArrayList<>();
        List<Agency> doubled = new ArrayList<>();
        if (!differences.isEmpty()) {
            for (Report part : parts) {
                if (explains(part, stated, cells, true)) {
                    left.add(part.agency());
                }
                if (explains(part, stated, cells, false)) {
                    doubled.add(part.agency());
                }
            }
        }
        return new StatedSum(stated.agency(), differences, left, doubled);
    }

    private static List<Agency> suspects(
            CellKey key, @Nullable BigDecimal sum, @Nullable BigDecimal stated, List<Report> parts) {
        if (sum == null || stated == null) {
            return List.of();
        }
        BigDecimal by = sum.subtract(stated).abs();
        List<Agency> suspects = parts.stream()
                .filter(part -> number(part, key).compareTo(by) == 0)
                .map(Report::agency)
                .toList();
        return suspects.size() > MOST_SUSPECTS ? List.of() : suspects;
    }

    /** Whether the sum would be as stated without a part, or with it twice. */
    private static boolean explains(Report part, Report stated, Map<CellKey, CellSum> cells, boolean without) {
        return cells.entrySet().stream().allMatch(entry -> {
            BigDecimal value = stated.cell(entry.getKey()).value();
            BigDecimal sum = entry.getValue().value();
            if (sum == null || value == null) {
                return true;
            }
            BigDecimal own = number(part, entry.getKey());
            return (without ? sum.subtract(own) : sum.add(own)).compareTo(value) == 0;
        });
    }

    private static BigDecimal number(Report report, CellKey key) {
        BigDecimal value = report.cell(key).value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
