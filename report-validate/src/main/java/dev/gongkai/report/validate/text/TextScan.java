package dev.gongkai.report.validate.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What one pass over a text tells all who look for something in it (文本扫描): which words cannot be there, and where the
 * digits, letters and marks stand among the ideographs.
 *
 * <pre>{@code
 * TextScan scan = TextScan.of("全年收到申请15件。");
 * scan.has("申请");       // true
 * scan.hasAnyOf("（(");   // false
 * scan.next(0);           // 6, where the 1 of 15 stands
 * }</pre>
 *
 * <p>Most words that are looked for stand in no text: a table of the characters that a text has says so without another
 * pass over it. Immutable.
 */
public final class TextScan {

    /** Ideographs share so many places of the table; digits, letters and marks have places of their own. */
    private static final int IDEOGRAPHS = 512;

    private static final char FIRST_IDEOGRAPH = '\u4e00';
    private static final char LAST_IDEOGRAPH = '\u9fff';

    private final String text;

    /** One bit for each place of the table. */
    private final long[] characters = new long[2 * IDEOGRAPHS / Long.SIZE];

    /** One bit for each character of the text: whether it is something else than a common ideograph. */
    private final long[] others;

    private TextScan(String text) {
        this.text = text;
        this.others = new long[(text.length() + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < text.length(); i++) {
            int place = place(text.charAt(i));
            characters[place >> 6] |= 1L << place;
            if (place >= IDEOGRAPHS) {
                others[i >> 6] |= 1L << i;
            }
        }
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @return what is known of it then
     */
    public static TextScan of(String text) {
        return new TextScan(text);
    }

    private static int place(char c) {
        if (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH) {
            return c & IDEOGRAPHS - 1;
        }
        // Latin, full-width forms, and all the rest.
        return IDEOGRAPHS + (c < 0x80 ? c : c >= 0xFF00 ? 0x80 + (c & 0xFF) : 0x180 + (c & 0x7F));
    }

    /**
     * The text.
     *
     * @return as it was given
     */
    public String text() {
        return text;
    }

    /**
     * Whether a word may stand in the text, or in a part of it.
     *
     * @param word the word
     * @return false only where one of its characters is not in the text
     */
    public boolean mayHave(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!mayHave(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean mayHave(char c) {
        int place = place(c);
        return (characters[place >> 6] & 1L << place) != 0;
    }

    /**
     * Whether a word stands in the text.
     *
     * @param word the word
     * @return whether it does
     */
    public boolean has(String word) {
        return mayHave(word) && text.contains(word);
    }

    /**
     * Whether one of some words stands in the text.
     *
     * @param words the words
     * @return whether one does
     */
    public boolean hasAny(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (has(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one of some words stands in the text.
     *
     * @param words the words
     * @return whether one does
     */
    public boolean hasAny(String... words) {
        for (String word : words) {
            if (has(word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one of some characters may stand in the text.
     *
     * @param any the characters
     * @return false only where none of them does
     */
    public boolean hasAnyOf(String any) {
        for (int i = 0; i < any.length(); i++) {
            if (mayHave(any.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Those of some words that stand in the text.
     *
     * @param words the words
     * @return the same ones in the same order, without those that do not
     */
    public List<String> among(List<String> words) {
        List<String> found = List.of();
        for (int i = 0; i < words.size(); i++) {
            if (has(words.get(i))) {
                found = found.isEmpty() ? new ArrayList<>(4) : found;
                found.add(words.get(i));
            }
        }
        return found;
    }

    /**
     * Where the next digit, letter, mark, blank or rare character stands: all but the common ideographs.
     *
     * <pre>{@code for (int i = scan.next(0); i >= 0; i = scan.next(i + 1)) { … } }</pre>
     *
     * @param from where to begin, at least 0
     * @return its place in the text, {@code from} or behind it; -1 where there is none
     */
    public int next(int from) {
        int word = from >> 6;
        if (word >= others.length) {
            return -1;
        }
        long left = others[word] & -1L << from;
        while (left == 0) {
            if (++word == others.length) {
                return -1;
            }
            left = others[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }
}
