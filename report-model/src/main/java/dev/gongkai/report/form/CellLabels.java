package dev.gongkai.report.form;

import java.util.ArrayList;
import java.util.List;

/** How a person finds a cell on the form: the words of its heads, as few as tell it from all others. */
final class CellLabels {

    /** Enough of the heads of rows: the outermost of three says nothing that the others do not. */
    private static final int MOST_ROW_HEADS = 2;

    private CellLabels() {}

    /** The heads of rows in quotation marks, those of columns behind them. */
    static String cell(Part part, Grid grid, Grid.NumberCell cell) {
        int numberColumns = grid.columns() - grid.labelColumns();
        boolean hasRows = grid.labelColumns() > 0;
        List<String> outer = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        for (Grid.HeadCell head : cell.heads()) {
            switch (head.axis()) {
                case BLOCK, ROW -> outer.add(head.label());
                case COLUMN -> {
                    // A head over all columns tells none from another.
                    if (head.colSpan() < numberColumns || !hasRows || head.level() > 1) {
                        inner.add(head.label());
                    }
                }
                case CORNER -> {}
            }
        }
        if (!hasRows) {
            outer.addAll(inner.subList(0, inner.size() - 1));
            inner = inner.subList(inner.size() - 1, inner.size());
        } else {
            outer = last(outer);
        }
        if (inner.isEmpty()) {
            List<Grid.HeadCell> heads = cell.heads();
            inner = List.of(heads.get(heads.size() - 1).label());
        }
        return part.tableName() + quoted(outer) + String.join(" ", inner);
    }

    /** What the heads of all cells of a line say. */
    static String line(Part part, Grid grid, List<Grid.NumberCell> cells) {
        List<Grid.HeadCell> common = new ArrayList<>(cells.get(0).heads());
        cells.forEach(cell -> common.retainAll(cell.heads()));
        List<String> labels = common.stream()
                .filter(head -> head.axis() != Grid.Axis.COLUMN || grid.labelColumns() == 0)
                .map(Grid.HeadCell::label)
                .toList();
        return part.tableName() + quoted(last(labels));
    }

    private static List<String> last(List<String> labels) {
        return labels.subList(Math.max(0, labels.size() - MOST_ROW_HEADS), labels.size());
    }

    /** Heads in quotation marks; those that have some, such as “三安全一稳定”, get single ones within. */
    private static String quoted(List<String> heads) {
        return "“" + String.join(" ", heads).replace('“', '‘').replace('”', '’') + "”";
    }
}
