package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.document.Table;
import dev.gongkai.report.form.CellKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cell in a row as it was rendered.
 *
 * @param key the number that stands in it, or null
 * @param covered whether a cell from above covers it
 */
record RenderedCell(@Nullable CellKey key, String text, boolean covered) {

    /** The texts of the cells of each row. */
    static List<List<String>> texts(Table table) {
        return rowsOf(table)
                .map(row -> row.cells().stream()
                        .map(cell -> cell.accept(ExtentOf.INSTANCE).text())
                        .toList())
                .toList();
    }

    private static Stream<Table.Row> rowsOf(Table table) {
        return table.groups().stream().flatMap(group -> group.rows().stream());
    }

    /** The cells of each row, also those that others cover. */
    static List<List<RenderedCell>> rows(Table table) {
        int[] left = new int[table.columns().size()];
        int[] spans = new int[left.length];
        List<List<RenderedCell>> rows = new ArrayList<>();
        rowsOf(table).forEach(row -> rows.add(row(row, left, spans)));
        return rows;
    }

    private static List<RenderedCell> row(Table.Row row, int[] left, int[] spans) {
        List<RenderedCell> cells = new ArrayList<>();
        int column = 0;
        for (Table.Cell cell : row.cells()) {
            column = covered(column, left, spans, cells);
            Extent extent = cell.accept(ExtentOf.INSTANCE);
            left[column] = extent.rows() - 1;
            spans[column] = extent.columns();
            cells.add(new RenderedCell(extent.key(), extent.text(), false));
            column += extent.columns();
        }
        covered(column, left, spans, cells);
        return cells;
    }

    private static int covered(int from, int[] left, int[] spans, List<RenderedCell> cells) {
        int column = from;
        while (column < left.length && left[column] > 0) {
            left[column]--;
            cells.add(new RenderedCell(null, "", true));
            column += spans[column];
        }
        return column;
    }

    private record Extent(int rows, int columns, @Nullable CellKey key, String text) {}

    private enum ExtentOf implements Table.CellVisitor<Extent> {
        INSTANCE;

        @Override
        public Extent head(Table.HeadCell cell) {
            return new Extent(cell.rowSpan(), cell.colSpan(), null, cell.text());
        }

        @Override
        public Extent data(Table.DataCell cell) {
            return new Extent(1, cell.colSpan(), cell.key(), cell.text());
        }
    }
}
