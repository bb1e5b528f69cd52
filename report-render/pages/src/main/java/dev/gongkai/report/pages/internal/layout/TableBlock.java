package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.pages.internal.layout.CellGrid.CellSetting;
import dev.gongkai.report.pages.internal.layout.CellGrid.SetCell;
import dev.gongkai.report.pages.internal.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table. Where it goes on over a page its head is repeated, and so are the labels of the rows that go on. */
record TableBlock(CellGrid grid, Breaking breaking, double pageHeight, Page.@Nullable Bookmark bookmark)
        implements FlowBlock {

    /** Behind the table, in points. */
    private static final double AFTER = 6;

    /** The least share of a page to be filled before rows that belong together are separated. */
    private static final double FULL = 0.6;

    /** The least share of a page for the first of rows that belong together; with less, none begin on it. */
    private static final double BEGUN = 0.2;

    /**
     * How the table is broken over pages.
     *
     * @param whole whether only between groups of rows, as long as it fits a page
     * @param withNext whether its end stands on the page of what follows
     * @param above the height of what stands above it on its page, which has to fit as well for it to be whole
     */
    record Breaking(boolean whole, boolean withNext, double above) {}

    private boolean whole() {
        return breaking.whole() && breaking.above() + grid.height(0, grid.rows()) <= pageHeight;
    }

    @Override
    public double minimum(double tail) {
        int rows = 1 + grid.heads();
        while (rows < grid.rows() && !(whole() ? grid.begins()[rows] : begun(rows))) {
            rows++;
        }
        rows = Math.min(rows, grid.rows());
        double height = grid.height(0, rows);
        if (height > pageHeight) {
            return grid.height(0, Math.min(grid.rows(), 1 + grid.heads()));
        }
        return rows == grid.rows() && breaking.above() + height + AFTER + tail <= pageHeight
                ? height + after(tail)
                : height;
    }

    @Override
    public double height() {
        return grid.height(0, grid.rows());
    }

    @Override
    public double behind() {
        return AFTER;
    }

    /** Whether a table may go on over a page before a row when it has only begun. */
    private boolean begun(int row) {
        return !grid.crossed(row) || grid.height(grid.heads(), row) > pageHeight * BEGUN;
    }

    @Override
    public boolean keepsWithNext() {
        return breaking.withNext();
    }

    @Override
    public void place(TypeArea column, double tail) {
        column.bookmark(bookmark);
        int[] shown = new int[grid.cells().size()];
        int from = 0;
        while (from < grid.rows()) {
            double repeated = from == 0 ? 0 : grid.height(0, grid.heads());
            int to = end(column, from, repeated, tail);
            if (to > from) {
                new Fragment(from, to, shown).place(column);
                from = to;
            }
            if (from < grid.rows()) {
                column.newPage();
            }
        }
        column.space(AFTER);
    }

    /** The row before which the page ends; {@code from} where nothing more goes on it. */
    private int end(TypeArea column, int from, double repeated, double tail) {
        double rest = grid.height(from, grid.rows());
        double above = from == 0 ? breaking.above() : 0;
        boolean tailFitsAPage = above + repeated + rest + after(tail) <= pageHeight;
        if (column.fits(repeated + rest + (tailFitsAPage ? after(tail) : 0))) {
            return grid.rows();
        }
        int most = from;
        double height = repeated;
        while (most < grid.rows() && column.fits(height + grid.heights()[most])) {
            height += grid.heights()[most];
            most++;
        }
        // All fits, but what must follow does not: the last rows go along with it.
        most = Math.min(most, grid.rows() - 1);
        if (whole()) {
            int begin = most;
            while (begin > from && !grid.begins()[begin]) {
                begin--;
            }
            if (begin > from || !column.atTop()) {
                return begin;
            }
        }
        for (int row = most; row > from && filled(from, row, repeated, column); row--) {
            if (!grid.crossed(row) && row > grid.heads()) {
                return row;
            }
        }
        if (most <= Math.max(from, grid.heads() - 1)) {
            // A row that no page has room for is put where there is most.
            return column.atTop() ? Math.max(most, from + 1) : from;
        }
        return most;
    }

    private boolean filled(int from, int to, double repeated, TypeArea column) {
        return repeated + grid.height(from, to) >= column.remaining() * FULL;
    }

    /** The rows of a table on one page. */
    private final class Fragment {
        private final int from;
        private final int to;
        private final int[] shown;
        private final List<double[]> boxes = new ArrayList<>();
        private final List<Page.PlacedText> texts = new ArrayList<>();

        /** Where a cell begins that goes on below, or NaN. */
        private double openTop = Double.NaN;

        /**
         * @param shown by cell, how many of its lines stand on earlier pages
         */
        Fragment(int from, int to, int[] shown) {
            this.from = from;
            this.to = to;
            this.shown = shown;
        }

        void place(TypeArea column) {
            double left = column.measures().left();
            double top = column.top();
            if (from > 0) {
                for (SetCell cell : grid.cells()) {
                    if (cell.row() < grid.heads()) {
                        double cellTop = top + grid.height(0, cell.row());
                        box(cell, left, cellTop, grid.height(cell.row(), cell.end()), false);
                        lines(cell, cell.lines(), null, left, cellTop, grid.height(cell.row(), cell.end()));
                    }
                }
                top += grid.height(0, grid.heads());
            }
            for (int i = 0; i < grid.cells().size(); i++) {
                SetCell cell = grid.cells().get(i);
                int first = Math.max(from, cell.row());
                int end = Math.min(to, cell.end());
                if (first < end) {
                    double cellTop = top + grid.height(from, first);
                    double height = grid.height(first, end);
                    box(cell, left, cellTop, height, cell.open() && cell.end() < to);
                    text(i, left, cellTop, height);
                }
            }
            // Rules first, so that no text is painted over.
            column.page().add(new Page.PlacedRules(boxes));
            texts.forEach(column.page()::add);
            column.advance(top - column.top() + grid.height(from, to));
        }

        private void box(SetCell cell, double left, double top, double height, boolean open) {
            double begin = Double.isNaN(openTop) ? top : openTop;
            openTop = open ? begin : Double.NaN;
            if (!open) {
                double x = left + cell.left();
                boxes.add(new double[] {x, begin, x + cell.width(), top + height});
            }
        }

        /** A text that is too long for the part of its cell on this page goes on in the next; a label is repeated there. */
        private void text(int index, double left, double top, double height) {
            SetCell cell = grid.cells().get(index);
            List<Line> rest = cell.lines().subList(shown[index], cell.lines().size());
            boolean last = cell.end() <= to;
            if (rest.isEmpty()) {
                if (cell.head() && cell.row() < from && fits(cell.lines(), height)) {
                    lines(cell, cell.lines(), null, left, top, height);
                }
            } else {
                int count = last || fits(rest, height)
                        ? rest.size()
                        : (int) ((height - 2 * CellSetting.PADDING)
                                / grid.setting().pitch());
                lines(cell, rest.subList(0, count), cell.tag(), left, top, height);
                shown[index] += count;
            }
        }

        private boolean fits(List<Line> lines, double height) {
            return grid.setting().height(lines.size()) <= height + TypeArea.TOLERANCE;
        }

        /** Lines in the middle of a box; without a tag they are only repeated. */
        private void lines(SetCell cell, List<Line> lines, @Nullable Tag tag, double left, double top, double height) {
            double pitch = grid.setting().pitch();
            double y = top
                    + (height - lines.size() * pitch) / 2
                    + PageMeasures.baseline(pitch, grid.setting().size());
            for (Line line : lines) {
                texts.add(new Page.PlacedText(
                        tag, line.pieces(), left + cell.left() + grid.setting().margin(), y));
                y += pitch;
            }
        }
    }
}
