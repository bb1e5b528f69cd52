package dev.gongkai.report.pages.internal.text;

import java.io.Serial;

/** No face has a character. Only who laid the text out knows where it stands in the report. */
public final class MissingGlyphException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int codePoint;
    private final int index;

    MissingGlyphException(int codePoint, int index) {
        super(String.format("no face has U+%04X, character %d of the text", codePoint, index));
        this.codePoint = codePoint;
        this.index = index;
    }

    /** The character. */
    public int codePoint() {
        return codePoint;
    }

    /** How many characters of the text stand before it. */
    public int index() {
        return index;
    }
}
