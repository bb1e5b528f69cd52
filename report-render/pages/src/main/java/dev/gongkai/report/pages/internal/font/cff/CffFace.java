package dev.gongkai.report.pages.internal.font.cff;

import dev.gongkai.report.pages.internal.font.FontFile;
import dev.gongkai.report.pages.internal.font.FontTables;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.pages.internal.font.SubsetOutlines;
import dev.gongkai.report.pages.internal.font.UnusableFontException;
import java.nio.ByteBuffer;
import java.util.Map;

/** A face with outlines of the Compact Font Format, as in most files {@code .otf}. */
public final class CffFace extends OpenTypeFace {

    private static final int MAXP_VERSION = 0x00005000;

    private final CffFont font;

    private CffFace(FontTables tables, CffFont font, int glyphs) throws UnusableFontException {
        super(tables, glyphs, tables.get("CFF "), glyph -> !font.isEmpty(glyph));
        this.font = font;
    }

    public static CffFace read(FontTables tables, int glyphs) throws UnusableFontException {
        return new CffFace(tables, CffFont.read(tables.get("CFF "), glyphs), glyphs);
    }

    @Override
    protected SubsetOutlines outlines(int[] wanted, int[] advances, String fontName) {
        try {
            CffSubset subset = new CffSubset(font, metrics().unitsPerEm());
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i] == SubsetOutlines.EMPTY) {
                    subset.addEmpty(advances[i]);
                } else {
                    subset.add(wanted[i], metrics().advances()[wanted[i]]);
                }
            }
            ByteBuffer maxp = ByteBuffer.allocate(6).putInt(MAXP_VERSION).putShort((short) wanted.length);
            Map<String, byte[]> tables = Map.of("CFF ", subset.write(fontName), "maxp", maxp.array());
            return new SubsetOutlines(FontFile.OPEN_TYPE_CFF, wanted, false, tables);
        } catch (UnusableFontException e) {
            throw broken(e);
        }
    }

    @Override
    protected double centre(int glyph) {
        return Double.NEGATIVE_INFINITY;
    }
}
