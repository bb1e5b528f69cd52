package dev.gongkai.report.validate.rule;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a report (位置): for a program as a JSON pointer, for a person as printed on the form.
 *
 * <pre>{@code
 * Place.of(form, CellKey.of(RequestRow.UNAVAILABLE_NOT_HELD, Applicant.NATURAL_PERSON)).text();
 * // 表三“（四）无法提供 1.本机关不掌握相关政府信息”自然人
 * }</pre>
 *
 * @param pointer the JSON pointer, empty for the whole report
 * @param text the place in Chinese, as a person finds it
 * @param span the words in the text at the pointer, or null
 */
public record Place(String pointer, String text, @Nullable TextSpan span) {

    private static final String[] TABLES = {"二", "三", "四"};

    /** Checks that nothing is missing. */
    public Place {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(text, "text");
    }

    /**
     * A place without a span.
     *
     * @param pointer the JSON pointer
     * @param text the place as a person finds it
     * @return the place
     */
    public static Place of(String pointer, String text) {
        return new Place(pointer, text, null);
    }

    /**
     * A whole part, named by its heading.
     *
     * @param report the report
     * @param part the part
     * @return the place
     */
    public static Place of(Report report, Part part) {
        return of("/" + part.key(), "“" + report.heading(part) + "”");
    }

    /**
     * A number cell, named by its heads.
     *
     * @param form the edition of the form
     * @param key the cell's address
     * @return the place
     */
    public static Place of(Form form, CellKey key) {
        TableForm table = form.table(key.part());
        int numberColumns = table.grid().columns() - table.grid().labelColumns();
        List<String> outer = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        boolean hasRows = table.grid().labelColumns() > 0;
        for (Grid.HeadCell head : table.cell(key).heads()) {
            switch (head.axis()) {
                case BLOCK, ROW -> outer.add(head.label());
                case COLUMN -> {
                    // A head over all columns tells none from another.
                    if (head.colSpan() < numberColumns || !hasRows || head.level() > 1) {
                        inner.add(head.label());
                    }
                }
                case CORNER -> {}
            }
        }
        if (!hasRows) {
            outer.addAll(inner.subList(0, inner.size() - 1));
            inner = inner.subList(inner.size() - 1, inner.size());
        } else if (outer.size() > 2) {
            outer = outer.subList(outer.size() - 2, outer.size());
        }
        if (inner.isEmpty()) {
            List<Grid.HeadCell> heads = table.cell(key).heads();
            inner = List.of(heads.get(heads.size() - 1).label());
        }
        return of(key.pointer(), table(key.part()) + quoted(outer) + String.join(" ", inner));
    }

    /**
     * A whole line of a table, named by its heads.
     *
     * @param form the edition of the form
     * @param key one of the line's cells
     * @return the place
     */
    public static Place ofLine(Form form, CellKey key) {
        TableForm table = form.table(key.part());
        List<Grid.HeadCell> common = new ArrayList<>(table.cell(key).heads());
        for (CellKey other : table.lines().get(key.line())) {
            common.retainAll(table.cell(other).heads());
        }
        List<String> labels = common.stream()
                .filter(head -> head.axis() != Grid.Axis.COLUMN || table.grid().labelColumns() == 0)
                .map(Grid.HeadCell::label)
                .toList();
        List<String> last = labels.subList(Math.max(0, labels.size() - 2), labels.size());
        return of("/" + key.part().key() + "/" + key.line(), table(key.part()) + quoted(last));
    }

    /** Heads in quotation marks; those that have some, such as “三安全一稳定”, get single ones within. */
    private static String quoted(List<String> heads) {
        return "“" + String.join(" ", heads).replace('“', '‘').replace('”', '’') + "”";
    }

    /**
     * A table as people call it, by the number of its part.
     *
     * @param part a part that is a table
     * @return such as 表三
     */
    public static String table(Part part) {
        return "表" + TABLES[part.ordinal() - Part.PROACTIVE.ordinal()];
    }

    /**
     * The same place, narrowed to some words.
     *
     * @param words where they stand in the text at the pointer
     * @return a new place
     */
    public Place at(TextSpan words) {
        return new Place(pointer, text, words);
    }
}
