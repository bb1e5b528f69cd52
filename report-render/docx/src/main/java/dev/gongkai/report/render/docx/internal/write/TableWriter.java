package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Table;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.internal.format.WordMeasures;
import dev.gongkai.report.render.internal.ColumnWidths;
import dev.gongkai.report.render.internal.HalfEms;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes tables with their spans; the numbers of the form as controls. */
final class TableWriter implements Table.CellVisitor<Void> {

    private static final byte[] TBL = utf8("<w:tbl><w:tblPr><w:tblStyle w:val=\"GKTable\"/><w:tblW w:w=\"");
    private static final byte[] TBL_DENSE = utf8("<w:tbl><w:tblPr><w:tblStyle w:val=\"GKDenseTable\"/><w:tblW w:w=\"");
    private static final byte[] CAPTION =
            utf8("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>"
                    + "<w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\""
                    + " w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"");
    private static final byte[] DESCRIPTION = utf8("\"/><w:tblDescription w:val=\"");
    private static final byte[] GRID = utf8("\"/></w:tblPr><w:tblGrid>");
    private static final byte[] GRID_COL = utf8("<w:gridCol w:w=\"");
    private static final byte[] END = utf8("\"/>");
    private static final byte[] END_GRID = utf8("</w:tblGrid>");
    private static final byte[] TR = utf8("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"");
    private static final byte[] END_TR_PROPERTIES = utf8("\" w:hRule=\"atLeast\"/></w:trPr>");
    private static final byte[] END_TR_PROPERTIES_HEAD = utf8("\" w:hRule=\"atLeast\"/><w:tblHeader/></w:trPr>");
    private static final byte[] END_TR = utf8("</w:tr>");
    private static final byte[] END_TBL = utf8("</w:tbl>");
    private static final byte[] TC = utf8("<w:tc><w:tcPr><w:tcW w:w=\"");
    private static final byte[] DXA = utf8("\" w:type=\"dxa\"/>");
    private static final byte[] GRID_SPAN = utf8("<w:gridSpan w:val=\"");
    private static final byte[] V_MERGE = utf8("<w:vMerge/>");
    private static final byte[] V_MERGE_RESTART = utf8("<w:vMerge w:val=\"restart\"/>");
    private static final byte[] STYLE = utf8("<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"");
    private static final byte[] KEEP = utf8("<w:keepNext/>");
    private static final byte[] INDENT = utf8("<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\" w:left=\"");
    private static final byte[] INDENT_RIGHT = utf8("\" w:right=\"");
    private static final byte[] END_PROPERTIES = utf8("</w:pPr>");
    private static final byte[] END_TC = utf8("</w:p></w:tc>");
    private static final byte[] RUN = utf8("<w:r>");
    private static final byte[] SCALE = utf8("<w:rPr><w:w w:val=\"");
    private static final byte[] END_SCALE = utf8("\"/></w:rPr>");
    private static final byte[] END_RUN = utf8("</w:r>");
    private static final byte[] RUN_PROMPT =
            utf8("<w:r><w:rPr><w:rStyle w:val=\"" + DocxContract.PLACEHOLDER + "\"/></w:rPr>");

    /** The least height of rows, in ems; the form's largest table has 28 of them and stands on one page. */
    private static final double DENSE_ROW_HEIGHT = 1.75;

    private static final double ROW_HEIGHT = 2;

    private final ParagraphWriter paragraphs;
    private final XmlBuffer out;
    private final ContentControls controls;
    private final BoundValues values;
    private final WritingSettings settings;

    /** The texts of the heads of the table so far, by their ids. */
    private final Map<String, String> heads = new HashMap<>();

    /** By column: the rows that a cell from above still covers, and how many columns that cell has. */
    private int[] covered = {};

    private int[] spans = {};
    private int[] edges = {};

    private double em;
    private int margins;
    private int rowHeight;
    private boolean dense;
    private ParagraphStyle textStyle = ParagraphStyle.TABLE_TEXT;
    private boolean keep;
    private int column;
    private String key = "";

    TableWriter(
            ParagraphWriter paragraphs,
            XmlBuffer out,
            ContentControls controls,
            BoundValues values,
            WritingSettings settings) {
        this.paragraphs = paragraphs;
        this.out = out;
        this.controls = controls;
        this.values = values;
        this.settings = settings;
    }

    /** @param keeps whether it stays on one page with what follows */
    void write(Table table, boolean keeps) {
        int columns = table.columns().size();
        Role role = Theme.table(columns);
        dense = role == Role.DENSE_TABLE;
        textStyle = dense ? ParagraphStyle.DENSE_TEXT : ParagraphStyle.TABLE_TEXT;
        em = settings.theme().style(role).size() * 20;
        margins = 2 * (dense ? WordMeasures.DENSE_CELL_MARGIN : WordMeasures.CELL_MARGIN);
        edges = Arrays.stream(ColumnWidths.edges(
                        table.columns(),
                        settings.measures().typeWidth(),
                        em,
                        WantedColumnWidths.of(table, em, margins)))
                .mapToInt(edge -> (int) Math.round(edge))
                .toArray();
        rowHeight = (int) Math.round(em * (dense ? DENSE_ROW_HEIGHT : ROW_HEIGHT));
        covered = new int[columns];
        spans = new int[columns];
        heads.clear();
        key = table.key();
        String caption = table.caption();
        if (caption != null) {
            paragraphs.paragraph(ParagraphStyle.TABLE_CAPTION, caption, keeps);
        }
        out.markup(dense ? TBL_DENSE : TBL).number(edges[columns]).markup(CAPTION);
        attribute(table.title()).markup(DESCRIPTION);
        attribute(table.title()).markup(GRID);
        for (int i = 0; i < columns; i++) {
            out.markup(GRID_COL).number(edges[i + 1] - edges[i]).markup(END);
        }
        out.markup(END_GRID);
        List<Table.RowGroup> groups = table.groups();
        boolean text = table.columns().contains(Table.ColumnKind.TEXT);
        for (int i = 0; i < groups.size(); i++) {
            boolean head = groups.get(i).head();
            List<Table.Row> rows = groups.get(i).rows();
            for (int j = 0; j < rows.size(); j++) {
                // The form's large table stays on one page, of its other tables each block, of a small table the head.
                boolean last = j == rows.size() - 1;
                keep = last && i == groups.size() - 1 ? keeps : head || !text && (dense || !last);
                row(rows.get(j), head);
            }
        }
        out.markup(END_TBL);
        // Word makes one table of two that meet, and needs a paragraph behind the last one.
        paragraphs.paragraph(ParagraphStyle.GAP, "", keeps);
    }

    private XmlBuffer attribute(String text) {
        return out.markup(utf8(WordMarkup.attribute(text)));
    }

    private void row(Table.Row row, boolean head) {
        out.markup(TR).number(rowHeight).markup(head ? END_TR_PROPERTIES_HEAD : END_TR_PROPERTIES);
        column = 0;
        for (Table.Cell cell : row.cells()) {
            covered();
            cell.accept(this);
        }
        covered();
        out.markup(END_TR);
    }

    /** The cells from above that stand here. */
    private void covered() {
        while (column < covered.length && covered[column] > 0) {
            int span = spans[column];
            covered[column]--;
            start(span);
            out.markup(V_MERGE).markup(STYLE);
            end(textStyle, 0);
            out.markup(END_TC);
            column += span;
        }
    }

    private void start(int colSpan) {
        out.markup(TC).number(edges[column + colSpan] - edges[column]).markup(DXA);
        if (colSpan > 1) {
            out.markup(GRID_SPAN).number(colSpan).markup(END);
        }
    }

    private void end(ParagraphStyle style, int indent) {
        paragraphs.style(style);
        out.text(style.id()).markup(END);
        if (keep) {
            out.markup(KEEP);
        }
        if (indent > 0) {
            out.markup(INDENT)
                    .number(indent)
                    .markup(INDENT_RIGHT)
                    .number(indent)
                    .markup(END);
        }
        out.markup(END_PROPERTIES);
    }

    @Override
    public Void head(Table.HeadCell cell) {
        heads.put(cell.id(), cell.text());
        start(cell.colSpan());
        if (cell.rowSpan() > 1) {
            out.markup(V_MERGE_RESTART);
            covered[column] = cell.rowSpan() - 1;
            spans[column] = cell.colSpan();
        }
        out.markup(STYLE);
        if (cell.leaf()) {
            end(dense ? ParagraphStyle.DENSE_LABEL : ParagraphStyle.TABLE_LABEL, 0);
        } else {
            end(textStyle, CellTextFit.indent(cell.text(), room(cell.colSpan()), em));
        }
        paragraphs.run(cell.text());
        out.markup(END_TC);
        column += cell.colSpan();
        return null;
    }

    @Override
    public Void data(Table.DataCell cell) {
        CellKey address = cell.key();
        String number = address == null ? "" : CellTextFit.number(cell.text());
        int width = room(cell.colSpan());
        int scale = CellTextFit.narrowed(number, width, em);
        start(cell.colSpan());
        out.markup(STYLE);
        end(textStyle, scale == 100 ? CellTextFit.indent(number, width, em) : 0);
        if (address == null) {
            paragraphs.run(cell.text());
        } else {
            number(address, cell, number, scale);
        }
        out.markup(END_TC);
        column += cell.colSpan();
        return null;
    }

    /** The width that a cell has for a line of text. */
    private int room(int colSpan) {
        return edges[column + colSpan] - edges[column] - margins;
    }

    /** The remark stands behind the control: what is bound is the number, and LibreOffice repeats mixed text in one. */
    private void number(CellKey address, Table.DataCell cell, String number, int scale) {
        if (controls.enabled()) {
            String name = address.toString();
            values.add(name, number);
            boolean empty = number.isEmpty();
            controls.startNumber(
                    name, place(cell.heads()), settings.blank() ? ControlPrompt.CELL : ControlPrompt.NONE, empty);
            if (empty) {
                out.markup(RUN_PROMPT);
                String prompt = settings.blank() ? ControlPrompt.CELL.text() : "";
                paragraphs.written(prompt);
                WordMarkup.text(out, prompt);
                out.markup(END_RUN);
            }
        }
        if (!number.isEmpty()) {
            run(number, scale);
        }
        controls.end();
        String remark = cell.text().substring(number.length());
        if (!remark.isEmpty()) {
            paragraphs.run(remark);
        }
    }

    /** Digits need no hint about their face; other text does. */
    private void run(String number, int scale) {
        if (HalfEms.of(number) != number.length()) {
            paragraphs.run(number);
            return;
        }
        out.markup(RUN);
        if (scale < 100) {
            out.markup(SCALE).number(scale).markup(END_SCALE);
        }
        paragraphs.written(number);
        WordMarkup.text(out, number);
        out.markup(END_RUN);
    }

    /** The texts of the heads of a cell, which name it to people. */
    private String place(List<String> ids) {
        StringBuilder place = new StringBuilder(64);
        for (String id : ids) {
            if (place.length() > 0) {
                place.append(' ');
            }
            place.append(Objects.requireNonNullElse(heads.get(id), key));
        }
        return place.toString();
    }
}
