package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.util.List;
import java.util.Optional;

/** One thing that is seen in the body of a document, from the top: a line, a picture or a table. */
public sealed interface BodyPiece {

    /** What to do with each kind of piece. */
    interface Visitor {
        void line(LinePiece line);

        void picture(PicturePiece picture) throws UnreadableDocxException;

        void table(TablePiece table);
    }

    /** Dispatches on the kind of piece. */
    void accept(Visitor visitor) throws UnreadableDocxException;

    /** The tag of the innermost control around it that has one; empty where there is none. */
    String tag();

    /** What tells it from others when a body is compared with what was rendered. */
    String key();

    /** What the style of a line says. */
    default ParagraphStyle style() {
        return ParagraphStyle.BODY;
    }

    default boolean isLine() {
        return false;
    }

    /** The words of a line; empty for anything else. */
    default String words() {
        return "";
    }

    /** Whether a control shows it in place of what is to be filled in. */
    default boolean showing() {
        return false;
    }

    default Optional<TablePiece> asTable() {
        return Optional.empty();
    }

    /**
     * A line of text.
     *
     * @param level the level of the heading that the line begins with, or 0
     * @param runIn the words of that heading
     * @param text the words behind it, or of the whole line
     */
    record LinePiece(ParagraphStyle style, String tag, int level, String runIn, String text, boolean showing)
            implements BodyPiece {
        @Override
        public void accept(Visitor visitor) {
            visitor.line(this);
        }

        @Override
        public boolean isLine() {
            return true;
        }

        @Override
        public String words() {
            return runIn + text;
        }

        @Override
        public String key() {
            return words();
        }
    }

    /**
     * A picture.
     *
     * @param relationship the id by which the document names its file
     * @param alt what it shows, for those who cannot see it
     */
    record PicturePiece(String tag, String relationship, String alt) implements BodyPiece {
        @Override
        public void accept(Visitor visitor) throws UnreadableDocxException {
            visitor.picture(this);
        }

        @Override
        public String key() {
            return "\u0001picture";
        }
    }

    /** A table. */
    record TablePiece(String tag, List<List<CellPiece>> rows) implements BodyPiece {
        @Override
        public void accept(Visitor visitor) {
            visitor.table(this);
        }

        @Override
        public String key() {
            boolean empty = rows.isEmpty() || rows.get(0).isEmpty();
            return "\u0001table " + (empty ? "" : rows.get(0).get(0).text());
        }

        @Override
        public Optional<TablePiece> asTable() {
            return Optional.of(this);
        }
    }

    /**
     * A cell of a table.
     *
     * @param text its lines
     * @param columns the columns of the table that it covers
     * @param covered whether the cell above covers it
     */
    record CellPiece(String text, int columns, boolean covered) {}
}
