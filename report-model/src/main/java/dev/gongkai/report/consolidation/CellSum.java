package dev.gongkai.report.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of many agencies state for one cell (单元格合计).
 *
 * @param stated the sum of the numbers that are stated, exact
 * @param lacking how many reports state none
 * @param lacks who these are, in the order of their names; the first {@value #MOST_LACKS} of them
 */
public record CellSum(BigDecimal stated, long lacking, List<Lack> lacks) {

    /** So many agencies are named for a cell; the others are counted. */
    public static final int MOST_LACKS = 100;

    /** Nothing is stated and nothing is lacking. */
    public static final CellSum ZERO = new CellSum(BigDecimal.ZERO, 0, List.of());

    /** Copies the list. */
    public CellSum {
        Objects.requireNonNull(stated, "stated");
        lacks = List.copyOf(lacks);
        if (lacking < lacks.size()) {
            throw new IllegalArgumentException("lacking: " + lacking + ", but " + lacks.size() + " are named");
        }
    }

    static CellSum lacking(Lack lack) {
        return new CellSum(BigDecimal.ZERO, 1, List.of(lack));
    }

    /**
     * The sum (合计) of what all reports state.
     *
     * @return the sum, or null where a report states nothing: a blank is not a zero
     */
    public @Nullable BigDecimal value() {
        return lacking == 0 ? stated : null;
    }

    /**
     * Both together.
     *
     * @param other what other reports state for the cell
     * @return a new sum
     */
    public CellSum plus(CellSum other) {
        List<Lack> named = lacks;
        if (lacks.isEmpty()) {
            named = other.lacks;
        } else if (!other.lacks.isEmpty()) {
            named = new ArrayList<>(lacks);
            named.addAll(other.lacks);
            Collections.sort(named);
            named = named.subList(0, Math.min(named.size(), MOST_LACKS));
        }
        return new CellSum(stated.add(other.stated), lacking + other.lacking, named);
    }
}
