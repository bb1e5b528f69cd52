package dev.gongkai.report.document;

/**
 * A block of a document (块): what stands on lines of its own.
 *
 * <pre>{@code String text = block.accept(new TextOfBlock()); // a Block.Visitor<String>}</pre>
 */
public sealed interface Block permits Title, Section, Heading, Paragraph, Table, Figure, Chart, SignatureLines {
    /**
     * Dispatches on the kind of block.
     *
     * @param <R> the result
     * @param visitor what to do with each kind
     * @return what the visitor returned
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each kind of block.
     *
     * <pre>{@code
     * final class Outline implements Block.Visitor<Void> {
     *     public Void heading(Heading heading) {
     *         print(heading.rank(), heading.text());
     *         return null;
     *     }
     *     // and so on for each kind
     * }
     * document.blocks().forEach(block -> block.accept(new Outline()));
     * }</pre>
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /**
         * The document's title.
         *
         * @param title the block
         * @return the result
         */
        R title(Title title);

        /**
         * A section with the blocks in it.
         *
         * @param section the block
         * @return the result
         */
        R section(Section section);

        /**
         * A heading on a line of its own.
         *
         * @param heading the block
         * @return the result
         */
        R heading(Heading heading);

        /**
         * A paragraph, which may begin with a heading.
         *
         * @param paragraph the block
         * @return the result
         */
        R paragraph(Paragraph paragraph);

        /**
         * A table.
         *
         * @param table the block
         * @return the result
         */
        R table(Table table);

        /**
         * A figure.
         *
         * @param figure the block
         * @return the result
         */
        R figure(Figure figure);

        /**
         * Numbers drawn as bars, or a sentence in their place.
         *
         * @param chart the block
         * @return the result
         */
        R chart(Chart chart);

        /**
         * The signature.
         *
         * @param signature the block
         * @return the result
         */
        R signature(SignatureLines signature);
    }
}
