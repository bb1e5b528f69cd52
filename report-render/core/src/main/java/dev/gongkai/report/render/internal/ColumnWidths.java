package dev.gongkai.report.render.internal;

import dev.gongkai.report.document.Table.Column;
import java.util.List;

/** Shares the width of the type area among the columns of a table. */
public final class ColumnWidths {

    /** The first column of groups has one or two characters a line. */
    private static final double FIRST_GROUP = 3.2;

    private static final double GROUP = 5.4;
    private static final double LABEL_BESIDE_GROUPS = 13.5;

    /** Where labels are the only heads of rows, their column is this many times as wide as one of numbers. */
    private static final double LABEL_SHARE = 1.5;

    private ColumnWidths() {}

    /**
     * Where the columns begin, and where the last one ends.
     *
     * @param columns what they hold
     * @param total the width of the type area
     * @param size the size of the text, in the same unit
     * @return one more than there are columns; the first is 0
     */
    public static double[] edges(List<Column> columns, double total, double size) {
        boolean groups = columns.contains(Column.GROUP);
        double[] fixed = new double[columns.size()];
        double[] shares = new double[columns.size()];
        for (int i = 0; i < fixed.length; i++) {
            switch (columns.get(i)) {
                case GROUP -> fixed[i] = (i == 0 ? FIRST_GROUP : GROUP) * size;
                case LABEL -> {
                    if (groups) {
                        fixed[i] = LABEL_BESIDE_GROUPS * size;
                    } else {
                        shares[i] = LABEL_SHARE;
                    }
                }
                case NUMBER, TEXT -> shares[i] = 1;
            }
        }
        double sumFixed = 0;
        double sumShares = 0;
        for (int i = 0; i < fixed.length; i++) {
            sumFixed += fixed[i];
            sumShares += shares[i];
        }
        // Labels never take more than half the width, whatever an edition has for columns.
        double scale = sumShares == 0 ? total / sumFixed : Math.min(1, total * 0.5 / Math.max(1, sumFixed));
        double rest = total - sumFixed * scale;
        double[] edges = new double[columns.size() + 1];
        double edge = 0;
        for (int i = 0; i < fixed.length; i++) {
            edge += fixed[i] * scale + (sumShares == 0 ? 0 : rest * shares[i] / sumShares);
            edges[i + 1] = edge;
        }
        return edges;
    }
}
