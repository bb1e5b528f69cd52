package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents with figures that hold no report as data are read as those without. */
class FiguresReadingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "pdf"})
    void figuresArePassedOver(String format) throws IOException {
        RenderOptions.Builder options =
                RenderOptions.builder().withoutControls().withoutData();
        for (Path sample : TestFolders.samples()) {
            Report report = ReportReader.create().read(sample);
            Path plain = folder.resolve("plain." + format);
            Path drawn = folder.resolve("drawn." + format);
            ReportFiles.write(report, plain, options.build());
            Figures figures = Figures.builder()
                    .previous(Report.builder(report.form(), report.year() - 1, report.agency())
                            .table(report.requests())
                            .build())
                    .build();
            ReportFiles.write(
                    report,
                    drawn,
                    RenderOptions.builder()
                            .withoutControls()
                            .withoutData()
                            .figures(figures)
                            .build());
            FileReading expected = ReportFiles.readWithRemarks(plain);
            FileReading read = ReportFiles.readWithRemarks(drawn);
            assertThat(read.report()).as(sample.toString()).isEqualTo(expected.report());
            assertThat(read.remarks()).as(sample.toString()).hasSameSizeAs(expected.remarks());
        }
    }
}
