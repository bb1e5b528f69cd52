package dev.gongkai.report.importer.internal.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.internal.ledger.Unseen;
import dev.gongkai.report.importer.internal.recognize.Recognizer.Recognition;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock;
import dev.gongkai.report.importer.internal.source.SourceCell;
import dev.gongkai.report.importer.internal.source.SourceTable;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that were damaged by hand or by programs: what is read of them is right, or has a remark. */
class PerturbationTest {

    private static final int REPORTS = Integer.getInteger("gongkai.import.reports", 20);

    /** What may happen to a table, and how many of its cells may get lost by it. */
    enum Damage {
        NONE(PerturbationTest::same, 0),
        COLUMNS_SWAPPED(PerturbationTest::columnsSwapped, 0),
        ROWS_SWAPPED(PerturbationTest::rowsSwapped, 0),
        SPANS_FILLED(PerturbationTest::spansFilled, 0),
        SPANS_DROPPED(PerturbationTest::spansDropped, 1),
        MISPRINT(PerturbationTest::misprint, 0.25),
        CELLS_MERGED(PerturbationTest::cellsMerged, 0.5),
        CELL_LOST(PerturbationTest::cellLost, 0.5),
        ROW_DOUBLED(PerturbationTest::rowDoubled, 0.5),
        ROW_MOVED(PerturbationTest::rowMoved, 0.5),
        HEAD_LOST(PerturbationTest::headLost, 1),
        COLUMN_ADDED(PerturbationTest::columnAdded, 1);

        private final BiFunction<SourceTable, Random, SourceTable> change;
        private final double mostLost;

        Damage(BiFunction<SourceTable, Random, SourceTable> change, double mostLost) {
            this.change = change;
            this.mostLost = mostLost;
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void noCellIsSilentlyWrong(Damage damage) throws IOException {
        int cells = 0;
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            Report report = ForeignReports.report(i);
            Random random = new Random(i);
            Source source = changed(ForeignReports.source(report), table -> damage.change.apply(table, random));
            Recognition recognition = Recognizer.recognize(source, Form.editions());
            Imported imported = recognition.imported();
            // The editions differ in few labels; with these misprinted, the other one may be taken, which is no
            // silence.
            if (damage != Damage.MISPRINT) {
                assertThat(imported.report().form()).isEqualTo(report.form());
            }
            assertThat(Accounts.silentlyWrong(imported, report))
                    .as("report " + i)
                    .isEmpty();
            Accounts.nothingIsLost(source, recognition);
            if (!imported.report().form().equals(report.form())) {
                continue;
            }
            for (TableForm table : report.form().tables()) {
                for (CellKey key : table.cells()) {
                    cells++;
                    if (!Accounts.same(imported.report().cell(key), report.cell(key))) {
                        lost.add(key + " of " + i + ": " + imported.report().cell(key) + " for " + report.cell(key));
                    }
                }
            }
        }
        assertThat(cells).isPositive();
        System.err.println(damage + ": " + lost.size() + " of " + cells + " not read");
        assertThat((double) lost.size() / cells).as("not read: %s", lost).isLessThanOrEqualTo(damage.mostLost);
    }

    @Test
    void emptiedCellsAreBlankAndSaidToBe() throws IOException {
        for (int i = 0; i < REPORTS; i++) {
            Report report = ForeignReports.report(i);
            Random random = new Random(i);
            Map<Origin, String> emptied = new HashMap<>();
            Source source = changed(
                    ForeignReports.source(report),
                    table -> with(
                            table,
                            table.cells().stream()
                                    .map(cell -> {
                                        boolean number =
                                                cell.text().matches("\\s*[0-9.-]+\\s*") && random.nextInt(4) == 0;
                                        if (number) {
                                            emptied.put(cell.origin(), cell.text());
                                        }
                                        return number ? texted(cell, "") : cell;
                                    })
                                    .toList()));
            Imported imported = Recognizer.recognize(source, Form.editions()).imported();
            for (TableForm table : report.form().tables()) {
                for (CellKey key : table.cells()) {
                    boolean blank =
                            imported.origin(key).map(emptied::containsKey).orElse(false);
                    Cell cell = imported.report().cell(key);
                    if (blank || !Accounts.same(cell, report.cell(key))) {
                        assertThat(cell.isBlank()).as("%s in report %d", key, i).isTrue();
                        assertThat(imported.remarks(key))
                                .as("%s in report %d", key, i)
                                .isNotEmpty();
                    }
                }
            }
        }
    }

    private static Source changed(Source source, java.util.function.UnaryOperator<SourceTable> change) {
        List<SourceBlock> blocks = source.blocks().stream()
                .map(block ->
                        block instanceof SourceTable table && table.cells().size() > 10 ? change.apply(table) : block)
                .toList();
        return new Source(source.format(), blocks);
    }

    private static SourceTable with(SourceTable table, List<SourceCell> cells) {
        List<SourceCell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingInt(SourceCell::row).thenComparingInt(SourceCell::column));
        int rows = sorted.stream().mapToInt(c -> c.row() + c.rowSpan()).max().orElse(1);
        int columns =
                sorted.stream().mapToInt(c -> c.column() + c.columnSpan()).max().orElse(1);
        return new SourceTable(rows, columns, sorted, table.role(), table.origin());
    }

    private static SourceCell texted(SourceCell cell, String text) {
        return new SourceCell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, cell.origin());
    }

    private static SourceCell placed(SourceCell cell, int row, int column, int rowSpan, int columnSpan) {
        return new SourceCell(row, column, rowSpan, columnSpan, cell.text(), cell.origin());
    }

    private static SourceTable same(SourceTable table, Random random) {
        return table;
    }

    /** Two columns that stand under one head of the same span change places, heads and all. */
    private static SourceTable columnsSwapped(SourceTable table, Random random) {
        List<SourceCell> leaves = table.cells().stream()
                .filter(cell -> cell.columnSpan() == 1 && cell.row() == 2)
                .toList();
        if (leaves.size() < 5) {
            return table;
        }
        // Five heads of one group stand side by side in either table.
        int group = leaves.get(0).column();
        int a = group + random.nextInt(5);
        int b = group + random.nextInt(5);
        boolean apart = table.cells().stream()
                .filter(cell -> cell.column() == a || cell.column() == b)
                .allMatch(cell -> cell.columnSpan() == 1 || cell.row() < 2);
        if (!apart) {
            return table;
        }
        return with(
                table,
                table.cells().stream()
                        .map(cell -> cell.columnSpan() > 1 || cell.row() < 2
                                ? cell
                                : placed(
                                        cell,
                                        cell.row(),
                                        cell.column() == a ? b : cell.column() == b ? a : cell.column(),
                                        cell.rowSpan(),
                                        1))
                        .toList());
    }

    /** Two rows of one group change places. */
    private static SourceTable rowsSwapped(SourceTable table, Random random) {
        int a = table.rows() - 4;
        int b = table.rows() - 5;
        boolean whole = table.cells().stream()
                .filter(cell -> cell.row() == a || cell.row() == b)
                .allMatch(cell -> cell.rowSpan() == 1);
        if (!whole || table.rows() < 20) {
            return table;
        }
        return with(
                table,
                table.cells().stream()
                        .map(cell -> placed(
                                cell,
                                cell.row() == a ? b : cell.row() == b ? a : cell.row(),
                                cell.column(),
                                cell.rowSpan(),
                                cell.columnSpan()))
                        .toList());
    }

    /** Merged cells are taken apart: the text stands in the first, the others are empty. */
    private static SourceTable spansFilled(SourceTable table, Random random) {
        List<SourceCell> cells = new ArrayList<>();
        for (SourceCell cell : table.cells()) {
            for (int r = 0; r < cell.rowSpan(); r++) {
                for (int c = 0; c < cell.columnSpan(); c++) {
                    SourceCell one = placed(cell, cell.row() + r, cell.column() + c, 1, 1);
                    cells.add(r == 0 && c == 0 ? one : texted(one, ""));
                }
            }
        }
        return with(table, cells);
    }

    /** Spans get lost, and what stands behind moves up. */
    private static SourceTable spansDropped(SourceTable table, Random random) {
        Map<Integer, List<SourceCell>> rows = table.cells().stream().collect(Collectors.groupingBy(SourceCell::row));
        List<SourceCell> cells = new ArrayList<>();
        rows.forEach((row, inRow) -> {
            int column = 0;
            for (SourceCell cell : inRow) {
                cells.add(placed(cell, row, column++, 1, 1));
            }
        });
        return with(table, cells);
    }

    private static SourceTable misprint(SourceTable table, Random random) {
        return with(
                table,
                table.cells().stream()
                        .map(cell -> {
                            String text = cell.text();
                            boolean label = text.codePoints()
                                            .filter(Character::isIdeographic)
                                            .count()
                                    > 1;
                            boolean number = text.matches("(?s)\\s*-?[0-9.]*（.*") && !text.matches("(?s)\\s*（[一-龥]）.*");
                            if (!label || number || random.nextInt(4) > 0) {
                                return cell;
                            }
                            int at = random.nextInt(text.length());
                            return texted(
                                    cell,
                                    switch (random.nextInt(3)) {
                                        case 0 -> text.substring(0, at) + text.substring(at + 1);
                                        case 1 -> text.substring(0, at) + "某" + text.substring(at + 1);
                                        default -> text.substring(0, at) + "的" + text.substring(at);
                                    });
                        })
                        .toList());
    }

    /** Two numbers side by side become one cell. */
    private static SourceTable cellsMerged(SourceTable table, Random random) {
        List<SourceCell> cells = new ArrayList<>(table.cells());
        for (int tries = 0; tries < 5; tries++) {
            int at = random.nextInt(cells.size() - 1);
            SourceCell left = cells.get(at);
            SourceCell right = cells.get(at + 1);
            boolean numbers = !Unseen.is(left.text())
                    && left.text().matches("[0-9. -]+")
                    && right.text().matches("[0-9. -]*")
                    && left.row() == right.row()
                    && left.columnSpan() == 1;
            if (numbers) {
                cells.set(at, placed(left, left.row(), left.column(), 1, 1 + right.columnSpan()));
                cells.remove(at + 1);
            }
        }
        return with(table, cells);
    }

    /** A cell is lost, and what stands behind moves up. */
    private static SourceTable cellLost(SourceTable table, Random random) {
        List<SourceCell> cells = new ArrayList<>(table.cells());
        for (int tries = 0; tries < 3; tries++) {
            SourceCell lost = cells.get(random.nextInt(cells.size()));
            cells.remove(lost);
            cells.replaceAll(cell -> cell.row() == lost.row() && cell.column() > lost.column()
                    ? placed(cell, cell.row(), cell.column() - lost.columnSpan(), cell.rowSpan(), cell.columnSpan())
                    : cell);
        }
        return with(table, withoutOverlaps(cells));
    }

    private static SourceTable rowDoubled(SourceTable table, Random random) {
        int row = random.nextInt(table.rows());
        int by = table.rows() - row;
        List<SourceCell> cells = new ArrayList<>(table.cells());
        for (SourceCell cell : table.cells()) {
            if (cell.row() == row && cell.rowSpan() == 1) {
                String text = cell.text().matches("[0-9]+") ? cell.text() + "1" : cell.text();
                cells.add(texted(placed(cell, row + by, cell.column(), 1, cell.columnSpan()), text));
            }
        }
        return with(table, cells);
    }

    /** A row is moved to the left by a column. */
    private static SourceTable rowMoved(SourceTable table, Random random) {
        int row = random.nextInt(table.rows());
        return with(
                table,
                withoutOverlaps(table.cells().stream()
                        .map(cell -> cell.row() == row && cell.column() > 0
                                ? placed(cell, cell.row(), cell.column() - 1, cell.rowSpan(), cell.columnSpan())
                                : cell)
                        .toList()));
    }

    private static SourceTable headLost(SourceTable table, Random random) {
        int row = random.nextInt(Math.min(3, table.rows()));
        return with(
                table, table.cells().stream().filter(cell -> cell.row() != row).toList());
    }

    /** A column that no form has, with numbers, somewhere. */
    private static SourceTable columnAdded(SourceTable table, Random random) {
        int column = 1 + random.nextInt(table.columns());
        List<SourceCell> cells = new ArrayList<>();
        for (SourceCell cell : table.cells()) {
            boolean covers = cell.column() < column && cell.column() + cell.columnSpan() > column;
            cells.add(placed(
                    cell,
                    cell.row(),
                    cell.column() >= column ? cell.column() + 1 : cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan() + (covers ? 1 : 0)));
        }
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            boolean free = cells.stream()
                    .noneMatch(cell -> cell.row() <= at
                            && at < cell.row() + cell.rowSpan()
                            && cell.column() <= column
                            && column < cell.column() + cell.columnSpan());
            if (free) {
                cells.add(new SourceCell(row, column, 1, 1, row < 3 ? "新闻媒体" : "7", table.origin()));
            }
        }
        return with(table, cells);
    }

    private static List<SourceCell> withoutOverlaps(List<SourceCell> cells) {
        boolean[][] taken = new boolean[200][200];
        List<SourceCell> kept = new ArrayList<>();
        for (SourceCell cell : cells) {
            boolean free = true;
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    free &= !taken[r][c];
                }
            }
            if (free) {
                kept.add(cell);
                for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                    for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                        taken[r][c] = true;
                    }
                }
            }
        }
        return kept;
    }
}
