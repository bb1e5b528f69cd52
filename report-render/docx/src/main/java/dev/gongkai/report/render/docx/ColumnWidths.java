package dev.gongkai.report.render.docx;

import dev.gongkai.report.document.Table.Column;
import java.util.List;

/** Shares the width of the type area among the columns of a table. */
final class ColumnWidths {

    /** The first column of groups has one or two characters a line. */
    private static final double FIRST_GROUP = 3.2;

    private static final double GROUP = 5.4;
    private static final double LABEL_BESIDE_GROUPS = 13.5;

    /** Where labels are the only heads of rows, their column is this many times as wide as one of numbers. */
    private static final double LABEL_SHARE = 1.5;

    /** In half ems, lest a line that just fits does not. */
    private static final double SLACK = 0.4;

    private ColumnWidths() {}

    /** Where the columns begin, and where the last one ends, in twips. */
    static int[] edges(List<Column> columns, int total, double em) {
        boolean groups = columns.contains(Column.GROUP);
        double[] fixed = new double[columns.size()];
        double[] shares = new double[columns.size()];
        for (int i = 0; i < fixed.length; i++) {
            switch (columns.get(i)) {
                case GROUP -> fixed[i] = (i == 0 ? FIRST_GROUP : GROUP) * em;
                case LABEL -> {
                    if (groups) {
                        fixed[i] = LABEL_BESIDE_GROUPS * em;
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
        int[] edges = new int[columns.size() + 1];
        double edge = 0;
        for (int i = 0; i < fixed.length; i++) {
            edge += fixed[i] * scale + (sumShares == 0 ? 0 : rest * shares[i] / sumShares);
            edges[i + 1] = (int) Math.round(edge);
        }
        return edges;
    }

    /**
     * How far a centred text is set in at both sides so that its lines are of about the same length: 商业 and 企业, not
     * 商业企 and 业.
     */
    static int indent(int halfEms, int width, double em) {
        int fit = (int) (width / em * 2);
        if (fit < 2 || halfEms <= fit) {
            return 0;
        }
        int lines = (halfEms + fit - 1) / fit;
        int line = (halfEms + lines - 1) / lines;
        return (int) Math.max(0, (width - (line + line % 2 + SLACK) * em / 2) / 2);
    }
}
