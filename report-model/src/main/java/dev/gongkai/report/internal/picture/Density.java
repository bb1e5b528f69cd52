package dev.gongkai.report.internal.picture;

/**
 * How many pixels make an inch.
 *
 * @param x along a row
 * @param y down a column
 */
record Density(double x, double y) {

    /** Where a file does not say. */
    static final Density UNKNOWN = new Density(0, 0);

    /** How many centimetres an inch has. */
    static final double INCH_IN_CENTIMETRES = 2.54;

    /** What is taken where a file does not say, as browsers and word processors do. */
    static final Density SCREEN = new Density(96, 96);

    /** Beyond these a file says nothing of the size that was meant. */
    private static final double LEAST = 30;

    private static final double MOST = 2400;

    boolean isSane() {
        return x >= LEAST && x <= MOST && y >= LEAST && y <= MOST;
    }
}
