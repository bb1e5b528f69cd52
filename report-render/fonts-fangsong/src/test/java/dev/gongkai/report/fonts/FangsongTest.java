package dev.gongkai.report.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.fontbox.ttf.NameRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FangsongTest {

    private static IndexedFace face;

    @BeforeAll
    static void readIndex() throws IOException {
        List<IndexedFace> faces = IndexedFace.all();
        assertThat(faces).hasSize(1);
        face = faces.get(0);
    }

    @Test
    void isIndexedByTheNameItBears() {
        assertThat(face.names()).containsExactly("FandolFang");
        assertThat(face.family()).isEqualTo("FandolFang");
    }

    @Test
    void comesWithItsLicenceAndSaysThatItWasChanged() throws IOException {
        try (InputStream in = IndexedFace.open("META-INF/gongkai/fonts/FandolFang-COPYING.txt")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("GNU GENERAL PUBLIC LICENSE", "Version 3, 29 June 2007")
                    .contains("As a special exception, if you create a document which uses this font");
        }
        try (InputStream in = IndexedFace.open("META-INF/gongkai/fonts/FandolFang-NOTICE.txt")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("Changed in 2026", "sources");
        }
        assertThat(face.texts(NameRecord.NAME_COPYRIGHT))
                .singleElement()
                .asString()
                .contains("Fandol");
        int description = 10;
        assertThat(face.texts(description)).singleElement().asString().startsWith("Changed in 2026");
    }

    @Test
    void isKeptWithItsSource() throws Exception {
        byte[] published = Files.readAllBytes(Path.of("source/FandolFang-Regular.otf"));
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(published));
        assertThat(Path.of("../fonts/reduce.py")).content().contains(sum);
    }

    @Test
    void hasAllOfGb2312() throws IOException {
        assertThat(face.lacking(Standards.ascii())).isEmpty();
        assertThat(face.lacking(Standards.gb2312())).isEmpty();
    }

    /** If this fails because it lacks less, the better: say so in the README. */
    @Test
    void lacksWhatTheReadmeSays() throws IOException {
        assertThat(face.han().count()).isEqualTo(7945 + 1);
        assertThat(face.lacking(Standards.RARE.codePoints())).hasSize(5);
        assertThat(face.lacking("㎡".codePoints())).hasSize(1);
    }

    @Test
    void showsEveryChineseCharacter() throws IOException {
        assertThat(face.blank(face.han())).isEmpty();
    }

    /** As its authors published it, it draws a dollar where a sum is in yuan. */
    @Test
    void drawsEachCurrencyAsItIs() throws IOException {
        assertThat(face.repeated("＄￥￡￠¤".codePoints())).isEmpty();
        assertThat(face.narrow("￥".codePoints())).isEmpty();
    }

    @Test
    void setsChineseInSquares() throws IOException {
        assertThat(face.narrow(Standards.PUNCTUATION.codePoints())).isEmpty();
        assertThat(face.narrow(Standards.gb2312Han())).isEmpty();
    }
}
