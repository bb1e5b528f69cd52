package dev.gongkai.report.pages.internal.font.cff;

import dev.gongkai.report.pages.internal.bytes.Bytes;
import dev.gongkai.report.pages.internal.font.UnusableFontException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Some outlines of a CFF face with new numbers, as a font whose glyphs have numbers but no names. Subroutines keep their
 * numbers, those that are not needed are empty.
 */
final class CffSubset {

    /** Strings of the font's own have numbers after those that every font has. */
    private static final int ADOBE = 391;

    private static final int IDENTITY = 392;
    private static final byte[] HEADER = {1, 0, 4, 4};
    private static final byte[] NOTHING = {};
    private static final CffDict NONE = new CffDict();

    /** The size of an em of which nothing needs to be said. */
    private static final int USUAL_EM = 1000;

    private final CffFont source;
    private final int unitsPerEm;
    private final CffSubroutines subroutines;
    private final BitSet[] ownUsed;
    private final List<byte[]> charStrings = new ArrayList<>();
    private final ByteArrayOutputStream partOfGlyph = new ByteArrayOutputStream();

    CffSubset(CffFont source, int unitsPerEm) {
        this.source = source;
        this.unitsPerEm = unitsPerEm;
        this.subroutines = new CffSubroutines(source.table(), source.subroutines());
        this.ownUsed = new BitSet[source.parts().size()];
        for (int i = 0; i < ownUsed.length; i++) {
            ownUsed[i] = new BitSet();
        }
        partOfGlyph.write(0); // its format
    }

    /**
     * Adds a glyph.
     *
     * @param advance how far it moves on: what the face says, for its outlines may say another number, and the document
     *     and the font in it must say the same
     */
    void add(int glyph, int advance) throws UnusableFontException {
        int part = source.part(glyph);
        byte[] outline = source.charStrings().get(glyph);
        subroutines.walk(outline, source.parts().get(part).subroutines(), ownUsed[part]);
        CffDict hints = source.parts().get(part).hints();
        int nominal = hints.number(CffDict.NOMINAL_WIDTH, 0, 0);
        int width = subroutines.hasWidth() ? nominal + subroutines.width() : hints.number(CffDict.DEFAULT_WIDTH, 0, 0);
        charStrings.add(width == advance ? outline : subroutines.withWidth(outline, advance - nominal));
        partOfGlyph.write(part);
    }

    /** Adds a glyph that is not seen: nothing but its advance. */
    void addEmpty(int advance) {
        int width = advance - source.parts().get(0).hints().number(CffDict.NOMINAL_WIDTH, 0, 0);
        charStrings.add(new byte[] {CffNumber.INT16, (byte) (width >> 8), (byte) width, CffSubroutines.END_OF_GLYPH});
        partOfGlyph.write(0);
    }

    byte[] write(String fontName) throws UnusableFontException {
        byte[] names = CffIndex.write(List.of(Bytes.ascii(fontName)));
        byte[] strings = CffIndex.write(List.of(Bytes.ascii("Adobe"), Bytes.ascii("Identity")));
        byte[] shared = kept(source.subroutines(), subroutines.sharedUsed());
        byte[] charset = charset();
        byte[] outlines = CffIndex.write(charStrings);

        int topLength = CffIndex.write(List.of(top(0, 0, 0, 0))).length;
        int charsetAt = HEADER.length + names.length + topLength + strings.length + shared.length;
        int partsAt = charsetAt + charset.length;
        int outlinesAt = partsAt + partOfGlyph.size();
        int dictsAt = outlinesAt + outlines.length;

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEADER);
        out.writeBytes(names);
        out.writeBytes(CffIndex.write(List.of(top(charsetAt, partsAt, outlinesAt, dictsAt))));
        out.writeBytes(strings);
        out.writeBytes(shared);
        out.writeBytes(charset);
        out.writeBytes(partOfGlyph.toByteArray());
        out.writeBytes(outlines);
        writeParts(out);
        return out.toByteArray();
    }

    private byte[] top(int charset, int parts, int outlines, int dicts) {
        return new CffDict()
                .put(CffDict.ROS, ADOBE, IDENTITY, 0)
                .copy(bothMatrices() ? source.top() : NONE, CffDict.FONT_MATRIX)
                .copy(source.top(), CffDict.FONT_BBOX)
                .put(CffDict.CID_COUNT, charStrings.size())
                .putPlaces(CffDict.CHARSET, charset)
                .putPlaces(CffDict.FD_SELECT, parts)
                .putPlaces(CffDict.CHAR_STRINGS, outlines)
                .putPlaces(CffDict.FD_ARRAY, dicts)
                .write();
    }

    /** One range: each glyph is known by its number. */
    private byte[] charset() {
        return ByteBuffer.allocate(5)
                .put((byte) 2)
                .putShort((short) 1)
                .putShort((short) Math.max(0, charStrings.size() - 2))
                .array();
    }

    /** The parts, each followed by its hints and subroutines. */
    private void writeParts(ByteArrayOutputStream out) throws UnusableFontException {
        List<byte[]> bodies = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < ownUsed.length; i++) {
            CffFont.Part part = source.parts().get(i);
            CffDict hints = new CffDict().copyAllBut(part.hints(), CffDict.SUBRS);
            CffIndex own = part.subroutines();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if (own == null || ownUsed[i].isEmpty()) {
                body.writeBytes(hints.write());
                lengths.add(body.size());
            } else {
                int length = hints.putPlaces(CffDict.SUBRS, 0).write().length;
                body.writeBytes(hints.putPlaces(CffDict.SUBRS, length).write());
                lengths.add(length);
                body.writeBytes(kept(own, ownUsed[i]));
            }
            bodies.add(body.toByteArray());
        }
        int at = out.size() + CffIndex.write(dicts(0, bodies, lengths)).length;
        out.writeBytes(CffIndex.write(dicts(at, bodies, lengths)));
        bodies.forEach(out::writeBytes);
    }

    private List<byte[]> dicts(int first, List<byte[]> bodies, List<Integer> lengths) {
        List<byte[]> dicts = new ArrayList<>();
        int at = first;
        for (int i = 0; i < bodies.size(); i++) {
            dicts.add(matrix(source.parts().get(i).font())
                    .putPlaces(CffDict.PRIVATE, lengths.get(i), at)
                    .write());
            at += bodies.get(i).length;
        }
        return dicts;
    }

    /** Whether the matrix of each part is to be multiplied with that of the font. */
    private boolean bothMatrices() {
        return source.parts().stream().anyMatch(part -> part.font().has(CffDict.FONT_MATRIX));
    }

    /** The matrix of a part stands with the part: not all readers look elsewhere. */
    private CffDict matrix(CffDict font) {
        CffDict dict = new CffDict();
        if (bothMatrices()) {
            return dict.copy(font, CffDict.FONT_MATRIX);
        }
        if (source.top().has(CffDict.FONT_MATRIX)) {
            return dict.copy(source.top(), CffDict.FONT_MATRIX);
        }
        return unitsPerEm == USUAL_EM ? dict : dict.putMatrix(unitsPerEm);
    }

    /** As many as it takes for the numbers to mean the same: they count from a place that depends on how many there are. */
    private static byte[] kept(CffIndex list, BitSet used) throws UnusableFontException {
        int count = used.isEmpty() ? 0 : Math.max(used.length(), CffSubroutines.fewestWithSameBias(list.count()));
        List<byte[]> kept = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            kept.add(used.get(i) ? list.get(i) : NOTHING);
        }
        return CffIndex.write(kept);
    }
}
