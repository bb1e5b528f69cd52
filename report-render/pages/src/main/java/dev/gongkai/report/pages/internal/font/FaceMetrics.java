package dev.gongkai.report.pages.internal.font;

import java.util.Optional;

/**
 * The measures of a face, of the tables {@code head}, {@code hhea}, {@code hmtx}, {@code OS/2} and {@code post}, in units
 * of the face if not said otherwise.
 *
 * @param unitsPerEm the units of an em
 * @param ascent how far the em box reaches above the base line
 * @param descent how far the em box reaches below the base line, negative
 * @param capHeight the height of capital letters
 * @param weight the weight, regular is 400
 * @param italic whether it is slanted
 * @param italicAngle the angle of the slant in degrees, negative where it leans to the right
 * @param box around all glyphs
 * @param advances how far each glyph moves on
 * @param bearings the space before each glyph
 */
public record FaceMetrics(
        int unitsPerEm,
        int ascent,
        int descent,
        int capHeight,
        int weight,
        boolean italic,
        double italicAngle,
        Box box,
        char[] advances,
        short[] bearings) {

    /** A rectangle; heights run upwards from the base line. */
    public record Box(int left, int bottom, int right, int top) {}

    static final int REGULAR = 400;

    /** What one is in the numbers of fonts that have fractions. */
    private static final double FIXED = 65536;

    private static final int MIN_UNITS_PER_EM = 16;
    private static final int MAX_UNITS_PER_EM = 16384;

    private static final int RESTRICTED = 2;
    private static final int RIGHTS = 0xF;
    private static final int BITMAPS_ONLY = 0x200;

    static final int OS2_LENGTH_WITH_RIGHTS = 10;

    /** The part of OS/2 that every version has, but for the oldest of Apple. */
    private static final int OS2_LENGTH = 78;

    private static final int OS2_LENGTH_WITH_CAPITALS = 90;

    /** Reads the tables; a face that must not be embedded is refused. */
    static FaceMetrics read(FontTables tables, int glyphs) throws UnusableFontException {
        FontTable head = tables.get("head");
        int unitsPerEm = head.u16(18);
        if (unitsPerEm < MIN_UNITS_PER_EM || unitsPerEm > MAX_UNITS_PER_EM) {
            throw head.invalid(
                    "unitsPerEm 为 " + unitsPerEm + "，应为 16 至 16384",
                    "unitsPerEm is " + unitsPerEm + ", expected 16 to 16384");
        }
        boolean italic = (head.u16(44) & 2) != 0;
        FontTable hhea = tables.get("hhea");
        int ascent = hhea.i16(4);
        int descent = hhea.i16(6);
        int capHeight = ascent * 4 / 5;
        int weight = REGULAR;
        Optional<FontTable> os2 = tables.find("OS/2");
        if (os2.isPresent() && os2.get().length() >= OS2_LENGTH_WITH_RIGHTS) {
            checkRights(os2.get());
        }
        if (os2.isPresent() && os2.get().length() >= OS2_LENGTH) {
            weight = os2.get().u16(4);
            if (os2.get().i16(68) > 0) {
                ascent = os2.get().i16(68);
                descent = -Math.abs(os2.get().i16(70));
            }
            if (os2.get().u16(0) >= 2 && os2.get().length() >= OS2_LENGTH_WITH_CAPITALS) {
                capHeight = os2.get().i16(88);
            }
        }
        Optional<FontTable> post = tables.find("post");
        double italicAngle = post.isPresent() ? post.get().i32(4) / FIXED : 0;
        Box box = new Box(head.i16(36), head.i16(38), head.i16(40), head.i16(42));

        char[] advances = new char[glyphs];
        short[] bearings = new short[glyphs];
        readHorizontal(tables.get("hmtx"), hhea.u16(34), advances, bearings);
        return new FaceMetrics(
                unitsPerEm, ascent, descent, capHeight, weight, italic, italicAngle, box, advances, bearings);
    }

    /** The error for a face that no document may have, or none of those that are to be made. */
    static UnusableFontException forbidden(FontTable os2, int rights) {
        return os2.invalid(
                "该字体不允许嵌入文档（fsType 为 " + rights + "），请换用其他字体",
                "the font must not be embedded in documents (fsType is " + rights + "), use another");
    }

    private static void checkRights(FontTable os2) throws UnusableFontException {
        int rights = os2.u16(8);
        if ((rights & RIGHTS) == RESTRICTED || (rights & BITMAPS_ONLY) != 0) {
            throw forbidden(os2, rights);
        }
    }

    /** Glyphs at the end share the advance of the last that has one of its own. */
    private static void readHorizontal(FontTable hmtx, int count, char[] advances, short[] bearings)
            throws UnusableFontException {
        if (count < 1 || count > advances.length) {
            throw hmtx.invalid("字宽的个数有误", "the number of advances is wrong");
        }
        for (int i = 0; i < count; i++) {
            advances[i] = (char) hmtx.u16(4 * i);
            bearings[i] = (short) hmtx.i16(4 * i + 2);
        }
        int rest = 4 * count;
        for (int i = count; i < advances.length; i++) {
            advances[i] = advances[count - 1];
            int at = rest + 2 * (i - count);
            bearings[i] = at + 2 <= hmtx.length() ? (short) hmtx.i16(at) : 0;
        }
    }

    /** Units of the face in thousandths of an em, rounded as PDF documents state them. */
    public int thousandths(int units) {
        return units * 1000 / unitsPerEm;
    }

    /** How far the face is from the regular one of its family. */
    public int irregularity() {
        return Math.abs(weight - REGULAR) + (italic ? 1000 : 0);
    }
}
