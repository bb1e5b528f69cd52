package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.parse.BodyPiece.CellPiece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is seen in a table: its rows with their cells, through controls and the like around them.
 *
 * @param block reads a block within a cell
 */
record TableParser(
        XmlPartReader xml, LineCollector lines, TableParser.ControlReader controls, XmlPartReader.Handler block) {

    /** Reads the control at hand. */
    interface ControlReader {
        /** @param content reads what is in it */
        void read(LineCollector.Step content) throws UnreadableDocxException;
    }

    List<List<CellPiece>> rows() throws UnreadableDocxException {
        List<List<CellPiece>> rows = new ArrayList<>();
        xml.children(name -> row(name, rows));
        return rows;
    }

    private void row(String name, List<List<CellPiece>> rows) throws UnreadableDocxException {
        switch (name) {
            case "w:tr" -> {
                List<CellPiece> cells = new ArrayList<>();
                boolean[] deleted = {false};
                xml.children(part -> {
                    if (part.equals("w:trPr")) {
                        xml.children(property -> deleted[0] |= property.equals("w:del"));
                    } else {
                        cell(part, cells);
                    }
                });
                if (!deleted[0]) {
                    rows.add(cells);
                }
            }
            case "w:sdt" -> controls.read(() -> xml.children(inner -> row(inner, rows)));
            case "w:customXml", "w:ins" -> xml.children(inner -> row(inner, rows));
            default -> {
                // The properties of the table.
            }
        }
    }

    private void cell(String name, List<CellPiece> cells) throws UnreadableDocxException {
        switch (name) {
            case "w:tc" -> cell(cells);
            case "w:sdt" -> controls.read(() -> xml.children(inner -> cell(inner, cells)));
            case "w:customXml", "w:ins" -> xml.children(inner -> cell(inner, cells));
            default -> {
                // The properties of the row.
            }
        }
    }

    private void cell(List<CellPiece> cells) throws UnreadableDocxException {
        int[] columns = {1};
        boolean[] covered = {false};
        boolean[] deleted = {false};
        List<BodyPiece> content = lines.within(() -> xml.children(name -> {
            if (name.equals("w:tcPr")) {
                xml.children(property -> {
                    if (property.equals("w:gridSpan")) {
                        columns[0] = number(xml.attribute("w:val"));
                    } else if (property.equals("w:vMerge") || property.equals("w:hMerge")) {
                        covered[0] |= !"restart".equals(xml.attribute("w:val"));
                    } else if (property.equals("w:cellDel")) {
                        deleted[0] = true;
                    }
                });
            } else {
                block.element(name);
            }
        }));
        StringBuilder text = new StringBuilder();
        for (BodyPiece piece : content) {
            if (!piece.isLine()) {
                lines.problem("表格的单元格中不能再有图片或表格", "a cell of a table must hold neither a picture nor a table");
            }
            text.append(text.length() == 0 ? "" : "\n").append(piece.words());
        }
        if (!deleted[0]) {
            cells.add(new CellPiece(text.toString(), columns[0], covered[0]));
        }
    }

    /** The columns that a cell covers: no table has more than Word allows. */
    private int number(@Nullable String text) {
        boolean fits = text != null && text.matches("[1-9][0-9]?");
        if (!fits) {
            lines.problem("单元格跨列数无效", "the number of columns of a cell is invalid");
        }
        return fits ? Integer.parseInt(text) : 1;
    }
}
