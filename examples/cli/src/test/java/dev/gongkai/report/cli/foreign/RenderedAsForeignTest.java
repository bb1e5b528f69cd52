package dev.gongkai.report.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import dev.gongkai.report.testing.TestFolders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was rendered, read by its looks alone as if it were somebody else's: the same report, words and headings too. */
class RenderedAsForeignTest {

    private static final int REPORTS = Integer.getInteger("gongkai.foreign.reports", 14);

    enum Format {
        HTML(HtmlRenderer.create()),
        DOCX(DocxRenderer.builder().withoutControls().build()),
        DOCX_WITH_CONTROLS(DocxRenderer.create()),
        PDF(PdfRenderer.create());

        private final DocumentRenderer renderer;

        Format(DocumentRenderer renderer) {
            this.renderer = renderer;
        }

        /** The importer looks at the body alone: neither at the report within a document nor at controls. */
        private Imported roundTrip(Report report) throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            renderer.render(report, file);
            return ReportImporter.create().read(new ByteArrayInputStream(file.toByteArray()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void realisticReportsComeBack(Format format) throws IOException {
        for (int i = 0; i < REPORTS; i++) {
            Report report = RealisticReports.report(i);
            isTheSame(format.roundTrip(report), report, format + " of report " + i);
        }
    }

    @TestFactory
    Stream<DynamicTest> samplesComeBack() {
        return TestFolders.samples().stream()
                .flatMap(sample -> Stream.of(Format.values())
                        .map(format -> DynamicTest.dynamicTest(format + " of " + sample.getFileName(), () -> {
                            Report whole = ReportReader.create().read(sample);
                            Report report = whole.toBuilder()
                                    .agency(Agency.of(whole.agency().name()))
                                    .build();
                            Imported imported = format.roundTrip(report);
                            if (format == Format.PDF) {
                                imported = new Imported(
                                        painted(imported.report()),
                                        imported.remarks(),
                                        imported.origins(),
                                        imported.unread(),
                                        imported.aside());
                                report = painted(report);
                            }
                            isTheSame(imported, report, format.toString());
                        })));
    }

    /** Painted pictures are made anew, and what is said of them is not painted: their captions are left. */
    private static Report painted(Report report) {
        Report.Builder builder = report.toBuilder();
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                builder.narrative(
                        part,
                        new Narrative(report.narrative(part).blocks().stream()
                                .map(block -> block instanceof Narrative.Figure figure
                                        ? new Narrative.Paragraph(null, "图：" + figure.caption())
                                        : block)
                                .toList()));
            }
        }
        return builder.build();
    }

    private static void isTheSame(Imported imported, Report report, String what) {
        Comparison comparison = Comparison.of(imported, report);
        assertThat(comparison.silent()).as(what).isEmpty();
        assertThat(comparison.named()).as(what).isEmpty();
        assertThat(comparison.words()).as(what).isEmpty();
    }
}
