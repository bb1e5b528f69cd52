package dev.gongkai.report.render;

import dev.gongkai.report.document.Table;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.TableData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Composes one of the form's tables; all but the numbers is made once. */
final class TableComposer {

    private final String key;
    private final List<Table.ColumnKind> columns;

    /** The rows by group; each cell is made of the report's numbers, heads are always the same. */
    private final List<Group> groups = new ArrayList<>();

    private record Group(boolean head, List<List<Function<TableData, Table.Cell>>> rows) {}

    TableComposer(TableForm form) {
        key = form.part().key();
        columns = columns(form.grid());
        Cells cells = new Cells(form.grid().labelColumns());
        for (Grid.PrintedRow row : form.grid().rows()) {
            // A block of table 2 begins with heads of its own; only what stands on top of all is the table's head.
            boolean block = row.cells().get(0).accept(IsBlock.INSTANCE);
            boolean whole = form.blocks().size() == 1 && !block;
            if (block
                    || groups.isEmpty()
                    || (whole && groups.get(groups.size() - 1).head() != row.head())) {
                groups.add(new Group(whole && row.head(), new ArrayList<>()));
            }
            groups.get(groups.size() - 1)
                    .rows()
                    .add(row.cells().stream().map(cell -> cell.accept(cells)).toList());
        }
    }

    private static List<Table.ColumnKind> columns(Grid grid) {
        List<Table.ColumnKind> columns =
                new ArrayList<>(Collections.nCopies(Math.max(0, grid.labelColumns() - 1), Table.ColumnKind.GROUP));
        if (grid.labelColumns() > 0) {
            columns.add(Table.ColumnKind.LABEL);
        }
        columns.addAll(Collections.nCopies(grid.columns() - grid.labelColumns(), Table.ColumnKind.NUMBER));
        return columns;
    }

    Table compose(TableData data, String title) {
        List<Table.RowGroup> composed = new ArrayList<>(groups.size());
        for (Group group : groups) {
            List<Table.Row> rows = new ArrayList<>(group.rows().size());
            for (List<Function<TableData, Table.Cell>> row : group.rows()) {
                List<Table.Cell> cells = new ArrayList<>(row.size());
                for (Function<TableData, Table.Cell> cell : row) {
                    cells.add(cell.apply(data));
                }
                rows.add(new Table.Row(cells));
            }
            composed.add(new Table.RowGroup(group.head(), rows));
        }
        return new Table(key, title, null, columns, composed);
    }

    private enum IsBlock implements Grid.Visitor<Boolean> {
        INSTANCE;

        @Override
        public Boolean head(Grid.HeadCell cell) {
            return cell.axis() == Grid.Axis.BLOCK;
        }

        @Override
        public Boolean number(Grid.NumberCell cell) {
            return false;
        }
    }

    private final class Cells implements Grid.Visitor<Function<TableData, Table.Cell>> {
        private final int labelColumns;

        Cells(int labelColumns) {
            this.labelColumns = labelColumns;
        }

        @Override
        public Function<TableData, Table.Cell> head(Grid.HeadCell cell) {
            Table.Scope scope = switch (cell.axis()) {
                case BLOCK -> Table.Scope.ROW_GROUP;
                case CORNER, COLUMN -> Table.Scope.COLUMN;
                case ROW -> Table.Scope.ROW;
            };
            boolean leaf = cell.axis() == Grid.Axis.ROW && labelColumns > 1 && cell.level() == labelColumns;
            Table.Cell head = new Table.HeadCell(id(cell), cell.label(), scope, leaf, cell.rowSpan(), cell.colSpan());
            return data -> head;
        }

        @Override
        public Function<TableData, Table.Cell> number(Grid.NumberCell cell) {
            CellKey address = cell.key();
            int colSpan = cell.colSpan();
            // Not toList(), whose lists may hold null and are therefore copied by every cell.
            List<String> heads = cell.heads().stream().map(this::id).collect(Collectors.toUnmodifiableList());
            return data -> new Table.DataCell(address, data.cell(address).toString(), heads, colSpan);
        }

        private String id(Grid.HeadCell cell) {
            return key + "-" + cell.id();
        }
    }
}
