package dev.gongkai.report.render.html;

/** Words within a style sheet. */
final class CssText {

    private CssText() {}

    /** A character that would end a string or the style sheet is written as its number. */
    static String string(String text) {
        StringBuilder css = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < ' ' || "'\"\\<>{}".indexOf(c) >= 0) {
                css.append('\\')
                        .append(Integer.toHexString(c == 0 ? 0xFFFD : c))
                        .append(' ');
            } else {
                css.appendCodePoint(c);
            }
        });
        return css.toString();
    }
}
