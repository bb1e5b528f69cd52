package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.Texts;
import dev.gongkai.report.model.Narrative.SmallTable;
import dev.gongkai.report.render.docx.MalformedDocxException;
import dev.gongkai.report.render.docx.internal.compare.ShownPictures.Image;
import dev.gongkai.report.render.docx.internal.format.DocxContract.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.parse.BodyPiece;
import dev.gongkai.report.render.docx.internal.parse.BodyPiece.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes blocks of pieces: figures with their captions, small tables with theirs, headings and paragraphs. */
public final class NarrativeBlockReader {

    private final Pictures pictures;
    private final ReadingLog findings;

    public NarrativeBlockReader(Pictures pictures, ReadingLog findings) {
        this.pictures = pictures;
        this.findings = findings;
    }

    List<NarrativeBlockView> read(List<BodyPiece> pieces) throws MalformedDocxException {
        List<NarrativeBlockView> blocks = new ArrayList<>();
        int i = 0;
        while (i < pieces.size()) {
            BodyPiece piece = pieces.get(i);
            BodyPiece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            switch (piece.kind()) {
                case PICTURE -> {
                    boolean caption = next != null && next.isLine() && next.style() == ParagraphStyle.CAPTION;
                    figure(piece, caption ? next.line() : "", i == 0 ? null : pieces.get(i - 1), blocks);
                    i += caption ? 2 : 1;
                }
                case TABLE -> {
                    table(piece, "", blocks);
                    i++;
                }
                case LINE -> {
                    boolean caption = next != null && next.kind() == BodyPiece.Kind.TABLE && isCaption(piece);
                    if (caption) {
                        table(next, piece.line(), blocks);
                    } else {
                        blocks.add(text(piece));
                    }
                    i += caption ? 2 : 1;
                }
            }
        }
        return blocks;
    }

    private static boolean isCaption(BodyPiece piece) {
        return piece.style() == ParagraphStyle.TABLE_CAPTION || piece.style() == ParagraphStyle.CAPTION;
    }

    private static NarrativeBlockView text(BodyPiece piece) {
        int level = level(piece.style());
        return level > 0
                ? NarrativeBlockView.heading(level, piece.line())
                : NarrativeBlockView.paragraph(piece.level(), piece.runIn(), piece.text());
    }

    /** The level of the headings of a style; 0 where it is for none. */
    static int level(ParagraphStyle style) {
        return switch (style) {
            case HEADING_1 -> 1;
            case HEADING_2 -> 2;
            case HEADING_3 -> 3;
            case HEADING_4 -> 4;
            default -> 0;
        };
    }

    private void figure(BodyPiece piece, String caption, @Nullable BodyPiece before, List<NarrativeBlockView> blocks)
            throws MalformedDocxException {
        String near = !caption.isEmpty() ? caption : before == null ? piece.alt() : before.line();
        Image picture = pictures.picture(piece.picture(), near);
        String alt = piece.alt().replaceAll("[\\r\\n]+", " ");
        Optional<Message> problem = Texts.problemOfLine(alt);
        problem.ifPresent(message -> findings.problemNear(near, message));
        if (picture != null && problem.isEmpty()) {
            blocks.add(NarrativeBlockView.figure(picture, caption, alt));
        }
    }

    /** A cell over several columns or rows has its text in the first of them. */
    private void table(BodyPiece piece, String caption, List<NarrativeBlockView> blocks) {
        List<List<String>> rows = new ArrayList<>();
        int columns = 0;
        for (List<Cell> cells : piece.rows()) {
            List<String> row = new ArrayList<>();
            for (Cell cell : cells) {
                row.add(cell.covered() ? "" : cell.text().replace('\n', ' '));
                for (int i = 1; i < cell.columns() && row.size() <= SmallTable.MAX_COLUMNS; i++) {
                    row.add("");
                }
            }
            columns = Math.max(columns, row.size());
            rows.add(row);
        }
        boolean even = !rows.isEmpty();
        for (List<String> row : rows) {
            even &= row.size() == columns;
        }
        String near = !caption.isEmpty() || rows.isEmpty() || rows.get(0).isEmpty()
                ? caption
                : rows.get(0).get(0);
        if (even && columns > 0 && columns <= SmallTable.MAX_COLUMNS) {
            Optional<Message> problem = rows.stream()
                    .flatMap(List::stream)
                    .flatMap(text -> Texts.problemOfLine(text).stream())
                    .findFirst();
            if (problem.isPresent()) {
                findings.problemNear(near, problem.get());
            } else {
                blocks.add(NarrativeBlockView.table(rows, caption));
            }
        } else {
            findings.problemNear(
                    near,
                    new Message(
                            "文中表格各行列数应一致，且至多 " + SmallTable.MAX_COLUMNS + " 列",
                            "the rows of a table must have as many columns as each other, at most "
                                    + SmallTable.MAX_COLUMNS));
        }
    }
}
