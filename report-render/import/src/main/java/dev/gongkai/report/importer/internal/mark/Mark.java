package dev.gongkai.report.importer.internal.mark;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.importer.reading.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A comment with its place in a file: a cell, or a part of what the file shows as text.
 *
 * @param from where the words begin in the file's text
 * @param to where they end, exclusive
 * @param cell the number cell, or null where words are meant
 * @param origin where the cell stands, as far as it is known
 * @param text what is said
 */
public record Mark(
        int from, int to, @Nullable CellKey cell, @Nullable Origin origin, String text) {

    static Mark words(int from, int to, String text) {
        return new Mark(from, to, null, null, text);
    }

    static Mark cell(CellKey key, @Nullable Origin origin, String text) {
        return new Mark(0, 0, key, origin, text);
    }
}
