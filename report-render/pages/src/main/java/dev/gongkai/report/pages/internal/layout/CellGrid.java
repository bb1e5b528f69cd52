package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.pages.internal.text.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The cells of a table in their places, and the heights of its rows.
 *
 * @param cells the cells, in order
 * @param heights the heights of the rows
 * @param heads the rows at the top that are repeated on every page
 * @param begins by row, whether a group of rows begins with it
 * @param setting how the cells are set
 */
record CellGrid(List<SetCell> cells, double[] heights, int heads, boolean[] begins, CellSetting setting) {

    /**
     * How the cells of a table are set.
     *
     * @param size of the text
     * @param pitch from line to line
     * @param least the least height of a row
     * @param margin between text and rule, at the sides
     */
    record CellSetting(double size, double pitch, double least, double margin) {
        /** Between text and rule, above and below. */
        static final double PADDING = 1;

        double height(int lines) {
            return lines * pitch + 2 * PADDING;
        }
    }

    /**
     * A cell.
     *
     * @param left from the edge of the table
     * @param head whether it is repeated where its rows go on over a page
     * @param open whether it goes on in the cell below, so that no rule is between them
     */
    record SetCell(
            Tag tag, List<Line> lines, int row, int rowSpan, double left, double width, boolean head, boolean open) {
        SetCell {
            lines = List.copyOf(lines);
        }

        int end() {
            return row + rowSpan;
        }
    }

    /** A row higher than this share of a page is broken within, and heads that are higher are not repeated. */
    private static final double HIGH = 0.4;

    /** Lines of the pieces that a high row is broken into. */
    private static final int PIECE = 5;

    static CellGrid of(
            List<SetCell> cells, int rows, int heads, boolean[] begins, CellSetting setting, double pageHeight) {
        double[] heights = heights(cells, rows, setting);
        int repeated = sum(heights, 0, heads) > pageHeight * HIGH ? 0 : heads;
        CellGrid grid = new CellGrid(cells, heights, repeated, begins, setting);
        for (int row = rows - 1; row >= repeated; row--) {
            if (grid.heights[row] > pageHeight * HIGH) {
                grid = grid.broken(row);
            }
        }
        return grid;
    }

    private static double[] heights(List<SetCell> cells, int rows, CellSetting setting) {
        double[] heights = new double[rows];
        Arrays.fill(heights, setting.least());
        cells.stream().sorted(Comparator.comparingInt(SetCell::rowSpan)).forEach(cell -> {
            double lacking = setting.height(cell.lines().size()) - sum(heights, cell.row(), cell.end());
            for (int row = cell.row(); row < cell.end() && lacking > 0; row++) {
                heights[row] += lacking / cell.rowSpan();
            }
        });
        return heights;
    }

    /** The same table with a row in pieces: long texts flow through them, what is short stands beside all of them. */
    private CellGrid broken(int row) {
        int most = cells.stream()
                .filter(cell -> cell.row() == row && cell.rowSpan() == 1)
                .mapToInt(cell -> cell.lines().size())
                .max()
                .orElse(0);
        int pieces = (most + PIECE - 1) / PIECE;
        if (pieces < 2) {
            return this;
        }
        List<SetCell> all = new ArrayList<>();
        for (SetCell cell : cells) {
            if (cell.end() <= row) {
                all.add(cell);
            } else if (cell.row() > row) {
                all.add(moved(cell, cell.row() + pieces - 1, cell.rowSpan()));
            } else if (cell.row() < row || cell.rowSpan() > 1 || cell.lines().size() <= PIECE) {
                all.add(moved(cell, cell.row(), cell.rowSpan() + pieces - 1));
            } else {
                pieces(cell, pieces, all);
            }
        }
        double[] allHeights = new double[heights.length + pieces - 1];
        boolean[] allBegins = new boolean[allHeights.length];
        for (int i = 0; i < allHeights.length; i++) {
            boolean piece = i >= row && i < row + pieces;
            int source = i < row ? i : Math.max(row, i - pieces + 1);
            int lines = i == row + pieces - 1 ? most - PIECE * (pieces - 1) : PIECE;
            allHeights[i] = piece ? lines * setting.pitch() : heights[source];
            allBegins[i] = begins[source] && (!piece || i == row);
        }
        allHeights[row] += CellSetting.PADDING;
        allHeights[row + pieces - 1] += CellSetting.PADDING;
        return new CellGrid(all, allHeights, heads, allBegins, setting);
    }

    private static SetCell moved(SetCell cell, int row, int rowSpan) {
        return new SetCell(cell.tag(), cell.lines(), row, rowSpan, cell.left(), cell.width(), cell.head(), cell.open());
    }

    private static void pieces(SetCell cell, int pieces, List<SetCell> all) {
        for (int i = 0; i < pieces; i++) {
            int from = Math.min(cell.lines().size(), i * PIECE);
            int to = Math.min(cell.lines().size(), from + PIECE);
            all.add(new SetCell(
                    cell.tag(),
                    cell.lines().subList(from, to),
                    cell.row() + i,
                    1,
                    cell.left(),
                    cell.width(),
                    cell.head(),
                    i < pieces - 1));
        }
    }

    int rows() {
        return heights.length;
    }

    double height(int from, int to) {
        return sum(heights, from, to);
    }

    /** Whether a cell covers both the row and the one above. */
    boolean crossed(int row) {
        return cells.stream().anyMatch(cell -> cell.row() < row && cell.end() > row);
    }

    private static double sum(double[] heights, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += heights[i];
        }
        return sum;
    }
}
