package dev.gongkai.report.pages.internal.font.cff;

import dev.gongkai.report.pages.internal.font.FontTable;
import dev.gongkai.report.pages.internal.font.UnusableFontException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Finds which subroutines outlines use, and how far they move on, by walking through them as a renderer does. */
final class CffSubroutines {

    /** The operator that ends an outline. */
    static final int END_OF_GLYPH = 14;

    private static final int MAX_NESTING = 10;

    /** No outline has a tenth of it; a broken one may call without end. */
    private static final int MAX_STEPS = 1_000_000;

    private static final int MAX_STACK = 513;

    /** The numbers of subroutines count from a place that depends on whether the list has as many. */
    private static final int MANY = 1240;

    private static final int VERY_MANY = 33900;

    private final FontTable table;
    private final CffIndex shared;
    private final BitSet sharedUsed = new BitSet();

    private final int[] stack = new int[MAX_STACK];
    private int depth;
    private int hints;
    private int steps;
    private boolean ended;

    /** Whether the number at the bottom of the stack stands in the outline itself, and where it ends there. */
    private boolean bottomInOutline;

    private int bottomEnd;
    private int bottom;

    /** Whether an operator has been met that draws or hints, before the first of which the width may stand. */
    private boolean begun;

    private boolean hasWidth;
    private int width;

    CffSubroutines(FontTable table, CffIndex shared) {
        this.table = table;
        this.shared = shared;
    }

    /** Those of all parts that were used. */
    BitSet sharedUsed() {
        return sharedUsed;
    }

    /**
     * Walks through an outline.
     *
     * @param own the subroutines of its part
     * @param ownUsed where to note those that are used
     */
    void walk(byte[] outline, @Nullable CffIndex own, BitSet ownUsed) throws UnusableFontException {
        depth = 0;
        hints = 0;
        steps = 0;
        ended = false;
        begun = false;
        hasWidth = false;
        run(outline, own, ownUsed, 0);
    }

    private void run(byte[] code, @Nullable CffIndex own, BitSet ownUsed, int nesting) throws UnusableFontException {
        if (nesting > MAX_NESTING) {
            throw broken();
        }
        int at = 0;
        while (at < code.length && !ended) {
            if (++steps > MAX_STEPS) {
                throw broken();
            }
            int operator = code[at] & 0xFF;
            if (CffNumber.begins(operator)) {
                at = number(code, at, nesting);
                continue;
            }
            at++;
            switch (operator) {
                case 1, 3, 18, 23 -> countHints(); // stems
                case 19, 20 -> { // masks of stems
                    countHints();
                    at += (hints + 7) / 8;
                }
                case 10 -> call(own, own, ownUsed, ownUsed, nesting);
                case 29 -> call(shared, own, sharedUsed, ownUsed, nesting);
                case 11 -> { // return
                    return;
                }
                case END_OF_GLYPH -> end();
                case 12 -> { // operators of two bytes
                    escape(at < code.length ? code[at] : 0);
                    at++;
                }
                case 21 -> move(2);
                case 4, 22 -> move(1);
                default -> clear(); // lines and curves
            }
        }
    }

    private void countHints() {
        begin(depth % 2 == 1);
        hints += depth / 2;
        clear();
    }

    private void move(int operands) {
        begin(depth > operands);
        clear();
    }

    private void clear() {
        begin(false);
        depth = 0;
    }

    /** The first operator that draws or hints has one operand too many where the width stands before its own. */
    private void begin(boolean oneMore) {
        if (!begun) {
            begun = true;
            hasWidth = oneMore;
            width = bottom;
        }
    }

    /** Whether the outline walked through last says how far it moves on. */
    boolean hasWidth() {
        return hasWidth;
    }

    /** What it says: the difference to the nominal width of its part. */
    int width() {
        return width;
    }

    /** The outline walked through last with another width. */
    byte[] withWidth(byte[] outline, int other) throws UnusableFontException {
        if (hasWidth && !bottomInOutline || other != (short) other) {
            throw table.invalid("字形轮廓的宽度与 hmtx 表不符", "the width of an outline is not that of table hmtx");
        }
        int from = hasWidth ? bottomEnd : 0;
        return ByteBuffer.allocate(3 + outline.length - from)
                .put((byte) CffNumber.INT16)
                .putShort((short) other)
                .put(outline, from, outline.length - from)
                .array();
    }

    private void call(@Nullable CffIndex list, @Nullable CffIndex own, BitSet used, BitSet ownUsed, int nesting)
            throws UnusableFontException {
        if (list == null || depth == 0) {
            throw broken();
        }
        int number = stack[--depth] + bias(list.count());
        if (number < 0 || number >= list.count()) {
            throw broken();
        }
        used.set(number);
        run(list.get(number), own, ownUsed, nesting + 1);
    }

    private static int bias(int count) {
        return count < MANY ? 107 : count < VERY_MANY ? 1131 : 32768;
    }

    /** The length of the shortest list in which numbers mean the same as in one of some length. */
    static int fewestWithSameBias(int count) {
        return count < MANY ? 0 : count < VERY_MANY ? MANY : VERY_MANY;
    }

    private void end() throws UnusableFontException {
        begin(depth == 1 || depth == 5);
        if (depth >= 4) {
            throw table.invalid("字形由其他字形拼成，这种旧格式不支持", "glyphs made of others (seac) are not supported");
        }
        ended = true;
    }

    /** The four that draw; no font of today calculates. */
    private void escape(int operator) throws UnusableFontException {
        if (operator < 34 || operator > 37) {
            throw table.invalid("轮廓中的运算不支持", "outlines that calculate are not supported");
        }
        clear();
    }

    private int number(byte[] code, int at, int nesting) throws UnusableFontException {
        int length = CffNumber.length(code[at] & 0xFF);
        if (at + length > code.length || depth == MAX_STACK) {
            throw broken();
        }
        stack[depth] = CffNumber.value(code, at);
        if (depth == 0 && !begun) {
            bottom = stack[0];
            bottomInOutline = nesting == 0;
            bottomEnd = at + length;
        }
        depth++;
        return at + length;
    }

    private UnusableFontException broken() {
        return table.invalid("字形轮廓有误", "an outline is broken");
    }
}
