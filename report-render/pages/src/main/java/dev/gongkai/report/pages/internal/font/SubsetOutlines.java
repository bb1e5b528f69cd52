package dev.gongkai.report.pages.internal.font;

import java.util.Map;
import java.util.Objects;

/**
 * The outlines of a small font.
 *
 * @param version what a file with such outlines begins with
 * @param glyphs the glyph of the source for each glyph, {@link #EMPTY} for none; those of the characters come first
 * @param wide whether the table {@code loca} has its long form
 * @param tables the tables that hold them, by tag
 */
public record SubsetOutlines(int version, int[] glyphs, boolean wide, Map<String, byte[]> tables) {
    /** In place of a glyph: nothing to see. */
    public static final int EMPTY = -1;

    /** A table that is known to be there. */
    byte[] table(String tag) {
        return Objects.requireNonNull(tables.get(tag), tag);
    }
}
