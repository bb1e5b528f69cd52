package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.pages.testing.TestFaces;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.pdf.testing.PaintedPage;
import dev.gongkai.report.render.pdf.testing.PdfSamples;
import dev.gongkai.report.render.pdf.testing.Strains;
import dev.gongkai.report.render.pdf.testing.VeraPdf;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.testing.PngEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** PDF/A-3a and PDF/UA-1, as the industry's judge sees it. */
class VeraPdfTest {

    private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1};

    @TestFactory
    List<DynamicTest> reports() {
        List<DynamicTest> tests = new ArrayList<>();
        PdfRenderer renderer = PdfRenderer.create();
        PdfSamples.reports()
                .forEach((name, report) ->
                        tests.add(DynamicTest.dynamicTest(name, () -> assertSound(Samples.bytes(renderer, report)))));
        return tests;
    }

    @TestFactory
    List<DynamicTest> bareDocuments() {
        List<DynamicTest> tests = new ArrayList<>();
        PdfRenderer renderer = PdfRenderer.create();
        Strains.documents()
                .forEach((name, document) -> tests.add(
                        DynamicTest.dynamicTest(name, () -> assertSound(PdfSamples.bytes(renderer, document)))));
        return tests;
    }

    @Test
    void aReportWithoutItsDataIsSoundAndLooksTheSame() throws Exception {
        PdfRenderer renderer = PdfRenderer.builder().withoutData().build();
        byte[] pdf = Samples.bytes(renderer, Samples.qufu());

        assertSound(pdf);
        try (PDDocument without = Loader.loadPDF(pdf);
                PDDocument with = Loader.loadPDF(Samples.bytes(PdfRenderer.create(), Samples.qufu()))) {
            assertThat(without.getDocumentCatalog().getCOSObject().containsKey("AF"))
                    .isFalse();
            assertThat(with.getDocumentCatalog().getCOSObject().containsKey("AF"))
                    .isTrue();
            assertThat(new PDFTextStripper().getText(without)).isEqualTo(new PDFTextStripper().getText(with));
        }
        assertThatThrownBy(() -> PdfReportReader.create().read(new ByteArrayInputStream(pdf)))
                .isInstanceOf(MalformedPdfException.class);
    }

    /** What takes no room, or stands at the end of a line, is shown at once; strings have 32767 bytes at most. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200B", "\u0301"})
    void aLineOfManyCharactersIsSound(String character) throws Exception {
        Narrative text = Narrative.of(new Narrative.Paragraph("甲" + character.repeat(17_000) + "乙"));

        assertSound(Samples.bytes(PdfRenderer.create(), builder().overview(text).build()));
    }

    /** Such strings cannot be divided, nor can their texts be cut. */
    @Test
    void textsThatAreTooLongForPdfAAreNamed() {
        String words = "依法及时公开政府信息，" + "公".repeat(16_380);
        Picture picture = Picture.of(new PngEncoder(0, 8, new int[20][20][1]).encode());
        Map<String, Report.Builder> reports = new LinkedHashMap<>();
        reports.put("a figure", builder().overview(Narrative.of(new Narrative.Figure(picture, null, words))));
        reports.put("a heading", builder().overview(Narrative.of(new Narrative.SubHeading(2, words))));
        reports.put("a title", builder().title(words));
        reports.put("an agency", Report.builder(Form.EDITION_2021, 2021, Agency.of(words)));
        reports.put(
                "a table",
                builder().overview(Narrative.of(new Narrative.SmallTable(List.of(List.of("甲"), List.of("乙")), words))));
        PdfRenderer renderer = PdfRenderer.create();
        reports.forEach((name, report) -> assertThatThrownBy(() -> Samples.bytes(renderer, report.build()))
                .as(name)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("依法及时公开政府信息，")
                .hasMessageContaining("至多 16382 字"));
    }

    @Test
    void textsAsLongAsTheyMayBeAreSound() throws Exception {
        String words = "公".repeat(16_382);

        assertSound(Samples.bytes(
                PdfRenderer.create(),
                builder()
                        .overview(Narrative.of(new Narrative.SubHeading(2, words)))
                        .build()));
    }

    private static Report.Builder builder() {
        return Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府办公室"));
    }

    /** Characters of one's own, for names that Unicode does not have. */
    @Test
    void privateCharactersAreExplained() throws Exception {
        OpenTypeFace kai = TestFaces.bundled("LXGW WenKai");
        FontSet fonts = FontSet.builder()
                .bundled()
                .face("own", new ByteArrayInputStream(TestFaces.remapped(kai, '曌', 0xE123)))
                .face("more", new ByteArrayInputStream(TestFaces.remapped(kai, '㼆', 0x10FF01)))
                .build();
        String text = "由\uE123庄镇和\uDBFF\uDF01村负责答复。";

        byte[] pdf = PaintedPage.of(text, TestFaces.chain(fonts, "Noto Serif SC"));

        assertSound(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(text);
        }
    }

    /** Each character in two faces, with either kind of outlines. */
    @Test
    void everyFaceIsSound() throws Exception {
        FontSet fonts = FontSet.builder().face(TestFaces.CFF).bundled().build();
        String text = "政府信息公开工作年度报告 2024 人⼈民⺠\tfi\u00A0é\u200B\u00AD\u3000\u2060\uFE00%“”——…";
        assertSound(PaintedPage.of(
                text + "䶮㛃㸆𫖯𬭎",
                TestFaces.chain(fonts, "FandolFang-Regular"),
                TestFaces.chain(fonts, "Noto Serif SC")));
        assertSound(
                PaintedPage.of(text, TestFaces.chain(fonts, "LXGW WenKai"), TestFaces.chain(fonts, "Noto Sans SC")));
    }

    /** That the rules about fonts are asked at all. */
    @Test
    void aFontThatIsNotEmbeddedIsFound() throws Exception {
        Document document = new Document();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        PdfContentByte content = writer.getDirectContent();
        content.beginText();
        content.setFontAndSize(BaseFont.createFont(), 12);
        content.showText("text");
        content.endText();
        document.close();

        assertThat(VeraPdf.faults(out.toByteArray(), STANDARDS))
                .anyMatch(fault -> fault.startsWith("3a 6.2.11"))
                .anyMatch(fault -> fault.startsWith("ua1 7.21"));
    }

    static void assertSound(byte[] pdf) throws Exception {
        assertThat(VeraPdf.faults(pdf, STANDARDS)).isEmpty();
    }
}
