package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The numbers of a table that texts speak of, as the form declares them. */
final class TableNumbers {

    private TableNumbers() {}

    /** The one that is meant where words fit several stands first. */
    static List<Mentioned> mostCertainFirst(Report report, Part part) {
        List<Mentioned> numbers = new ArrayList<>(report.form().table(part).mentioned());
        // What stands further down presumes what stands above: who tells of what was dealt with tells of what came in.
        Collections.reverse(numbers);
        numbers.sort(Comparator.comparing((Mentioned number) -> column(number).manner())
                .thenComparing(number -> column(number).with().isEmpty()));
        return numbers;
    }

    static Mention row(Mentioned number) {
        return number.by().get(0);
    }

    static Mention column(Mentioned number) {
        return number.by().get(number.by().size() - 1);
    }

    /** The sum of some cells; empty where one is blank. */
    static Optional<BigDecimal> sum(Report report, List<CellKey> cells) {
        return sum(cells.stream()
                .map(cell -> Optional.ofNullable(report.cell(cell).value()))
                .toList());
    }

    static Optional<BigDecimal> sum(List<Optional<BigDecimal>> values) {
        return values.stream().allMatch(Optional::isPresent)
                ? values.stream().map(Optional::get).reduce(BigDecimal::add)
                : Optional.empty();
    }
}
