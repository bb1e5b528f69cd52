package dev.gongkai.report.service.edit;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.model.Cell;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Totals that follow their parts (总计随各项变动), by the identities of the form and by nothing else. */
final class Totals {

    private Totals() {}

    /** The cells that are totals of others. */
    static Set<CellKey> of(Form form) {
        Set<CellKey> totals = new HashSet<>();
        form.identities().forEach(identity -> identity.total().ifPresent(totals::add));
        return totals;
    }

    /**
     * The totals that may follow: those that are what their parts say, and those that are blank because a part is. What
     * somebody stated otherwise stays as stated, for the validator to name.
     */
    static Set<CellKey> following(Form form, Map<CellKey, Cell> cells) {
        Set<CellKey> following = of(form);
        for (Identity identity : form.identities()) {
            identity.total().ifPresent(total -> {
                BigDecimal sum = sum(identity.left(), cells);
                BigDecimal stated = cell(cells, total).value();
                boolean same = sum == null ? stated == null : stated != null && stated.compareTo(sum) == 0;
                if (!same) {
                    following.remove(total);
                }
            });
        }
        return following;
    }

    /** Sets the totals that follow, until nothing changes any more: a total may be a part of another one. */
    static void follow(Form form, Map<CellKey, Cell> cells, Set<CellKey> following) {
        List<Identity> identities = form.identities();
        boolean changed = true;
        // No chain of totals is longer than there are identities: a circle would end too.
        for (int pass = 0; changed && pass < identities.size(); pass++) {
            changed = false;
            for (Identity identity : identities) {
                CellKey total = identity.total().filter(following::contains).orElse(null);
                BigDecimal sum = total == null ? null : sum(identity.left(), cells);
                if (total != null && sum != null) {
                    Cell before = cell(cells, total);
                    if (before.value() == null || before.value().compareTo(sum) != 0) {
                        cells.put(total, new Cell(sum, before.remark()));
                        changed = true;
                    }
                }
            }
        }
    }

    private static @Nullable BigDecimal sum(Sum<CellKey> sum, Map<CellKey, Cell> cells) {
        BigDecimal result = BigDecimal.ZERO;
        for (Sum.Term<CellKey> term : sum.terms()) {
            BigDecimal value = cell(cells, term.operand()).value();
            if (value == null) {
                return null;
            }
            result = term.added() ? result.add(value) : result.subtract(value);
        }
        return result;
    }

    private static Cell cell(Map<CellKey, Cell> cells, CellKey key) {
        return cells.getOrDefault(key, Cell.BLANK);
    }
}
