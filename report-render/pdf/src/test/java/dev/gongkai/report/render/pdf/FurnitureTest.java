package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Furniture.PageNumbering;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.testing.Furnishings;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What stands on the pages besides the report: sound for the industry's judge, and no part of what is read back. */
class FurnitureTest {

    @TestFactory
    List<DynamicTest> theReportIsReadBackAndTheFileIsSound() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Report report = Samples.qufu();
        Furnishings.all()
                .forEach((name, furniture) -> tests.add(DynamicTest.dynamicTest(name, () -> {
                    byte[] pdf = rendered(report, furniture);

                    VeraPdfTest.assertSound(pdf);
                    assertThat(PdfReportReader.create().read(new ByteArrayInputStream(pdf)))
                            .isEqualTo(report);
                    assertThat(rendered(report, furniture)).isEqualTo(pdf);
                })));
        return tests;
    }

    @Test
    void headersStandOnAllPagesButOneWithAHead() throws IOException {
        byte[] pdf = rendered(
                Samples.qufu(),
                Furniture.builder()
                        .redHead(Furnishings.RED_HEAD)
                        .header(Furnishings.HEADER)
                        .pageNumbering(PageNumbering.OF_TOTAL)
                        .build());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int count = document.getNumberOfPages();
            assertThat(textOf(document, 1)).contains(Furnishings.RED_HEAD).doesNotContain(Furnishings.HEADER);
            for (int page = 2; page <= count; page++) {
                assertThat(textOf(document, page)).contains(Furnishings.HEADER).doesNotContain(Furnishings.RED_HEAD);
            }
            assertThat(textOf(document, count)).contains("第" + count + "页 共" + count + "页");
        }
    }

    @Test
    void aCharacterThatNoFaceHasIsNamedWithTheFurniture() {
        assertThatThrownBy(() -> rendered(
                        Samples.qufu(),
                        Furniture.builder().watermark("草稿\uD83D\uDE00").build()))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("水印")
                .hasMessageContaining("U+1F600");
    }

    @Test
    void withoutFurnitureTheFileIsTheSame() throws IOException {
        Report report = Samples.qufu();
        assertThat(rendered(report, Furniture.builder().build()))
                .isEqualTo(Samples.bytes(PdfRenderer.create(), report));
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static byte[] rendered(Report report, Furniture furniture) {
        Theme theme = Theme.OFFICIAL.with(furniture);
        return Samples.bytes(PdfRenderer.builder().theme(theme).build(), report);
    }
}
