package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.render.internal.HalfEms;

/** How centred texts are set in. */
final class CellTextFit {

    /** In half ems, so that a line that just fits really does. */
    static final double SLACK = 0.4;

    /** The narrowest that digits are set, in hundredths. */
    private static final int NARROWEST = 70;

    private CellTextFit() {}

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

    /** The number in a cell, without the remark behind it. */
    static String number(String text) {
        int bracket = text.indexOf('（');
        return bracket < 0 ? text : text.substring(0, bracket);
    }

    /**
     * How narrow a number is set so that it stands on one line, in hundredths of its width: one on two lines is easily
     * misread.
     *
     * @param width what a line has room for, in the unit of the em
     * @return 100 also where it would be too narrow to be read
     */
    static int narrowed(String number, int width, double em) {
        double own = (HalfEms.of(number) + SLACK) * em / 2;
        int scale = own <= width ? 100 : (int) (100 * width / own);
        return scale < NARROWEST ? 100 : scale;
    }
}
