package dev.gongkai.report.pages.internal.font.cff;

import dev.gongkai.report.pages.internal.font.FontTable;
import dev.gongkai.report.pages.internal.font.UnusableFontException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code CFF}, version 1. The outlines themselves are looked at only when they are needed.
 *
 * @param table the table
 * @param top what it says of itself
 * @param charStrings the outlines of the glyphs
 * @param subroutines what the outlines of all glyphs share
 * @param parts its parts; more than one only in fonts for Chinese, Japanese and Korean
 * @param partOfGlyph the part of each glyph
 */
record CffFont(
        FontTable table,
        CffDict top,
        CffIndex charStrings,
        CffIndex subroutines,
        List<Part> parts,
        byte[] partOfGlyph) {

    /** A number of five bytes and the end. */
    private static final int MAX_EMPTY = 6;

    /**
     * Glyphs of a design: Han, Latin, kana.
     *
     * @param font its own DICT, empty if the font has but one part
     * @param hints how its outlines are to be read
     * @param subroutines what the outlines of its glyphs share, or null
     */
    record Part(CffDict font, CffDict hints, @Nullable CffIndex subroutines) {}

    static CffFont read(FontTable table, int glyphs) throws UnusableFontException {
        CffIndex names = CffIndex.read(table, table.u8(2));
        CffIndex tops = CffIndex.read(table, names.end());
        if (table.u8(0) != 1 || tops.count() != 1) {
            throw table.invalid("应为 CFF 第 1 版且只含一个字体", "expected CFF version 1 with one font");
        }
        CffDict top = CffDict.read(table, tops.get(0));
        if (top.number(CffDict.CHAR_STRING_TYPE, 0, 2) != 2) {
            throw table.invalid("字形轮廓的格式应为 Type 2", "expected outlines of Type 2");
        }
        CffIndex strings = CffIndex.read(table, tops.end());
        CffIndex charStrings = CffIndex.read(table, top.number(CffDict.CHAR_STRINGS, 0, -1));
        if (charStrings.count() < glyphs) {
            throw table.invalid(
                    "只有 " + charStrings.count() + " 个字形，应为 " + glyphs,
                    "it has " + charStrings.count() + " glyphs, expected " + glyphs);
        }
        boolean manyParts = top.has(CffDict.ROS);
        List<Part> parts = new ArrayList<>();
        if (manyParts) {
            CffIndex dicts = CffIndex.read(table, top.number(CffDict.FD_ARRAY, 0, -1));
            for (int i = 0; i < dicts.count(); i++) {
                parts.add(part(table, CffDict.read(table, dicts.get(i))));
            }
        } else {
            Part whole = part(table, top);
            parts.add(new Part(new CffDict(), whole.hints(), whole.subroutines()));
        }
        byte[] partOfGlyph =
                manyParts ? partOfGlyph(table, top.number(CffDict.FD_SELECT, 0, -1), glyphs) : new byte[glyphs];
        for (byte part : partOfGlyph) {
            if ((part & 0xFF) >= parts.size()) {
                throw table.invalid("字形所属的部分不存在", "a glyph is of a part that is not there");
            }
        }
        return new CffFont(
                table, top, charStrings, CffIndex.read(table, strings.end()), List.copyOf(parts), partOfGlyph);
    }

    private static Part part(FontTable table, CffDict dict) throws UnusableFontException {
        int at = dict.number(CffDict.PRIVATE, 1, 0);
        CffDict hints = CffDict.read(table, table.bytes(at, dict.number(CffDict.PRIVATE, 0, 0)));
        int subroutines = hints.number(CffDict.SUBRS, 0, 0);
        return new Part(dict, hints, subroutines == 0 ? null : CffIndex.read(table, at + subroutines));
    }

    private static byte[] partOfGlyph(FontTable table, int at, int glyphs) throws UnusableFontException {
        int format = table.u8(at);
        if (format == 0) {
            return table.bytes(at + 1, glyphs);
        }
        if (format != 3) {
            throw table.invalid("FDSelect 的格式为 " + format, "FDSelect has format " + format);
        }
        byte[] parts = new byte[glyphs];
        int ranges = table.u16(at + 1);
        for (int i = 0; i < ranges; i++) {
            int range = at + 3 + 3 * i;
            int last = Math.min(glyphs, table.u16(range + 3));
            for (int glyph = table.u16(range); glyph < last; glyph++) {
                parts[glyph] = (byte) table.u8(range + 2);
            }
        }
        return parts;
    }

    /** Whether nothing is drawn: an outline of this length has no more than its width and its end. */
    boolean isEmpty(int glyph) {
        if (charStrings.length(glyph) > MAX_EMPTY) {
            return false;
        }
        try {
            byte[] outline = charStrings.get(glyph);
            int at = 0;
            while (at < outline.length && outline[at] != CffSubroutines.END_OF_GLYPH) {
                int first = outline[at] & 0xFF;
                if (!CffNumber.begins(first)) {
                    return false;
                }
                at += CffNumber.length(first);
            }
            return true;
        } catch (UnusableFontException e) {
            throw new IllegalStateException("its place was checked", e);
        }
    }

    int part(int glyph) {
        return partOfGlyph[glyph] & 0xFF;
    }
}
