package dev.gongkai.report.validate.internal.words;

/** What kind of character one is, of either width, and texts without or with other kinds. */
public final class Characters {

    private Characters() {}

    public static boolean isSpace(char c) {
        if (c > '\u3000' || c > ' ' && c < '\u007f') {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    public static boolean isHan(char c) {
        if (c >= '\u4e00' && c <= '\u9fa5') {
            return true;
        }
        if (c < '\u2e80' || c >= '\uff00') {
            return false;
        }
        return Character.isSurrogate(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && c != '々';
    }

    /** A full-width letter, digit or mark as the half-width one; any other character as it is. */
    public static char narrow(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    public static boolean isDigit(char c) {
        char n = narrow(c);
        return n >= '0' && n <= '9';
    }

    public static boolean isLatin(char c) {
        char n = narrow(c);
        return n >= 'a' && n <= 'z' || n >= 'A' && n <= 'Z';
    }

    /** What a run of characters is made of. */
    @FunctionalInterface
    public interface Kind {
        boolean has(char c);
    }

    /** Where a run that begins at a place ends, after so many characters at most. */
    public static int endOfRun(String text, int from, int most, Kind kind) {
        int i = from;
        while (i < text.length() && i - from < most && kind.has(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where a run that ends at a place begins, so many characters before at most. */
    public static int beginOfRun(String text, int end, int most, Kind kind) {
        int i = end;
        while (i > 0 && end - i < most && kind.has(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Where the next character stands that is no white space; the text's end where there is none. */
    public static int skipSpaces(String text, int from) {
        return endOfRun(text, from, Integer.MAX_VALUE, Characters::isSpace);
    }

    /** The text without white space of any width. */
    public static String withoutSpace(String text) {
        if (endOfRun(text, 0, text.length(), c -> !isSpace(c)) == text.length()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    /** The letters and digits of a text only. */
    public static String letters(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(result::appendCodePoint);
        return result.toString();
    }

    /** The text with half-width digits for full-width ones; no character moves. */
    public static String halfWidthDigits(String text) {
        StringBuilder result = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '０' && c <= '９') {
                result = result == null ? new StringBuilder(text) : result;
                result.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return result == null ? text : result.toString();
    }
}
