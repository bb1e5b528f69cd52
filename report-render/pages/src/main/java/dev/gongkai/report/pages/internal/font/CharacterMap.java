package dev.gongkai.report.pages.internal.font;

import dev.gongkai.report.pages.internal.text.InvisibleCharacters;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Maps characters to glyphs: the table {@code cmap}, in its formats for Unicode (4 and 12). */
final class CharacterMap {

    private static final int PAGE_BITS = 8;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;
    private static final int LAST_OF_BMP = 0xFFFF;

    private static final int UNICODE = 0;
    private static final int WINDOWS = 3;

    private final int glyphs;
    private final IntPredicate drawn;
    private final char @Nullable [][] pages = new char[(Character.MAX_CODE_POINT + 1) >> PAGE_BITS][];

    private CharacterMap(int glyphs, IntPredicate drawn) {
        this.glyphs = glyphs;
        this.drawn = drawn;
    }

    /**
     * Reads the table.
     *
     * @param glyphs the number of glyphs of the face
     * @param drawn whether a glyph has an outline; empty glyphs are taken for invisible characters only
     */
    static CharacterMap read(FontTable cmap, int glyphs, IntPredicate drawn) throws UnusableFontException {
        CharacterMap map = new CharacterMap(glyphs, drawn);
        int subtables = cmap.u16(2);
        int ofBmp = 0;
        for (int i = 0; i < subtables; i++) {
            int entry = 4 + 8 * i;
            int platform = cmap.u16(entry);
            int encoding = cmap.u16(entry + 2);
            int at = cmap.i32(entry + 4);
            boolean unicode = platform == UNICODE || platform == WINDOWS && (encoding == 1 || encoding == 10);
            int format = unicode ? cmap.u16(at) : 0;
            if (format == 12) {
                map.readGroups(cmap, at);
                return map;
            }
            if (format == 4) {
                ofBmp = at;
            }
        }
        if (ofBmp == 0) {
            throw cmap.invalid("没有 Unicode 字符映射", "it maps no Unicode characters");
        }
        map.readSegments(cmap, ofBmp);
        return map;
    }

    /** The glyph of a character, 0 if there is none. */
    int glyph(int codePoint) {
        char[] page = pages[codePoint >> PAGE_BITS];
        return page == null ? 0 : page[codePoint & PAGE_MASK];
    }

    private void put(int codePoint, int glyph) {
        if (glyph == 0 || glyph >= glyphs || !drawn.test(glyph) && !mayBeEmpty(codePoint)) {
            return;
        }
        char[] page = pages[codePoint >> PAGE_BITS];
        if (page == null) {
            page = new char[PAGE_MASK + 1];
            pages[codePoint >> PAGE_BITS] = page;
        }
        page[codePoint & PAGE_MASK] = (char) glyph;
    }

    private static boolean mayBeEmpty(int codePoint) {
        return InvisibleCharacters.contains(codePoint) || Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    /** Format 12. Ranges must be in order, so that a broken table cannot make reading endless. */
    private void readGroups(FontTable cmap, int at) throws UnusableFontException {
        int groups = cmap.i32(at + 12);
        int next = 0;
        for (int i = 0; i < groups; i++) {
            int group = at + 16 + 12 * i;
            int first = cmap.i32(group);
            int last = cmap.i32(group + 4);
            int glyph = cmap.i32(group + 8);
            if (first < next || last < first || last > Character.MAX_CODE_POINT) {
                throw cmap.invalid("字符区间次序有误", "its ranges of characters are not in order");
            }
            for (int c = first; c <= last && glyph >= 0; c++, glyph++) {
                put(c, glyph);
            }
            next = last + 1;
        }
    }

    /** Format 4. Its length is ignored: in large faces the field has overflowed. */
    private void readSegments(FontTable cmap, int at) throws UnusableFontException {
        int segments = cmap.u16(at + 6) / 2;
        int ends = at + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int offsets = deltas + 2 * segments;
        int next = 0;
        for (int i = 0; i < segments; i++) {
            int last = cmap.u16(ends + 2 * i);
            int first = Math.max(next, cmap.u16(starts + 2 * i));
            int delta = cmap.u16(deltas + 2 * i);
            int offset = cmap.u16(offsets + 2 * i);
            int list = offsets + 2 * i + offset - 2 * cmap.u16(starts + 2 * i);
            for (int c = first; c <= last && c < LAST_OF_BMP; c++) {
                if (offset == 0) {
                    put(c, c + delta & 0xFFFF);
                } else if (list + 2 * c + 2 <= cmap.length()) {
                    int glyph = cmap.u16(list + 2 * c);
                    put(c, glyph == 0 ? 0 : glyph + delta & 0xFFFF);
                }
            }
            next = Math.max(next, last + 1);
        }
    }
}
