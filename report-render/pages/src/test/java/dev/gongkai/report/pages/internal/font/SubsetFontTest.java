package dev.gongkai.report.pages.internal.font;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.pages.internal.text.InvisibleCharacters;
import dev.gongkai.report.pages.testing.TestFaces;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The small fonts of a document, as other readers of fonts see them. */
class SubsetFontTest {

    private static final List<String> FILES = TestFaces.ALL;

    private static final int MAGIC_SUM = 0xB1B0AFBA;

    @ParameterizedTest
    @FieldSource("FILES")
    void outlinesAndAdvancesAreThoseOfTheFace(String name) throws IOException {
        byte[] file = TestFaces.file(name);
        OpenTypeFace face = TestFaces.face(file);
        int[] characters = TestFaces.characters()
                .filter(c -> face.has(c) && !InvisibleCharacters.contains(c))
                .filter(c -> c < 0x3000 || c % 40 == 0)
                .toArray();
        try (TrueTypeFont source = TestFaces.parsedByFontBox(file);
                TrueTypeFont subset = TestFaces.parsedByFontBox(TestFaces.small(face, characters))) {
            assertThat(subset.getNumberOfGlyphs()).isGreaterThan(characters.length);
            for (int i = 0; i < characters.length; i++) {
                int glyph = subset.getUnicodeCmapLookup().getGlyphId(characters[i]);
                int original = source.getUnicodeCmapLookup().getGlyphId(characters[i]);
                assertThat(glyph).isEqualTo(i + 1);
                assertThat(subset.getAdvanceWidth(glyph)).isEqualTo(source.getAdvanceWidth(original));
                assertThat(subset.getHorizontalMetrics().getLeftSideBearing(glyph))
                        .isEqualTo(source.getHorizontalMetrics().getLeftSideBearing(original));
                assertThat(outline(subset, glyph)).as("U+%04X", characters[i]).isEqualTo(outline(source, original));
            }
        }
    }

    private static String outline(TrueTypeFont font, int glyph) throws IOException {
        return TestFaces.outline(font.getGlyph().getGlyph(glyph).getPath());
    }

    @Test
    void theSumsOfTablesAndFileAreThoseOfASoundFont() {
        byte[] file = TestFaces.small(TestFaces.bundled("Noto Serif SC"), "年度报告 2024 é");
        ByteBuffer data = ByteBuffer.wrap(file);

        assertThat(sum(data, 0, file.length)).isEqualTo(MAGIC_SUM);
        for (int i = 0; i < data.getShort(4); i++) {
            int entry = 12 + 16 * i;
            int length = data.getInt(entry + 12) + 3 & ~3;
            int sum = sum(data, data.getInt(entry + 8), length);
            if (data.getInt(entry) == 0x68656164) {
                sum -= data.getInt(data.getInt(entry + 8) + 8);
            }
            assertThat(data.getInt(entry + 4)).as("table %s", i).isEqualTo(sum);
        }
    }

    private static int sum(ByteBuffer data, int at, int length) {
        int sum = 0;
        for (int i = at; i < at + length; i += 4) {
            sum += data.getInt(i);
        }
        return sum;
    }

    @Test
    void theSameCharactersGiveTheSameBytesOnEveryThread() throws Exception {
        String text = "县乡镇街道办事处0123456789";
        OpenTypeFace face = TestFaces.bundled("LXGW WenKai");
        byte[] expected = TestFaces.small(face, text);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                results.add(threads.submit(() -> TestFaces.small(face, text)));
            }
            for (Future<byte[]> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
