package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.importer.reading.Origin;
import java.util.ArrayList;
import java.util.List;

/** A table of a page as its rules make it: edges of columns and rows, and cells with what stands in them. */
final class RuledTable {

    /** A cell; rows and columns from 0. */
    static final class Cell {
        int row;
        final int column;
        int rowSpan;
        final int columnSpan;
        final List<Glyph> glyphs = new ArrayList<>();
        String text = "";

        Cell(int row, int column, int rowSpan, int columnSpan) {
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
        }

        /** Whether the file says of all its text that it is no content. */
        boolean artifact() {
            return !glyphs.isEmpty() && glyphs.stream().allMatch(Glyph::artifact);
        }
    }

    final double[] xs;
    final double[] ys;
    final List<Cell> cells;
    private final Cell[][] owner;

    private RuledTable(double[] xs, double[] ys, List<Cell> cells, Cell[][] owner) {
        this.xs = xs;
        this.ys = ys;
        this.cells = cells;
        this.owner = owner;
    }

    /** The table of edges and of the rules between them. */
    static RuledTable of(double[] xs, double[] ys, List<RuledLine> along, List<RuledLine> down) {
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        boolean[][] right = new boolean[rows][columns];
        boolean[][] below = new boolean[rows][columns];
        for (RuledLine rule : down) {
            int x = nearest(xs, rule.at());
            for (int row = 0; row < rows; row++) {
                double middle = (ys[row] + ys[row + 1]) / 2;
                if (x > 0 && rule.from() <= middle && rule.to() >= middle) {
                    right[row][x - 1] = true;
                }
            }
        }
        for (RuledLine rule : along) {
            int y = nearest(ys, rule.at());
            for (int column = 0; column < columns; column++) {
                double middle = (xs[column] + xs[column + 1]) / 2;
                if (y > 0 && rule.from() <= middle && rule.to() >= middle) {
                    below[y - 1][column] = true;
                }
            }
        }
        Cell[][] owner = new Cell[rows][columns];
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (owner[row][column] == null) {
                    cells.add(cell(row, column, right, below, owner));
                }
            }
        }
        return new RuledTable(xs, ys, cells, owner);
    }

    /** As wide as no rule parts it in its first row, then as high as no rule parts it anywhere. */
    private static Cell cell(int row, int column, boolean[][] right, boolean[][] below, Cell[][] owner) {
        int rows = owner.length;
        int columns = owner[0].length;
        int end = column + 1;
        while (end < columns && !right[row][end - 1] && owner[row][end] == null) {
            end++;
        }
        int last = row + 1;
        while (last < rows && goesOn(last, column, end, right, below, owner)) {
            last++;
        }
        Cell cell = new Cell(row, column, last - row, end - column);
        for (int r = row; r < last; r++) {
            for (int c = column; c < end; c++) {
                owner[r][c] = cell;
            }
        }
        return cell;
    }

    private static boolean goesOn(int row, int column, int end, boolean[][] right, boolean[][] below, Cell[][] owner) {
        for (int c = column; c < end; c++) {
            boolean parted = c < end - 1 && right[row][c];
            if (below[row - 1][c] || parted || owner[row][c] != null) {
                return false;
            }
        }
        return true;
    }

    /** Which edge is the nearest to a place. */
    static int nearest(double[] edges, double at) {
        int best = 0;
        for (int i = 1; i < edges.length; i++) {
            if (Math.abs(edges[i] - at) < Math.abs(edges[best] - at)) {
                best = i;
            }
        }
        return best;
    }

    /** Where a cell stands on its page. */
    Origin.Area area(Cell cell) {
        return new Origin.Area(
                xs[cell.column], ys[cell.row], xs[cell.column + cell.columnSpan], ys[cell.row + cell.rowSpan]);
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    double left() {
        return xs[0];
    }

    double right() {
        return xs[xs.length - 1];
    }

    int rows() {
        return ys.length - 1;
    }

    int columns() {
        return xs.length - 1;
    }

    boolean holds(Glyph glyph) {
        return glyph.height() > top()
                && glyph.height() < bottom()
                && glyph.middle() > left()
                && glyph.middle() < right();
    }

    /** Puts a glyph into the cell where it stands. */
    void put(Glyph glyph) {
        owner[index(ys, glyph.height())][index(xs, glyph.middle())].glyphs.add(glyph);
    }

    private static int index(double[] edges, double at) {
        int i = edges.length - 2;
        while (i > 0 && edges[i] > at) {
            i--;
        }
        return i;
    }

    /** Makes text of the glyphs of all cells. */
    void finish() {
        for (Cell cell : cells) {
            cell.text = TextLine.joinedInCell(TextLine.of(cell.glyphs));
        }
    }
}
