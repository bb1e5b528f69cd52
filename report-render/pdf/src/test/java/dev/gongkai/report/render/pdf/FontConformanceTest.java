package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The rules of PDF/A-3a and PDF/UA-1 about fonts: embedding, widths, characters. The page as a whole breaks others. */
class FontConformanceTest {

    @BeforeAll
    static void useItsOwnParser() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void fontsConform(PDFAFlavour flavour) throws Exception {
        FontSet fonts = FontSet.builder()
                .face(Path.of("../fonts-fangsong/source/FandolFang-Regular.otf"))
                .bundled()
                .build();
        String text = "政府信息公开工作年度报告 2024 人⼈民⺠\tfi\u00A0é\u200B\u00AD\u3000\u2060\uFE00%“”——…";
        byte[] pdf = PaintedPage.of(
                text + "䶮㛃㸆𫖯𬭎", fonts.chain(List.of("FandolFang-Regular")), fonts.chain(List.of("Noto Serif SC")));
        byte[] others = PaintedPage.of(text, fonts.chain(List.of("LXGW WenKai")), fonts.chain(List.of("Noto Sans SC")));

        assertThat(brokenFontRules(pdf, flavour)).isEmpty();
        assertThat(brokenFontRules(others, flavour)).isEmpty();
    }

    /** That the rules are asked at all. */
    @Test
    void aFontThatIsNotEmbeddedBreaksThem() throws Exception {
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

        assertThat(brokenFontRules(out.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
        assertThat(brokenFontRules(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    private static List<String> brokenFontRules(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, -1, false, false, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .filter(assertion -> assertion.getRuleId().getClause().startsWith("6.2.11")
                            || assertion.getRuleId().getClause().startsWith("7.21"))
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .toList();
        }
    }

    /** Each character in both, and so with each face that has it first. */
}
