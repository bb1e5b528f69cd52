package dev.gongkai.report.consolidation;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An identity of the form that the report of an agency breaks (勾稽不平): the part that is wrong where a sum is.
 *
 * @param agency the agency
 * @param identity the identity
 * @param left what its left side comes to
 * @param right what its right side comes to
 */
public record Imbalance(Agency agency, Identity identity, BigDecimal left, BigDecimal right) {

    /** Checks that nothing is missing. */
    public Imbalance {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }

    /** Identities with a blank cell cannot be said to be broken. */
    static List<Imbalance> of(Report report) {
        List<Imbalance> found = new ArrayList<>();
        for (Identity identity : report.form().identities()) {
            if (identity.acrossYears()) {
                continue;
            }
            Function<Sum.Term<CellKey>, @Nullable BigDecimal> number =
                    term -> report.cell(term.operand()).value();
            BigDecimal left = identity.left().value(number);
            BigDecimal right = identity.right().value(number);
            if (left != null && right != null && left.compareTo(right) != 0) {
                found.add(new Imbalance(report.agency(), identity, left, right));
            }
        }
        return found;
    }
}
