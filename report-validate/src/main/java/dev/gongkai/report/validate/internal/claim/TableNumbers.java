package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The numbers of a report's tables that texts speak of, as the form declares them, the most certain first. */
final class TableNumbers {

    private final Report report;
    private final List<Mentioned> requests;
    private final List<Mentioned> documents;
    private final List<Mentioned> decisions;
    private final List<Mentioned> proceedings;

    /** The cells of the balance of table 3, column by column, with those of its left side. */
    private final Map<Set<CellKey>, List<CellKey>> balances = new LinkedHashMap<>();

    TableNumbers(Report report) {
        this.report = report;
        this.requests = mostCertainFirst(report, Part.REQUESTS);
        List<Mentioned> proactive = mostCertainFirst(report, Part.PROACTIVE);
        this.documents = proactive.stream()
                .filter(number -> row(number).manner() == Mention.Manner.WORDS)
                .toList();
        this.decisions = proactive.stream()
                .filter(number -> row(number).manner() == Mention.Manner.NAME)
                .toList();
        this.proceedings = report.form().table(Part.PROCEEDINGS).mentioned();
        for (Identity identity : report.form().identities()) {
            if (identity.id().equals("requests.balance")) {
                Set<CellKey> all = new HashSet<>();
                identity.terms().forEach(term -> all.add(term.operand()));
                balances.put(
                        all,
                        identity.left().terms().stream().map(Sum.Term::operand).toList());
            }
        }
    }

    Report report() {
        return report;
    }

    /** The left side of the balance that some cells stand in: what came in, and what was carried in; empty for others. */
    List<CellKey> leftOfBalance(List<CellKey> cells) {
        for (Map.Entry<Set<CellKey>, List<CellKey>> balance : balances.entrySet()) {
            if (cells.stream().anyMatch(balance.getKey()::contains)) {
                return balance.getValue();
            }
        }
        return List.of();
    }

    /** What all requests may be: what came in, that and what was carried in, what was dealt with. */
    List<List<CellKey>> allRequests() {
        List<List<CellKey>> all = new ArrayList<>();
        for (Mentioned number : requests) {
            Mention.Manner manner = row(number).manner();
            if (manner == Mention.Manner.ACT) {
                List<CellKey> left = leftOfBalance(number.cells());
                all.add(0, number.cells());
                if (!left.isEmpty()) {
                    all.add(left);
                }
            } else if (manner == Mention.Manner.RESULT) {
                all.add(number.cells());
            }
        }
        return all;
    }

    /** The numbers of table 3. */
    List<Mentioned> requests() {
        return requests;
    }

    /** Those of table 2 that are called by words. */
    List<Mentioned> documents() {
        return documents;
    }

    /** Those of table 2 that are called by the name of their row. */
    List<Mentioned> decisions() {
        return decisions;
    }

    /** The numbers of table 4. */
    List<Mentioned> proceedings() {
        return proceedings;
    }

    /** The one that is meant where words fit several stands first. */
    private static List<Mentioned> mostCertainFirst(Report report, Part part) {
        List<Mentioned> numbers = new ArrayList<>(report.form().table(part).mentioned());
        // What stands further down presumes what stands above: who tells of what was dealt with tells of what came in.
        Collections.reverse(numbers);
        numbers.sort(Comparator.comparing((Mentioned number) -> column(number).manner())
                .thenComparing(number -> column(number).with().isEmpty()));
        return List.copyOf(numbers);
    }

    static Mention row(Mentioned number) {
        return number.by().get(0);
    }

    static Mention column(Mentioned number) {
        return number.by().get(number.by().size() - 1);
    }

    /** The sum of some cells; empty where one is blank. */
    static Optional<BigDecimal> sum(Report report, List<CellKey> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellKey cell : cells) {
            Optional<BigDecimal> value = value(report, cell);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }

    /** What a cell says; what a blank total would say, where all that it sums is stated. */
    static Optional<BigDecimal> value(Report report, CellKey cell) {
        BigDecimal value = report.cell(cell).value();
        return value != null ? Optional.of(value) : summed(report, cell);
    }

    private static Optional<BigDecimal> summed(Report report, CellKey total) {
        for (Identity identity : report.form().identities()) {
            if (identity.total().filter(total::equals).isPresent()) {
                Optional<BigDecimal> sum = stated(report, identity.left());
                if (sum.isPresent()) {
                    return sum;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a cell fits the others of its report: one that does not is no measure for another year's. */
    static boolean isInOrder(Report report, CellKey cell) {
        for (Identity identity : report.form().identities()) {
            boolean about = !identity.acrossYears()
                    && identity.terms().map(Sum.Term::operand).anyMatch(cell::equals);
            if (about) {
                Optional<BigDecimal> left = stated(report, identity.left());
                Optional<BigDecimal> right = stated(report, identity.right());
                if (left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Optional<BigDecimal> stated(Report report, Sum<CellKey> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Sum.Term<CellKey> term : cells.terms()) {
            BigDecimal value = report.cell(term.operand()).value();
            if (value == null) {
                return Optional.empty();
            }
            sum = term.added() ? sum.add(value) : sum.subtract(value);
        }
        return Optional.of(sum);
    }
}
