package dev.gongkai.report.pages.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks paragraphs into lines (分行).
 *
 * <p>Compares all ways to break a paragraph and takes the one whose lines are distorted least: by blank that is given up,
 * by characters that are moved apart, by words that are broken. The time is linear: a line is tried only if it
 * fits, and only as long as it could still be the best.
 *
 * @param words what is kept whole where lines are not justified
 */
public record LineBreaker(LineStyle style, FormWordPairs words) {

    /**
     * All lines of a paragraph; every character of the text is in one of them, in order.
     *
     * @throws MissingGlyphException if no face has a character
     */
    public List<Line> lines(List<Run> runs) {
        MeasuredText text = new MeasuredText(runs);
        BreakOpportunities breaks = new BreakOpportunities(text);
        if (style.align() != LineStyle.Align.JUSTIFIED) {
            breaks.keepWords(words, style.width());
        }
        List<Line> lines = new ArrayList<>();
        Justifier justifier = new Justifier(text, breaks, style);
        int start = 0;
        for (int i = 1; i <= text.length; i++) {
            if (breaks.costs[i] == BreakCosts.FORCED) {
                addLines(text, breaks, start, i, justifier, lines);
                start = i;
            }
        }
        return lines;
    }

    private void addLines(
            MeasuredText text, BreakOpportunities breaks, int from, int to, Justifier justifier, List<Line> lines) {
        double first = style.width(from == 0);
        if (text.width(from, text.visibleEnd(from, to)) <= first + LineCost.ROUNDING) {
            lines.add(justifier.line(from, to, true));
            return;
        }
        breaks.breakWhatIsWider(from, to, first + LineCost.ROUNDING, style.width() + LineCost.ROUNDING);
        int[] ends = new OptimumBreaks(text, breaks, style, from, to).ends();
        int start = from;
        for (int end : ends) {
            lines.add(justifier.line(start, end, end == to));
            start = end;
        }
    }

    /** The width of the widest line if only forced breaks are made, in points. */
    public static double naturalWidth(List<Run> runs) {
        MeasuredText text = new MeasuredText(runs);
        BreakOpportunities breaks = new BreakOpportunities(text);
        double widest = 0;
        int start = 0;
        for (int i = 1; i <= text.length; i++) {
            if (breaks.costs[i] == BreakCosts.FORCED) {
                widest = Math.max(widest, text.width(start, text.visibleEnd(start, i)));
                start = i;
            }
        }
        return widest;
    }
}
