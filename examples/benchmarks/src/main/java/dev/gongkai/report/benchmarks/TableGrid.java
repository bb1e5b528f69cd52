package dev.gongkai.report.benchmarks;

/** Where the next cell of a table stands, for formats in which a cell that covers several rows stands in each of them. */
final class TableGrid {

    static final TableGrid NONE = new TableGrid(new int[] {0});

    private final int[] edges;

    /** By column: the rows that a cell from above still covers, and how many columns that cell has. */
    private final int[] rows;

    private final int[] spans;
    private int column;

    /** A grid with no row yet; {@code edges} is where the columns begin and the last one ends, in twips. */
    TableGrid(int[] edges) {
        this.edges = edges;
        this.rows = new int[edges.length - 1];
        this.spans = new int[edges.length - 1];
    }

    int columns() {
        return rows.length;
    }

    void nextRow() {
        column = 0;
    }

    /** The columns of the cell from above that stands here, 0 if there is none. */
    int covered() {
        return column < rows.length && rows[column] > 0 ? spans[column] : 0;
    }

    /** The width of a cell that stands here. */
    int width(int colSpan) {
        return width(column, colSpan);
    }

    int width(int from, int colSpan) {
        return edges[from + colSpan] - edges[from];
    }

    /** Goes on behind the cell from above. */
    void pass() {
        rows[column]--;
        column += spans[column];
    }

    /** Goes on behind a new cell. */
    void add(int rowSpan, int colSpan) {
        rows[column] = rowSpan - 1;
        spans[column] = colSpan;
        column += colSpan;
    }
}
