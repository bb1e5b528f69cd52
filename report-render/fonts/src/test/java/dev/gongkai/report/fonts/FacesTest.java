package dev.gongkai.report.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.fontbox.ttf.NameRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FacesTest {

    static List<IndexedFace> faces() throws IOException {
        return IndexedFace.all();
    }

    @Test
    void fourFacesAreIndexed() throws IOException {
        assertThat(faces())
                .extracting(IndexedFace::family)
                .containsExactlyInAnyOrder(
                        "Noto Serif SC", "Noto Serif SC SemiBold", "Noto Sans SC Medium", "Gongkai WenKai");
    }

    @Test
    void standardsAreComplete() throws IOException {
        assertThat(Standards.generalCharacters().distinct().count()).isEqualTo(8105);
        assertThat(Standards.gb2312Han().distinct().count()).isEqualTo(6763);
        assertThat(Standards.gb2312().distinct().count()).isEqualTo(6763 + 682);
    }

    @ParameterizedTest
    @MethodSource("faces")
    void isIndexedByTheNameItBears(IndexedFace face) {
        assertThat(face.names()).contains(face.family());
    }

    @ParameterizedTest
    @MethodSource("faces")
    void bearsNoReservedName(IndexedFace face) throws IOException {
        int typographicFamily = 16;
        assertThat(face.texts(
                        NameRecord.NAME_FONT_FAMILY_NAME,
                        NameRecord.NAME_FULL_FONT_NAME,
                        NameRecord.NAME_POSTSCRIPT_NAME,
                        typographicFamily))
                .hasSizeGreaterThanOrEqualTo(3)
                .noneMatch(name -> name.contains("LXGW") || name.contains("霞鹜") || name.contains("Source"));
    }

    @ParameterizedTest
    @MethodSource("faces")
    void comesWithItsLicenceAndCopyright(IndexedFace face) throws IOException {
        String licence = face.resource().replaceFirst("-\\w+\\.ttf$", "-OFL.txt");
        try (InputStream in = IndexedFace.open(licence)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("Copyright ")
                    .contains("SIL OPEN FONT LICENSE Version 1.1", "PERMISSION & CONDITIONS", "DISCLAIMER");
        }
        assertThat(face.texts(NameRecord.NAME_COPYRIGHT)).singleElement().matches(text -> text.contains("20"));
    }

    @ParameterizedTest
    @MethodSource("faces")
    void hasAllCharactersInUse(IndexedFace face) throws IOException {
        assertThat(face.lacking(Standards.ascii())).isEmpty();
        assertThat(face.lacking(Standards.gb2312())).isEmpty();
        assertThat(face.lacking(Standards.generalCharacters())).isEmpty();
        assertThat(face.lacking(Standards.RARE.codePoints())).isEmpty();
        assertThat(face.lacking("㎡℃‰⑳".codePoints())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faces")
    void hasTheStandardsBlocksButForTheKai(IndexedFace face) throws IOException {
        List<String> lacking = face.lacking(Standards.gb18030Level1());
        if (face.family().equals("Gongkai WenKai")) {
            assertThat(lacking).hasSize(6089).allMatch(character -> character.compareTo("一") < 0);
        } else {
            assertThat(lacking).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("faces")
    void showsEveryChineseCharacter(IndexedFace face) throws IOException {
        assertThat(face.blank(face.han())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faces")
    void setsPunctuationInSquares(IndexedFace face) throws IOException {
        assertThat(face.narrow(Standards.PUNCTUATION.codePoints())).isEmpty();
        assertThat(face.narrow(Standards.generalCharacters())).isEmpty();
    }
}
