package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.testing.Furnishings;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What stands on the pages besides the report: valid, seen by another library, and no part of what is read back. */
class FurnitureTest {

    @TestFactory
    List<DynamicTest> theReportIsReadBackAndEachPartIsValid() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Report report = Samples.qufu();
        Furnishings.all()
                .forEach((name, furniture) -> tests.add(DynamicTest.dynamicTest(name, () -> {
                    byte[] docx = rendered(report, furniture);

                    SchemaTest.assertAllPartsAreValid(docx, true);
                    DocxReading reading = DocxReportReader.create().read(new ByteArrayInputStream(docx));
                    assertThat(reading.report()).isEqualTo(report);
                    assertThat(reading.changes()).isEmpty();
                    assertThat(rendered(report, furniture)).isEqualTo(docx);
                })));
        return tests;
    }

    @Test
    void thePagesHaveWhatWasAskedFor() throws IOException {
        byte[] docx = rendered(Samples.qufu(), Furnishings.everything());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFHeaderFooterPolicy pages = document.getHeaderFooterPolicy();
            assertThat(pages.getFirstPageHeader().getText().strip()).isEqualTo(Furnishings.RED_HEAD);
            assertThat(pages.getFirstPageHeader().getAllPictures()).hasSize(1);
            for (XWPFHeader header : List.of(pages.getDefaultHeader(), pages.getEvenPageHeader())) {
                assertThat(header.getText().strip()).isEqualTo(Furnishings.HEADER + " <&>");
            }
            for (XWPFHeader header :
                    List.of(pages.getDefaultHeader(), pages.getEvenPageHeader(), pages.getFirstPageHeader())) {
                assertThat(header._getHdrFtr().xmlText())
                        .contains("string=\"" + Furnishings.WATERMARK + " &quot;&lt;&amp;>'\"");
            }
            assertThat(pages.getFirstPageFooter().getText())
                    .isEqualTo(pages.getDefaultFooter().getText());
            assertThat(pages.getDefaultFooter().getText().replaceAll("\\s", "")).isEqualTo("第1页共1页");
            assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg())
                    .isTrue();
        }
    }

    @Test
    void withoutFurnitureTheDocumentIsTheSame() throws IOException {
        Report report = Samples.qufu();
        assertThat(rendered(report, Furniture.builder().build()))
                .isEqualTo(Samples.bytes(DocxRenderer.create(), report));
    }

    private static byte[] rendered(Report report, Furniture furniture) {
        Theme theme = Theme.OFFICIAL.with(furniture);
        return Samples.bytes(DocxRenderer.builder().theme(theme).build(), report);
    }
}
