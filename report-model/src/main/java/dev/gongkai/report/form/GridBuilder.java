package dev.gongkai.report.form;

import dev.gongkai.report.form.Grid.Axis;
import dev.gongkai.report.form.Grid.HeadCell;
import dev.gongkai.report.form.Grid.NumberCell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays the blocks of a table out as rows of cells with spans. */
final class GridBuilder {

    private final Part part;
    private final int labelColumns;
    private final int columns;
    private final List<Grid.PrintedRow> rows = new ArrayList<>();
    private final Map<CellKey, NumberCell> cells = new LinkedHashMap<>();
    private int heads;

    GridBuilder(Part part, List<FormBlock> blocks) {
        this.part = part;
        this.labelColumns =
                blocks.stream().mapToInt(b -> Head.depth(b.rows())).max().orElse(0);
        if (labelColumns > 0 && blocks.stream().anyMatch(b -> b.rows().isEmpty())) {
            throw new IllegalArgumentException("blocks: row heads in all of them or in none");
        }
        this.columns = labelColumns
                + blocks.stream()
                        .mapToInt(b -> Head.paths(b.columns()).size())
                        .max()
                        .orElse(0);
        blocks.forEach(this::block);
    }

    Grid grid() {
        return new Grid(labelColumns, columns, rows);
    }

    /** The cells for numbers, in the form's order. */
    Map<CellKey, NumberCell> cells() {
        return Collections.unmodifiableMap(cells);
    }

    private void block(FormBlock block) {
        HeadCell title = block.title() == null ? null : head(Axis.BLOCK, 1, block.title(), 1, columns);
        if (title != null) {
            rows.add(new Grid.PrintedRow(true, List.of(title)));
        }

        int headRows = Head.depth(block.columns());
        List<List<Grid.Cell>> head = new ArrayList<>();
        for (int i = 0; i < headRows; i++) {
            head.add(new ArrayList<>());
        }
        if (labelColumns > 0) {
            String corner = block.corner() == null ? "" : block.corner();
            head.get(0).add(head(Axis.CORNER, 1, corner, headRows, labelColumns));
        }
        List<List<HeadCell>> columnCells = new ArrayList<>();
        int spare = columns - labelColumns - Head.paths(block.columns()).size();
        place(block.columns(), List.of(), spare, head, columnCells);
        head.forEach(cells -> rows.add(new Grid.PrintedRow(true, cells)));

        Map<Head, HeadCell> rowCells = new IdentityHashMap<>();
        List<List<Head>> lines = block.rows().isEmpty() ? List.of(List.of()) : Head.paths(block.rows());
        List<List<Head>> measures = Head.paths(block.columns());
        for (List<Head> line : lines) {
            List<Grid.Cell> row = new ArrayList<>();
            for (int level = 0; level < line.size(); level++) {
                Head rowHead = line.get(level);
                if (!rowCells.containsKey(rowHead)) {
                    int colSpan = rowHead.isLeaf() ? labelColumns - level : 1;
                    HeadCell cell = head(Axis.ROW, level + 1, rowHead.label(), rowHead.width(), colSpan);
                    rowCells.put(rowHead, cell);
                    row.add(cell);
                }
            }
            for (int i = 0; i < measures.size(); i++) {
                List<Head> measure = measures.get(i);
                NumberCell number = new NumberCell(
                        key(part, line, measure),
                        measure.get(measure.size() - 1).quantity(),
                        heads(title, line.stream().map(rowCells::get), columnCells.get(i).stream()),
                        i == measures.size() - 1 ? 1 + spare : 1);
                if (cells.put(number.key(), number) != null) {
                    throw new IllegalArgumentException("blocks: two cells are called " + number.key());
                }
                row.add(number);
            }
            rows.add(new Grid.PrintedRow(false, row));
        }
    }

    /**
     * The last column takes what a narrower block leaves of the table's width.
     *
     * @param columnCells takes the cells on the way to each column, for one head may be declared under several others
     */
    private void place(
            List<Head> heads,
            List<HeadCell> above,
            int spare,
            List<List<Grid.Cell>> rows,
            List<List<HeadCell>> columnCells) {
        int level = above.size();
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            int more = i == heads.size() - 1 ? spare : 0;
            int rowSpan = head.isLeaf() ? rows.size() - level : 1;
            HeadCell cell = head(Axis.COLUMN, level + 1, head.label(), rowSpan, head.width() + more);
            List<HeadCell> here = Stream.concat(above.stream(), Stream.of(cell)).toList();
            rows.get(level).add(cell);
            if (head.isLeaf()) {
                columnCells.add(here);
            }
            place(head.children(), here, more, rows, columnCells);
        }
    }

    private HeadCell head(Axis axis, int level, String label, int rowSpan, int colSpan) {
        return new HeadCell(++heads, axis, level, label, rowSpan, colSpan);
    }

    private static List<HeadCell> heads(@Nullable HeadCell title, Stream<HeadCell> ofLine, Stream<HeadCell> ofMeasure) {
        return Stream.of(Stream.ofNullable(title), ofLine, ofMeasure)
                .flatMap(Function.identity())
                .toList();
    }

    /** The address of the cell where a line and a measure meet: the two keys along both ways. */
    static CellKey key(Part part, List<Head> line, List<Head> measure) {
        List<Key> keys = Stream.concat(line.stream(), measure.stream())
                .map(Head::key)
                .filter(Objects::nonNull)
                .toList();
        if (keys.size() == 2 && keys.get(0) instanceof Key.Line && keys.get(1) instanceof Key.Measure) {
            return new CellKey(part, keys.get(0).name(), keys.get(1).name());
        }
        throw new IllegalArgumentException("blocks: a cell needs the key of one line and of one measure, not " + keys);
    }
}
