package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.render.pdf.testing.PageContent;
import dev.gongkai.report.render.pdf.testing.PdfSamples;
import dev.gongkai.report.render.pdf.testing.ReadPdf;
import dev.gongkai.report.render.pdf.testing.VeraPdf;
import dev.gongkai.report.render.testing.LineCharts;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Lines on pages: sound, with all numbers for those who do not see them, and no text over another. */
class LinesInPdfTest {

    @Test
    void fileIsSoundAndSaysEveryNumber() throws Exception {
        byte[] bytes = PdfSamples.bytes(PdfRenderer.create(), LineCharts.document());
        assertThat(PdfSamples.bytes(PdfRenderer.create(), LineCharts.document()))
                .isEqualTo(bytes);
        Files.write(Path.of("target/lines.pdf"), bytes);
        assertThat(VeraPdf.faults(bytes, PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
        try (PDDocument file = Loader.loadPDF(bytes)) {
            ReadPdf pdf = ReadPdf.of(file);
            List<ReadPdf.Node> figures = pdf.root().all("Figure");
            List<Chart> charts = LineCharts.charts();
            assertThat(figures).hasSameSizeAs(charts);
            for (int i = 0; i < charts.size(); i++) {
                assertThat(figures.get(i).alt()).isEqualTo(charts.get(i).alternative());
                nothingOverlaps(figures.get(i).glyphs());
            }
        }
    }

    private static void nothingOverlaps(List<PageContent.Glyph> glyphs) {
        for (int i = 0; i < glyphs.size(); i++) {
            for (int j = i + 1; j < glyphs.size(); j++) {
                Rectangle2D both =
                        glyphs.get(i).ink().createIntersection(glyphs.get(j).ink());
                assertThat(both.getWidth() > 1 && both.getHeight() > 1)
                        .as(glyphs.get(i) + " and " + glyphs.get(j))
                        .isFalse();
            }
        }
    }
}
