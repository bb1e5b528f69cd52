package dev.gongkai.report.importer.internal.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.recognize.Recognizer.Recognition;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.testing.TestFolders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own pages, read as if they were somebody else's. */
class ForeignPagesTest {

    static List<Path> samples() {
        return TestFolders.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPageGivesTheReportItWasMadeOf(Path sample) throws IOException {
        Report report = ReportReader.create().read(sample);
        Imported imported = imported(report);
        assertThat(json(plain(imported.report()))).as(Accounts.shown(imported)).isEqualTo(json(plain(report)));
    }

    @Test
    void generatedReportsComeBack() throws IOException {
        for (int i = 0; i < Integer.getInteger("gongkai.import.reports", 40); i++) {
            Report report = ForeignReports.report(i);
            Imported imported = imported(report);
            assertThat(Accounts.silentlyWrong(imported, report))
                    .as("report " + i)
                    .isEmpty();
            assertThat(imported.unread()).as("report " + i).isEmpty();
            for (Part part : Part.values()) {
                if (part.isTable()) {
                    for (CellKey key : report.table(part).form().cells()) {
                        assertThat(Accounts.same(imported.report().cell(key), report.cell(key)))
                                .as(
                                        "%s of report %d: %s",
                                        key, i, imported.report().cell(key))
                                .isTrue();
                    }
                } else {
                    assertThat(imported.report().narrative(part)).isEqualTo(report.narrative(part));
                }
            }
            assertThat(imported.report().agency()).isEqualTo(report.agency());
            assertThat(imported.report().year()).isEqualTo(report.year());
            assertThat(imported.report().preamble()).isEqualTo(report.preamble());
            assertThat(imported.report().signature()).isEqualTo(report.signature());
            assertThat(imported.report().givenHeadings()).isEmpty();
        }
    }

    static Imported imported(Report report) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        HtmlRenderer.create().render(report, page);
        Source source = SourceReaders.create().read(page.toByteArray());
        Recognition recognition = Recognizer.recognize(source, Form.editions());
        Accounts.nothingIsLost(source, recognition);
        return recognition.imported();
    }

    /** What a page does not show of an agency is left out. */
    static Report plain(Report report) {
        Report.Builder builder =
                report.toBuilder().agency(Agency.of(report.agency().name()));
        Signature signature = report.signature();
        if (signature != null && report.agency().name().equals(signature.agency())) {
            builder.signature(new Signature(null, signature.date()));
        }
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                builder.narrative(
                        part,
                        new Narrative(report.narrative(part).blocks().stream()
                                .map(ForeignPagesTest::unnamed)
                                .toList()));
            }
        }
        return builder.build();
    }

    /** A page has no name of a picture's file. */
    private static Narrative.Block unnamed(Narrative.Block block) {
        return block instanceof Narrative.Figure figure
                ? new Narrative.Figure(Picture.of(figure.picture().content()), figure.caption(), figure.alt())
                : block;
    }

    static String json(Report report) {
        return ReportWriter.create().write(report);
    }
}
