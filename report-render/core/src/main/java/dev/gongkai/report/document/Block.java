package dev.gongkai.report.document;

/**
 * A block of a document (块): what stands on lines of its own.
 *
 * <pre>{@code String text = block.accept(new TextOfBlock()); // a Visitor<String>}</pre>
 */
public sealed interface Block permits Title, Section, Heading, Paragraph, Table, Figure, Signature {
    /**
     * Dispatches on the kind of block.
     *
     * @param <R> the result
     * @param visitor what to do with each kind
     * @return what the visitor returned
     */
    <R> R accept(Visitor<R> visitor);
}
