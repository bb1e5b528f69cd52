package dev.gongkai.report.form;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One instance of a cross-footing identity of the form (勾稽关系): two sums of cells that must be equal.
 *
 * <pre>{@code
 * // requests.balance in the column of natural persons: 一 + 二 = 三（七） + 四
 * Form.EDITION_2021.table(Part.REQUESTS).identities().get(0);
 * }</pre>
 *
 * @param id the name of the identity, shared by its instances, such as {@code requests.balance}
 * @param left the left side
 * @param right the right side
 */
public record Identity(String id, Sum<CellKey> left, Sum<CellKey> right) {

    /** Checks that nothing is missing. */
    public Identity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }

    /**
     * Whether the identity compares with last year's report.
     *
     * @return false where this year's report is enough
     */
    public boolean acrossYears() {
        return isOfLastYear(left) || isOfLastYear(right);
    }

    /**
     * The cell that the identity makes a total (总计) of others, if it does.
     *
     * @return the one cell on the right, in an identity within one report
     */
    public Optional<CellKey> total() {
        return acrossYears() || right.terms().size() != 1
                ? Optional.empty()
                : Optional.of(right.terms().get(0).operand());
    }

    private static boolean isOfLastYear(Sum<CellKey> sum) {
        for (Sum.Term<CellKey> term : sum.terms()) {
            if (term.lastYear()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Every term of the identity.
     *
     * @return the terms of the left side, then those of the right
     */
    public Stream<Sum.Term<CellKey>> terms() {
        return Stream.concat(left.terms().stream(), right.terms().stream());
    }
}
