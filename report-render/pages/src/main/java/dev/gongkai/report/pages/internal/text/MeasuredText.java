package dev.gongkai.report.pages.internal.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a paragraph, each with its class, its face and its measures in points.
 *
 * <p>Sums over any part of the text are the difference of two elements of an array, so that trying a line costs the same
 * however long it is.
 */
final class MeasuredText {

    /** A Chinese sign of less width has been drawn for the letters, not for the grid. */
    private static final double FULL_WIDTH = 0.75;

    private static final int TAB_EMS = 2;

    final int length;
    final int[] codePoints;
    final CharacterClass[] classes;
    final Face[] faces;
    final double[] sizes;

    /** What each character takes by itself is the difference to the next. */
    final double[] places;

    /** How much of the blank halves of signs could be given up before each character. */
    final double[] slack;

    /** What each sign takes less because of the one that follows it (标点挤压), unless a line ends between them. */
    private final double[] shared;

    MeasuredText(List<Run> runs) {
        int units = 0;
        for (Run run : runs) {
            units += run.text().length();
        }
        codePoints = new int[units];
        classes = new CharacterClass[units];
        faces = new Face[units];
        sizes = new double[units];
        places = new double[units + 1];
        slack = new double[units + 1];
        shared = new double[units];
        int at = 0;
        for (Run run : runs) {
            at = add(run, at);
        }
        length = at;
        resolveQuotes();
    }

    private int add(Run run, int from) {
        String text = run.text();
        int at = from;
        Face before = at == 0 ? null : faces[at - 1];
        for (int i = 0; i < text.length(); at++) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            CharacterClass as = CharacterClass.of(codePoint);
            boolean apostrophe = codePoint == '’' && isLetter(at - 1) && startsWithLetter(text, i);
            if (apostrophe) {
                as = CharacterClass.LETTER;
            }
            before = face(run.faces(), codePoint, as, before, at);
            codePoints[at] = codePoint;
            classes[at] = as;
            faces[at] = before;
            sizes[at] = run.size();
            double advance = advance(codePoint, as, before) * run.size();
            if (apostrophe && advance > FULL_WIDTH * run.size()) {
                advance -= run.size() / 2; // it is the left half of a Chinese sign
            }
            boolean full = advance > FULL_WIDTH * run.size() && onGrid(codePoint, as);
            double blank = full ? blank(codePoint, as) * advance : 0;
            if (at > 0 && blank > 0) {
                share(at);
            }
            places[at + 1] = places[at] + (full ? advance + run.tracking() : advance);
            slack[at + 1] = slack[at] + blank;
        }
        return at;
    }

    /** Two signs side by side have half an em between them at most, not one (CLREQ, adjustment of punctuation). */
    private void share(int at) {
        CharacterClass before = classes[at - 1];
        if (before == CharacterClass.CLOSE || before == CharacterClass.OPEN && classes[at] == CharacterClass.OPEN) {
            shared[at - 1] = slack[at] - slack[at - 1];
            places[at] -= shared[at - 1];
            if (before == CharacterClass.CLOSE) {
                slack[at] = slack[at - 1];
            }
        }
    }

    /** What belongs to the character before is set in the same face, if that has it. */
    private static Face face(FaceChain faces, int codePoint, CharacterClass as, @Nullable Face before, int index) {
        if (before != null && (as == CharacterClass.MARK || as == CharacterClass.FEED) && before.has(codePoint)) {
            return before;
        }
        Face face = faces.face(codePoint);
        if (face == null) {
            throw new MissingGlyphException(codePoint, index);
        }
        return face;
    }

    private static double advance(int codePoint, CharacterClass as, Face face) {
        if (codePoint == '\t') {
            return TAB_EMS;
        }
        return isUnseen(codePoint, as) ? 0 : face.advance(codePoint);
    }

    /** How much of a sign is blank on one side. Some faces have the question mark in the middle. */
    private static double blank(int codePoint, CharacterClass as) {
        return switch (as) {
            case OPEN, CLOSE -> codePoint == '？' ? 0.25 : 0.5;
            default -> 0;
        };
    }

    private static boolean isUnseen(int codePoint, CharacterClass as) {
        return switch (as) {
            case FEED, GAP -> true;
            case GLUE -> codePoint == 0x2060 || codePoint == 0xFEFF;
            case MARK -> {
                int type = Character.getType(codePoint);
                yield type == Character.FORMAT || type == Character.CONTROL || isSelector(codePoint);
            }
            default -> false;
        };
    }

    private static boolean isSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static boolean onGrid(int codePoint, CharacterClass as) {
        return as.chinese || codePoint >= 0xFF01 && codePoint <= 0xFF5E || codePoint == 0x3000;
    }

    /** Straight quotation marks open and close by turns. */
    private void resolveQuotes() {
        boolean open = false;
        for (int i = 0; i < length; i++) {
            if (classes[i] == CharacterClass.QUOTE) {
                classes[i] = open ? CharacterClass.CLOSE_ASCII : CharacterClass.OPEN_ASCII;
                open = !open;
            } else if (classes[i] == CharacterClass.FEED) {
                open = false;
            }
        }
    }

    private boolean isLetter(int index) {
        return index >= 0 && classes[index] == CharacterClass.LETTER;
    }

    private static boolean startsWithLetter(String text, int index) {
        return index < text.length() && CharacterClass.of(text.codePointAt(index)) == CharacterClass.LETTER;
    }

    /** The end of what is visible of a line: its trailing spaces are not, nor is what takes no room, which may follow them. */
    int visibleEnd(int from, int to) {
        int end = to;
        while (end > from && (classes[end - 1].isBlank() || places[end] <= places[end - 1])) {
            end--;
        }
        return end;
    }

    /** How far a mark is moved from where the letter before it ends. */
    double markShift(int index) {
        int type = Character.getType(codePoints[index]);
        if (type != Character.NON_SPACING_MARK || isSelector(codePoints[index])) {
            return 0;
        }
        int letter = index - 1;
        while (letter >= 0 && classes[letter] == CharacterClass.MARK) {
            letter--;
        }
        return letter < 0
                ? 0
                : faces[index].markShift(codePoints[index], advance(letter) / sizes[index]) * sizes[index];
    }

    /** What a character takes within a line. */
    double advance(int index) {
        return places[index + 1] - places[index];
    }

    /** What a character can give up within a line. */
    double slack(int index) {
        return slack[index + 1] - slack[index];
    }

    /** What characters take as a line. */
    double width(int from, int to) {
        return places[to] - places[from] + (to > from ? shared[to - 1] : 0);
    }

    /** What characters can give up as a line. */
    double slack(int from, int to) {
        boolean closes = to > from && classes[to - 1] == CharacterClass.CLOSE;
        return slack[to] - slack[from] + (closes ? shared[to - 1] : 0);
    }
}
