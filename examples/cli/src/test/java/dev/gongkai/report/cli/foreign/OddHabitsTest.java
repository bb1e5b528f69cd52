package dev.gongkai.report.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tables as some offices fill them in, in all shapes: what is read of them is right, or has a remark at the cell. More of
 * them with {@code -Dgongkai.foreign.shapes=1000}.
 */
class OddHabitsTest {

    private static final List<String> NONE = List.of("−", "—", "－", "无", "/", "／", "——", "");

    /** How the heads of the edition of 2019 are written besides. */
    private static final Map<String, String> WORDINGS_OF_2019 = Map.of(
            "上一年项目数量", "上年项目数量",
            "本年增/减", "本年增减数",
            "处理决定数量", "本年处理决定数量",
            "本年新制作数量", "本年新制作数",
            "本年新公开数量", "本年新公开数",
            "对外公开总数量", "对外公开总数",
            "采购项目数量", "采购项目数",
            "采购总金额", "采购金额");

    /** How cells are filled in, and how many of them may be named instead of read in a table with cells, of 100. */
    enum Habit {
        NOTHING_FOR_ZERO(numbers((text, random) -> text.equals("0") ? pick(NONE, random) : text), 100),
        THOUSANDS(numbers((text, random) -> grouped(text, ",")), 0),
        FULL_WIDTH_THOUSANDS(numbers((text, random) -> fullWidth(grouped(text, "，"))), 0),
        FULL_WIDTH(numbers((text, random) -> fullWidth(text)), 0),
        WITH_UNITS(numbers((text, random) -> text.isEmpty() || text.indexOf('.') >= 0 ? text : text + "件"), 5),
        TEN_THOUSANDS(numbers((text, random) -> text.indexOf('.') >= 0 ? text + "万元" : text), 5),
        TEN_THOUSANDS_COUNTED(
                numbers((text, random) -> text.matches("[1-9]\\d?000") ? text.replaceFirst("000$", "") + "千" : text),
                5),
        TOTAL_BY_ANOTHER_NAME(heads(text -> text.equals("总计") ? "合计" : text), 100),
        WORDING_OF_2019(heads(text -> WORDINGS_OF_2019.getOrDefault(text, text)), 100),
        ROW_OF_A_PROVINCE(OddHabitsTest::rowOfAProvince, 10),
        ROWS_BEHIND(OddHabitsTest::rowsBehind, 5),
        THREE_CANDIDATES(OddHabitsTest::threeCandidates, 100),
        TABLE_TWICE(OddHabitsTest::tableTwice, 100);

        private final BiFunction<List<List<PrintedCell>>, Random, List<List<PrintedCell>>> change;
        private final int mostNamed;

        Habit(BiFunction<List<List<PrintedCell>>, Random, List<List<PrintedCell>>> change, int mostNamed) {
            this.change = change;
            this.mostNamed = mostNamed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCellIsSilentlyWrong(Habit habit) throws IOException {
        ChangedTables read = ChangedTables.read(habit.change);
        System.err.printf(
                "%s: %d cells, %d silently wrong, %d not read and named, %d of %d in tables%n",
                habit, read.cells(), read.silent().size(), read.named(), read.namedOfStructured(), read.structured());
        assertThat(read.cells()).isPositive();
        assertThat(read.silent()).isEmpty();
        assertThat(read.namedOfStructured()).isLessThanOrEqualTo(read.structured() * habit.mostNamed / 100);
    }

    private static BiFunction<List<List<PrintedCell>>, Random, List<List<PrintedCell>>> numbers(
            BiFunction<String, Random, String> change) {
        return (rows, random) -> {
            rows.forEach(row ->
                    row.replaceAll(cell -> cell.number() ? texted(cell, change.apply(cell.text(), random)) : cell));
            return rows;
        };
    }

    private static BiFunction<List<List<PrintedCell>>, Random, List<List<PrintedCell>>> heads(
            java.util.function.UnaryOperator<String> change) {
        return (rows, random) -> {
            rows.forEach(row -> row.replaceAll(cell -> cell.number() ? cell : texted(cell, change.apply(cell.text()))));
            return rows;
        };
    }

    private static PrintedCell texted(PrintedCell cell, String text) {
        return new PrintedCell(text, cell.rows(), cell.columns(), cell.number());
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String grouped(String text, String comma) {
        return Pattern.compile("^\\d{4,}(?![\\d（])")
                .matcher(text)
                .replaceAll(match -> match.group().replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", comma));
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return text.indexOf('（') < 0 ? wide.toString() : text;
    }

    /** A row of numbers behind which no cell goes on, that has all its columns; -1 where there is none. */
    private static int wholeRow(List<List<PrintedCell>> rows) {
        int width = width(rows.get(0));
        for (int r = rows.size() - 1; r >= 0; r--) {
            List<PrintedCell> row = rows.get(r);
            if (row.stream().anyMatch(PrintedCell::number)
                    && row.stream().allMatch(cell -> cell.rows() == 1)
                    && width(row) == width) {
                return r;
            }
        }
        return -1;
    }

    private static int width(List<PrintedCell> row) {
        return row.stream().mapToInt(PrintedCell::columns).sum();
    }

    /** A row that a province asks for besides, with numbers of its own. */
    private static List<List<PrintedCell>> rowOfAProvince(List<List<PrintedCell>> rows, Random random) {
        int at = wholeRow(rows);
        if (at >= 0) {
            List<PrintedCell> more = new ArrayList<>(rows.get(at));
            more.replaceAll(cell -> cell.number() ? texted(cell, Integer.toString(7 + random.nextInt(90))) : cell);
            more.replaceAll(cell -> cell.number() ? cell : texted(cell, "其中：通过网络平台答复的件数"));
            rows.add(at + 1, more);
        }
        return rows;
    }

    /** The same behind the last row. */
    private static List<List<PrintedCell>> rowsBehind(List<List<PrintedCell>> rows, Random random) {
        int width = width(rows.get(0));
        int numbers = (int)
                rows.get(rows.size() - 1).stream().filter(PrintedCell::number).count();
        if (numbers > 0 && numbers < width) {
            List<PrintedCell> more = new ArrayList<>();
            more.add(new PrintedCell("八、电话咨询答复数量", 1, width - numbers, false));
            for (int i = 0; i < numbers; i++) {
                more.add(new PrintedCell(Integer.toString(7 + random.nextInt(90)), 1, 1, true));
            }
            rows.add(more);
        }
        return rows;
    }

    /** A row stands there three times, each time with other numbers. */
    private static List<List<PrintedCell>> threeCandidates(List<List<PrintedCell>> rows, Random random) {
        int at = wholeRow(rows);
        for (int i = 1; at >= 0 && i < 3; i++) {
            String digit = Integer.toString(i);
            List<PrintedCell> again = new ArrayList<>(rows.get(at));
            again.replaceAll(cell -> cell.number() ? texted(cell, cell.text() + digit) : cell);
            rows.add(at + i, again);
        }
        return rows;
    }

    /** The table of the agency itself stands below that of all agencies, in one frame. */
    private static List<List<PrintedCell>> tableTwice(List<List<PrintedCell>> rows, Random random) {
        List<List<PrintedCell>> both = new ArrayList<>(rows);
        for (List<PrintedCell> row : rows) {
            List<PrintedCell> again = new ArrayList<>(row);
            again.replaceAll(cell -> cell.number() ? texted(cell, Integer.toString(random.nextInt(90))) : cell);
            both.add(again);
        }
        return both;
    }
}
