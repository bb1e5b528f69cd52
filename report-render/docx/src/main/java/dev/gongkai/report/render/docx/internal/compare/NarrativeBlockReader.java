package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.model.Narrative.SmallTable;
import dev.gongkai.report.render.docx.internal.compare.ShownPictures.ShownPicture;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.parse.BodyPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes blocks of pieces: figures with their captions, small tables with theirs, headings and paragraphs. */
final class NarrativeBlockReader implements BodyPiece.Visitor {

    private final ShownPictures pictures;
    private final ReadingLog log;
    private final List<BodyPiece> pieces;
    private final List<NarrativeBlockView> blocks = new ArrayList<>();

    /** The index behind the piece at hand, which takes the next piece with it where that is its caption or table. */
    private int next;

    private NarrativeBlockReader(List<BodyPiece> pieces, ShownPictures pictures, ReadingLog log) {
        this.pieces = pieces;
        this.pictures = pictures;
        this.log = log;
    }

    static List<NarrativeBlockView> read(List<BodyPiece> pieces, ShownPictures pictures, ReadingLog log)
            throws UnreadableDocxException {
        NarrativeBlockReader reader = new NarrativeBlockReader(pieces, pictures, log);
        while (reader.next < pieces.size()) {
            pieces.get(reader.next++).accept(reader);
        }
        return reader.blocks;
    }

    @Override
    public void line(BodyPiece.LinePiece line) {
        boolean caption = line.style() == ParagraphStyle.TABLE_CAPTION || line.style() == ParagraphStyle.CAPTION;
        Optional<BodyPiece.TablePiece> table =
                caption && next < pieces.size() ? pieces.get(next).asTable() : Optional.empty();
        if (table.isPresent()) {
            next++;
            table(table.get(), line.words());
            return;
        }
        int level = line.style().headingLevel();
        blocks.add(
                level > 0
                        ? new NarrativeBlockView.Heading(level, line.words())
                        : new NarrativeBlockView.Paragraph(line.level(), line.runIn(), line.text()));
    }

    @Override
    public void picture(BodyPiece.PicturePiece piece) throws UnreadableDocxException {
        String before = next == 1 ? piece.alt() : pieces.get(next - 2).words();
        boolean captioned = next < pieces.size() && pieces.get(next).style() == ParagraphStyle.CAPTION;
        String caption = captioned ? pieces.get(next++).words() : "";
        String near = caption.isEmpty() ? before : caption;
        ShownPicture picture = pictures.find(piece.relationship(), near);
        String alt = piece.alt().replaceAll("[\\r\\n]+", " ");
        Optional<Message> problem = PrintableText.problemOfLine(alt);
        problem.ifPresent(message -> log.problemNear(near, message));
        if (picture != null && problem.isEmpty()) {
            blocks.add(new NarrativeBlockView.Figure(picture, caption, alt));
        }
    }

    @Override
    public void table(BodyPiece.TablePiece table) {
        table(table, "");
    }

    /** A cell over several columns or rows has its text in the first of them. */
    private void table(BodyPiece.TablePiece table, String caption) {
        List<List<String>> rows = new ArrayList<>();
        for (List<BodyPiece.CellPiece> cells : table.rows()) {
            List<String> row = new ArrayList<>();
            for (BodyPiece.CellPiece cell : cells) {
                row.add(cell.covered() ? "" : cell.text().replace('\n', ' '));
                for (int i = 1; i < cell.columns() && row.size() <= SmallTable.MAX_COLUMNS; i++) {
                    row.add("");
                }
            }
            rows.add(row);
        }
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        String near = !caption.isEmpty() || columns == 0 ? caption : rows.get(0).get(0);
        boolean even = rows.stream().allMatch(row -> row.size() == columns);
        if (!even || columns == 0 || columns > SmallTable.MAX_COLUMNS) {
            log.problemNear(
                    near,
                    "文中表格各行列数应一致，且至多 " + SmallTable.MAX_COLUMNS + " 列",
                    "the rows of a table must have as many columns as each other, at most " + SmallTable.MAX_COLUMNS);
            return;
        }
        rows.stream()
                .flatMap(List::stream)
                .flatMap(text -> PrintableText.problemOfLine(text).stream())
                .findFirst()
                .ifPresentOrElse(
                        problem -> log.problemNear(near, problem),
                        () -> blocks.add(new NarrativeBlockView.SmallTable(rows, caption)));
    }
}
