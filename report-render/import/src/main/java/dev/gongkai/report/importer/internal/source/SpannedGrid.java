package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the cells of a table into a grid, row by row. Cells never overlap: one that runs into a cell from a row above is
 * made narrower, and one that is not done where the table ends is cut there. Columns that no cell begins in are left out.
 */
public final class SpannedGrid {

    /** A cell while it is built; rows and columns as given. */
    static final class Cell {
        final int row;
        final int column;
        int columnSpan;
        final Flow content;
        int rowSpan;

        /** As the cell says, in whatever unit; 0 where it does not. */
        double width;

        Cell(int row, int column, int rowSpan, int columnSpan, Flow content) {
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
            this.content = content;
        }
    }

    private final List<Cell> cells = new ArrayList<>();

    /** For each column the first row that is free in it. */
    private int[] free = new int[8];

    /** By column, the cell that was put there last. */
    private final Map<Integer, Cell> last = new HashMap<>();

    private int row = -1;
    private int column;
    private int columns;
    private double[] widths = {};

    /**
     * Begins a row.
     *
     * @throws MalformedSourceException if there are too many
     */
    public void row() throws MalformedSourceException {
        row++;
        column = 0;
        if (row >= SourceLimits.MAX_ROWS) {
            throw tooLarge();
        }
    }

    /**
     * Leaves columns of the current row empty.
     *
     * @param count how many
     */
    public void skip(int count) {
        column = Math.min(column + Math.max(count, 0), SourceLimits.MAX_COLUMNS);
    }

    /**
     * Adds a cell at the next free column of the current row.
     *
     * @param rowSpan how many rows it covers; what is behind the table's end does not count
     * @param columnSpan how many columns
     * @param content what stands in it
     * @throws MalformedSourceException if the table is too large
     */
    public void cell(int rowSpan, int columnSpan, Flow content) throws MalformedSourceException {
        while (column < free.length && free[column] > row) {
            column++;
        }
        put(column, rowSpan, columnSpan, content);
    }

    /**
     * Adds a cell that goes on with the one above it, where there is one of the same column.
     *
     * @param columnSpan how many columns
     * @param content what stands in it; it is not lost
     * @throws MalformedSourceException if the table is too large
     */
    public void continued(int columnSpan, Flow content) throws MalformedSourceException {
        Cell above = last.get(column);
        if (above != null && above.columnSpan == columnSpan && above.row + above.rowSpan == row) {
            above.rowSpan++;
            above.content.all(content);
            Arrays.fill(free, column, column + columnSpan, row + 1);
            column += columnSpan;
        } else {
            put(column, 1, columnSpan, content);
        }
    }

    /**
     * Adds columns to the cell before, of the same row, where there is one.
     *
     * @param columnSpan how many columns
     * @param content what stands in it; it is not lost
     * @throws MalformedSourceException if the table is too large
     */
    public void widened(int columnSpan, Flow content) throws MalformedSourceException {
        Cell before = cells.isEmpty() ? null : cells.get(cells.size() - 1);
        boolean joined = before != null && before.row == row && before.column + before.columnSpan == column;
        put(column, 1, columnSpan, content);
        if (joined) {
            Cell added = cells.remove(cells.size() - 1);
            last.remove(added.column);
            before.columnSpan += added.columnSpan;
            before.content.all(content);
        }
    }

    private void put(int at, int rowSpan, int columnSpan, Flow content) throws MalformedSourceException {
        int wide = Math.max(1, columnSpan);
        if (at + wide > SourceLimits.MAX_COLUMNS || cells.size() >= SourceLimits.MAX_CELLS) {
            throw tooLarge();
        }
        if (at + wide > free.length) {
            free = Arrays.copyOf(free, Math.max(at + wide, 2 * free.length));
        }
        int end = at + 1;
        while (end < at + wide && free[end] <= row) {
            end++;
        }
        int high = Math.min(Math.max(1, rowSpan), SourceLimits.MAX_ROWS);
        Cell cell = new Cell(row, at, high, end - at, content);
        cells.add(cell);
        last.put(at, cell);
        Arrays.fill(free, at, end, row + high);
        column = end;
        columns = Math.max(columns, end);
    }

    static MalformedSourceException tooLarge() {
        return new MalformedSourceException(
                "表格过大：至多 %s 个单元格、%s 列".formatted(SourceLimits.MAX_CELLS, SourceLimits.MAX_COLUMNS),
                "a table is too large: at most %s cells and %s columns"
                        .formatted(SourceLimits.MAX_CELLS, SourceLimits.MAX_COLUMNS));
    }

    /**
     * Whether it has no cell.
     *
     * @return true if it is empty
     */
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Whether it is one row or one column. */
    boolean isNarrow() {
        return row < 1 || cells.stream().allMatch(cell -> cell.column == 0);
    }

    boolean holdsTable() {
        return cells.stream().anyMatch(cell -> cell.content.holdsTable());
    }

    /** Whether it is there to place tables and text on a page: what is outside the tables within is next to nothing. */
    boolean isLayout() {
        if (cells.size() <= 1) {
            return true;
        }
        if (!holdsTable()) {
            return false;
        }
        long own = cells.stream()
                .filter(cell -> !cell.content.holdsTable() && cell.content.weight() > 0)
                .count();
        long within = cells.stream()
                .filter(cell -> cell.content.holdsTable())
                .mapToLong(cell -> cell.content.weight())
                .sum();
        long outside = cells.stream().mapToLong(cell -> cell.content.weight()).sum() - within;
        return own < 6 || outside < within / 4;
    }

    List<Flow> contents() {
        return cells.stream().map(cell -> cell.content).toList();
    }

    List<Cell> cells() {
        return cells;
    }

    int rows() {
        return row + 1;
    }

    /**
     * Says how wide the columns are.
     *
     * @param declared the widths in any unit
     */
    public void widths(double[] declared) {
        widths = declared.clone();
    }

    /**
     * Says how wide the cell is that was added last.
     *
     * @param width the width, in the same unit as that of the other cells
     */
    public void width(double width) {
        if (!cells.isEmpty()) {
            cells.get(cells.size() - 1).width = width;
        }
    }

    /** For each column as given, how many before it are kept; one more at the end. */
    int[] kept() {
        BitSet begun = new BitSet();
        BitSet alone = new BitSet();
        for (Cell cell : cells) {
            begun.set(cell.column);
            if (cell.columnSpan == 1) {
                alone.set(cell.column);
            }
        }
        if (alone.cardinality() < begun.cardinality()) {
            GridWidths measured =
                    widths.length > 0 ? GridWidths.declared(widths, columns) : GridWidths.estimated(cells, columns);
            boolean[] thin = measured.thin();
            for (int i = 0; i < columns; i++) {
                if (thin[i] && begun.get(i) && !alone.get(i) && isSpare(i, begun)) {
                    begun.clear(i);
                }
            }
        }
        int[] kept = new int[columns + 1];
        for (int i = 0; i < columns; i++) {
            kept[i + 1] = kept[i] + (begun.get(i) ? 1 : 0);
        }
        return kept;
    }

    /** Whether all cells keep a column without this one. */
    private boolean isSpare(int column, BitSet kept) {
        for (Cell cell : cells) {
            int end = cell.column + cell.columnSpan;
            if (cell.column <= column && column < end) {
                int left = kept.get(cell.column, end).cardinality();
                if (left < 2) {
                    return false;
                }
            }
        }
        return true;
    }
}
