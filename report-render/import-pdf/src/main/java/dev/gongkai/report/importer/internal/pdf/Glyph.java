package dev.gongkai.report.importer.internal.pdf;

/**
 * A glyph on a page as it is looked at: points from the left and from the top.
 *
 * @param text the characters that it stands for
 * @param left where it begins
 * @param right where it ends
 * @param base its base line
 * @param size the size of the face
 * @param artifact whether the file says that it is no content: a page number, a repeated head
 */
record Glyph(String text, double left, double right, double base, double size, boolean artifact) {

    double middle() {
        return (left + right) / 2;
    }

    /** About half the height of its body. */
    double height() {
        return base - size * 0.35;
    }

    boolean blank() {
        return text.isBlank();
    }
}
