package dev.gongkai.report.pages.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts every character of a line in its place. */
final class Justifier {

    private final MeasuredText text;
    private final BreakOpportunities breaks;
    private final LineStyle style;
    private final LineCost fit;

    Justifier(MeasuredText text, BreakOpportunities breaks, LineStyle style) {
        this.text = text;
        this.breaks = breaks;
        this.style = style;
        this.fit = new LineCost(text, breaks, style);
    }

    Line line(int from, int to, boolean last) {
        int visibleEnd = text.visibleEnd(from, to);
        fit.measure(from, visibleEnd);
        double[] places = new double[to - from + 1];
        double begin = from == 0 ? style.firstIndent() : 0;
        double end = begin + set(from, visibleEnd, last, places);
        double shift = begin + shift(style.width() - end);
        for (int i = 0; i < places.length; i++) {
            places[i] += shift;
        }
        return new Line(pieces(from, to, places), end + shift - begin);
    }

    /** Where a line that leaves room begins. */
    private double shift(double room) {
        return switch (style.align()) {
            case JUSTIFIED, START -> 0;
            case CENTER -> room / 2;
            case END -> room;
        };
    }

    /** Sets the line from 0 on; returns where it ends. */
    private double set(int from, int visibleEnd, boolean last, double[] places) {
        double hang = 0;
        double squeeze = 0;
        double stretch = 0;
        boolean full = false;
        if (fit.spare < 0) {
            hang = fit.hang;
            squeeze = fit.slack > 0 ? Math.min(1, fit.squeeze() / fit.slack) : 0;
            stretch = fit.gaps > 0 ? -fit.tight / fit.gaps : 0;
            full = fit.squeeze() <= fit.slack + LineCost.ROUNDING;
        } else if (style.align() == LineStyle.Align.JUSTIFIED && !last && fit.gaps > 0) {
            double each = fit.spare / fit.gaps;
            full = each <= LineCost.MOST_STRETCH * text.sizes[from];
            stretch = full ? each : 0;
        }
        double at = 0;
        for (int i = from; i < visibleEnd; i++) {
            if (i > from && breaks.gaps[i + 1] > breaks.gaps[i]) {
                at += stretch;
            }
            boolean end = i == visibleEnd - 1;
            double given = end && hang > 0 ? hang : text.slack(i) * squeeze;
            // The blank half of an opening sign is before it.
            places[i - from] = text.classes[i] == CharacterClass.OPEN ? at - given : at;
            if (text.classes[i] == CharacterClass.MARK) {
                places[i - from] += text.markShift(i);
            }
            at += (end ? text.width(i, i + 1) : text.advance(i)) - given;
        }
        if (full) {
            at = style.width(from == 0);
        }
        Arrays.fill(places, visibleEnd - from, places.length, at);
        return at;
    }

    private List<Line.PlacedRun> pieces(int from, int to, double[] places) {
        List<Line.PlacedRun> pieces = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || text.faces[i] != text.faces[start] || text.sizes[i] != text.sizes[start]) {
                pieces.add(new Line.PlacedRun(
                        text.faces[start],
                        text.sizes[start],
                        Arrays.copyOfRange(text.codePoints, start, i),
                        Arrays.copyOfRange(places, start - from, i - from + 1)));
                start = i;
            }
        }
        return pieces;
    }
}
