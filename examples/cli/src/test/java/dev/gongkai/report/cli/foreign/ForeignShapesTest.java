package dev.gongkai.report.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.internal.recognize.Accounts;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reports in the shapes that agencies' systems and offices give them. More of them with {@code
 * -Dgongkai.foreign.shapes=1000}.
 */
class ForeignShapesTest {

    private static final int REPORTS = Integer.getInteger("gongkai.foreign.shapes", 4);

    /** Of so many reports all characters are added up. */
    static final int ACCOUNTED = 4;

    /** How a file comes to be, and how many of its cells may be named instead of read. */
    enum Shape {
        TRS(page(ForeignPages::trs), 0),
        ZOOM(page(ForeignPages::zoom), 0),
        UCAP(page(ForeignPages::ucap), 0),
        WECHAT(page(ForeignPages::wechat), 0),
        WORD_PAGE(page(ForeignPages::word), 0),
        PAGE_SPLIT_WITH_HEAD(page(ForeignPages::splitTables), 0),
        PAGE_SPLIT(page(ForeignPages::splitTablesWithoutHead), 0),
        TABS(page(ForeignTexts::tabs), 0),
        SHEET(page(ForeignTexts::sheet), 0),
        BROWSER(page(ForeignTexts::browser), 0.01),
        PIPES(page(ForeignTexts::pipes), 0),
        LINES(page(ForeignTexts::lines), 0.01),
        SPACED_LINES(page(ForeignTexts::spacedLines), 0.01),
        BLANKS(page(ForeignTexts::blanks), 0.05),
        ONE_LINE(page(ForeignTexts::oneLine), 0.05),
        GLUED(page(ForeignTexts::glued), 0.5),
        DOCX(docx(ForeignDocuments.Habit.PLAIN), 0),
        DOCX_SPLIT_WITH_HEAD(docx(ForeignDocuments.Habit.SPLIT_WITH_HEAD), 0),
        DOCX_SPLIT(docx(ForeignDocuments.Habit.SPLIT), 0),
        DOCX_HEAD_TYPED_AGAIN(docx(ForeignDocuments.Habit.HEAD_TYPED_AGAIN), 0),
        DOCX_FRAMED(docx(ForeignDocuments.Habit.FRAMED), 0),
        DOCX_NESTED(docx(ForeignDocuments.Habit.NESTED), 0);

        private final Function<PrintedReport, byte[]> maker;
        private final double mostNamed;

        Shape(Function<PrintedReport, byte[]> maker, double mostNamed) {
            this.maker = maker;
            this.mostNamed = mostNamed;
        }

        byte[] file(PrintedReport report) {
            return maker.apply(report);
        }

        private static Function<PrintedReport, byte[]> page(Function<PrintedReport, String> maker) {
            return maker.andThen(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        private static Function<PrintedReport, byte[]> docx(ForeignDocuments.Habit habit) {
            return report -> ForeignDocuments.docx(report, habit);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cellsAreReadOrNamed(Shape shape) throws IOException {
        int cells = 0;
        List<String> silent = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            int number = i;
            Report report = RealisticReports.report(i);
            byte[] file = shape.file(new PrintedReport(report));
            Imported imported = ReportImporter.create().read(new ByteArrayInputStream(file));
            if (i < ACCOUNTED) {
                Accounts.nothingIsLost(file);
            }
            Comparison comparison = Comparison.of(imported, report);
            cells += comparison.cells();
            comparison.silent().forEach(what -> silent.add(number + ": " + what));
            comparison.named().forEach(what -> named.add(number + ": " + what));
            comparison.words().stream()
                    .filter(what -> what.startsWith("unread") || what.startsWith("agency") || what.startsWith("year"))
                    .forEach(what -> unread.add(number + ": " + what));
        }
        System.err.printf(
                "%s: %d reports, %d cells, %d silently wrong, %d not read and named, %d texts unread%n",
                shape, REPORTS, cells, silent.size(), named.size(), unread.size());
        assertThat(silent).isEmpty();
        assertThat(named).hasSizeLessThanOrEqualTo((int) (cells * shape.mostNamed));
        if (shape.mostNamed == 0) {
            assertThat(unread).isEmpty();
        }
    }
}
