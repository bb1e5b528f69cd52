package dev.gongkai.report.render.pdf.internal.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.pages.internal.text.FaceChain;
import dev.gongkai.report.pages.internal.text.InvisibleCharacters;
import dev.gongkai.report.pages.testing.TestFaces;
import dev.gongkai.report.render.pdf.testing.PaintedPage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The small fonts of a document, as other readers of PDF see them. */
class EmbeddedFontsTest {

    private static final List<String> FILES = TestFaces.ALL;

    private static final int MAGIC_SUM = 0xB1B0AFBA;

    private static int sum(ByteBuffer data, int at, int length) {
        int sum = 0;
        for (int i = at; i < at + length; i += 4) {
            sum += data.getInt(i);
        }
        return sum;
    }

    /** What ISO 32000-1, 9.9 asks for, and sound as a file. */
    @Test
    void theDocumentHoldsTheTablesThatDraw() throws IOException {
        byte[] pdf = pdf("年度报告 2024 é");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFontDescriptor descriptor = font(document).getDescendantFont().getFontDescriptor();
            byte[] file = descriptor.getFontFile2().toByteArray();

            assertThat(descriptor.getFontFile2().getCOSObject().getInt(COSName.LENGTH1))
                    .isEqualTo(file.length);
            assertThat(sum(ByteBuffer.wrap(file), 0, file.length)).isEqualTo(MAGIC_SUM);
            try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file))) {
                assertThat(font.getTableMap()).containsOnlyKeys("glyf", "head", "hhea", "hmtx", "loca", "maxp");
                assertThat(font.getNumberOfGlyphs())
                        .isEqualTo(1 + "年度报告 2024 é".chars().distinct().count());
            }
        }
    }

    @Test
    void outlinesOfCffStandByThemselves() throws IOException {
        OpenTypeFace face = TestFaces.face(Files.readAllBytes(TestFaces.CFF));
        byte[] pdf = pdf(new FaceChain(null, List.of(face)), "年度报告");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFontDescriptor descriptor = font(document).getDescendantFont().getFontDescriptor();
            CFFFont cff = new CFFParser()
                    .parse(new RandomAccessReadBuffer(descriptor.getFontFile3().toByteArray()))
                    .get(0);

            assertThat(cff).isInstanceOf(CFFCIDFont.class);
            assertThat(cff.getName()).isEqualTo(descriptor.getFontName());
            assertThat(cff.getNumCharStrings()).isEqualTo(5);
            assertThat(text(pdf)).isEqualTo("年度报告");
        }
    }

    /** Some characters have one glyph in the face: 人 and ⼈. They must not come out as one another. */
    @Test
    void everyCharacterIsReadBackAsItself() throws IOException {
        String text = "政府信息公开工作年度报告2024䶮㛃㸆𫖯𬭎人⼈民⺠龟⻳龜a\tb c%Ωé—…“”";

        assertThat(text(pdf(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void everyCharacterOfAFaceIsReadBackAsItself(String name) throws IOException {
        OpenTypeFace face = TestFaces.face(TestFaces.file(name));
        StringBuilder text = new StringBuilder();
        // Not what a reader of PDF puts into another order or form: from right to left, above and below, surrogates.
        TestFaces.characters()
                .filter(c -> face.has(c) && !InvisibleCharacters.contains(c))
                .filter(c -> c < 0x3000 || c % 20 == 0)
                .filter(c -> c >= 0x2E80 && c < 0xFB00 && c != 0x3099 && c != 0x309A || c >= 0x20000)
                .forEach(text::appendCodePoint);

        assertThat(text(pdf(new FaceChain(null, List.of(face)), text.toString())))
                .isEqualTo(text.toString());
    }

    @Test
    void whatIsNotSeenTakesNoRoomAndNoFace() throws IOException {
        byte[] pdf = pdf("年\u200B度\uFEFF报\uFE00告\u00AD");

        assertThat(text(pdf).replaceAll("[\u200B\uFE00\u00AD]", "")).isEqualTo("年度报告");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDType0Font font = font(document);
            assertThat(font.getStringWidth("年度")).isEqualTo(2000);
            assertThat(font.getStringWidth("\u200B")).isZero();
            assertThat(font.getPath(codeOf(font, 0x200B)).getPathIterator(null).isDone())
                    .isTrue();
        }
    }

    @Test
    void theDocumentStatesTheAdvancesThatTheFaceSays() throws IOException {
        OpenTypeFace face = TestFaces.bundled("Noto Serif SC");
        String text = TestFaces.characters()
                .filter(c -> face.has(c) && c != 0xFEFF && c < 0x3100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        try (PDDocument document = Loader.loadPDF(pdf(new FaceChain(null, List.of(face)), text))) {
            PDType0Font font = font(document);
            for (int c : text.codePoints().toArray()) {
                int code = codeOf(font, c);
                assertThat(font.getWidth(code)).as("U+%04X", c).isEqualTo((float) (face.advance(c) * 1000));
                assertThat(font.getWidthFromFont(code)).as("U+%04X", c).isEqualTo(font.getWidth(code));
            }
        }
    }

    @Test
    void theNameTellsWhichCharactersThereAre() throws IOException {
        String name = name(pdf("年度"));

        assertThat(name).matches("[A-Z]{6}\\+NotoSerifSC-Regular").isEqualTo(name(pdf("度年")));
        assertThat(name(pdf("年报"))).matches("[A-Z]{6}\\+NotoSerifSC-Regular").isNotEqualTo(name);
    }

    private static String name(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return font(document).getName();
        }
    }

    private static byte[] pdf(String text) {
        return pdf(TestFaces.chain(FontSet.bundled(), "Noto Serif SC"), text);
    }

    private static byte[] pdf(FaceChain faces, String text) {
        return PaintedPage.of(text, faces);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSuppressDuplicateOverlappingText(false);
            return stripper.getText(document).strip();
        }
    }

    private static PDType0Font font(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        COSName name = resources.getFontNames().iterator().next();
        return (PDType0Font) resources.getFont(name);
    }

    private static int codeOf(PDType0Font font, int character) throws IOException {
        byte[] code = font.encode(Character.toString(character));
        assertThat(code).as(new String(code, StandardCharsets.ISO_8859_1)).hasSize(2);
        return ByteBuffer.wrap(code).getShort() & 0xFFFF;
    }
}
