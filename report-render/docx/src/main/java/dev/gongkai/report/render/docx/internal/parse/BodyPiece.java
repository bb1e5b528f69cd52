package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.render.docx.internal.format.DocxContract.ParagraphStyle;
import java.util.List;

/**
 * One thing that is seen in the body of a document, from the top: a line, a picture or a table.
 *
 * @param style what the style of the line says
 * @param tag the innermost control around it that has a tag; empty where there is none
 * @param level the level of the heading that the line begins with, or 0
 * @param runIn the words of that heading
 * @param text the words behind it, or of the whole line
 * @param showing whether a control shows it in place of what is to be filled in
 * @param picture the id of the picture's relationship
 * @param alt what the picture shows
 * @param rows the rows of the table
 */
public record BodyPiece(
        Kind kind,
        ParagraphStyle style,
        String tag,
        int level,
        String runIn,
        String text,
        boolean showing,
        String picture,
        String alt,
        List<List<Cell>> rows) {

    /** What it is. */
    public enum Kind {
        LINE,
        PICTURE,
        TABLE
    }

    /**
     * A cell of a table.
     *
     * @param text its lines
     * @param columns the columns of the table that it covers
     * @param covered whether it is covered by the cell above
     */
    public record Cell(String text, int columns, boolean covered) {}

    public static BodyPiece line(
            ParagraphStyle style, String tag, int level, String runIn, String text, boolean showing) {
        return new BodyPiece(Kind.LINE, style, tag, level, runIn, text, showing, "", "", List.of());
    }

    public static BodyPiece picture(String tag, String relationship, String alt) {
        return new BodyPiece(Kind.PICTURE, ParagraphStyle.FIGURE, tag, 0, "", "", false, relationship, alt, List.of());
    }

    public static BodyPiece table(String tag, List<List<Cell>> rows) {
        return new BodyPiece(Kind.TABLE, ParagraphStyle.TABLE_TEXT, tag, 0, "", "", false, "", "", rows);
    }

    /** The whole line. */
    public String line() {
        return runIn + text;
    }

    public boolean isLine() {
        return kind == Kind.LINE;
    }

    /** What tells it from others when a body is compared with what was rendered. */
    public String key() {
        return switch (kind) {
            case LINE -> line();
            case PICTURE -> "\u0001picture";
            case TABLE ->
                "\u0001table "
                        + (rows.isEmpty() || rows.get(0).isEmpty()
                                ? ""
                                : rows.get(0).get(0).text());
        };
    }
}
