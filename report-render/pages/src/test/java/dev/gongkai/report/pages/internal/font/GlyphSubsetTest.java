package dev.gongkai.report.pages.internal.font;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.pages.testing.TestFaces;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;

/** Glyphs that are made of others, and instructions, which the bundled faces have few of; as another reader sees them. */
class GlyphSubsetTest {

    private static final short COMPOSITE = -1;
    private static final short WORDS_AND_PLACES = 0x3;
    private static final short SCALE = 0x8;
    private static final short MORE = 0x20;
    private static final short TWO_SCALES = 0x40;
    private static final short INSTRUCTIONS = 0x100;

    /** A glyph that no character leads to comes last. */
    private static final byte[][] GLYPHS = {
        {}, // .notdef
        triangle(300, 5), // a
        composite(1, 4, 0), // b
        composite(2, 4, 7), // c, made of one that is made of others
        triangle(-80, 0)
    };

    private static final byte[] FILE = file();

    /** Three points, two of them by words. */
    private static byte[] triangle(int size, int instructions) {
        ByteBuffer out = ByteBuffer.allocate(10 + 4 + instructions + 3 + 12 + 1);
        out.putShort((short) 1).putShort((short) 0).putShort((short) 0);
        out.putShort((short) size).putShort((short) size).putShort((short) 2);
        out.putShort((short) instructions);
        for (int i = 0; i < instructions; i++) {
            out.put((byte) 0xB0);
        }
        out.put((byte) 1).put((byte) 1).put((byte) 1);
        out.putShort((short) 0).putShort((short) size).putShort((short) 0);
        out.putShort((short) 0).putShort((short) 0).putShort((short) size);
        return out.array();
    }

    private static byte[] composite(int first, int second, int instructions) {
        ByteBuffer out = ByteBuffer.allocate(10 + 10 + 12 + (instructions == 0 ? 0 : 2 + instructions));
        out.putShort(COMPOSITE).putLong(0);
        out.putShort((short) (WORDS_AND_PLACES | SCALE | MORE)).putShort((short) first);
        out.putShort((short) 100).putShort((short) -50).putShort((short) 0x2000);
        out.putShort((short) (WORDS_AND_PLACES | TWO_SCALES | (instructions == 0 ? 0 : INSTRUCTIONS)));
        out.putShort((short) second);
        out.putShort((short) 7).putShort((short) 9).putShort((short) 0x4000).putShort((short) 0x1000);
        if (instructions > 0) {
            out.putShort((short) instructions);
        }
        return out.array();
    }

    private static byte[] file() {
        ByteBuffer glyf = ByteBuffer.allocate(1000);
        ByteBuffer loca = ByteBuffer.allocate(4 * (GLYPHS.length + 1)).putInt(0);
        ByteBuffer hmtx = ByteBuffer.allocate(4 * GLYPHS.length);
        for (byte[] glyph : GLYPHS) {
            glyf.put(glyph);
            loca.putInt(glyf.position());
            hmtx.putShort((short) 600).putShort((short) 0);
        }
        byte[] file = TestFaces.small(TestFaces.bundled("Noto Serif SC"), "abc");
        file = TestFaces.with(file, "glyf", glyf.array());
        file = TestFaces.with(file, "loca", loca.array());
        file = TestFaces.with(file, "hmtx", hmtx.array());
        ByteBuffer data = ByteBuffer.wrap(file);
        data.putShort(TestFaces.table(file, "head") + 50, (short) 1);
        data.putShort(TestFaces.table(file, "maxp") + 4, (short) GLYPHS.length);
        data.putShort(TestFaces.table(file, "maxp") + 30, (short) 2); // how deep composites are nested
        data.putShort(TestFaces.table(file, "hhea") + 34, (short) GLYPHS.length);
        return file;
    }

    @Test
    void whatACompositeIsMadeOfGoesWithIt() throws IOException {
        OpenTypeFace face = TestFaces.face(FILE);
        try (TrueTypeFont whole = TestFaces.parsedByFontBox(FILE);
                TrueTypeFont ofC = TestFaces.parsedByFontBox(TestFaces.small(face, new int[] {'c'}));
                TrueTypeFont ofAll = TestFaces.parsedByFontBox(TestFaces.small(face, new int[] {'a', 'b', 'c'}))) {
            assertThat(ofC.getNumberOfGlyphs()).isEqualTo(5);
            assertThat(ofAll.getNumberOfGlyphs()).isEqualTo(5);
            assertThat(outline(ofC, 1)).isEqualTo(outline(whole, 3)).contains("7.0, 9.0");
            for (int glyph = 1; glyph <= 3; glyph++) {
                assertThat(outline(ofAll, glyph)).isEqualTo(outline(whole, glyph));
            }
            assertThat(ofC.getAdvanceWidth(3)).isEqualTo(600);
        }
    }

    @Test
    void instructionsAreDropped() throws IOException {
        OpenTypeFace face = TestFaces.face(FILE);
        byte[] ofA = TestFaces.small(face, new int[] {'a'});
        byte[] ofC = TestFaces.small(face, new int[] {'c'});

        assertThat(length(ofA)).isEqualTo(GLYPHS[1].length - 5);
        assertThat(length(ofC)).isEqualTo(GLYPHS[3].length - 9 + GLYPHS[2].length + GLYPHS[1].length - 5 + 30);
        int second = TestFaces.table(ofC, "glyf") + 20;
        assertThat(ByteBuffer.wrap(ofC).getShort(second) & INSTRUCTIONS).isZero();
        try (TrueTypeFont font = TestFaces.parsedByFontBox(ofA)) {
            assertThat(font.getMaximumProfile().getMaxSizeOfInstructions()).isZero();
        }
    }

    private static int length(byte[] file) {
        return ByteBuffer.wrap(file).getInt(TestFaces.entry(file, "glyf") + 12);
    }

    private static String outline(TrueTypeFont font, int glyph) throws IOException {
        return TestFaces.outline(font.getGlyph().getGlyph(glyph).getPath());
    }
}
