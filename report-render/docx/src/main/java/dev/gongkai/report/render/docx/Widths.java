package dev.gongkai.report.render.docx;

/** The width of a text, as far as it can be told without its font. */
final class Widths {

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
}
