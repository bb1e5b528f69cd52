package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whichever format a report is published in, it says the same: as three independent readers see it. */
class SameTextTest {

    private static final DocumentRenderer HTML = HtmlRenderer.create();
    private static final DocumentRenderer DOCX =
            DocxRenderer.builder().withoutControls().build();
    private static final DocumentRenderer PDF = PdfRenderer.create();

    @TestFactory
    Stream<DynamicTest> allFormatsShowTheSame() {
        return Extremes.everything().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(printable(entry.getValue()))));
    }

    private static void compare(Report report) throws IOException {
        Shown html = Shown.html(Samples.bytes(HTML, report));
        Shown docx = Shown.docx(Samples.bytes(DOCX, report));
        Shown pdf = Shown.pdf(Samples.bytes(PDF, report));

        assertThat(html.text()).contains("本列数据的勾稽关系为");
        assertThat(html.tables()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(docx.tables()).isEqualTo(html.tables());
        assertThat(pdf.tables()).isEqualTo(html.tables());
        assertThat(docx.text()).isEqualTo(html.text());
        assertThat(pdf.text()).isEqualTo(html.text());
    }

    /** The report with something else in place of the pictures in its text that no face has. */
    private static Report printable(Report report) throws IOException {
        String json = ReportWriter.create().write(report);
        return ReportReader.create().read(json.replace("😀👨‍👩‍👧", "（笑脸）"));
    }
}
