package dev.gongkai.report.render.pdf;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.RenderException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A small font of the characters of one document, with a glyph of its own for each character. So a character comes out of
 * the document as it went in, also where the face shows two with one glyph, as 人 and the radical ⼈; and there is no list
 * of the thirty thousand glyphs that the document does not need.
 */
final class SubsetFont {

    private static final int TAG_LETTERS = 6;
    private static final int LETTERS = 26;
    private static final int MAX_GLYPHS = 0xFFFF;

    private final OpenTypeFace face;
    private final int[] characters;
    private final String name;
    private final Outlines outlines;

    private SubsetFont(OpenTypeFace face, int[] characters) {
        this.face = face;
        this.characters = characters;
        this.name = tag(characters) + "+" + face.names().postScript();
        int[] glyphs = new int[characters.length + 1];
        int[] advances = new int[glyphs.length];
        for (int i = 0; i < characters.length; i++) {
            int glyph = face.glyph(characters[i]);
            glyphs[i + 1] = glyph == 0 ? Outlines.EMPTY : glyph;
            advances[i + 1] = face.units(characters[i]);
        }
        this.outlines = face.outlines(glyphs, advances, name);
        if (outlines.glyphs().length > MAX_GLYPHS) {
            throw new RenderException(new Message(
                    "一份文件中字体" + face.name() + "的不同字符过多",
                    "too many different characters of the face " + face.name() + " in one document"));
        }
    }

    /**
     * Makes the font.
     *
     * @param face the face
     * @param characters characters that it has, in order
     * @return a font file
     */
    static byte[] of(OpenTypeFace face, int[] characters) {
        return new SubsetFont(face, characters).write();
    }

    /** Six letters that tell fonts of the same face and other characters apart, as PDF wants them. */
    private static String tag(int[] characters) {
        long hash = 7;
        for (int character : characters) {
            hash = hash * 0x5DEECE66DL + character;
        }
        hash = hash >>> 1 ^ hash >>> 33;
        StringBuilder tag = new StringBuilder(TAG_LETTERS);
        for (int i = 0; i < TAG_LETTERS; i++) {
            tag.append((char) ('A' + Math.floorMod(hash, LETTERS)));
            hash = Math.floorDiv(hash, LETTERS);
        }
        return tag.toString();
    }

    private byte[] write() {
        FontWriter out = new FontWriter(outlines.version());
        outlines.tables().forEach(out::table);
        out.table("OS/2", os2());
        out.table("cmap", cmap());
        out.table("head", head());
        out.table("hhea", hhea());
        out.table("hmtx", hmtx());
        out.table("name", name());
        out.table("post", post());
        return out.font();
    }

    private byte[] head() {
        ByteBuffer head = ByteBuffer.wrap(face.head());
        head.putShort(50, (short) (outlines.wide() ? 1 : 0));
        return head.array();
    }

    private byte[] hhea() {
        ByteBuffer hhea = ByteBuffer.wrap(face.hhea());
        hhea.putShort(34, (short) outlines.glyphs().length);
        return hhea.array();
    }

    private byte[] hmtx() {
        int[] glyphs = outlines.glyphs();
        ByteBuffer hmtx = ByteBuffer.allocate(4 * glyphs.length);
        for (int i = 0; i < glyphs.length; i++) {
            boolean ofCharacter = i > 0 && i <= characters.length;
            int advance =
                    ofCharacter ? face.units(characters[i - 1]) : face.metrics().advances()[glyphs[i]];
            hmtx.putShort((short) advance);
            hmtx.putShort(glyphs[i] == Outlines.EMPTY ? 0 : face.metrics().bearings()[glyphs[i]]);
        }
        return hmtx.array();
    }

    /** Format 12 alone: it is enough for all characters. */
    private byte[] cmap() {
        int head = 12;
        int groups = characters.length;
        ByteBuffer cmap = ByteBuffer.allocate(head + 16 + 12 * groups);
        cmap.putShort((short) 0).putShort((short) 1);
        cmap.putShort((short) 3).putShort((short) 10).putInt(head);
        cmap.putShort((short) 12).putShort((short) 0).putInt(cmap.capacity() - head);
        cmap.putInt(0).putInt(groups);
        for (int i = 0; i < groups; i++) {
            cmap.putInt(characters[i]).putInt(characters[i]).putInt(i + 1);
        }
        return cmap.array();
    }

    /** What PDF documents tell of it; that embedding is allowed was seen when the face was read. */
    private byte[] os2() {
        FaceMetrics metrics = face.metrics();
        ByteBuffer os2 = ByteBuffer.allocate(96);
        os2.putShort(0, (short) 2);
        os2.putShort(4, (short) metrics.weight());
        os2.putShort(6, (short) 5);
        os2.putShort(68, (short) metrics.ascent());
        os2.putShort(70, (short) metrics.descent());
        os2.putShort(74, (short) metrics.ascent());
        os2.putShort(76, (short) -metrics.descent());
        os2.putShort(88, (short) metrics.capHeight());
        return os2.array();
    }

    /** Only the PostScript name. */
    private byte[] name() {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer table = ByteBuffer.allocate(18 + text.length);
        table.putShort((short) 0).putShort((short) 1).putShort((short) 18);
        table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) 6);
        table.putShort((short) text.length).putShort((short) 0);
        return table.put(text).array();
    }

    private byte[] post() {
        ByteBuffer post = ByteBuffer.allocate(32);
        post.putInt(0, 0x00030000);
        post.putInt(4, face.metrics().italicAngle());
        return post.array();
    }
}
