package dev.gongkai.report.pages.internal.picture;

import org.jspecify.annotations.Nullable;

/**
 * The white point and the primaries of an RGB space, each as x and y.
 *
 * @param xy white, red, green, blue
 */
public record Chromaticities(double[] xy) {

    static final Chromaticities SRGB =
            new Chromaticities(new double[] {0.3127, 0.3290, 0.6400, 0.3300, 0.3000, 0.6000, 0.1500, 0.0600});

    private static final double TOLERANCE = 0.002;

    /** A white without red or blue in it is none. */
    private static final double LEAST_WHITE = 0.001;

    boolean isSrgb() {
        for (int i = 0; i < xy.length; i++) {
            if (Math.abs(xy[i] - SRGB.xy[i]) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** Whether a space is spanned at all, around a white that documents may have. */
    boolean isUsable() {
        double[] primaries = solve();
        double[] white = white();
        return primaries != null
                && white[0] > LEAST_WHITE
                && white[2] > LEAST_WHITE
                && primaries[0] > 0
                && primaries[1] > 0
                && primaries[2] > 0;
    }

    /** The white point in XYZ, of luminance one. */
    public double[] white() {
        return xyz(0);
    }

    /** What a unit of red, of green and of blue are in XYZ, one after the other. */
    public double[] matrix() {
        double[] share = solve();
        if (share == null) {
            throw new IllegalStateException("primaries that span no space");
        }
        double[] matrix = new double[9];
        for (int primary = 0; primary < 3; primary++) {
            double[] one = xyz(primary + 1);
            for (int i = 0; i < 3; i++) {
                matrix[primary * 3 + i] = share[primary] * one[i];
            }
        }
        return matrix;
    }

    private double[] xyz(int which) {
        double x = xy[which * 2];
        double y = xy[which * 2 + 1];
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    /** The luminance of each primary such that all three make white, by Cramer's rule. */
    private double @Nullable [] solve() {
        double[] white = xyz(0);
        double[][] columns = {xyz(1), xyz(2), xyz(3)};
        double all = determinant(columns[0], columns[1], columns[2]);
        double[] share = {
            determinant(white, columns[1], columns[2]) / all,
            determinant(columns[0], white, columns[2]) / all,
            determinant(columns[0], columns[1], white) / all
        };
        for (double value : share) {
            if (!Double.isFinite(value)) {
                return null;
            }
        }
        return share;
    }

    /** Of three columns. */
    static double determinant(double[] a, double[] b, double[] c) {
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                - b[0] * (a[1] * c[2] - a[2] * c[1])
                + c[0] * (a[1] * b[2] - a[2] * b[1]);
    }
}
