package dev.gongkai.report.render.pdf;

import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Table.Column;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.internal.ColumnWidths;
import dev.gongkai.report.render.pdf.LineStyle.Align;
import dev.gongkai.report.render.pdf.TextStyles.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the cells of one table. */
final class TableSetter implements Table.CellVisitor<Void> {

    /** The least height of rows, in ems; the form's largest table has 28 of them and stands on one page. */
    private static final double DENSE_ROW = 1.75;

    private static final double ROW = 2;

    /** From line to line, in ems. */
    private static final double PITCH = 1.3;

    /** Between text and rule, at the sides, in points. */
    private static final double DENSE_MARGIN = 2;

    private static final double MARGIN = 4;

    private final Table table;
    private final Tag tag;
    private final Place place;
    private final TextStyle style;
    private final TableGrid.Setting setting;
    private final double[] edges;
    private final double pageHeight;

    /** By column, how many rows a cell from above still covers. */
    private final int[] covered;

    private final List<TableGrid.Cell> cells = new ArrayList<>();
    private Tag rowTag;
    private int row;
    private int column;

    TableSetter(Table table, Tag tag, TextStyles styles, Measures measures, Place place) {
        this.table = table;
        this.tag = tag;
        this.rowTag = tag;
        this.place = place;
        Role role = Theme.table(table.columns().size());
        boolean dense = role == Role.DENSE_TABLE;
        style = styles.of(role);
        setting = new TableGrid.Setting(
                style.size(),
                style.size() * PITCH,
                style.size() * (dense ? DENSE_ROW : ROW),
                dense ? DENSE_MARGIN : MARGIN);
        edges = ColumnWidths.edges(table.columns(), measures.width(), style.size());
        pageHeight = measures.height();
        covered = new int[table.columns().size()];
    }

    /**
     * Sets it.
     *
     * @param above the height of what must stand above it on its page
     * @param notesFollow whether notes must stand below it on its page
     */
    TableBlock set(double above, boolean notesFollow, Page.@Nullable Bookmark bookmark) {
        int heads = 0;
        int rows =
                table.groups().stream().mapToInt(group -> group.rows().size()).sum();
        boolean[] begins = new boolean[rows];
        // PDF/UA knows no head of nothing: a table that has no other rows has these.
        boolean below = table.groups().stream().anyMatch(group -> !group.head());
        for (Table.RowGroup group : table.groups()) {
            Tag groupTag = tag.add(group.head() && below ? Tag.Kind.THEAD : Tag.Kind.TBODY);
            // The rows below the head begin no group: the head belongs to them.
            begins[row] = row > heads;
            for (Table.Row each : group.rows()) {
                rowTag = groupTag.add(Tag.Kind.TR);
                row(each);
            }
            if (group.head() && heads == row - group.rows().size()) {
                heads = row;
            }
        }
        TableGrid grid = TableGrid.of(cells, rows, heads, begins, setting, pageHeight);
        boolean whole = !table.columns().contains(Column.TEXT);
        return new TableBlock(grid, new TableBlock.Breaking(whole, notesFollow, above), pageHeight, bookmark);
    }

    private void row(Table.Row each) {
        column = 0;
        for (Table.Cell cell : each.cells()) {
            while (column < covered.length && covered[column] > 0) {
                column++;
            }
            cell.accept(this);
        }
        for (int i = 0; i < covered.length; i++) {
            covered[i] = Math.max(0, covered[i] - 1);
        }
        row++;
    }

    @Override
    public Void head(Table.HeadCell cell) {
        Tag head = rowTag.add(Tag.Kind.TH);
        head.cell(new Tag.CellOf(cell.id(), cell.scope(), List.of(), cell.rowSpan(), cell.colSpan()));
        put(head, cell.text(), cell.leaf() ? Align.START : Align.CENTER, cell.rowSpan(), cell.colSpan(), true);
        return null;
    }

    @Override
    public Void data(Table.DataCell cell) {
        Tag data = rowTag.add(Tag.Kind.TD);
        data.cell(new Tag.CellOf(null, null, List.of(cell.heads().split(" ")), 1, cell.colSpan()));
        put(data, cell.text(), Align.CENTER, 1, cell.colSpan(), false);
        return null;
    }

    private void put(Tag cellTag, String text, Align align, int rowSpan, int colSpan, boolean head) {
        double width = edges[column + colSpan] - edges[column];
        List<Line> lines = text.isEmpty()
                ? List.of()
                : place.lines(
                        new LineBreaker(new LineStyle(Math.max(style.size(), width - 2 * setting.margin()), align)),
                        List.of(style.run(text)));
        cells.add(new TableGrid.Cell(cellTag, lines, row, rowSpan, edges[column], width, head, false));
        for (int i = 0; i < colSpan; i++) {
            covered[column + i] = rowSpan;
        }
        column += colSpan;
    }
}
