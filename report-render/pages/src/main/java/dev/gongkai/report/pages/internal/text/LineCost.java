package dev.gongkai.report.pages.internal.text;

/**
 * What a line costs: how far its characters must be drawn together or moved apart to fill the column.
 *
 * <p>Costs are comparable: 1 is a line whose characters have been moved apart by a tenth of an em each.
 */
public final class LineCost {

    /** Twenty-eight characters of a twenty-eighth of the width each must fit it, in points. */
    public static final double ROUNDING = 1e-3;

    /** Beyond this a line is better left short: in ems between two characters. */
    static final double MOST_STRETCH = 0.25;

    private static final double VISIBLE_STRETCH = 0.1;

    /** What each pair of characters may be drawn together by, in ems: less than is seen. */
    private static final double TIGHT = 0.0125;

    private static final double FULLY_TIGHT = 0.1;

    /** Giving up all blank of a line's signs, compared with {@link #VISIBLE_STRETCH} between all characters. */
    private static final double SQUEEZE = 0.5;

    /** The blank half of the sign at the end of a line is hardly missed. */
    private static final double HANG = 0.02;

    /** A last line of one character and its stop (单字不成行). */
    private static final double ORPHAN = 0.2;

    private static final double ORPHAN_EMS = 2.25;

    /** A line that is left short. */
    private static final double RAGGED = 100;

    /** One more line, where a cell gets higher by it. */
    private static final double ONE_MORE = 0.1;

    private final MeasuredText text;
    private final BreakOpportunities breaks;
    private final boolean justified;
    private final boolean alike;
    private final double firstWidth;
    private final double width;

    /** What the line takes by itself, without trailing spaces. */
    double natural;

    /** The room that is left over; below 0, what is missing. */
    double spare;

    /** How much of what is missing the sign at the end gives up. */
    double hang;

    /** How much of what is missing all characters give up alike. */
    double tight;

    /** What all signs but the last can give up. */
    double slack;

    private double mostTight;

    /** Between how many characters there may be more room. */
    int gaps;

    LineCost(MeasuredText text, BreakOpportunities breaks, LineStyle style) {
        this.text = text;
        this.breaks = breaks;
        this.justified = style.align() == LineStyle.Align.JUSTIFIED;
        this.alike = style.align() == LineStyle.Align.CENTER || style.align() == LineStyle.Align.END;
        this.firstWidth = style.width(true);
        this.width = style.width();
    }

    /**
     * Measures a line.
     *
     * @param from where it begins
     * @param end where what is visible of it ends
     * @return whether it fits its column, with what can be given up
     */
    boolean measure(int from, int end) {
        natural = text.width(from, end);
        spare = (from == 0 ? firstWidth : width) - natural;
        gaps = end > from ? breaks.gaps[end] - breaks.gaps[from + 1] : 0;
        if (spare >= 0) {
            hang = 0;
            tight = 0;
            return true;
        }
        double last = end > from && text.classes[end - 1] == CharacterClass.CLOSE ? text.slack(end - 1, end) : 0;
        slack = text.slack(from, end) - last;
        hang = Math.min(-spare, last);
        mostTight = gaps * TIGHT * text.sizes[from];
        tight = Math.min(-spare - hang, mostTight);
        return squeeze() <= slack + ROUNDING;
    }

    /** What the signs within the line have to give up. */
    double squeeze() {
        return Math.max(0, -spare) - hang - tight;
    }

    /** What the line that was measured costs. */
    double cost(boolean last, double em) {
        if (spare < -ROUNDING) {
            double signs = squeeze() <= ROUNDING ? 0 : squeeze() / slack;
            double all = tight <= ROUNDING ? 0 : tight / mostTight;
            return SQUEEZE * signs * signs + FULLY_TIGHT * all * all + HANG;
        }
        double room = Math.max(0, spare);
        if (justified && room <= ROUNDING && !last) {
            return 0;
        }
        double part = room / Math.max(width, em);
        if (last) {
            boolean orphan = natural < Math.min(ORPHAN_EMS * em, width / 2);
            // Lines that do not begin at the left look best if all are about the same length.
            return (orphan ? ORPHAN : 0) + (alike ? part * part : 0);
        }
        if (!justified) {
            return ONE_MORE + part * part;
        }
        double each = gaps == 0 ? RAGGED : room / gaps / em;
        double visible = Math.min(each, MOST_STRETCH) / VISIBLE_STRETCH;
        return visible * visible + (each > MOST_STRETCH ? RAGGED * part * part : 0);
    }
}
