package dev.gongkai.report.generator;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which identities of the form a report breaks, told by the declaration itself and by nothing of the validator. */
final class BrokenIdentities {

    /** An identity across years is found by a rule of another name. */
    private static String rule(String identity) {
        return switch (identity) {
            case "requests.carried" -> "year.carried";
            case "normative.stock" -> "year.stock";
            default -> identity;
        };
    }

    /**
     * A rule, and the cell by which it names its findings.
     *
     * @param rule its id
     * @param pointer the JSON pointer of the cell
     */
    record Broken(String rule, String pointer) {}

    private BrokenIdentities() {}

    static List<Broken> of(Report report, @Nullable Report previous) {
        List<Broken> broken = new ArrayList<>();
        for (Identity identity : report.form().identities()) {
            BigDecimal left = value(identity.left(), report, previous);
            BigDecimal right = value(identity.right(), report, previous);
            if (left != null && right != null && left.compareTo(right) != 0) {
                Sum.Term<CellKey> named = identity.right().terms().get(0);
                CellKey cell = named.lastYear() ? identity.left().terms().get(0).operand() : named.operand();
                broken.add(new Broken(rule(identity.id()), cell.pointer()));
            }
        }
        return broken;
    }

    private static @Nullable BigDecimal value(Sum<CellKey> sum, Report report, @Nullable Report previous) {
        BigDecimal result = BigDecimal.ZERO;
        for (Sum.Term<CellKey> term : sum.terms()) {
            Report of = term.lastYear() ? previous : report;
            CellKey key = term.operand();
            if (of == null || !of.form().table(key.part()).cells().contains(key)) {
                return null;
            }
            BigDecimal value = of.cell(key).value();
            if (value == null) {
                return null;
            }
            result = term.added() ? result.add(value) : result.subtract(value);
        }
        return result;
    }
}
