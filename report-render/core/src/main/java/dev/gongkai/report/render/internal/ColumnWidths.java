package dev.gongkai.report.render.internal;

import dev.gongkai.report.document.Table.ColumnKind;
import java.util.Arrays;
import java.util.List;

/** Shares the width of the type area among the columns of a table. */
public final class ColumnWidths {

    /** The first column of groups has one or two characters a line. */
    private static final double FIRST_GROUP = 3.2;

    private static final double GROUP = 5.4;
    private static final double LABEL_BESIDE_GROUPS = 13.5;

    /** Where labels are the only heads of rows, their column is this many times as wide as one of numbers. */
    private static final double LABEL_SHARE = 1.5;

    /** The share of its width that a column of labels gives to numbers at most. */
    private static final double GIVES = 0.3;

    private ColumnWidths() {}

    /**
     * Where the columns begin, and where the last one ends, fitted to what stands in them where the usual share of a
     * column is too narrow: labels give way to numbers, where this helps, and short texts to long ones.
     *
     * @param columns what they hold
     * @param total the width of the type area
     * @param size the size of the text, in the same unit
     * @param wanted how wide each column has to be for its cells to have one line
     * @return one more than there are columns; the first is 0
     */
    public static double[] edges(List<ColumnKind> columns, double total, double size, double[] wanted) {
        double[] usual = edges(columns, total, size);
        double[] shares = new double[columns.size()];
        boolean enough = true;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = usual[i + 1] - usual[i];
            enough &= wanted[i] <= shares[i];
        }
        if (enough) {
            return usual;
        }
        double[] widths =
                columns.contains(ColumnKind.TEXT) ? ofTexts(shares, wanted) : ofNumbers(columns, shares, wanted);
        double[] edges = new double[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }

    private static double[] ofNumbers(List<ColumnKind> columns, double[] shares, double[] wanted) {
        double lacking = 0;
        double offered = 0;
        for (int i = 0; i < shares.length; i++) {
            lacking += Math.max(0, wanted[i] - shares[i]);
            offered += columns.get(i) == ColumnKind.LABEL ? shares[i] * GIVES : 0;
        }
        double[] widths = shares.clone();
        for (int i = 0; i < widths.length && lacking <= offered; i++) {
            double given = columns.get(i) == ColumnKind.LABEL ? shares[i] * GIVES * lacking / offered : 0;
            widths[i] = Math.max(shares[i], wanted[i]) - given;
        }
        return widths;
    }

    /** Those with long texts share what the others leave; where all have room, what is left over is shared by all. */
    private static double[] ofTexts(double[] shares, double[] wanted) {
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

    /**
     * Where the columns begin, and where the last one ends.
     *
     * @param columns what they hold
     * @param total the width of the type area
     * @param size the size of the text, in the same unit
     * @return one more than there are columns; the first is 0
     */
    public static double[] edges(List<ColumnKind> columns, double total, double size) {
        boolean groups = columns.contains(ColumnKind.GROUP);
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
