package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.internal.source.SourceCell;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.importer.reading.Origin;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table that may go on over pages: one grid, heads that are repeated told apart, labels that were cut put together. */
final class JoinedTable {

    /** In points: columns that go on stand where they stood. */
    private static final double SAME_EDGE = 4;

    private static final int MAX_HEAD = 6;
    private static final Pattern NUMBERED = Pattern.compile("[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．].*", Pattern.DOTALL);
    private static final Pattern NUMERIC = Pattern.compile("[\\d０-９.,，+\\-—/%\\s]+");

    /** A cell and the page that it begins on; columns of the joined grid. */
    private static final class Part {
        final int row;
        final int column;
        int rowSpan;
        final int columnSpan;
        String text;
        final int page;
        final Origin.Area area;

        Part(int row, int column, int rowSpan, int columnSpan, String text, int page, Origin.Area area) {
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
            this.text = text;
            this.page = page;
            this.area = area;
        }
    }

    private final int firstPage;
    private int lastPage;
    private double[] xs;
    private int rows;
    private List<Part> parts = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();

    JoinedTable(RuledTable table, int page) {
        firstPage = page;
        lastPage = page;
        xs = table.xs;
        rows = table.rows();
        for (RuledTable.Cell cell : table.cells) {
            parts.add(
                    new Part(cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text, page, table.area(cell)));
        }
    }

    /** Whether a table on the next page may be its continuation: the same edges, or some of them. */
    boolean goesOn(RuledTable next, int page) {
        return page == lastPage + 1
                && Math.abs(xs[0] - next.left()) < SAME_EDGE
                && Math.abs(xs[xs.length - 1] - next.right()) < SAME_EDGE
                && (within(xs, next.xs) || within(next.xs, xs));
    }

    private static boolean within(double[] all, double[] some) {
        for (double edge : some) {
            if (Math.abs(all[RuledTable.nearest(all, edge)] - edge) > SAME_EDGE) {
                return false;
            }
        }
        return true;
    }

    void add(RuledTable next, int page) {
        lastPage = page;
        if (next.xs.length > xs.length) {
            double[] finer = next.xs;
            List<Part> moved = new ArrayList<>();
            for (Part part : parts) {
                int from = RuledTable.nearest(finer, xs[part.column]);
                int to = RuledTable.nearest(finer, xs[part.column + part.columnSpan]);
                moved.add(new Part(
                        part.row, from, part.rowSpan, Math.max(1, to - from), part.text, part.page, part.area));
            }
            parts = moved;
            xs = finer;
        }
        int head = head(next);
        List<Part> added = new ArrayList<>();
        for (RuledTable.Cell cell : next.cells) {
            int from = RuledTable.nearest(xs, next.xs[cell.column]);
            int to = RuledTable.nearest(xs, next.xs[cell.column + cell.columnSpan]);
            if (cell.row < head) {
                if (!cell.text.isEmpty()) {
                    repeated.add(cell.text);
                }
            } else {
                added.add(new Part(
                        rows + cell.row - head,
                        from,
                        cell.rowSpan,
                        Math.max(1, to - from),
                        cell.text,
                        page,
                        next.area(cell)));
            }
        }
        int more = next.rows() - head;
        if (isRest(added)) {
            rest(added);
            more--;
        } else {
            for (Part part : added) {
                Part above = part.row == rows ? above(part) : null;
                if (above == null || !continues(above, part)) {
                    parts.add(part);
                }
            }
        }
        rows += more;
    }

    /** How many rows at the beginning repeat the table's first. */
    private int head(RuledTable next) {
        int head = 0;
        while (head < Math.min(MAX_HEAD, next.rows() - 1) && isRepeated(next, head)) {
            head++;
        }
        // Never through a cell.
        int end = head;
        return next.cells.stream().anyMatch(cell -> cell.row < end && cell.row + cell.rowSpan > end) ? 0 : head;
    }

    private boolean isRepeated(RuledTable next, int row) {
        List<RuledTable.Cell> cells =
                next.cells.stream().filter(cell -> cell.row == row).toList();
        if (cells.stream().anyMatch(cell -> isNumeric(cell.text))) {
            return false;
        }
        if (!cells.isEmpty()
                && cells.stream().allMatch(cell -> cell.text.isEmpty() || cell.artifact())
                && cells.stream().anyMatch(RuledTable.Cell::artifact)) {
            return true;
        }
        List<String> there = cells.stream().map(cell -> cell.text).toList();
        List<String> here = parts.stream()
                .filter(part -> part.row == row)
                .sorted(Comparator.comparingInt(part -> part.column))
                .map(part -> part.text)
                .toList();
        return there.equals(here) && there.stream().anyMatch(text -> !text.isEmpty());
    }

    /**
     * Whether the first row is what did not fit of the last one: words that go on with words above, and no number. Either
     * the last row has numbers, or words go on in several of its cells, as in a head.
     */
    private boolean isRest(List<Part> added) {
        List<Part> first = added.stream().filter(part -> part.row == rows).toList();
        List<Part> own = first.stream().filter(part -> part.rowSpan == 1).toList();
        List<Part> filled = own.stream().filter(part -> !part.text.isEmpty()).toList();
        if (first.size() < 2
                || filled.isEmpty()
                || first.stream().anyMatch(part -> above(part) == null)
                || !filled.stream().allMatch(this::goesOnWithWords)) {
            return false;
        }
        boolean numbers = own.stream()
                .filter(part -> part.text.isEmpty())
                .anyMatch(part -> isNumeric(Objects.requireNonNull(above(part)).text));
        boolean numberless = own.stream().noneMatch(part -> isNumeric(Objects.requireNonNull(above(part)).text));
        return numbers || numberless && filled.size() > 1;
    }

    private boolean goesOnWithWords(Part part) {
        Part above = above(part);
        return above != null
                && !above.text.isEmpty()
                && !isNumeric(above.text)
                && !isNumeric(part.text)
                && !NUMBERED.matcher(part.text).matches();
    }

    private static boolean isNumeric(String text) {
        return NUMERIC.matcher(text).matches();
    }

    private void rest(List<Part> added) {
        for (Part part : added) {
            Part above = part.row == rows ? above(part) : null;
            if (part.row > rows) {
                parts.add(new Part(
                        part.row - 1, part.column, part.rowSpan, part.columnSpan, part.text, part.page, part.area));
            } else if (above != null) {
                above.text += part.text;
                above.rowSpan += part.rowSpan - 1;
            }
        }
    }

    /** The cell that ends above, of the same columns. */
    private @Nullable Part above(Part part) {
        return parts.stream()
                .filter(other -> other.column == part.column
                        && other.columnSpan == part.columnSpan
                        && other.row + other.rowSpan == rows)
                .findFirst()
                .orElse(null);
    }

    /** Puts a cell to the one above, where it is that cell's other half. */
    private boolean continues(Part above, Part part) {
        if (above.rowSpan == 1 && part.rowSpan == 1) {
            return false;
        }
        boolean same = part.text.equals(above.text) && !isNumeric(part.text);
        boolean cut = !part.text.isEmpty()
                && !same
                && !isNumeric(part.text)
                && !NUMBERED.matcher(part.text).matches();
        if (!part.text.isEmpty() && !same && !cut) {
            return false;
        }
        above.rowSpan += part.rowSpan;
        if (same && !part.text.isEmpty()) {
            repeated.add(part.text);
        } else {
            above.text += part.text;
        }
        return true;
    }

    void emit(SourceBuilder to) throws MalformedSourceException {
        BitSet begun = new BitSet();
        parts.forEach(part -> begun.set(part.column));
        int[] kept = new int[xs.length];
        for (int i = 0; i + 1 < xs.length; i++) {
            kept[i + 1] = kept[i] + (begun.get(i) ? 1 : 0);
        }
        int number = to.nextTable();
        parts.sort(Comparator.<Part>comparingInt(part -> part.row).thenComparingInt(part -> part.column));
        List<SourceCell> cells = new ArrayList<>();
        for (Part part : parts) {
            int column = kept[part.column];
            cells.add(to.cell(
                    part.row,
                    column,
                    part.rowSpan,
                    Math.max(1, kept[part.column + part.columnSpan] - column),
                    part.text,
                    new Origin(null, part.page, 0, number, part.row + 1, column + 1, 0, 0).inArea(part.area)));
        }
        to.table(
                rows, kept[kept.length - 1], cells, BlockRole.BODY, new Origin(null, firstPage, 0, number, 0, 0, 0, 0));
        if (!repeated.isEmpty()) {
            to.page(lastPage);
            to.paragraph(String.join("\t", repeated), 0, BlockRole.PAGE);
        }
    }
}
