package dev.gongkai.report.importer.annotate;

import java.util.Objects;

/**
 * A comment about a place of a report (批注).
 *
 * <pre>{@code
 * FileComment.of("/requests/received/total", "与各列之和不符");
 * FileComment.of("/overview/2/text", "这句话有误").at(4, 12); // characters 4 to 12 of the text
 * }</pre>
 *
 * @param pointer the place in the report as a JSON pointer; empty for the whole report
 * @param start where the words begin in the text at the pointer, in UTF-16 units
 * @param end where they end, exclusive; -1 where the comment is about all of the place
 * @param text what is said, line breaks as {@code \n}
 */
public record FileComment(String pointer, int start, int end, String text) {

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if the place is no JSON pointer or the words end before they begin
     */
    public FileComment {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(text, "text");
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new IllegalArgumentException("pointer: a JSON pointer, not " + pointer);
        }
        if (start < 0 || end != -1 && end < start) {
            throw new IllegalArgumentException("start, end: " + start + " to " + end);
        }
    }

    /**
     * A comment about all of a place.
     *
     * @param pointer the place in the report as a JSON pointer
     * @param text what is said
     * @return the comment
     * @throws IllegalArgumentException if the place is no JSON pointer
     */
    public static FileComment of(String pointer, String text) {
        return new FileComment(pointer, 0, -1, text);
    }

    /**
     * The same comment about some words only.
     *
     * @param from where they begin in the text at the pointer
     * @param to where they end, exclusive
     * @return a new comment
     * @throws IllegalArgumentException if they end before they begin
     */
    public FileComment at(int from, int to) {
        return new FileComment(pointer, from, to, text);
    }
}
