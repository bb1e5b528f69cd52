package dev.gongkai.report.pages.internal.text;

/** What ends of lines cost that are not chosen freely. */
final class BreakCosts {

    /** No line ends here. */
    static final float NONE = Float.POSITIVE_INFINITY;

    /** At the end of a paragraph, and wherever the text demands a new line. */
    static final float FORCED = Float.NEGATIVE_INFINITY;

    private BreakCosts() {}
}
