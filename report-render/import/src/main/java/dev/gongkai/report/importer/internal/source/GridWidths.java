package dev.gongkai.report.importer.internal.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How wide the columns of a table are, as far as its cells say. Office programs make columns of a hair's breadth where the
 * edges of two rows do not quite meet; a cell that reaches over one would seem to stand below two heads.
 */
final class GridWidths {

    /** Thinner than this part of what is usual is no column. */
    private static final double THIN = 0.12;

    private final double[] widths;

    private GridWidths(double[] widths) {
        this.widths = widths;
    }

    /** From what the table says of its columns. */
    static GridWidths declared(double[] widths, int columns) {
        double[] all = new double[columns];
        Arrays.fill(all, Double.NaN);
        System.arraycopy(widths, 0, all, 0, Math.min(widths.length, columns));
        return new GridWidths(all);
    }

    /** From what its cells say of themselves: first those of one column, then those of which all columns but one are known. */
    static GridWidths estimated(List<SpannedGrid.Cell> cells, int columns) {
        double[] widths = new double[columns];
        Arrays.fill(widths, Double.NaN);
        List<SpannedGrid.Cell> spanning = new ArrayList<>();
        for (SpannedGrid.Cell cell : cells) {
            if (cell.width > 0 && cell.columnSpan == 1) {
                widths[cell.column] = cell.width;
            } else if (cell.width > 0) {
                spanning.add(cell);
            }
        }
        double padding = padding(spanning, widths);
        for (int round = 0; round < 2; round++) {
            for (SpannedGrid.Cell cell : spanning) {
                int unknown = -1;
                int count = 0;
                double known = 0;
                for (int c = cell.column; c < cell.column + cell.columnSpan; c++) {
                    if (Double.isNaN(widths[c])) {
                        unknown = c;
                        count++;
                    } else {
                        known += widths[c];
                    }
                }
                if (count == 1) {
                    widths[unknown] = Math.max(0, cell.width - known - padding * (cell.columnSpan - 1));
                }
            }
        }
        return new GridWidths(widths);
    }

    /** What lies between columns, which a cell that spans them counts as its own. */
    private static double padding(List<SpannedGrid.Cell> spanning, double[] widths) {
        List<Double> paddings = new ArrayList<>();
        for (SpannedGrid.Cell cell : spanning) {
            double sum = Arrays.stream(widths, cell.column, cell.column + cell.columnSpan)
                    .sum();
            if (!Double.isNaN(sum)) {
                paddings.add((cell.width - sum) / (cell.columnSpan - 1));
            }
        }
        return paddings.isEmpty()
                ? 0
                : Math.max(0, paddings.stream().sorted().toList().get(paddings.size() / 2));
    }

    /** The columns that are none. */
    boolean[] thin() {
        double[] known = Arrays.stream(widths)
                .filter(width -> !Double.isNaN(width))
                .sorted()
                .toArray();
        boolean[] thin = new boolean[widths.length];
        if (known.length > 2) {
            double usual = known[known.length / 2];
            for (int i = 0; i < thin.length; i++) {
                thin[i] = widths[i] < THIN * usual;
            }
        }
        return thin;
    }
}
