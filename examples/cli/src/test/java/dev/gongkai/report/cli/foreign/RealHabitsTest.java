package dev.gongkai.report.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.internal.recognize.Accounts;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reports as they are found: pages, texts and tables with the habits of those who made them. What is read is right, or has
 * a remark at the cell. More of them with {@code -Dgongkai.foreign.shapes=1000}.
 */
class RealHabitsTest {

    private static final int REPORTS = Integer.getInteger("gongkai.foreign.shapes", 3);

    /** A habit, and how many cells of 100 may be named instead of read. */
    enum Habit {
        SIDEBAR(text(PortalPages::sidebar), 0),
        CONTENTS(text(PortalPages::contents), 0),
        PASTED(text(PortalPages::pasted), 0),
        WPS(text(PortalPages::wps), 0),
        LAYOUT(text(PortalPages::layout), 0),
        SECTIONS(text(PortalPages::sections), 0),
        UPRIGHT(text(PortalPages::upright), 0),
        UNCLOSED(text(PortalPages::unclosed), 0),
        ROWS_APART(text(PortalPages::rowsApart), 0),
        PAGE_BETWEEN(text(PortalPages::pageBetween), 0),
        GOES_ON(text(PortalPages::goesOn), 0),
        GOES_ON_WITHOUT_HEADS(text(PortalPages::goesOnWithoutHeads), 0),
        HIDDEN_TWICE(text(PortalPages::twice), 0),
        GBK(
                report -> PortalPages.page(report, rows -> PortalPages.table(rows, text -> text))
                        .replace("charset=utf-8", "charset=gb2312")
                        .getBytes(Charset.forName("GB18030")),
                0),
        FILLED(rows(PortalPages::filled), 0),
        CAPTION_WITHIN(rows(RealHabitsTest::captionWithin), 0),
        NUMBERED_ROWS(rows(RealHabitsTest::numberedRows), 0),
        REMARKS_COLUMN(rows(RealHabitsTest::remarksColumn), 100),
        TOTALS_MISSING(rows(RealHabitsTest::totalsMissing), 100),
        ROW_GROUPS_MISSING(rows(RealHabitsTest::rowGroupsMissing), 100),
        TRANSPOSED(rows(RealHabitsTest::transposed), 100),
        HALVES_SIDE_BY_SIDE(text(report -> PortalPages.page(report, RealHabitsTest::halves)), 100),
        HEADS_AGAIN(rows(RealHabitsTest::headsAgain), 0),
        COUNTED(rows(numbers(text -> text.matches("\\d+") ? " " + text + " 件 " : text)), 100),
        LETTER_O(rows(numbers(text -> text.equals("0") ? "O" : text)), 100),
        CHINESE_ZERO(rows(numbers(text -> text.equals("0") ? "〇" : text)), 100),
        ZERO_OMITTED(rows(numbers(text -> text.equals("0") ? "" : text)), 100),
        STARRED(rows(numbers(text -> text.isEmpty() ? text : text + "*")), 100),
        WIDE(rows(numbers(text -> "　" + text.replace('0', '０').replace('1', '１') + "　")), 0),
        BROWSER_PARAGRAPHS(text(CopiedTexts::browserParagraphs), 5),
        ARTICLE(text(CopiedTexts::article), 5),
        ARTICLE_WITHOUT_BLANKS(text(CopiedTexts::articleWithoutBlanks), 100),
        COMMAS(text(CopiedTexts::commas), 5),
        WIDE_BLANKS(text(CopiedTexts::wideBlanks), 5),
        VIEWER(text(CopiedTexts::viewer), 5),
        VIEWER_ROWS(text(CopiedTexts::viewerRows), 5),
        MARKDOWN(text(CopiedTexts::markdown), 0),
        MARKDOWN_FILLED(text(CopiedTexts::markdownFilled), 0),
        MARKDOWN_DROPPED(text(CopiedTexts::markdownDropped), 100),
        MARKDOWN_STYLED(text(CopiedTexts::markdownStyled), 0),
        MARKDOWN_WITH_PAGES(text(CopiedTexts::markdownWithPages), 0),
        FRAMED(text(CopiedTexts::framed), 0);

        private final Function<PrintedReport, byte[]> maker;
        private final int mostNamed;

        Habit(Function<PrintedReport, byte[]> maker, int mostNamed) {
            this.maker = maker;
            this.mostNamed = mostNamed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCellIsSilentlyWrong(Habit habit) throws IOException {
        int cells = 0;
        List<String> silent = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            int number = i;
            Report report = RealisticReports.report(i);
            Imported imported;
            try {
                byte[] file = habit.maker.apply(new PrintedReport(report));
                imported = ReportImporter.create().read(new ByteArrayInputStream(file));
                if (i < ForeignShapesTest.ACCOUNTED) {
                    Accounts.nothingIsLost(file);
                }
            } catch (MalformedSourceException e) {
                named.add(number + ": " + e.getMessage());
                continue;
            }
            assertThat(imported.remarks())
                    .noneMatch(remark -> remark.message().zh().contains("有两份报告"));
            Comparison comparison = Comparison.of(imported, report);
            cells += comparison.cells();
            comparison.silent().forEach(what -> silent.add(number + ": " + what));
            comparison.named().forEach(what -> named.add(number + ": " + what));
            comparison.words().forEach(what -> words.add(number + ": " + what));
        }
        System.err.printf(
                "%s: %d reports, %d cells, %d silently wrong, %d not read and named, %d of words%n",
                habit, REPORTS, cells, silent.size(), named.size(), words.size());
        if (Boolean.getBoolean("gongkai.foreign.shown")) {
            named.stream().limit(6).forEach(what -> System.err.println("    named " + what));
            words.stream().limit(6).forEach(what -> System.err.println("    words " + what));
        }
        assertThat(silent).isEmpty();
        assertThat(named).hasSizeLessThanOrEqualTo(cells * habit.mostNamed / 100);
    }

    private static Function<PrintedReport, byte[]> text(Function<PrintedReport, String> maker) {
        return maker.andThen(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Function<PrintedReport, byte[]> rows(UnaryOperator<List<List<PrintedCell>>> change) {
        return text(report ->
                PortalPages.page(report, rows -> PortalPages.table(change.apply(copy(rows)), text -> text)));
    }

    private static UnaryOperator<List<List<PrintedCell>>> numbers(UnaryOperator<String> change) {
        return rows -> {
            rows.forEach(row -> row.replaceAll(cell -> cell.number() ? texted(cell, change.apply(cell.text())) : cell));
            return rows;
        };
    }

    private static List<List<PrintedCell>> copy(List<List<PrintedCell>> rows) {
        List<List<PrintedCell>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        return copy;
    }

    private static PrintedCell texted(PrintedCell cell, String text) {
        return new PrintedCell(text, cell.rows(), cell.columns(), cell.number());
    }

    private static PrintedCell label(String text, int rows, int columns) {
        return new PrintedCell(text, rows, columns, false);
    }

    /** The heading again as the first row of the table. */
    private static List<List<PrintedCell>> captionWithin(List<List<PrintedCell>> rows) {
        int columns = PortalPages.columns(rows);
        String caption = rows.size() > 20 ? "收到和处理政府信息公开申请情况表" : rows.size() > 8 ? "主动公开政府信息情况表" : "行政复议、行政诉讼情况表";
        rows.add(0, new ArrayList<>(List.of(label(caption, 1, columns))));
        return rows;
    }

    /** A number before each row, as sheets have them. */
    private static List<List<PrintedCell>> numberedRows(List<List<PrintedCell>> rows) {
        int heads = Math.max(1, PrintedReport.heads(rows));
        rows.get(0).add(0, label("序号", heads, 1));
        for (int r = heads; r < rows.size(); r++) {
            rows.get(r).add(0, label(Integer.toString(r - heads + 1), 1, 1));
        }
        return rows;
    }

    private static List<List<PrintedCell>> remarksColumn(List<List<PrintedCell>> rows) {
        int heads = Math.max(1, PrintedReport.heads(rows));
        rows.get(0).add(label("备注", heads, 1));
        for (int r = heads; r < rows.size(); r++) {
            rows.get(r).add(label(r % 4 == 0 ? "见附件" : "", 1, 1));
        }
        return rows;
    }

    /** Table 3 without its last column. */
    private static List<List<PrintedCell>> totalsMissing(List<List<PrintedCell>> rows) {
        if (rows.size() < 20) {
            return rows;
        }
        for (int r = 0; r < rows.size(); r++) {
            List<PrintedCell> row = rows.get(r);
            if (row.get(row.size() - 1).number()
                    || row.get(row.size() - 1).text().equals("总计")) {
                row.remove(row.size() - 1);
            } else if (r == 0) {
                PrintedCell last = row.get(row.size() - 1);
                row.set(row.size() - 1, new PrintedCell(last.text(), last.rows(), last.columns() - 1, false));
            }
        }
        return rows;
    }

    /** No cells over several rows at the left. */
    private static List<List<PrintedCell>> rowGroupsMissing(List<List<PrintedCell>> rows) {
        int heads = PrintedReport.heads(rows);
        for (int r = heads; r < rows.size(); r++) {
            List<PrintedCell> row = rows.get(r);
            row.removeIf(cell -> cell.rows() > 1);
            if (row.size() > 1 && rows.size() > 20) {
                int numbers = (int) row.stream().filter(PrintedCell::number).count();
                PrintedCell leaf = row.get(row.size() - numbers - 1);
                row.subList(0, row.size() - numbers).clear();
                row.add(0, label(leaf.text(), 1, PortalPages.columns(rows) - numbers));
            }
        }
        return rows;
    }

    /** Rows for columns: every cell of the grid once. */
    private static List<List<PrintedCell>> transposed(List<List<PrintedCell>> rows) {
        List<List<PrintedCell>> filled = PortalPages.filled(rows);
        List<List<PrintedCell>> turned = new ArrayList<>();
        for (int c = 0; c < filled.get(0).size(); c++) {
            List<PrintedCell> row = new ArrayList<>();
            for (List<PrintedCell> from : filled) {
                row.add(from.get(c));
            }
            turned.add(row);
        }
        return turned;
    }

    /** Table 3 as two tables one below the other, the labels in both: the left and the right columns. */
    private static String halves(List<List<PrintedCell>> rows) {
        if (rows.size() < 20) {
            return PortalPages.table(rows, text -> text);
        }
        List<List<PrintedCell>> filled = PortalPages.filled(rows);
        int columns = filled.get(0).size();
        BiFunction<Integer, Integer, String> some = (from, to) -> PortalPages.table(
                filled.stream()
                        .map(row -> {
                            List<PrintedCell> part = new ArrayList<>(row.subList(0, columns - 7));
                            part.addAll(row.subList(from, to));
                            return part;
                        })
                        .toList(),
                text -> text);
        return some.apply(columns - 7, columns - 4) + "<p></p>" + some.apply(columns - 4, columns);
    }

    /** The heads again in the midst. */
    private static List<List<PrintedCell>> headsAgain(List<List<PrintedCell>> rows) {
        int cut = ForeignPages.cut(rows);
        if (cut > 0) {
            rows.addAll(cut, copy(rows.subList(0, PrintedReport.heads(rows))));
        }
        return rows;
    }
}
