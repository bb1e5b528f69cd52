package dev.gongkai.report.importer.internal.ledger;

/** Characters of which nothing is seen. */
public final class Unseen {

    private Unseen() {}

    /** Whether nothing is seen of a character: white space of any width, and marks without width. */
    public static boolean is(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || c >= '\u200B' && c <= '\u200F'
                || c == '\u2060'
                || c == '\u00AD';
    }

    /** Whether nothing is seen of a text. */
    public static boolean is(CharSequence text) {
        return text.chars().allMatch(c -> is((char) c));
    }
}
