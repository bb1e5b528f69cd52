package dev.gongkai.report.pages.internal.text;

import java.util.List;

/**
 * A line of text, every character in its place.
 *
 * @param pieces the text from the left
 * @param width how far it reaches from the left edge of the column, in points
 */
public record Line(List<PlacedRun> pieces, double width) {

    public Line {
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
    public record PlacedRun(Face face, double size, int[] codePoints, double[] places) {}
}
