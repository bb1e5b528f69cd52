package dev.gongkai.report.pages.internal.font;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.RenderException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A small font of the characters of one document, with a glyph of its own for each character. So a character comes out of
 * the document as it went in, also where the face shows two with one glyph, as 人 and the radical ⼈; and there is no list
 * of the thirty thousand glyphs that the document does not need.
 */
public final class SubsetFont {

    private static final int TAG_LETTERS = 6;
    private static final int LETTERS = 26;
    private static final int MAX_GLYPHS = 0xFFFF;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Of a generator of random numbers: characters that differ little give tags that differ much. */
    private static final long FACTOR = 0x5DEECE66DL;

    private final OpenTypeFace face;
    private final int[] characters;
    private final String name;
    private final SubsetOutlines outlines;

    /**
     * Makes the font.
     *
     * @param face the face
     * @param characters characters that it has, in order; their glyphs are numbered from 1
     */
    public SubsetFont(OpenTypeFace face, int[] characters) {
        this.face = face;
        this.characters = characters;
        this.name = tag(characters) + "+" + face.names().postScript();
        int[] glyphs = new int[characters.length + 1];
        int[] advances = new int[glyphs.length];
        for (int i = 0; i < characters.length; i++) {
            int glyph = face.glyph(characters[i]);
            glyphs[i + 1] = glyph == 0 ? SubsetOutlines.EMPTY : glyph;
            advances[i + 1] = face.units(characters[i]);
        }
        this.outlines = face.outlines(glyphs, advances, name);
        if (outlines.glyphs().length > MAX_GLYPHS) {
            throw new RenderException(new Message(
                    "一份文件中字体" + face.name() + "的不同字符过多",
                    "too many different characters of the face " + face.name() + " in one document"));
        }
    }

    /** A font of those of the characters for which a glyph may stand: no document may say that one is a byte order mark. */
    public static SubsetFont of(OpenTypeFace face, BitSet characters) {
        if (face.isIndivisible()) {
            throw new RenderException(new Message(
                    "字体" + face.name() + "不允许只嵌入一部分字，Word 文档中可以整套嵌入",
                    "no document may have a part of the face " + face.name() + "; Word documents may embed all of it"));
        }
        characters.clear(BYTE_ORDER_MARK);
        return new SubsetFont(face, characters.stream().toArray());
    }

    /** Six letters that tell fonts of the same face and other characters apart, as PDF wants them. */
    private static String tag(int[] characters) {
        long hash = 7;
        for (int character : characters) {
            hash = hash * FACTOR + character;
        }
        hash = hash >>> 1 ^ hash >>> 33;
        StringBuilder tag = new StringBuilder(TAG_LETTERS);
        for (int i = 0; i < TAG_LETTERS; i++) {
            tag.append((char) ('A' + Math.floorMod(hash, LETTERS)));
            hash = Math.floorDiv(hash, LETTERS);
        }
        return tag.toString();
    }

    public OpenTypeFace face() {
        return face;
    }

    /** The name in the document. */
    public String name() {
        return name;
    }

    public int[] characters() {
        return characters;
    }

    /** The number of a character's glyph; 0 if it has none. */
    public int glyph(int character) {
        return Math.max(0, Arrays.binarySearch(characters, character) + 1);
    }

    public boolean isCff() {
        return outlines.version() == FontFile.OPEN_TYPE_CFF;
    }

    /**
     * What a document embeds: the table of outlines by itself if they are CFF, or a file of the tables that ISO 32000-1, 9.9
     * asks for. Names, rights and characters stand in the document.
     */
    public List<byte[]> embedded() {
        return isCff() ? List.of(outlines.table("CFF ")) : writer().parts();
    }

    /** A font file to which other tables can be added. */
    public FontWriter writer() {
        FontWriter out = new FontWriter(outlines.version());
        outlines.tables().forEach(out::table);
        out.table("head", head());
        out.table("hhea", hhea());
        out.table("hmtx", hmtx());
        return out;
    }

    byte[] head() {
        short format = (short) (outlines.wide() ? 1 : 0);
        return ByteBuffer.wrap(face.head()).putShort(50, format).array();
    }

    private byte[] hhea() {
        short advances = (short) outlines.glyphs().length;
        return ByteBuffer.wrap(face.hhea()).putShort(34, advances).array();
    }

    private byte[] hmtx() {
        int[] glyphs = outlines.glyphs();
        ByteBuffer hmtx = ByteBuffer.allocate(4 * glyphs.length);
        for (int i = 0; i < glyphs.length; i++) {
            boolean ofCharacter = i > 0 && i <= characters.length;
            int advance =
                    ofCharacter ? face.units(characters[i - 1]) : face.metrics().advances()[glyphs[i]];
            hmtx.putShort((short) advance);
            hmtx.putShort(glyphs[i] == SubsetOutlines.EMPTY ? 0 : face.metrics().bearings()[glyphs[i]]);
        }
        return hmtx.array();
    }
}
