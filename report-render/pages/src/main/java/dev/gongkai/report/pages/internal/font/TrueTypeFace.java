package dev.gongkai.report.pages.internal.font;

import java.nio.ByteBuffer;

/** A face with TrueType outlines. */
public final class TrueTypeFace extends OpenTypeFace {

    private static final int MAXP_LENGTH = 32;

    /** Where {@code maxp} begins to tell of instructions, and where it ends. */
    private static final int MAXP_ZONES = 14;

    private static final int MAXP_COMPONENTS = 28;

    private final GlyphTable glyphs;
    private final byte[] maxp;

    private TrueTypeFace(FontTables tables, GlyphTable glyphs, int count) throws UnusableFontException {
        super(tables, count, tables.get("glyf"), glyph -> !glyphs.isEmpty(glyph));
        this.maxp = tables.get("maxp").bytes(0, MAXP_LENGTH);
        this.glyphs = glyphs;
    }

    public static TrueTypeFace read(FontTables tables, int count) throws UnusableFontException {
        boolean wide = tables.get("head").u16(50) != 0;
        return new TrueTypeFace(tables, GlyphTable.read(tables.get("loca"), tables.get("glyf"), count, wide), count);
    }

    @Override
    protected SubsetOutlines outlines(int[] wanted, int[] advances, String fontName) {
        GlyphSubset subset = new GlyphSubset(glyphs, wanted);
        try {
            for (int glyph : subset.glyphs()) {
                if (glyph != SubsetOutlines.EMPTY) {
                    glyphs.checkPoints(glyph);
                }
            }
        } catch (UnusableFontException e) {
            throw broken(e);
        }
        ByteBuffer limits = ByteBuffer.wrap(maxp.clone());
        limits.putShort(4, (short) subset.glyphs().length);
        limits.putShort(MAXP_ZONES, (short) 1);
        for (int at = MAXP_ZONES + 2; at < MAXP_COMPONENTS; at += 2) {
            limits.putShort(at, (short) 0);
        }
        return subset.write(limits.array());
    }

    @Override
    protected double centre(int glyph) {
        return glyphs.isEmpty(glyph) ? Double.NEGATIVE_INFINITY : glyphs.centre(glyph);
    }
}
