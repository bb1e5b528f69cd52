package dev.gongkai.report.pages.internal.text;

/**
 * How the lines of a paragraph stand in their column.
 *
 * @param width the width of the column in points
 * @param align where lines that do not fill it stand
 * @param firstIndent where the first line begins, in points from the left edge of the column; may be negative
 */
public record LineStyle(double width, Align align, double firstIndent) {

    /** Where lines stand that do not fill the column. */
    public enum Align {
        /** All but the last fill it. */
        JUSTIFIED,
        START,
        CENTER,
        END
    }

    public LineStyle {
        if (Double.isNaN(width + firstIndent)) {
            throw new IllegalArgumentException("width and firstIndent must be numbers");
        }
    }

    public LineStyle(double width, Align align) {
        this(width, align, 0);
    }

    double width(boolean first) {
        return first ? width - firstIndent : width;
    }
}
