package dev.gongkai.report.render.docx;

import dev.gongkai.report.render.internal.HalfEms;

/** How centred texts are set in. */
final class Widths {

    /** In half ems, lest a line that just fits does not. */
    private static final double SLACK = 0.4;

    private Widths() {}

    /**
     * How far a centred text is set in at both sides so that its lines are of about the same length: 商业 and 企业, not
     * 商业企 and 业.
     *
     * @param width what a line has room for, in the unit of the em
     */
    static int indent(String text, int width, double em) {
        int halfEms = HalfEms.of(text);
        int fit = (int) (width / em * 2);
        if (fit < 2 || halfEms <= fit) {
            return 0;
        }
        int lines = (halfEms + fit - 1) / fit;
        int line = (halfEms + lines - 1) / lines;
        return (int) Math.max(0, (width - (line + line % 2 + SLACK) * em / 2) / 2);
    }
}
