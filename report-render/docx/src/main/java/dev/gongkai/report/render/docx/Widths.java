package dev.gongkai.report.render.docx;

/** The width of a text, as far as it can be told without its font. */
final class Widths {

    private Widths() {}

    static int halfEms(String text) {
        return text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
    }
}
