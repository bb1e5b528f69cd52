package dev.gongkai.report.series;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import java.util.List;
import java.util.Objects;

/**
 * A year in which another edition of the form is filled in than the year before (版本更替).
 *
 * @param year the first year of the later edition
 * @param from the earlier edition
 * @param to the later edition
 * @param without the cells of the later edition that nothing is declared to have been before, so that no line leads to them
 */
public record EditionChange(int year, Form from, Form to, List<CellKey> without) {
    /** Copies the list. */
    public EditionChange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        without = List.copyOf(without);
    }
}
