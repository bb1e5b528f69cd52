package dev.gongkai.report.render.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.render.RenderException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's own encoder, against the platform's. */
class XmlBufferTest {

    @Test
    void textIsUtf8AndEscaped() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            XmlBuffer buffer = new XmlBuffer(random.nextInt(8));
            StringBuilder expected = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                String text = text(random);
                buffer.text(text);
                expected.append(text);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            buffer.writeTo(out);
            String written = out.toString(StandardCharsets.UTF_8);

            assertThat(written.getBytes(StandardCharsets.UTF_8)).isEqualTo(out.toByteArray());
            assertThat(written).doesNotContain("<").doesNotContain(">").doesNotContain("\"");
            assertThat(Parser.unescapeEntities(written, true)).isEqualTo(expected.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\0", "\u0008b", "\u001F", "a\uD800", "\uD800b", "\uDC00", "\uDC00\uD800", "\uFFFE", "a\uFFFF"})
    void whatNoDocumentCanHoldIsRefused(String text) {
        XmlBuffer buffer = new XmlBuffer(8);
        assertThatThrownBy(() -> buffer.text(text)).isInstanceOf(RenderException.class);
        assertThat(buffer.size()).isZero();
    }

    private static String text(Random random) {
        int[] characters = new int[random.nextInt(20)];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = switch (random.nextInt(6)) {
                case 0 -> "<>&\"'\t".codePointAt(random.nextInt(6));
                case 1 -> 0x20 + random.nextInt(0x5F);
                case 2 -> 0xA0 + random.nextInt(0x700);
                case 3 -> 0x20000 + random.nextInt(0xA000);
                default -> 0x4E00 + random.nextInt(0x5000);
            };
        }
        return new String(characters, 0, characters.length);
    }
}
