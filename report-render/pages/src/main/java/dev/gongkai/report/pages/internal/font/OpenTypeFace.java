package dev.gongkai.report.pages.internal.font;

import dev.gongkai.report.Message;
import dev.gongkai.report.pages.internal.bytes.ReusableDeflater;
import dev.gongkai.report.pages.internal.text.Face;
import dev.gongkai.report.pages.internal.text.InvisibleCharacters;
import dev.gongkai.report.render.RenderException;
import java.nio.ByteBuffer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A face of a font file, read and checked once: what was loaded can be set. */
public abstract class OpenTypeFace implements Face {

    private static final double THOUSANDTHS = 1000;

    /** The middle of a mark that stands over the letter before is at least so far from the end of that. */
    private static final double LEFT_OF_PEN = -0.05;

    private static final int HEAD_LENGTH = 54;
    private static final int HHEA_LENGTH = 36;
    private static final int OS2_LENGTH = 78;
    private static final int POST_LENGTH = 32;
    private static final int RIGHTS_AT = 8;
    private static final int NO_SUBSETS = 0x100;

    private final FontTables tables;
    private final FaceNames names;
    private final CharacterMap characters;
    private final FaceMetrics metrics;
    private final boolean repetitive;
    private final byte[] head;
    private final byte[] hhea;
    private final ByteBuffer nameTable;
    private final @Nullable ByteBuffer os2;
    private final @Nullable ByteBuffer post;

    /**
     * @param glyphs the number of glyphs
     * @param outlines the table of outlines
     * @param drawn whether something is seen of a glyph
     */
    public OpenTypeFace(FontTables tables, int glyphs, FontTable outlines, IntPredicate drawn)
            throws UnusableFontException {
        this.tables = tables;
        this.repetitive = ReusableDeflater.isRepetitive(outlines.data());
        this.names = FaceNames.read(tables.get("name"));
        this.metrics = FaceMetrics.read(tables, glyphs);
        this.head = tables.get("head").bytes(0, HEAD_LENGTH);
        this.hhea = tables.get("hhea").bytes(0, HHEA_LENGTH);
        this.nameTable = tables.get("name").data();
        this.os2 = table(tables, "OS/2", OS2_LENGTH);
        this.post = table(tables, "post", POST_LENGTH);
        this.characters = CharacterMap.read(tables.get("cmap"), glyphs, drawn);
    }

    /**
     * The outlines of some of its glyphs, for a small font.
     *
     * @param wanted the glyph for each number from 0, {@link SubsetOutlines#EMPTY} for none; more may follow
     * @param advances how far each moves on, in units of the face
     * @param fontName the name of the small font
     */
    protected abstract SubsetOutlines outlines(int[] wanted, int[] advances, String fontName);

    /** An error for outlines that turn out to be broken when a font is formed. */
    protected final RenderException broken(UnusableFontException e) {
        return new RenderException(
                new Message("字体" + name() + "的轮廓已损坏", "the outlines of the face " + name() + " are broken"), e);
    }

    @Override
    public final String name() {
        return names.display();
    }

    public final FaceNames names() {
        return names;
    }

    public final FaceMetrics metrics() {
        return metrics;
    }

    /** Whether outlines look like others of the face, as drawn ones do; those traced from paper do not. */
    public final boolean isRepetitive() {
        return repetitive;
    }

    /** Whether its rights forbid that a document has a part of it only; one that may be edited may have all of it. */
    public final boolean isIndivisible() {
        return (rights() & NO_SUBSETS) != 0;
    }

    private int rights() {
        ByteBuffer table = tables.find("OS/2").map(FontTable::data).orElse(null);
        return table == null || table.limit() < FaceMetrics.OS2_LENGTH_WITH_RIGHTS
                ? 0
                : table.getShort(RIGHTS_AT) & 0xFFFF;
    }

    /**
     * For documents that hold parts of faces.
     *
     * @throws UnusableFontException if no document may have a part of it
     */
    public final void checkDivisible() throws UnusableFontException {
        if (isIndivisible()) {
            throw FaceMetrics.forbidden(tables.get("OS/2"), rights());
        }
    }

    /** All that the file says of the face. */
    final FontTables tables() {
        return tables;
    }

    /** A copy of the table {@code head}. */
    final byte[] head() {
        return head.clone();
    }

    /** A copy of the table {@code hhea}. */
    final byte[] hhea() {
        return hhea.clone();
    }

    private static @Nullable ByteBuffer table(FontTables tables, String tag, int least) {
        return tables.find(tag)
                .filter(table -> table.length() >= least)
                .map(FontTable::data)
                .orElse(null);
    }

    /** The table {@code name}, not to be written to. */
    final ByteBuffer nameTable() {
        return nameTable.duplicate();
    }

    /** The table {@code OS/2}, not to be written to; null where it is missing or that of Apple's oldest faces. */
    final @Nullable ByteBuffer os2() {
        return os2 == null ? null : os2.duplicate();
    }

    /** The table {@code post}, not to be written to; null where it is missing. */
    final @Nullable ByteBuffer post() {
        return post == null ? null : post.duplicate();
    }

    @Override
    public final boolean has(int codePoint) {
        return characters.glyph(codePoint) != 0 || InvisibleCharacters.contains(codePoint);
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
    protected abstract double centre(int glyph);

    /** The glyph to show for a character, 0 for those that are not seen. */
    final int glyph(int codePoint) {
        return InvisibleCharacters.contains(codePoint) ? 0 : characters.glyph(codePoint);
    }

    /** How far a character moves on, in units of the face. */
    public final int units(int codePoint) {
        int glyph = characters.glyph(codePoint);
        int blank = InvisibleCharacters.advance(codePoint);
        if (blank == InvisibleCharacters.NONE || glyph != 0 && InvisibleCharacters.isSpace(codePoint)) {
            return metrics.advances()[glyph];
        }
        return (int) Math.round(blank * metrics.unitsPerEm() / THOUSANDTHS);
    }
}
