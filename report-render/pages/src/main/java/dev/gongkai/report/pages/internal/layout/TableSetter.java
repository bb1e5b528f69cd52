package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Table.ColumnKind;
import dev.gongkai.report.pages.internal.layout.TextStyles.TypeStyle;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.pages.internal.text.LineCost;
import dev.gongkai.report.pages.internal.text.LineStyle;
import dev.gongkai.report.pages.internal.text.LineStyle.Align;
import dev.gongkai.report.pages.internal.text.Run;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.internal.ColumnWidths;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the cells of one table. */
final class TableSetter implements Table.CellVisitor<Void> {

    /** The least height of rows where there are many columns, in ems; the form's largest table has 28 of them and stands on one page. */
    private static final double DENSE_ROW = 1.75;

    private static final double ROW = 2;

    /** From line to line, in ems. */
    private static final double PITCH = 1.3;

    /** Between text and rule, at the sides, in points. */
    private static final double DENSE_MARGIN = 2;

    private static final double MARGIN = 4;

    /** No face has a wider one, in ems: a number that has room for as many of these need not be measured. */
    private static final double WIDEST_DIGIT = 0.65;

    /** The smallest size of a number, of the usual one; one that is too wide even so stays as it is, and is broken. */
    private static final double SMALLEST = 0.7;

    /** The least that a column has room for, in ems. */
    private static final double LEAST = 2;

    /** A cell with more lines is a text, which begins at the left. */
    private static final int LINES_OF_LABEL = 2;

    private final Table table;
    private final Tag tag;
    private final TextSetter setter;
    private final TypeStyle style;
    private final CellGrid.CellSetting setting;
    private final double width;
    private final double pageHeight;

    /** By column, how many rows a cell from above still covers. */
    private final int[] covered;

    /** What stands in a cell. */
    private record CellContent(
            Tag tag, String text, Align align, int row, int column, int rowSpan, int colSpan, boolean head) {}

    private final List<CellContent> texts = new ArrayList<>();
    private Tag rowTag;
    private int row;
    private int column;

    TableSetter(Table table, Tag tag, TextStyles styles, PageMeasures measures, TextSetter setter) {
        this.table = table;
        this.tag = tag;
        this.rowTag = tag;
        this.setter = setter;
        Role role = Theme.table(table.columns().size());
        boolean dense = role == Role.DENSE_TABLE;
        style = styles.of(role);
        setting = new CellGrid.CellSetting(
                style.size(),
                style.size() * PITCH,
                style.size() * (dense ? DENSE_ROW : ROW),
                dense ? DENSE_MARGIN : MARGIN);
        width = measures.width();
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
        double[] edges = edges();
        List<CellGrid.SetCell> cells =
                texts.stream().map(text -> cell(text, edges)).toList();
        CellGrid grid = CellGrid.of(cells, rows, heads, begins, setting, pageHeight);
        boolean whole = !table.columns().contains(ColumnKind.TEXT);
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
        head.cell(new Tag.CellAttributes(cell.id(), cell.scope(), List.of(), cell.rowSpan(), cell.colSpan()));
        put(head, cell.text(), cell.leaf() ? Align.START : Align.CENTER, cell.rowSpan(), cell.colSpan(), true);
        return null;
    }

    @Override
    public Void data(Table.DataCell cell) {
        Tag data = rowTag.add(Tag.Kind.TD);
        data.cell(new Tag.CellAttributes(null, null, cell.heads(), 1, cell.colSpan()));
        put(data, cell.text(), Align.CENTER, 1, cell.colSpan(), false);
        return null;
    }

    private void put(Tag cellTag, String text, Align align, int rowSpan, int colSpan, boolean head) {
        texts.add(new CellContent(cellTag, text, align, row, column, rowSpan, colSpan, head));
        for (int i = 0; i < colSpan; i++) {
            covered[column + i] = rowSpan;
        }
        column += colSpan;
    }

    private CellGrid.SetCell cell(CellContent cell, double[] edges) {
        double left = edges[cell.column()];
        double cellWidth = edges[cell.column() + cell.colSpan()] - left;
        List<Line> lines = lines(cell, cellWidth, cell.align());
        if (lines.size() > LINES_OF_LABEL && !cell.head() && isText(cell)) {
            lines = lines(cell, cellWidth, Align.START);
        }
        return new CellGrid.SetCell(cell.tag(), lines, cell.row(), cell.rowSpan(), left, cellWidth, cell.head(), false);
    }

    private List<Line> lines(CellContent cell, double cellWidth, Align align) {
        if (cell.text().isEmpty()) {
            return List.of();
        }
        double room = Math.max(style.size(), cellWidth - 2 * setting.margin());
        return setter.lines(new LineStyle(room, align), List.of(run(cell, room)));
    }

    /** A number that is too wide for its cell is set smaller: broken, it would be read as two. */
    private Run run(CellContent cell, double room) {
        Run run = style.run(cell.text());
        if (isText(cell) || !isNumber(cell.text()) || !mayExceed(cell.text(), room)) {
            return run;
        }
        double scale = (room - LineCost.ROUNDING) / setter.width(run);
        return scale >= 1 || scale < SMALLEST ? run : style.scaled(scale).run(cell.text());
    }

    private double[] edges() {
        double[] usual = ColumnWidths.edges(table.columns(), width, style.size());
        double[] wanted = new double[table.columns().size()];
        for (CellContent cell : texts) {
            int at = cell.column();
            double room = usual[at + 1] - usual[at] - 2 * setting.margin();
            if (cell.colSpan() == 1 && (isText(cell) || isNumber(cell.text()) && mayExceed(cell.text(), room))) {
                double words = Math.max(LEAST * style.size(), setter.width(style.run(cell.text())));
                wanted[at] = Math.max(wanted[at], words + 2 * setting.margin() + LineCost.ROUNDING);
            }
        }
        return ColumnWidths.edges(table.columns(), width, style.size(), wanted);
    }

    private boolean mayExceed(String number, double room) {
        return number.length() * WIDEST_DIGIT * style.size() > room;
    }

    private boolean isText(CellContent cell) {
        return table.columns().get(cell.column()) == ColumnKind.TEXT;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',');
    }
}
