package dev.gongkai.report.document;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph (段落).
 *
 * @param kind what the paragraph is
 * @param runIn the heading with which it begins, on the same line, or null
 * @param text the text, without the heading
 */
public record Paragraph(Kind kind, @Nullable Heading runIn, String text) implements Block {

    /** What a paragraph is. */
    public enum Kind {
        /** Running text. */
        BODY,
        /** A note under a table (注). */
        NOTE
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.paragraph(this);
    }
}
