package dev.gongkai.report.render.pdf;

import java.util.List;

/**
 * A line of text, every character in its place.
 *
 * @param pieces the text from the left
 * @param width how far it reaches from the left edge of the column, in points
 */
record Line(List<Piece> pieces, double width) {

    Line {
        pieces = List.copyOf(pieces);
    }

    /**
     * Characters of one face and size.
     *
     * @param face the face
     * @param size the size in points
     * @param codePoints the characters
     * @param places where each begins, from the left edge of the column, in points; one more for the end
     */
    record Piece(Face face, double size, int[] codePoints, double[] places) {}
}
