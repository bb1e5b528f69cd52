package dev.gongkai.report.render.pdf;

import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Table.Column;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.internal.ColumnWidths;
import dev.gongkai.report.render.pdf.LineStyle.Align;
import dev.gongkai.report.render.pdf.TextStyles.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** In ems; what is no longer than so many of these is not measured. */
    private static final double WIDEST_DIGIT = 0.65;

    /** The share of its width that a column gives to others at most. */
    private static final double GIVES = 0.3;

    private final Table table;
    private final Tag tag;
    private final Place place;
    private final TextStyle style;
    private final TableGrid.Setting setting;
    private final double width;
    private final double pageHeight;

    /** By column, how many rows a cell from above still covers. */
    private final int[] covered;

    /** What stands in a cell. */
    private record Text(
            Tag tag, String text, Align align, int row, int column, int rowSpan, int colSpan, boolean head) {}

    private final List<Text> texts = new ArrayList<>();
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
        width = measures.width();
        pageHeight = measures.height();
        covered = new int[table.columns().size()];
    }

    TableBlock set(boolean notesFollow, Page.@Nullable Bookmark bookmark) {
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
        List<TableGrid.Cell> cells =
                texts.stream().map(text -> cell(text, edges)).toList();
        TableGrid grid = TableGrid.of(cells, rows, heads, begins, setting, pageHeight);
        boolean whole = !table.columns().contains(Column.TEXT);
        return new TableBlock(grid, new TableBlock.Breaking(whole, notesFollow), pageHeight, bookmark);
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
        texts.add(new Text(cellTag, text, align, row, column, rowSpan, colSpan, head));
        for (int i = 0; i < colSpan; i++) {
            covered[column + i] = rowSpan;
        }
        column += colSpan;
    }

    private TableGrid.Cell cell(Text cell, double[] edges) {
        double left = edges[cell.column()];
        double width = edges[cell.column() + cell.colSpan()] - left;
        LineStyle lineStyle = new LineStyle(Math.max(style.size(), width - 2 * setting.margin()), cell.align());
        List<Line> lines = cell.text().isEmpty()
                ? List.of()
                : place.lines(new LineBreaker(lineStyle), List.of(style.run(cell.text())));
        return new TableGrid.Cell(cell.tag(), lines, cell.row(), cell.rowSpan(), left, width, cell.head(), false);
    }

    /** Where the columns begin; those with numbers that their share has no room for are wider, and labels give way. */
    private double[] edges() {
        double[] edges = ColumnWidths.edges(table.columns(), width, style.size());
        int count = table.columns().size();
        double[] lacking = new double[count];
        for (Text cell : texts) {
            double room = edges[cell.column() + 1] - edges[cell.column()] - 2 * setting.margin();
            if (cell.colSpan() == 1
                    && cell.text().length() * WIDEST_DIGIT * style.size() > room
                    && isNumber(cell.text())) {
                double wanted = place.width(style.run(cell.text())) + Fit.ROUNDING;
                lacking[cell.column()] = Math.max(lacking[cell.column()], wanted - room);
            }
        }
        double[] giving = new double[count];
        for (int i = 0; i < count; i++) {
            boolean gives = lacking[i] == 0
                    && (table.columns().get(i) == Column.LABEL
                            || table.columns().get(i) == Column.TEXT);
            giving[i] = gives ? (edges[i + 1] - edges[i]) * GIVES : 0;
        }
        double wanted = Arrays.stream(lacking).sum();
        double offered = Arrays.stream(giving).sum();
        if (wanted == 0 || wanted > offered) {
            return edges;
        }
        double[] moved = new double[count + 1];
        for (int i = 0; i < count; i++) {
            moved[i + 1] = moved[i] + edges[i + 1] - edges[i] + lacking[i] - giving[i] * wanted / offered;
        }
        return moved;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',');
    }
}
