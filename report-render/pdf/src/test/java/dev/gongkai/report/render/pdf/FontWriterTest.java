package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** What is written of fonts besides their tables. */
class FontWriterTest {

    /** What all words of a font add up to (OpenType, table head). */
    private static final int WHOLE = 0xB1B0AFBA;

    @Test
    void aTableThatIsTakenOutLeavesTheOthersAsTheyWere() throws IOException {
        byte[] font = TestFaces.small(TestFaces.bundled("Noto Serif SC"), "年度报告09");
        byte[] less = font.clone();
        FontWriter.remove(less, "cmap");

        assertThat(sum(font)).isEqualTo(WHOLE);
        assertThat(sum(less)).isEqualTo(WHOLE);
        try (TrueTypeFont before = parse(font);
                TrueTypeFont after = parse(less)) {
            assertThat(before.getTableMap()).containsKey("cmap");
            assertThat(after.getTableMap())
                    .doesNotContainKey("cmap")
                    .hasSize(before.getTableMap().size() - 1);
            for (String tag : after.getTableMap().keySet()) {
                byte[] table = after.getTableBytes(after.getTableMap().get(tag));
                if (!tag.equals("head")) {
                    assertThat(table)
                            .describedAs(tag)
                            .isEqualTo(before.getTableBytes(before.getTableMap().get(tag)));
                }
            }
            assertThat(after.getHeader().getUnitsPerEm())
                    .isEqualTo(before.getHeader().getUnitsPerEm());
        }
    }

    private static TrueTypeFont parse(byte[] font) throws IOException {
        return new TTFParser(true).parse(new RandomAccessReadBuffer(font));
    }

    private static int sum(byte[] font) {
        ByteBuffer words = ByteBuffer.wrap(font);
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }
}
