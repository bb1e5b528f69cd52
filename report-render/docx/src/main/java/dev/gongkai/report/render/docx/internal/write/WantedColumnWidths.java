package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.document.Table;
import dev.gongkai.report.render.internal.HalfEms;
import java.util.Arrays;

/** Finds how wide columns must be for numbers, and the texts of small tables, to stand on one line. */
final class WantedColumnWidths implements Table.CellVisitor<Void> {

    private final double em;
    private final double margins;
    private final boolean texts;
    private final double[] wanted;
    private final int[] covered;
    private int column;

    private WantedColumnWidths(Table table, double em, double margins) {
        this.em = em;
        this.margins = margins;
        this.texts = table.columns().contains(Table.ColumnKind.TEXT);
        this.wanted = new double[table.columns().size()];
        this.covered = new int[wanted.length];
        if (texts) {
            // An empty column, too, has room for a character or two.
            Arrays.fill(wanted, 2 * em + margins);
        }
    }

    /** @param margins what stands between the edges of a cell and its text */
    static double[] of(Table table, double em, double margins) {
        WantedColumnWidths widths = new WantedColumnWidths(table, em, margins);
        for (Table.RowGroup group : table.groups()) {
            for (Table.Row row : group.rows()) {
                widths.column = 0;
                for (Table.Cell cell : row.cells()) {
                    widths.passCovered();
                    cell.accept(widths);
                }
                widths.passCovered();
            }
        }
        return widths.wanted;
    }

    private void passCovered() {
        while (column < covered.length && covered[column] > 0) {
            covered[column++]--;
        }
    }

    @Override
    public Void head(Table.HeadCell cell) {
        if (texts) {
            want(cell.text(), cell.colSpan());
        }
        for (int i = column; i < column + cell.colSpan(); i++) {
            covered[i] = cell.rowSpan() - 1;
        }
        column += cell.colSpan();
        return null;
    }

    @Override
    public Void data(Table.DataCell cell) {
        want(texts ? cell.text() : CellTextFit.number(cell.text()), cell.colSpan());
        column += cell.colSpan();
        return null;
    }

    private void want(String text, int colSpan) {
        if (colSpan == 1 && !text.isEmpty()) {
            wanted[column] = Math.max(wanted[column], (HalfEms.of(text) + CellTextFit.SLACK) * em / 2 + margins);
        }
    }
}
