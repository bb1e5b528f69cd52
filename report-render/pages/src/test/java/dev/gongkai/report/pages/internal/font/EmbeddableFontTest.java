package dev.gongkai.report.pages.internal.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.pages.testing.TestFaces;
import dev.gongkai.report.render.RenderException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Small fonts as files by themselves, as another library sees them. */
class EmbeddableFontTest {

    private static final List<String> FILES = TestFaces.ALL;

    private static final int BOLD = 1;

    @ParameterizedTest
    @FieldSource("FILES")
    void allCharactersAreFoundInBothMaps(String name) throws IOException {
        OpenTypeFace face = TestFaces.face(TestFaces.file(name));
        BitSet characters = new BitSet();
        TestFaces.characters()
                .filter(c -> face.has(c) && (c % 7 == 0 || c >= 0xFFF0) && c != 0xFEFF)
                .forEach(characters::set);
        boolean beyond = characters.length() > 0x10000;
        byte[] file = EmbeddableFont.of(face, characters, WindowsNames.family(face));
        try (TrueTypeFont font = TestFaces.parsedByFontBox(file)) {
            CmapSubtable ofBmp = font.getCmap().getSubtable(3, 1);
            CmapSubtable all = font.getCmap().getSubtable(3, 10);
            assertThat(all != null).isEqualTo(beyond);
            int number = 0;
            for (int c = characters.nextSetBit(0); c >= 0; c = characters.nextSetBit(c + 1)) {
                number++;
                if (c < 0xFFFF) {
                    assertThat(ofBmp.getGlyphId(c)).isEqualTo(number);
                }
                if (all != null) {
                    assertThat(all.getGlyphId(c)).isEqualTo(number);
                }
            }
            assertThat(ofBmp.getGlyphId(1)).isZero();
            assertThat(font.getPostScript().getFormatType()).isEqualTo(3);
            assertThat(font.getOS2Windows().getFirstCharIndex()).isEqualTo(characters.nextSetBit(0));
            assertThat(font.getOS2Windows().getLastCharIndex()).isEqualTo(Math.min(0xFFFF, characters.length() - 1));
        }
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void namesAndRightsAreThoseOfTheFace(String name) throws IOException {
        byte[] source = TestFaces.file(name);
        OpenTypeFace face = TestFaces.face(source);
        byte[] file = EmbeddableFont.of(face, characters("年度报告"), WindowsNames.family(face));
        try (TrueTypeFont before = TestFaces.parsedByFontBox(source);
                TrueTypeFont font = TestFaces.parsedByFontBox(file)) {
            for (int id : new int[] {0, 1, 4, 6, 13, 14}) {
                assertThat(name(font, id)).isEqualTo(name(before, id));
            }
            assertThat(name(font, 1)).isEqualTo(WindowsNames.family(face));
            assertThat(font.getOS2Windows().getFsType())
                    .isEqualTo(before.getOS2Windows().getFsType());
            assertThat(font.getOS2Windows().getUnicodeRange1())
                    .isEqualTo(before.getOS2Windows().getUnicodeRange1());
            assertThat(font.getUnitsPerEm()).isEqualTo(before.getUnitsPerEm());
        }
    }

    private static String name(TrueTypeFont font, int id) throws IOException {
        return font.getNaming().getName(id, NameRecord.PLATFORM_WINDOWS, 1, 0x409);
    }

    @Test
    void aBoldFaceIsCalledByItsOwnName() throws IOException {
        byte[] source = TestFaces.with(TestFaces.file(TestFaces.SONG), "name", names("宋", "Bold", "宋 粗"));
        ByteBuffer.wrap(source).putShort(TestFaces.table(source, "head") + 44, (short) BOLD);
        OpenTypeFace face = TestFaces.face(source);
        String own = WindowsNames.family(face);
        assertThat(own).isEqualTo("宋 粗");
        try (TrueTypeFont font = TestFaces.parsedByFontBox(EmbeddableFont.of(face, characters("年"), own))) {
            assertThat(name(font, 1)).isEqualTo(own);
            assertThat(name(font, 2)).isEqualTo("Regular");
            assertThat(font.getHeader().getMacStyle()).isZero();
            assertThat(font.getOS2Windows().getFsSelection() & 0x61).isEqualTo(0x40);
        }
    }

    /** Those of the family, of the style and of the face, in Chinese. */
    private static byte[] names(String... texts) {
        ByteBuffer table = ByteBuffer.allocate(200);
        table.putShort((short) 0).putShort((short) 3).putShort((short) 42);
        int at = 42;
        for (int i = 0; i < 3; i++) {
            byte[] text = texts[i].getBytes(StandardCharsets.UTF_16BE);
            table.putShort((short) 3).putShort((short) 1).putShort((short) 0x804);
            table.putShort((short) new int[] {1, 2, 4}[i])
                    .putShort((short) text.length)
                    .putShort((short) (at - 42));
            table.put(at, text);
            at += text.length;
        }
        return table.array();
    }

    @Test
    void whatDoesNotAllowItIsRefused() throws IOException {
        byte[] source = TestFaces.file(TestFaces.SONG);
        byte[] silent = TestFaces.with(source, "OS/2");
        assertRefused(TestFaces.face(silent), "OS/2");
        ByteBuffer.wrap(source).putShort(TestFaces.table(source, "OS/2") + 8, (short) 4);
        assertRefused(TestFaces.face(source), "fsType 为 4");
        ByteBuffer.wrap(source).putShort(TestFaces.table(source, "OS/2") + 8, (short) 8);
        assertThat(EmbeddableFont.refusal(TestFaces.face(source))).isEmpty();
    }

    private static void assertRefused(OpenTypeFace face, String why) {
        assertThat(EmbeddableFont.refusal(face)).get().asString().contains(why);
        assertThatThrownBy(() -> EmbeddableFont.of(face, characters("年"), "x"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(why);
    }

    private static BitSet characters(String text) {
        BitSet characters = new BitSet();
        text.codePoints().forEach(characters::set);
        return characters;
    }
}
