package dev.gongkai.report.render.pdf;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.RenderException;
import java.util.List;
import java.util.function.IntPredicate;

/** A face of a font file, read and checked once: what was loaded can be set. */
abstract class OpenTypeFace implements Face {

    private static final double THOUSANDTHS = 1000;

    /** The middle of a mark that stands over the letter before is at least so far from the end of that. */
    private static final double LEFT_OF_PEN = -0.05;

    private static final int HEAD_LENGTH = 54;
    private static final int HHEA_LENGTH = 36;

    /** Tables of outlines that vary, and of bitmaps. */
    private static final List<String> OTHER_SHAPES = List.of("CFF2", "CBDT", "EBDT", "sbix");

    private final FaceNames names;
    private final CharacterMap characters;
    private final FaceMetrics metrics;
    private final boolean repetitive;
    private final byte[] head;
    private final byte[] hhea;

    /**
     * @param glyphs the number of glyphs
     * @param outlines the table of outlines
     * @param drawn whether something is seen of a glyph
     */
    OpenTypeFace(FontTables tables, int glyphs, FontTable outlines, IntPredicate drawn) throws InvalidFontException {
        this.repetitive = Flate.isRepetitive(outlines.data());
        this.names = FaceNames.read(tables.get("name"));
        this.metrics = FaceMetrics.read(tables, glyphs);
        this.head = tables.get("head").bytes(0, HEAD_LENGTH);
        this.hhea = tables.get("hhea").bytes(0, HHEA_LENGTH);
        this.characters = CharacterMap.read(tables.get("cmap"), glyphs, drawn);
    }

    /**
     * The outlines of some of its glyphs, for a small font.
     *
     * @param wanted the glyph for each number from 0, {@link Outlines#EMPTY} for none; more may follow
     * @param advances how far each moves on, in units of the face
     * @param fontName the name of the small font
     */
    abstract Outlines outlines(int[] wanted, int[] advances, String fontName);

    /** Reads a face of a file. */
    static OpenTypeFace read(FontFile file, int index) throws InvalidFontException {
        FontTables tables = file.tables(index);
        boolean outlines =
                tables.find("CFF ").isPresent() || tables.find("glyf").isPresent();
        if (!outlines && OTHER_SHAPES.stream().anyMatch(tag -> tables.find(tag).isPresent())) {
            throw new InvalidFontException(
                    tables.source(),
                    new Message(
                            "没有 TrueType 或 CFF 轮廓（位图字体、CFF2 可变字体不支持），请换用其他字体",
                            "it has no outlines of TrueType or CFF (bitmaps and variable CFF2 are not supported), use another"));
        }
        int glyphs = tables.get("maxp").u16(4);
        return tables.find("CFF ").isPresent() ? CffFace.read(tables, glyphs) : TrueTypeFace.read(tables, glyphs);
    }

    /** Says of a face that was read that some of its outlines cannot be drawn. */
    final RenderException broken(InvalidFontException e) {
        return new RenderException(
                new Message("字体" + name() + "的轮廓已损坏", "the outlines of the face " + name() + " are broken"), e);
    }

    @Override
    public final String name() {
        return names.display();
    }

    final FaceNames names() {
        return names;
    }

    final FaceMetrics metrics() {
        return metrics;
    }

    /** Whether outlines look like others of the face, as drawn ones do; those traced from paper do not. */
    final boolean isRepetitive() {
        return repetitive;
    }

    /** A copy of the table {@code head}. */
    final byte[] head() {
        return head.clone();
    }

    /** A copy of the table {@code hhea}. */
    final byte[] hhea() {
        return hhea.clone();
    }

    @Override
    public final boolean has(int codePoint) {
        return characters.glyph(codePoint) != 0 || Blank.is(codePoint);
    }

    /** {@inheritDoc} It is the very number that the PDF document states. */
    @Override
    public final double advance(int codePoint) {
        return metrics.thousandths(units(codePoint)) / THOUSANDTHS;
    }

    /** A mark that its face has put over the letter before, to the left of where that ends, stays there. */
    @Override
    public final double markShift(int mark, double advance) {
        double centre = centre(characters.glyph(mark)) / metrics.unitsPerEm();
        return centre < LEFT_OF_PEN ? 0 : -advance / 2 - centre;
    }

    /** Where the middle of a glyph is, in units; far left where that is not known. */
    abstract double centre(int glyph);

    /** The glyph to show for a character, 0 for those that are not seen. */
    final int glyph(int codePoint) {
        return Blank.is(codePoint) ? 0 : characters.glyph(codePoint);
    }

    /** How far a character moves on, in units of the face. */
    final int units(int codePoint) {
        int glyph = characters.glyph(codePoint);
        int blank = Blank.advance(codePoint);
        if (blank == Blank.NONE || glyph != 0 && Blank.isSpace(codePoint)) {
            return metrics.advances()[glyph];
        }
        return (int) Math.round(blank * metrics.unitsPerEm() / THOUSANDTHS);
    }
}
