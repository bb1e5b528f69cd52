package dev.gongkai.report.pages.internal.font;

import java.nio.ByteBuffer;

/**
 * The outlines of a TrueType face: the tables {@code loca} and {@code glyf}. All that is followed when outlines are copied
 * is checked when they are read: where they stand, the room for instructions, and what composites are made of.
 */
final class GlyphTable {

    /** Where the first component of a composite stands. */
    static final int HEADER = 10;

    /** In place of a component: the one before was the last. */
    static final int NO_MORE = -1;

    static final int HAS_INSTRUCTIONS = 0x100;
    private static final int WORDS = 0x1;
    private static final int SCALE = 0x8;
    private static final int MORE_COMPONENTS = 0x20;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;

    /** Of a point: the flags hold for so many more, and how its coordinates are written. */
    private static final int REPEATED = 0x8;

    private static final int X_SHORT = 0x2;
    private static final int Y_SHORT = 0x4;
    private static final int X_SAME = 0x10;
    private static final int Y_SAME = 0x20;

    private static final byte NOTHING = -1;

    /** Real ones have two or three. */
    private static final int MAX_NESTING = 16;

    private final FontTable table;
    private final ByteBuffer data;
    private final int[] places;

    /** By glyph, how deep it is made of others: 1 if it is not, {@link #NOTHING} if nothing is drawn, 0 if not known yet. */
    private final byte[] depths;

    /** By glyph, whether its points have been found there. Threads may find the same twice. */
    private final boolean[] complete;

    private GlyphTable(FontTable table, int[] places) {
        this.table = table;
        this.data = table.data();
        this.places = places;
        this.depths = new byte[places.length - 1];
        this.complete = new boolean[places.length - 1];
    }

    static GlyphTable read(FontTable loca, FontTable glyf, int glyphs, boolean wide) throws UnusableFontException {
        int[] places = new int[glyphs + 1];
        for (int i = 0; i <= glyphs; i++) {
            places[i] = wide ? loca.i32(4 * i) : 2 * loca.u16(2 * i);
            if (places[i] < (i == 0 ? 0 : places[i - 1]) || places[i] > glyf.length()) {
                throw loca.invalid("第 " + i + " 个字形的位置有误", "the place of glyph " + i + " is wrong");
            }
        }
        GlyphTable table = new GlyphTable(glyf, places);
        for (int i = 0; i < glyphs; i++) {
            table.check(i, 0);
        }
        return table;
    }

    int length(int glyph) {
        return places[glyph + 1] - places[glyph];
    }

    /** Copies an outline as it stands. */
    void copy(int glyph, byte[] to, int at) {
        data.get(places[glyph], to, at, length(glyph));
    }

    /** Where the middle of a glyph is, of all from left to right; for glyphs that are not empty. */
    double centre(int glyph) {
        return (data.getShort(places[glyph] + 2) + data.getShort(places[glyph] + 6)) / 2.0;
    }

    /** The number of contours, negative for a composite; for glyphs that are not empty. */
    int contours(int glyph) {
        return data.getShort(places[glyph]);
    }

    /** What a glyph takes without its instructions. */
    int lengthWithoutInstructions(int glyph) {
        int contours = contours(glyph);
        if (contours > 0) {
            return length(glyph) - instructions(glyph);
        }
        if (contours == 0) {
            return length(glyph);
        }
        int last = HEADER;
        for (int at = HEADER; at != NO_MORE; at = next(glyph, at)) {
            last = at;
        }
        return end(glyph, last);
    }

    /** The bytes of instructions of a glyph with contours. */
    int instructions(int glyph) {
        return data.getShort(places[glyph] + instructionsAt(glyph)) & 0xFFFF;
    }

    /** Where the length of the instructions of a glyph with contours stands. */
    int instructionsAt(int glyph) {
        return HEADER + 2 * contours(glyph);
    }

    /** Where the component after the one at a place stands, or {@link #NO_MORE}. */
    int next(int glyph, int at) {
        return (flags(glyph, at) & MORE_COMPONENTS) == 0 ? NO_MORE : end(glyph, at);
    }

    /** Where the component at a place ends. */
    private int end(int glyph, int at) {
        int flags = flags(glyph, at);
        int arguments = (flags & WORDS) != 0 ? 4 : 2;
        int scale = (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        return at + 4 + arguments + scale;
    }

    int flags(int glyph, int at) {
        return data.getShort(places[glyph] + at) & 0xFFFF;
    }

    /** The glyph that a component shows. */
    int component(int glyph, int at) {
        return data.getShort(places[glyph] + at + 2) & 0xFFFF;
    }

    /** Checks a glyph; returns how deep it is made of others, 0 if nothing is drawn. */
    private int check(int glyph, int nesting) throws UnusableFontException {
        if (depths[glyph] == 0) {
            int depth = length(glyph) == 0 ? 0 : depth(glyph, nesting);
            if (depth > MAX_NESTING) {
                throw table.invalid("字形 " + glyph + " 的部件嵌套过深", "glyph " + glyph + " is nested too deeply");
            }
            depths[glyph] = depth == 0 ? NOTHING : (byte) depth;
        }
        return Math.max(0, depths[glyph]);
    }

    private int depth(int glyph, int nesting) throws UnusableFontException {
        require(glyph, HEADER);
        int contours = contours(glyph);
        if (contours > 0) {
            require(glyph, instructionsAt(glyph) + 2);
            require(glyph, instructionsAt(glyph) + 2 + instructions(glyph));
            return 1;
        }
        int deepest = contours == 0 ? 0 : checkComponents(glyph, nesting);
        return deepest == 0 ? 0 : 1 + deepest;
    }

    private int checkComponents(int glyph, int nesting) throws UnusableFontException {
        if (nesting == MAX_NESTING) {
            throw table.invalid("字形 " + glyph + " 由自身组成", "glyph " + glyph + " is made of itself");
        }
        int deepest = 0;
        for (int at = HEADER; at != NO_MORE; at = next(glyph, at)) {
            require(glyph, at + 4);
            require(glyph, end(glyph, at));
            int component = component(glyph, at);
            if (component >= places.length - 1) {
                throw table.invalid(
                        "字形 " + glyph + " 的部件 " + component + " 不存在",
                        "glyph " + glyph + " is made of glyph " + component + ", which is not there");
            }
            deepest = Math.max(deepest, check(component, nesting + 1));
        }
        return deepest;
    }

    /** Whether nothing is drawn. */
    boolean isEmpty(int glyph) {
        return depths[glyph] == NOTHING;
    }

    /** Checks that all points of a glyph are there; a reader of the document would leave the glyph out. */
    void checkPoints(int glyph) throws UnusableFontException {
        if (complete[glyph] || isEmpty(glyph) || contours(glyph) < 0) {
            return;
        }
        int points = 0;
        for (int i = 0; i < contours(glyph); i++) {
            int end = 1 + (data.getShort(places[glyph] + HEADER + 2 * i) & 0xFFFF);
            if (end < points) {
                throw broken(glyph);
            }
            points = end;
        }
        int flagsAt = instructionsAt(glyph) + 2 + instructions(glyph);
        if (flagsAt + lengthOfPoints(glyph, flagsAt, points) > length(glyph)) {
            throw broken(glyph);
        }
        complete[glyph] = true;
    }

    /** The bytes of flags and coordinates. */
    private int lengthOfPoints(int glyph, int flagsAt, int points) {
        int at = flagsAt;
        int coordinates = 0;
        int left = points;
        while (left > 0 && at + 1 < length(glyph)) {
            int flag = data.get(places[glyph] + at);
            at++;
            int times = 1;
            if ((flag & REPEATED) != 0) {
                times += data.get(places[glyph] + at) & 0xFF;
                at++;
            }
            coordinates += times * (bytes(flag, X_SHORT, X_SAME) + bytes(flag, Y_SHORT, Y_SAME));
            left -= times;
        }
        // Flags that were not found are missing.
        return at - flagsAt + coordinates + Math.max(0, left);
    }

    private static int bytes(int flag, int isShort, int isSame) {
        return (flag & isShort) != 0 ? 1 : (flag & isSame) != 0 ? 0 : 2;
    }

    private UnusableFontException broken(int glyph) {
        return table.invalid("字形 " + glyph + " 的轮廓不完整", "the outline of glyph " + glyph + " is not complete");
    }

    private void require(int glyph, int length) throws UnusableFontException {
        if (length > length(glyph)) {
            throw table.invalid("字形 " + glyph + " 已截断", "glyph " + glyph + " is cut short");
        }
    }
}
