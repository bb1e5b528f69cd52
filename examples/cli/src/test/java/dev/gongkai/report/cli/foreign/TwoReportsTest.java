package dev.gongkai.report.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.internal.recognize.Accounts;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.FileReading.Certainty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files with two tables of one kind, or two reports: a report is never mixed of both without a word. More of them with {@code
 * -Dgongkai.foreign.shapes=1000}.
 */
class TwoReportsTest {

    private static final int REPORTS = Integer.getInteger("gongkai.foreign.shapes", 3);

    /** How both stand in one file. */
    enum Both {
        CAPTIONED,
        CAPTIONED_OTHER_FIRST,
        INCOMPLETE,
        LINES,
        LINES_MISPRINTED,
        APPENDED,
        APPENDED_OTHER_FIRST;

        byte[] file(PrintedReport report, PrintedReport other) {
            return switch (this) {
                case CAPTIONED -> TwoReports.captioned(report, other, false);
                case CAPTIONED_OTHER_FIRST -> TwoReports.captioned(report, other, true);
                case INCOMPLETE -> TwoReports.incomplete(report, other);
                case LINES -> TwoReports.lines(report, other, false);
                case LINES_MISPRINTED -> TwoReports.lines(report, other, true);
                case APPENDED -> TwoReports.appended(report, other, false);
                case APPENDED_OTHER_FIRST -> TwoReports.appended(report, other, true);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCellIsOfTheOtherWithoutARemark(Both both) throws IOException {
        List<String> silent = new ArrayList<>();
        int cells = 0;
        int named = 0;
        for (int i = 0; i < REPORTS; i++) {
            Report report = RealisticReports.report(i);
            byte[] file = both.file(new PrintedReport(report), TwoReports.other(i));
            Imported imported = ReportImporter.create().read(new ByteArrayInputStream(file));
            if (i < ForeignShapesTest.ACCOUNTED) {
                Accounts.nothingIsLost(file);
            }
            Comparison comparison = Comparison.of(imported, report);
            cells += comparison.cells();
            named += comparison.named().size();
            int number = i;
            comparison.silent().forEach(what -> silent.add(number + ": " + what));
            assertThat(imported.isWhole()).isFalse();
            assertThat(imported.remarks())
                    .filteredOn(remark -> remark.message().zh().contains("有两份报告"))
                    .hasSize(both.name().startsWith("APPENDED") ? 1 : 0)
                    .allMatch(remark -> remark.level() == Certainty.DOUBTED)
                    .allMatch(remark -> remark.pointer().equals("/preamble"));
            if (both == Both.APPENDED_OTHER_FIRST) {
                assertThat(imported.report().agency().name())
                        .isEqualTo(report.agency().name());
            }
            if (both.name().startsWith("CAPTIONED")) {
                assertThat(imported.remarks())
                        .extracting(remark -> remark.message().zh())
                        .anyMatch(message -> message.matches("文件中此表有两份，一份在第1个表.*，另一份在第2个表.*"));
            }
        }
        System.err.printf(
                "%s: %d cells, %d silently wrong, %d not read and named%n", both, cells, silent.size(), named);
        assertThat(silent).isEmpty();
    }
}
