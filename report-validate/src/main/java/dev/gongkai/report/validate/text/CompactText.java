package dev.gongkai.report.validate.text;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A text as the scanner reads it: without white space, full-width ASCII as half-width, and the way back to the original.
 *
 * <p>White space stays, as one blank, only where it parts digits or Latin words; line breaks stay as {@code \n}.
 */
class CompactText {
    /** What {@link #at} gives outside the text; no word and no mark contains it. */
    static final char NONE = '\0';

    private static final int WIDTH_OFFSET = '！' - '!';

    private final TextScan scan;
    private final char[] characters;
    /** Where each character stands in the original; null where that is the same place. */
    private final int @Nullable [] origins;

    private final int size;

    CompactText(String original) {
        this(TextScan.of(original));
    }

    CompactText(TextScan scan) {
        this.scan = scan;
        this.characters = scan.text().toCharArray();
        int blank = narrowMarks(scan);
        if (blank < 0) {
            this.size = characters.length;
            this.origins = null;
        } else {
            int[] places = samePlaces(characters.length, blank);
            this.size = withoutBlanks(blank, places);
            this.origins = places;
        }
    }

    /** Makes the marks half-width; the place of the first white space, -1 where there is none. */
    private int narrowMarks(TextScan scan) {
        int blank = -1;
        for (int i = scan.next(0); i >= 0; i = scan.next(i + 1)) {
            char c = narrow(characters[i]);
            characters[i] = c;
            blank = c == ' ' && blank < 0 ? i : blank;
        }
        return blank;
    }

    /** Takes the white space out, but for that which parts words; how many characters are left. */
    private int withoutBlanks(int first, int[] places) {
        int length = first;
        int blank = -1;
        for (int i = first; i < characters.length; i++) {
            char c = characters[i];
            if (c == ' ') {
                blank = i;
                continue;
            }
            if (blank >= 0 && length > 0 && isWord(c) && partsWords(characters[length - 1])) {
                characters[length] = ' ';
                places[length++] = blank;
            }
            blank = -1;
            characters[length] = c;
            places[length] = i;
            length++;
        }
        return length;
    }

    /** Places for a text of which the first characters stand where they stood. */
    private static int[] samePlaces(int length, int same) {
        int[] places = new int[length];
        for (int i = 0; i < same; i++) {
            places[i] = i;
        }
        return places;
    }

    int size() {
        return size;
    }

    /** The character as it is compared: half-width, or {@link #NONE} outside the text. */
    char at(int index) {
        return index >= 0 && index < size ? characters[index] : NONE;
    }

    /** Where a run of some characters ends that begins here. */
    int endOfRun(BitSet characters, int start) {
        int end = start;
        while (end < size && characters.get(this.characters[end])) {
            end++;
        }
        return end;
    }

    /** Copies characters that are written as they are compared. */
    void copy(int start, int end, char[] into, int at) {
        System.arraycopy(characters, start, into, at, end - start);
    }

    /** The character as it is written. */
    char writtenAt(int index) {
        return index >= 0 && index < size ? scan.text().charAt(origin(index)) : NONE;
    }

    /** Whether the words may stand anywhere in the text: false only where a character of them is not in it. */
    boolean mayHave(String words) {
        return scan.mayHave(words);
    }

    /** Where the character stands in the original. */
    int origin(int index) {
        return origins == null ? index : origins[index];
    }

    /** Where a part that ends before the character ends in the original. */
    int originOfEnd(int index) {
        return origin(index - 1) + 1;
    }

    boolean has(String word, int index) {
        if (index < 0 || index + word.length() > size) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (at(index + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean isDigit(int index) {
        return isDigit(at(index));
    }

    /** Where the digits that begin here end. */
    int digitsEnd(int index) {
        int end = index;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isWord(char c) {
        return isDigit(c) || isLatin(c);
    }

    private static boolean partsWords(char before) {
        return isWord(before) || before == '.' || before == ',';
    }

    private static char narrow(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - WIDTH_OFFSET);
        }
        return switch (c) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> '\n';
            case '﹪' -> '%';
            case '﹣', '‐', '‑', '−' -> '-';
            case '〜', '∼' -> '~';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c) ? ' ' : c;
        };
    }

    private static boolean isInvisible(char c) {
        return c == NONE || c == '\u200B' || c == '\uFEFF';
    }

    /** Whether one of some characters stands at a place. */
    boolean isOneOf(String characters, int index) {
        return at(index) != NONE && characters.indexOf(at(index)) >= 0;
    }
}
