package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.render.Samples;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** PDF/A-3a and PDF/UA-1, as the industry's judge sees it. */
class VeraPdfTest {

    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @TestFactory
    List<DynamicTest> reports() {
        List<DynamicTest> tests = new ArrayList<>();
        PdfRenderer renderer = PdfRenderer.create();
        PdfSamples.reports()
                .forEach((name, report) ->
                        tests.add(DynamicTest.dynamicTest(name, () -> check(Samples.bytes(renderer, report)))));
        return tests;
    }

    @TestFactory
    List<DynamicTest> bareDocuments() {
        List<DynamicTest> tests = new ArrayList<>();
        PdfRenderer renderer = PdfRenderer.create();
        Strains.documents()
                .forEach((name, document) ->
                        tests.add(DynamicTest.dynamicTest(name, () -> check(PdfSamples.bytes(renderer, document)))));
        return tests;
    }

    /** Characters of one's own, for names that Unicode does not have. */
    @Test
    void privateCharacters() throws Exception {
        OpenTypeFace kai = TestFaces.bundled("LXGW WenKai");
        FontSet fonts = FontSet.builder()
                .bundled()
                .face("own", new ByteArrayInputStream(TestFaces.remapped(kai, '曌', 0xE123)))
                .face("more", new ByteArrayInputStream(TestFaces.remapped(kai, '㼆', 0x10FF01)))
                .build();
        String text = "由\uE123庄镇和\uDBFF\uDF01村负责答复。";

        byte[] pdf = PaintedPage.of(text, fonts.chain(List.of("Noto Serif SC")));

        check(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(text);
        }
    }

    private static void check(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_A);
                var validator = Foundries.defaultInstance().createValidator(STANDARDS)) {
            List<ValidationResult> results = validator.validateAll(parser);
            assertThat(results).extracting(ValidationResult::getPDFAFlavour).isEqualTo(STANDARDS);
            for (ValidationResult result : results) {
                assertThat(result.getTestAssertions())
                        .extracting(fault -> fault.getRuleId() + " " + fault.getMessage() + " " + fault.getLocation())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }
}
