package dev.gongkai.report.consolidation;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consolidated report that exists, against the sums of the reports below it (已有汇总的核对); it is compared and not added.
 *
 * @param agency whose consolidated report it is
 * @param form the edition of the consolidated report
 * @param differences the cells that differ
 * @param uncompared the cells of the sums of which nothing declares what they are in the edition of the consolidated report, or
 *     of a report that is summed up: they are neither alike nor different
 * @param unplaced the cells of the consolidated report that state a number and have no place in the edition of the sums
 * @param left the agencies whose numbers are just what is lacking in all cells that differ
 * @param doubled the agencies whose numbers are just what is too much
 */
public record StatedSum(
        Agency agency,
        Form form,
        List<CellDifference> differences,
        List<CellKey> uncompared,
        List<CellKey> unplaced,
        List<Agency> left,
        List<Agency> doubled) {

    /**
     * A cell in which a consolidated report differs from the sum.
     *
     * @param cell its address
     * @param sum the sum; null where a report is blank
     * @param stated what the consolidated report states; null for a blank
     * @param suspects the agencies whose own number is the difference, so that it may be left out or counted twice; none
     *     where there are more than {@value StatedCheck#MOST_SUSPECTS}
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

    /** Copies the lists. */
    public StatedSum {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(form, "form");
        differences = List.copyOf(differences);
        uncompared = List.copyOf(uncompared);
        unplaced = List.copyOf(unplaced);
        left = List.copyOf(left);
        doubled = List.copyOf(doubled);
    }
}
