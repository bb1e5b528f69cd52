package dev.gongkai.report.importer.internal.doc;

import dev.gongkai.report.importer.internal.source.Flow;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceLimits;
import dev.gongkai.report.importer.internal.source.SpannedGrid;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Reads paragraphs and tables of a part of a document one after another. */
final class DocFlow {

    private static final int NO_OUTLINE = 9;

    private final HWPFDocument document;
    private final DocRuns runs;
    private final DocLists lists;
    private final BlockRole role;

    DocFlow(HWPFDocument document, DocRuns runs, DocLists lists, BlockRole role) {
        this.document = document;
        this.runs = runs;
        this.lists = lists;
        this.role = role;
    }

    Flow read(Range range) throws MalformedSourceException {
        return read(range, 0);
    }

    private Flow read(Range range, int level) throws MalformedSourceException {
        if (level > SourceLimits.MAX_NESTING) {
            throw new MalformedSourceException(
                    "表格嵌套过深：至多 " + SourceLimits.MAX_NESTING + " 层",
                    "tables are nested too deeply: at most " + SourceLimits.MAX_NESTING);
        }
        int count = range.numParagraphs();
        if (count > SourceLimits.MAX_BLOCKS) {
            throw new MalformedSourceException(
                    "段落过多：至多 " + SourceLimits.MAX_BLOCKS + " 个",
                    "too many paragraphs: at most " + SourceLimits.MAX_BLOCKS);
        }
        Flow flow = new Flow();
        int at = 0;
        while (at < count) {
            Paragraph paragraph = range.getParagraph(at);
            if (paragraph.getTableLevel() > level) {
                // Where a cell begins with a table, that table comes before the one that it stands in.
                int inner = paragraph.getTableLevel();
                table(range.getTable(paragraph), inner, flow);
                do {
                    at++;
                } while (at < count && range.getParagraph(at).getTableLevel() >= inner);
            } else {
                paragraph(paragraph, flow);
                at++;
            }
        }
        return flow;
    }

    private void paragraph(Paragraph paragraph, Flow flow) {
        String number = lists.next(paragraph);
        Flow inside = new Flow();
        String text = runs.text(paragraph, role, inside);
        if (!text.isBlank()) {
            flow.text(number + text, heading(paragraph), role);
        }
        flow.all(inside);
    }

    private int heading(Paragraph paragraph) {
        int level = paragraph.getLvl();
        if (level >= 0 && level < NO_OUTLINE) {
            return level + 1;
        }
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        if (style == null || style.getName() == null) {
            return 0;
        }
        String name = style.getName().toLowerCase(Locale.ROOT).replace(" ", "");
        if (name.equals("title") || name.equals("标题")) {
            return 1;
        }
        return name.matches("(?:heading|标题)[1-9]") ? name.charAt(name.length() - 1) - '0' : 0;
    }

    private void table(Table table, int level, Flow flow) throws MalformedSourceException {
        DocColumns columns = new DocColumns(table);
        SpannedGrid grid = new SpannedGrid();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            grid.row();
            int next = 0;
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                Flow content = read(cell, level);
                int from = Math.max(next, columns.index(cell.getLeftEdge()));
                int to = Math.max(from + 1, columns.index(cell.getLeftEdge() + cell.getWidth()));
                grid.skip(from - next);
                next = to;
                boolean follows = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                if (cell.isMerged() && !cell.isFirstMerged()) {
                    grid.widened(to - from, content);
                } else if (follows) {
                    grid.continued(to - from, content);
                } else {
                    grid.cell(1, to - from, content);
                }
            }
        }
        if (!grid.isEmpty()) {
            flow.grid(grid, role);
        }
    }
}
