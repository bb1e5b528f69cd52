package dev.gongkai.report.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.cli.foreign.ForeignWorkbooks.Arrangement;
import dev.gongkai.report.cli.foreign.ForeignWorkbooks.Kept;
import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.internal.recognize.Accounts;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Workbooks and Word documents with all that such programs offer: what is read is right, or has a remark at the cell. More
 * of them with {@code -Dgongkai.foreign.shapes=1000}.
 */
class OfficeHabitsTest {

    private static final int REPORTS = Integer.getInteger("gongkai.foreign.shapes", 3);

    /** A habit, and how many cells of 100 may be named instead of read. */
    enum Habit {
        SHEETS(workbook(Arrangement.SHEETS, Kept.NUMBER), 0),
        ONE_SHEET(workbook(Arrangement.ONE_SHEET, Kept.NUMBER), 0),
        SHEET_WITHOUT_GAPS(workbook(Arrangement.WITHOUT_GAPS, Kept.NUMBER), 0),
        SHEET_OFFSET(workbook(Arrangement.OFFSET, Kept.TEXT), 0),
        SHEET_WITHOUT_GAPS_OFFSET(workbook(Arrangement.WITHOUT_GAPS_OFFSET, Kept.NUMBER), 0),
        SHEET_HIDDEN_ROW(workbook(Arrangement.HIDDEN_ROW, Kept.NUMBER), 100),
        SHEET_HIDDEN_COLUMN(workbook(Arrangement.HIDDEN_COLUMN, Kept.NUMBER), 100),
        OTHER_SHEET_HIDDEN(workbook(Arrangement.OTHER_SHEET_HIDDEN, Kept.NUMBER), 0),
        OTHER_SHEET(workbook(Arrangement.OTHER_SHEET, Kept.NUMBER), 100),
        SHEETS_UNMERGED(workbook(Arrangement.UNMERGED, Kept.NUMBER), 100),
        SHEETS_FILLED(workbook(Arrangement.FILLED, Kept.NUMBER), 100),
        NUMBERS_AS_TEXT(workbook(Arrangement.SHEETS, Kept.TEXT), 0),
        THOUSANDS(workbook(Arrangement.SHEETS, Kept.THOUSANDS), 0),
        DECIMALS(workbook(Arrangement.SHEETS, Kept.DECIMALS), 0),
        ACCOUNT(workbook(Arrangement.SHEETS, Kept.ACCOUNT), 0),
        COUNTED(workbook(Arrangement.SHEETS, Kept.COUNTED), 1),
        FORMULAS(workbook(Arrangement.SHEETS, Kept.FORMULA), 0),
        OLD_SHEETS(old(Arrangement.SHEETS, Kept.NUMBER), 0),
        OLD_ONE_SHEET(old(Arrangement.WITHOUT_GAPS_OFFSET, Kept.THOUSANDS), 0),
        OLD_OTHER_SHEET(old(Arrangement.OTHER_SHEET, Kept.NUMBER), 100),
        OLD_COUNTED(old(Arrangement.SHEETS, Kept.COUNTED), 1),
        OLD_FORMULAS(old(Arrangement.SHEETS, Kept.FORMULA), 0),
        REPLACED(document(EditedBodies.REPLACED), 0),
        MOVED(document(EditedBodies.MOVED), 0),
        ROW_DELETED(document(EditedBodies.ROW_DELETED), 0),
        PARAGRAPH_DELETED(document(EditedBodies.PARAGRAPH_DELETED), 0),
        CONTROL_IN_LINE(document(EditedBodies.CONTROL_IN_LINE), 0),
        CONTROL_IN_CELL(document(EditedBodies.CONTROL_IN_CELL), 0),
        CONTROL_OF_CELL(document(EditedBodies.CONTROL_OF_CELL), 0),
        CONTROL_OF_ROW(document(EditedBodies.CONTROL_OF_ROW), 0),
        TEXT_BOX(document(EditedBodies.TEXT_BOX), 0),
        TABLE_IN_CELL(document(EditedBodies.TABLE_IN_CELL), 0),
        FIELD(document(EditedBodies.FIELD), 0),
        FIELD_OF_RUNS(document(EditedBodies.FIELD_OF_RUNS), 0),
        HIDDEN(document(EditedBodies.HIDDEN), 0),
        MERGES_WITHOUT_BEGIN(document(EditedBodies.MERGES_WITHOUT_BEGIN), 100),
        NO_MERGES_DOWN(document(EditedBodies.NO_MERGES_DOWN), 100),
        MERGES_BEGIN_AGAIN(document(EditedBodies.MERGES_BEGIN_AGAIN), 100),
        NO_SPANS(document(EditedBodies.NO_SPANS), 100),
        NO_GRID(document(EditedBodies.NO_GRID), 0);

        private final Function<Integer, byte[]> maker;
        private final int mostNamed;

        Habit(Function<Integer, byte[]> maker, int mostNamed) {
            this.maker = maker;
            this.mostNamed = mostNamed;
        }
    }

    private static Function<Integer, byte[]> workbook(Arrangement arrangement, Kept kept) {
        return number -> ForeignWorkbooks.xlsx(printed(number), TwoReports.other(number), arrangement, kept);
    }

    private static Function<Integer, byte[]> old(Arrangement arrangement, Kept kept) {
        return number -> ForeignWorkbooks.xls(printed(number), TwoReports.other(number), arrangement, kept);
    }

    private static Function<Integer, byte[]> document(UnaryOperator<String> change) {
        return number -> ForeignDocuments.edited(printed(number), change);
    }

    private static PrintedReport printed(int number) {
        return new PrintedReport(RealisticReports.report(number));
    }

    @ParameterizedTest
    @EnumSource
    void noCellIsSilentlyWrong(Habit habit) throws IOException {
        List<String> silent = new ArrayList<>();
        List<String> named = new ArrayList<>();
        int cells = 0;
        for (int i = 0; i < REPORTS; i++) {
            int number = i;
            Report report = RealisticReports.report(i);
            byte[] file = habit.maker.apply(i);
            Imported imported = ReportImporter.create().read(new ByteArrayInputStream(file));
            if (i < ForeignShapesTest.ACCOUNTED) {
                Accounts.nothingIsLost(file);
            }
            Comparison comparison = Comparison.of(imported, report);
            cells += comparison.cells();
            comparison.silent().forEach(what -> silent.add(number + ": " + what));
            comparison.named().forEach(what -> named.add(number + ": " + what));
        }
        System.err.printf(
                "%s: %d cells, %d silently wrong, %d not read and named%n", habit, cells, silent.size(), named.size());
        assertThat(silent).isEmpty();
        assertThat(named).hasSizeLessThanOrEqualTo(cells * habit.mostNamed / 100);
    }

    /** Numbers that mean something else than they look like have a remark. */
    @ParameterizedTest
    @EnumSource(names = {"YUAN", "PERCENT", "SCALED", "FORMULA_NEVER_COMPUTED"})
    void aFormatThatChangesTheNumberIsNamed(Kept kept) throws IOException {
        isNamed(kept, ForeignWorkbooks.xlsx(printed(0), TwoReports.other(0), Arrangement.SHEETS, kept));
    }

    @ParameterizedTest
    @EnumSource(names = {"YUAN", "PERCENT", "SCALED"})
    void soItIsInOldSheets(Kept kept) throws IOException {
        isNamed(kept, ForeignWorkbooks.xls(printed(0), TwoReports.other(0), Arrangement.SHEETS, kept));
    }

    private static void isNamed(Kept kept, byte[] file) throws IOException {
        Report report = RealisticReports.report(0);
        Imported imported = ReportImporter.create().read(new ByteArrayInputStream(file));
        assertThat(imported.isWhole()).isFalse();
        report.form().tables().stream()
                .flatMap(table -> table.cells().stream())
                .filter(key -> report.cell(key).value() != null)
                .filter(key -> !imported.report().cell(key).equals(report.cell(key)) || kept == Kept.SCALED)
                .forEach(key -> assertThat(imported.remarks(key))
                        .as(key + " " + imported.report().cell(key))
                        .isNotEmpty());
    }
}
