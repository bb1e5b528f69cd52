package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the totals of table 3 say (收到、结转与办结).
 *
 * @param received what came in
 * @param carriedIn what was carried in
 * @param dealtWith what was dealt with
 */
record RequestBalance(BigDecimal received, BigDecimal carriedIn, BigDecimal dealtWith) {

    /** Those of a report; null where a cell is blank. */
    static @Nullable RequestBalance of(Report report) {
        List<BigDecimal> terms = new ArrayList<>();
        for (Identity identity : report.form().identities()) {
            // The instances are those of the columns; the last is that of the totals.
            if (identity.id().equals("requests.balance")) {
                terms.clear();
                identity.terms()
                        .map(Sum.Term::operand)
                        .map((CellKey cell) -> TableNumbers.value(report, cell))
                        .forEach(value -> value.ifPresent(terms::add));
            }
        }
        return terms.size() == 4 ? new RequestBalance(terms.get(0), terms.get(1), terms.get(2)) : null;
    }

    /** The numbers that a share of requests may be of. */
    List<BigDecimal> all() {
        return List.of(received, received.add(carriedIn), dealtWith);
    }
}
