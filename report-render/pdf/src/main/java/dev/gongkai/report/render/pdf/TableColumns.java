package dev.gongkai.report.render.pdf;

import dev.gongkai.report.document.Table.Column;
import dev.gongkai.report.render.internal.ColumnWidths;
import java.util.Arrays;
import java.util.List;

/** Shares the width of a table among its columns, after what stands in them where their usual share is too narrow. */
final class TableColumns {

    /** The share of its width that a column of labels gives to numbers at most. */
    private static final double GIVES = 0.3;

    private final List<Column> columns;
    private final double[] shares;
    private final double[] wanted;

    TableColumns(List<Column> columns, double width, double size) {
        this.columns = columns;
        double[] edges = ColumnWidths.edges(columns, width, size);
        shares = new double[columns.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = edges[i + 1] - edges[i];
        }
        wanted = new double[shares.length];
    }

    /** The usual width of a column. */
    double share(int column) {
        return shares[column];
    }

    /** Says how wide a column has to be for a cell to have one line. */
    void want(int column, double width) {
        wanted[column] = Math.max(wanted[column], width);
    }

    /** Where the columns begin, and where the last one ends. */
    double[] edges() {
        boolean enough = true;
        for (int i = 0; i < shares.length; i++) {
            enough &= wanted[i] <= shares[i];
        }
        double[] widths = enough ? shares : columns.contains(Column.TEXT) ? ofTexts() : ofNumbers();
        double[] edges = new double[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }

    /** Labels give way to numbers, if that is of any use. */
    private double[] ofNumbers() {
        double lacking = 0;
        double offered = 0;
        for (int i = 0; i < shares.length; i++) {
            lacking += Math.max(0, wanted[i] - shares[i]);
            offered += columns.get(i) == Column.LABEL ? shares[i] * GIVES : 0;
        }
        if (lacking > offered) {
            return shares;
        }
        double[] widths = new double[shares.length];
        for (int i = 0; i < widths.length; i++) {
            double given = columns.get(i) == Column.LABEL ? shares[i] * GIVES * lacking / offered : 0;
            widths[i] = Math.max(shares[i], wanted[i]) - given;
        }
        return widths;
    }

    /** No column is narrower than its usual share unless it wants no more; those with long texts share the rest. */
    private double[] ofTexts() {
        double[] ascending = wanted.clone();
        Arrays.sort(ascending);
        double rest = Arrays.stream(shares).sum();
        double more = (rest - Arrays.stream(wanted).sum()) / wanted.length;
        int left = wanted.length;
        for (double each : ascending) {
            if (each > rest / left) {
                break;
            }
            rest -= each;
            left--;
        }
        double most = left == 0 ? Double.MAX_VALUE : rest / left;
        return Arrays.stream(wanted)
                .map(width -> Math.min(width, most) + Math.max(0, more))
                .toArray();
    }
}
