package dev.gongkai.report.importer.internal.source;

import java.util.regex.Pattern;

/** What shows nothing: blanks of all widths, marks of direction and joining, and control characters. */
public final class Blanks {

    /** It begins where blanks begin: asking at each of very many blanks takes too long. */
    private static final Pattern BREAK = Pattern.compile("(?<![ \\t\\x0B\\f\\r])[ \\t\\x0B\\f\\r]*+\\n\\s*+");

    private Blanks() {}

    /**
     * Whether a character shows nothing.
     *
     * @param c the code point
     * @return true if it is blank
     */
    public static boolean blank(int c) {
        return c <= ' '
                || Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || c >= 0x7F && c <= 0x9F
                || c == 0xAD
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2064
                || c == 0xFEFF;
    }

    /**
     * A text without what is blank around it and around its lines.
     *
     * @param text any text
     * @return the same, trimmed
     */
    public static String trim(String text) {
        if (text.indexOf('\n') < 0) {
            return stripped(text);
        }
        StringBuilder lines = new StringBuilder(text.length());
        for (String line : text.split("\n")) {
            String stripped = stripped(line);
            if (!stripped.isEmpty()) {
                lines.append(lines.isEmpty() ? "" : "\n").append(stripped);
            }
        }
        return lines.toString();
    }

    /**
     * A text in one line, with a blank for each break.
     *
     * @param text any text
     * @return the same, without breaks
     */
    public static String inOneLine(String text) {
        return BREAK.matcher(text.strip()).replaceAll(" ");
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (from < to && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
