package dev.gongkai.report.validate.rule;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.text.TextSpan;
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
        return of(key.pointer(), form.label(key));
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
        return of("/" + key.part().key() + "/" + key.line(), table.lineLabel(key));
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
