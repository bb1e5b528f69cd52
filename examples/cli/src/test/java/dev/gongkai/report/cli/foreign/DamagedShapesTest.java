package dev.gongkai.report.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tables that were damaged, in all shapes: what is read of them is right, or has a remark at the cell. More of them with
 * {@code -Dgongkai.foreign.shapes=1000}.
 */
class DamagedShapesTest {

    private static final String INSTEAD = "某的无与项公数开本";

    enum Damage {
        MISPRINTS(DamagedShapesTest::misprints),
        EMPTIED(DamagedShapesTest::emptied),
        NUMBER_LOST(DamagedShapesTest::numberLost),
        LABEL_LOST(DamagedShapesTest::labelLost),
        ROW_LOST(DamagedShapesTest::rowLost),
        ROW_MOVED(DamagedShapesTest::rowMoved),
        ROWS_SWAPPED(DamagedShapesTest::rowsSwapped),
        ROW_DOUBLED(DamagedShapesTest::rowDoubled),
        HEAD_LOST(DamagedShapesTest::headLost),
        COLUMNS_SWAPPED(DamagedShapesTest::columnsSwapped),
        COLUMN_ADDED(DamagedShapesTest::columnAdded),
        SPANS_DROPPED(DamagedShapesTest::spansDropped),
        NUMBERS_MERGED(DamagedShapesTest::numbersMerged),
        NUMBERS_IN_ONE_CELL(DamagedShapesTest::numbersInOneCell),
        BROKEN_OFF(DamagedShapesTest::brokenOff);

        private final BiFunction<List<List<PrintedCell>>, Random, List<List<PrintedCell>>> change;

        Damage(BiFunction<List<List<PrintedCell>>, Random, List<List<PrintedCell>>> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCellIsSilentlyWrong(Damage damage) throws IOException {
        ChangedTables read = ChangedTables.read(damage.change);
        // With misprints the edition may be another; the remark is at the form then.
        List<String> silent = read.silent().stream()
                .filter(what -> !what.contains(": edition"))
                .toList();
        System.err.printf(
                "%s: %d cells, %d silently wrong, %d not read and named%n",
                damage, read.cells(), silent.size(), read.named());
        assertThat(read.cells()).isPositive();
        assertThat(silent).isEmpty();
    }

    private static int columns(List<PrintedCell> row) {
        return row.stream().mapToInt(PrintedCell::columns).sum();
    }

    private static PrintedCell texted(PrintedCell cell, String text) {
        return new PrintedCell(text, cell.rows(), cell.columns(), cell.number());
    }

    /** A row of numbers that no merged cell goes through from above or below, but for labels. */
    private static int numberRow(List<List<PrintedCell>> rows, Random random) {
        int row;
        do {
            row = random.nextInt(rows.size());
        } while (rows.get(row).stream().noneMatch(PrintedCell::number));
        return row;
    }

    private static int number(List<PrintedCell> row, Random random) {
        int at;
        do {
            at = random.nextInt(row.size());
        } while (!row.get(at).number());
        return at;
    }

    private static List<List<PrintedCell>> misprints(List<List<PrintedCell>> rows, Random random) {
        for (List<PrintedCell> row : rows) {
            row.replaceAll(cell -> {
                if (cell.number() || cell.text().length() < 3 || random.nextInt(4) > 0) {
                    return cell;
                }
                String text = cell.text();
                int at = random.nextInt(text.length());
                char c = INSTEAD.charAt(random.nextInt(INSTEAD.length()));
                return texted(
                        cell,
                        text.substring(0, at)
                                + (random.nextBoolean() ? "" : c)
                                + text.substring(random.nextBoolean() ? at : at + 1));
            });
        }
        return rows;
    }

    private static List<List<PrintedCell>> emptied(List<List<PrintedCell>> rows, Random random) {
        rows.forEach(row -> row.replaceAll(cell ->
                cell.number() && random.nextInt(5) == 0 ? texted(cell, random.nextBoolean() ? "" : "/") : cell));
        return rows;
    }

    private static List<List<PrintedCell>> numberLost(List<List<PrintedCell>> rows, Random random) {
        List<PrintedCell> row = rows.get(numberRow(rows, random));
        row.remove(number(row, random));
        return rows;
    }

    private static List<List<PrintedCell>> labelLost(List<List<PrintedCell>> rows, Random random) {
        List<PrintedCell> row = rows.get(random.nextInt(rows.size()));
        row.replaceAll(cell -> cell.number() ? cell : texted(cell, ""));
        return rows;
    }

    private static List<List<PrintedCell>> rowLost(List<List<PrintedCell>> rows, Random random) {
        int row = numberRow(rows, random);
        if (rows.get(row).stream().allMatch(cell -> cell.rows() == 1)) {
            List<PrintedCell> lost = rows.get(row);
            lost.replaceAll(cell -> texted(cell, ""));
        }
        return rows;
    }

    /** The numbers of a row stand a column farther to the left, and the last is blank. */
    private static List<List<PrintedCell>> rowMoved(List<List<PrintedCell>> rows, Random random) {
        List<PrintedCell> row = rows.get(numberRow(rows, random));
        int first = 0;
        while (!row.get(first).number()) {
            first++;
        }
        if (first > 0 && row.get(first - 1).columns() == 1 && row.get(first - 1).rows() == 1) {
            row.remove(first - 1);
            row.add(new PrintedCell("", 1, 1, true));
        }
        return rows;
    }

    private static List<List<PrintedCell>> rowsSwapped(List<List<PrintedCell>> rows, Random random) {
        for (int tries = 0; tries < 20; tries++) {
            int a = numberRow(rows, random);
            boolean both = a + 1 < rows.size()
                    && rows.get(a).size() == rows.get(a + 1).size()
                    && columns(rows.get(a)) == columns(rows.get(a + 1))
                    && rows.get(a).stream().allMatch(cell -> cell.rows() == 1)
                    && rows.get(a + 1).stream().allMatch(cell -> cell.rows() == 1)
                    && rows.get(a + 1).stream().anyMatch(PrintedCell::number);
            if (both) {
                rows.add(a, rows.remove(a + 1));
                return rows;
            }
        }
        return rows;
    }

    /** A row stands there twice, the second time with other numbers. */
    private static List<List<PrintedCell>> rowDoubled(List<List<PrintedCell>> rows, Random random) {
        int at = numberRow(rows, random);
        if (rows.get(at).stream().anyMatch(cell -> cell.rows() > 1)) {
            return rows;
        }
        if (columns(rows.get(at)) == columns(rows.get(0))) {
            List<PrintedCell> again = new ArrayList<>(rows.get(at));
            again.replaceAll(cell -> cell.number() ? texted(cell, cell.text() + "1") : cell);
            rows.add(at + 1, again);
        }
        return rows;
    }

    private static List<List<PrintedCell>> headLost(List<List<PrintedCell>> rows, Random random) {
        int heads = Math.max(1, PrintedReport.heads(rows));
        rows.get(random.nextInt(heads)).replaceAll(cell -> cell.number() ? cell : texted(cell, ""));
        return rows;
    }

    /** Two columns of table 3 change places with their heads. */
    private static List<List<PrintedCell>> columnsSwapped(List<List<PrintedCell>> rows, Random random) {
        if (rows.size() < 20 || rows.get(2).size() != 5) {
            return rows;
        }
        int a = random.nextInt(5);
        int b = random.nextInt(5);
        for (int r = 2; r < rows.size(); r++) {
            List<PrintedCell> row = rows.get(r);
            int first = r == 2 ? 0 : row.size() - 6;
            PrintedCell left = row.get(first + a);
            row.set(first + a, row.get(first + b));
            row.set(first + b, left);
        }
        return rows;
    }

    /** A column that no form has stands at the right. */
    private static List<List<PrintedCell>> columnAdded(List<List<PrintedCell>> rows, Random random) {
        int heads = PrintedReport.heads(rows);
        for (int r = 0; r < rows.size(); r++) {
            boolean number = rows.get(r).stream().anyMatch(PrintedCell::number);
            rows.get(r)
                    .add(new PrintedCell(
                            number ? Integer.toString(random.nextInt(9)) : r == heads - 1 ? "新闻媒体" : "", 1, 1, false));
        }
        return rows;
    }

    private static List<List<PrintedCell>> spansDropped(List<List<PrintedCell>> rows, Random random) {
        int most = rows.stream().mapToInt(List::size).max().orElse(1);
        for (List<PrintedCell> row : rows) {
            row.replaceAll(cell -> new PrintedCell(cell.text(), 1, 1, cell.number()));
            while (row.size() < most) {
                row.add(new PrintedCell("", 1, 1, false));
            }
        }
        return rows;
    }

    /** Two numbers side by side become one cell with the left one's number. */
    private static List<List<PrintedCell>> numbersMerged(List<List<PrintedCell>> rows, Random random) {
        List<PrintedCell> row = rows.get(numberRow(rows, random));
        int at = number(row, random);
        if (at + 1 < row.size()
                && row.get(at + 1).number()
                && !row.get(at).text().isEmpty()) {
            PrintedCell right = row.remove(at + 1);
            PrintedCell left = row.get(at);
            row.set(at, new PrintedCell(left.text(), 1, left.columns() + right.columns(), true));
        }
        return rows;
    }

    /** Two numbers stand in the left one's cell, and the right one is blank. */
    private static List<List<PrintedCell>> numbersInOneCell(List<List<PrintedCell>> rows, Random random) {
        List<PrintedCell> row = rows.get(numberRow(rows, random));
        int at = number(row, random);
        if (at + 1 < row.size()
                && row.get(at + 1).number()
                && !row.get(at).text().isEmpty()
                && !row.get(at + 1).text().isEmpty()) {
            row.set(
                    at,
                    texted(
                            row.get(at),
                            row.get(at).text() + " " + row.get(at + 1).text()));
            row.set(at + 1, texted(row.get(at + 1), ""));
        }
        return rows;
    }

    private static List<List<PrintedCell>> brokenOff(List<List<PrintedCell>> rows, Random random) {
        int cut = 1 + random.nextInt(rows.size() - 1);
        List<List<PrintedCell>> kept = new ArrayList<>(rows.subList(0, cut));
        for (int r = 0; r < cut; r++) {
            int row = r;
            kept.get(r)
                    .replaceAll(cell -> new PrintedCell(
                            cell.text(), Math.min(cell.rows(), cut - row), cell.columns(), cell.number()));
        }
        return kept;
    }
}
