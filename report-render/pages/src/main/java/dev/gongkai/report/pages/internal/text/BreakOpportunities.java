package dev.gongkai.report.pages.internal.text;

import java.util.Arrays;

/** Where the lines of a text may end (断行), what that costs, and where they may be widened. */
final class BreakOpportunities {

    private static final float WITHIN_WORD = 0.6f;

    /** What a line is left short of rather than end within a word, in ems. */
    private static final double BLANK_FOR_WORD = 3;

    /** Within a piece that is wider than a line. */
    private static final float EMERGENCY = 1_000;

    /** The same, and one side is left with a sign that should not stand there. */
    private static final float DISASTER = 10_000;

    private final MeasuredText text;

    /** The cost of a line's ending before each character. */
    final float[] costs;

    /** In how many places before each character a line can be widened. */
    final int[] gaps;

    BreakOpportunities(MeasuredText text) {
        this.text = text;
        this.costs = new float[text.length + 1];
        this.gaps = new int[text.length + 1];
        Arrays.fill(costs, BreakCosts.NONE);
        new BreakFinder(text).find(costs, gaps);
    }

    /** Makes it expensive to end a line within a word; the shorter the lines, the more so. */
    void keepWords(FormWordPairs words, double width) {
        for (int i = 1; i < text.length; i++) {
            if (costs[i] < BreakCosts.NONE && words.join(text.codePoints[i - 1], text.codePoints[i])) {
                double part = BLANK_FOR_WORD * text.sizes[i] / Math.max(width, 1);
                costs[i] += (float) Math.min(WITHIN_WORD, part * part);
            }
        }
    }

    /**
     * Allows breaks within every unbreakable piece that is wider than a line, so that lines can always be found.
     *
     * @param from where the text begins
     * @param to where it ends
     * @param firstWidth the width of the first line
     * @param width the width of the others
     */
    void breakWhatIsWider(int from, int to, double firstWidth, double width) {
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (costs[i] < BreakCosts.NONE || i == to) {
                int end = text.visibleEnd(start, i);
                double narrowest = text.width(start, end) - text.slack(start, end);
                if (narrowest > (start == from ? firstWidth : width)) {
                    breakAnywhere(start, i);
                }
                start = i;
            }
        }
    }

    private void breakAnywhere(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (text.codePoints[i - 1] != BreakFinder.JOINER) {
                costs[i] = emergency(text.classes[i - 1], text.classes[i]);
            }
        }
    }

    private static float emergency(CharacterClass before, CharacterClass as) {
        return switch (as) {
            case MARK, SPACE, FEED, GAP -> BreakCosts.NONE;
            case CLOSE, TRAILER, DASH, STOP, CLOSE_ASCII, POSTFIX, GLUE -> DISASTER;
            default ->
                switch (before) {
                    case FEED -> BreakCosts.NONE;
                    case OPEN, OPEN_ASCII, PREFIX, GLUE -> DISASTER;
                    default -> EMERGENCY;
                };
        };
    }
}
