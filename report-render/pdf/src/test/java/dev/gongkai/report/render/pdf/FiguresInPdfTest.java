package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.pdf.testing.ExpectedStructure;
import dev.gongkai.report.render.pdf.testing.PageContent;
import dev.gongkai.report.render.pdf.testing.PdfSamples;
import dev.gongkai.report.render.pdf.testing.ReadPdf;
import dev.gongkai.report.render.pdf.testing.VeraPdf;
import dev.gongkai.report.render.testing.ChartNumbers;
import dev.gongkai.report.render.testing.Samples;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Charts on pages: what those hear who do not see them, and the numbers of the tables in their text. */
class FiguresInPdfTest {

    private static final PdfRenderer RENDERER =
            PdfRenderer.builder().figures(Figures.create()).build();

    private static void assertDrawn(String name, Report report) {
        Document document = ReportComposer.with(Figures.create()).compose(report);
        byte[] bytes = PdfSamples.bytes(PdfRenderer.create(), document);
        try (PDDocument file = Loader.loadPDF(bytes)) {
            ReadPdf pdf = ReadPdf.of(file);
            assertThat(ExpectedStructure.of(pdf)).as(name).isEqualTo(ExpectedStructure.of(document));
            Map<String, List<String>> expected = ChartNumbers.of(report);
            List<String> drawn = pdf.root().all("Figure").stream()
                    .filter(figure -> !figure.glyphs().isEmpty())
                    .map(figure -> words(figure))
                    .toList();
            List<List<String>> wanted = new ArrayList<>(expected.values());
            if (report.form().id().equals("2021")) {
                assertThat(drawn).as(name).hasSameSizeAs(wanted);
                for (int i = 0; i < wanted.size(); i++) {
                    assertInOrder(name, drawn.get(i), wanted.get(i));
                }
            }
            textsStandWithinTheirBoxes(name, pdf);
            nothingOverlaps(name, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(ReadPdf.Node node) {
        StringBuilder words = new StringBuilder();
        node.glyphs().forEach(glyph -> words.append(glyph.text()));
        return words.toString();
    }

    private static void assertInOrder(String name, String text, List<String> numbers) {
        int at = 0;
        for (String number : numbers) {
            int found = text.indexOf(number, at);
            assertThat(found).as(name + ": " + number + " in " + text).isNotNegative();
            at = found + number.length();
        }
    }

    private static void textsStandWithinTheirBoxes(String name, ReadPdf pdf) {
        double height = pdf.pages().get(0).height();
        for (ReadPdf.Node figure : pdf.root().all("Figure")) {
            float[] box = figure.attributes().getCOSArray(COSName.BBOX).toFloatArray();
            for (PageContent.Glyph glyph : figure.glyphs()) {
                assertThat(glyph.left()).as(name).isGreaterThan(box[0] - 0.1);
                assertThat(glyph.right()).as(name).isLessThan(box[2] + 0.1);
                assertThat(height - glyph.baseline()).as(name).isBetween(box[1] - 0.1, box[3] + 0.1);
            }
        }
    }

    /** In the faces that it is set in, no text touches a bar, or another text. */
    private static void nothingOverlaps(String name, ReadPdf pdf) {
        for (ReadPdf.Node figure : pdf.root().all("Figure")) {
            List<PageContent.Glyph> glyphs = figure.glyphs();
            if (glyphs.isEmpty()) {
                continue; // a picture
            }
            List<Rectangle2D> bars = figure.sequences().stream()
                    .flatMap(sequence -> sequence.boxes().stream())
                    .filter(box -> box.getWidth() > 1)
                    .toList();
            assertThat(bars).as(name).isNotEmpty();
            for (int i = 0; i < glyphs.size(); i++) {
                Rectangle2D ink = glyphs.get(i).ink();
                assertThat(bars).as(name).noneMatch(ink::intersects);
                for (int j = i + 1; j < glyphs.size(); j++) {
                    Rectangle2D both = ink.createIntersection(glyphs.get(j).ink());
                    boolean over = both.getWidth() > 1 && both.getHeight() > 1;
                    assertThat(over)
                            .as(name + ": " + glyphs.get(i) + " and " + glyphs.get(j))
                            .isFalse();
                }
            }
        }
    }

    @TestFactory
    List<DynamicTest> everyNumberIsThatOfTheTable() {
        Map<String, Report> reports = new LinkedHashMap<>(PdfSamples.reports());
        for (int i = 0; i < 200; i++) {
            reports.put("generated-" + i, PdfSamples.generated(i));
        }
        List<DynamicTest> tests = new ArrayList<>();
        reports.forEach((name, report) -> tests.add(DynamicTest.dynamicTest(name, () -> assertDrawn(name, report))));
        return tests;
    }

    @Test
    void everyNumberOfPublishedReportsIsDrawn() {
        ChartNumbers.published().forEach(FiguresInPdfTest::assertDrawn);
    }

    @TestFactory
    List<DynamicTest> filesAreSound() {
        Map<String, Report> reports = new LinkedHashMap<>(Samples.all());
        PdfSamples.generated().entrySet().stream()
                .limit(10)
                .forEach(each -> reports.put(each.getKey(), each.getValue()));
        List<DynamicTest> tests = new ArrayList<>();
        reports.forEach((name, report) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            byte[] pdf = Samples.bytes(RENDERER, report);
            assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1))
                    .isEmpty();
            assertThat(PdfReportReader.create().read(new ByteArrayInputStream(pdf)))
                    .isEqualTo(report);
            assertThat(Samples.bytes(RENDERER, report)).isEqualTo(pdf);
        })));
        return tests;
    }

    /** A page that no chart fits on in the size of its texts. */
    @Test
    void onASmallPageTextsAreSmaller() throws IOException {
        Theme small = Theme.OFFICIAL.with(new Theme.PageSetup(105, 90, 10, 10, 10, 10, 10, 12));
        Document document = ReportComposer.with(Figures.create()).compose(PdfSamples.generated(3));
        byte[] bytes = PdfSamples.bytes(PdfRenderer.builder().theme(small).build(), document);
        try (PDDocument file = Loader.loadPDF(bytes)) {
            ReadPdf pdf = ReadPdf.of(file);
            assertThat(pdf.root().all("Figure")).isNotEmpty();
            textsStandWithinTheirBoxes("small", pdf);
            for (ReadPdf.Node figure : pdf.root().all("Figure")) {
                float[] box = figure.attributes().getCOSArray(COSName.BBOX).toFloatArray();
                assertThat(box[1]).isGreaterThan(0);
            }
        }
    }
}
