package dev.gongkai.report.render.docx;

/** The width of a text, as far as it can be told without its font. */
final class Widths {

    /** In half ems, lest a line that just fits does not. */
    private static final double SLACK = 0.4;

    private Widths() {}

    static int halfEms(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // The second half of a character was counted with the first.
            if (!Character.isLowSurrogate(c)) {
                sum += c < 0x2000 ? 1 : 2;
            }
        }
        return sum;
    }

    /**
     * How far a centred text is set in at both sides so that its lines are of about the same length: 商业 and 企业, not
     * 商业企 and 业.
     *
     * @param width what a line has room for, in the unit of the em
     */
    static int indent(String text, int width, double em) {
        int halfEms = halfEms(text);
        int fit = (int) (width / em * 2);
        if (fit < 2 || halfEms <= fit) {
            return 0;
        }
        int lines = (halfEms + fit - 1) / fit;
        int line = (halfEms + lines - 1) / lines;
        return (int) Math.max(0, (width - (line + line % 2 + SLACK) * em / 2) / 2);
    }
}
