package dev.gongkai.report.validate;

/** What rules do with texts. */
final class Texts {

    private Texts() {}

    /** The text without white space of any width. */
    static String withoutSpace(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    /** The letters and digits of a text only. */
    static String letters(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(result::appendCodePoint);
        return result.toString();
    }

    /** The text with half-width digits for full-width ones; no character moves. */
    static String halfWidthDigits(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '０' && c <= '９') {
                result.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return result.toString();
    }

    /**
     * The part of a text around some words, as far as the sentence goes and no further than so many characters: what
     * is looked for around each of many words must not take the whole text each time.
     */
    static String around(String text, int start, int end, int before, int after) {
        int from = start;
        while (from > 0 && start - from < before && !isSentenceEnd(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < after && !isSentenceEnd(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isSentenceEnd(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    /** Whether a text has one of some words. */
    static boolean hasAny(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
