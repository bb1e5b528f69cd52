package dev.gongkai.report.pages.internal.font;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.internal.text.InvisibleCharacters;
import dev.gongkai.report.pages.testing.TestFaces;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a face says of its characters, against another reader of fonts. */
class TrueTypeFaceTest {

    private static final List<String> FILES = TestFaces.ALL;

    @ParameterizedTest
    @FieldSource("FILES")
    void itHasTheCharactersAndAdvancesThatItsFileSays(String name) throws IOException {
        sameCharacters(TestFaces.file(name));
    }

    /** Older fonts have the older form alone. */
    @ParameterizedTest
    @FieldSource("FILES")
    void bothFormsOfTheMapAreRead(String name) throws IOException {
        byte[] file = TestFaces.file(name);
        ByteBuffer map =
                ByteBuffer.wrap(file).position(TestFaces.table(file, "cmap")).slice();
        for (int i = 0; i < map.getShort(2); i++) {
            int entry = 4 + 8 * i;
            if (map.getShort(map.getInt(entry + 4)) != 4) {
                map.putShort(entry, (short) 99);
            }
        }
        assertThat(TestFaces.face(file).has(0x20000)).isFalse();
        sameCharacters(file);
    }

    private static void sameCharacters(byte[] file) throws IOException {
        OpenTypeFace face = TestFaces.face(file);
        try (TrueTypeFont other = TestFaces.parsedByFontBox(file)) {
            CmapLookup characters = other.getUnicodeCmapLookup();
            int unitsPerEm = other.getUnitsPerEm();
            int[] seen = TestFaces.characters()
                    .filter(c -> face.has(c) && !InvisibleCharacters.contains(c))
                    .toArray();
            assertThat(seen)
                    .hasSizeGreaterThan(7_000)
                    .isEqualTo(TestFaces.characters()
                            .filter(c -> characters.getGlyphId(c) != 0 && !InvisibleCharacters.contains(c))
                            .toArray());
            assertThat(Arrays.stream(seen).mapToDouble(face::advance).toArray())
                    .isEqualTo(Arrays.stream(seen)
                            .mapToDouble(c -> advance(other, characters.getGlyphId(c)) * 1000 / unitsPerEm / 1000.0)
                            .toArray());
        }
    }

    private static int advance(TrueTypeFont font, int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNotSeenIsThereInEveryFaceWithASensibleAdvance() {
        for (String name : FontSet.bundled().names()) {
            OpenTypeFace face = TestFaces.bundled(name);
            for (int c : new int[] {'\n', '\r', 0x200B, 0x200C, 0x200D, 0x2060, 0xAD, 0xFE00, 0xE0100, 0xFEFF, 0x85}) {
                assertThat(face.has(c)).as("%s U+%04X", name, c).isTrue();
                assertThat(face.advance(c)).as("%s U+%04X", name, c).isZero();
            }
            for (int c : new int[] {' ', '\t', 0xA0, 0x2002, 0x2003, 0x2009, 0x202F}) {
                assertThat(face.has(c)).as("%s U+%04X", name, c).isTrue();
                assertThat(face.advance(c)).as("%s U+%04X", name, c).isBetween(0.1, 1.0);
            }
            assertThat(face.advance(0x3000)).isEqualTo(1);
        }
    }

    @Test
    void theEmBoxIsAnEm() {
        for (String name : FontSet.bundled().names()) {
            OpenTypeFace face = TestFaces.bundled(name);
            assertThat(face.metrics().ascent()).isBetween(800, 900);
            assertThat(face.metrics().ascent() - face.metrics().descent()).isEqualTo(1000);
        }
    }

    @Test
    void rareCharactersOfNamesAreThere() {
        for (String name : List.of("Noto Serif SC", "Noto Sans SC", "LXGW WenKai")) {
            OpenTypeFace face = TestFaces.bundled(name);
            assertThat("䶮㛃㸆𫖯𬭎".codePoints()).allMatch(face::has);
            assertThat(face.has(0x10FFFF)).isFalse();
        }
    }
}
