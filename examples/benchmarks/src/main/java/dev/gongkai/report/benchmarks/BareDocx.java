package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Block.Visitor;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The Word document as one would write it by hand: appends to one text, and the platform's zip. */
final class BareDocx implements DocumentWriter {

    private static final int BODY_SIZE = 128 << 10;

    /** That of the library; the platform's own choice takes twice as long. */
    private static final int LEVEL = 3;

    private final DocxParts constant;

    BareDocx(DocxParts constant) {
        this.constant = constant;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        StringBuilder body = new StringBuilder(BODY_SIZE);
        new Walk(body, constant.edges().iterator()).document(document, constant.section());
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(LEVEL);
        for (Map.Entry<String, byte[]> part : constant.parts().entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue());
        }
        zip.putNextEntry(new ZipEntry(DocxParts.BODY));
        zip.write(body.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static final class Walk implements Visitor<Void>, Table.CellVisitor<Void> {
        private final StringBuilder out;
        private final Iterator<int[]> tables;
        private TableGrid grid = TableGrid.NONE;
        private boolean dense;

        Walk(StringBuilder out, Iterator<int[]> tables) {
            this.out = out;
            this.tables = tables;
        }

        void document(Document document, String section) {
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
            document.blocks().forEach(block -> block.accept(this));
            out.append(section).append("</w:body></w:document>");
        }

        private void paragraph(String style, String text) {
            start(style);
            run(text);
            out.append("</w:p>");
        }

        private void start(String style) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        }

        private void run(String text) {
            if (!text.isEmpty()) {
                out.append("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>");
                text(text).append("</w:r>");
            }
        }

        private StringBuilder text(String text) {
            return escaped(out.append("<w:t xml:space=\"preserve\">"), text).append("</w:t>");
        }

        /** Most texts have nothing to escape and are appended as they are. */
        private static StringBuilder escaped(StringBuilder out, String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '&' || c == '<' || c == '>' || c == '"') {
                    return out.append(text.replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\"", "&quot;"));
                }
            }
            return out.append(text);
        }

        @Override
        public Void title(Title title) {
            start(DocxStyle.TITLE);
            String separator = "";
            for (List<String> line : title.lines()) {
                out.append(separator);
                line.forEach(this::run);
                separator = "<w:r><w:br/></w:r>";
            }
            out.append("</w:p>");
            return null;
        }

        @Override
        public Void section(Section section) {
            if (section.heading() != null) {
                heading(section.heading());
            }
            section.blocks().forEach(block -> block.accept(this));
            return null;
        }

        @Override
        public Void heading(Heading heading) {
            paragraph(DocxStyle.heading(heading), heading.text());
            return null;
        }

        @Override
        public Void paragraph(Paragraph paragraph) {
            start(DocxStyle.of(paragraph));
            Heading runIn = paragraph.runIn();
            if (runIn != null) {
                out.append("<w:r><w:rPr><w:rStyle w:val=\"")
                        .append(DocxStyle.runIn(runIn))
                        .append("\"/><w:rFonts w:hint=\"eastAsia\"/></w:rPr>");
                text(runIn.text()).append("</w:r>");
            }
            run(paragraph.text());
            out.append("</w:p>");
            return null;
        }

        @Override
        public Void table(Table table) {
            if (table.caption() != null) {
                paragraph(DocxStyle.TABLE_CAPTION, table.caption());
            }
            grid = new TableGrid(tables.next());
            dense = Blocks.INSTANCE.isDense(table);
            out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
                    .append(DocxStyle.table(dense))
                    .append("\"/><w:tblW w:w=\"")
                    .append(grid.width(0, grid.columns()))
                    .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>"
                            + "<w:tblCaption w:val=\"");
            escaped(out, table.title()).append("\"/></w:tblPr><w:tblGrid>");
            for (int i = 0; i < grid.columns(); i++) {
                out.append("<w:gridCol w:w=\"").append(grid.width(i, 1)).append("\"/>");
            }
            out.append("</w:tblGrid>");
            for (Table.RowGroup group : table.groups()) {
                for (Table.Row row : group.rows()) {
                    out.append("<w:tr><w:trPr><w:cantSplit/>")
                            .append(group.head() ? "<w:tblHeader/>" : "")
                            .append("</w:trPr>");
                    grid.nextRow();
                    for (Table.Cell cell : row.cells()) {
                        covered();
                        cell.accept(this);
                    }
                    covered();
                    out.append("</w:tr>");
                }
            }
            out.append("</w:tbl>");
            paragraph(DocxStyle.GAP, "");
            return null;
        }

        private void covered() {
            for (int span = grid.covered(); span > 0; span = grid.covered()) {
                cell(span, "<w:vMerge/>", DocxStyle.cell(dense), "");
                grid.pass();
            }
        }

        private void cell(int colSpan, String merge, String style, String text) {
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(grid.width(colSpan))
                    .append("\" w:type=\"dxa\"/>");
            if (colSpan > 1) {
                out.append("<w:gridSpan w:val=\"").append(colSpan).append("\"/>");
            }
            out.append(merge)
                    .append("<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"")
                    .append(style)
                    .append("\"/><w:keepNext/></w:pPr>");
            run(text);
            out.append("</w:p></w:tc>");
        }

        @Override
        public Void head(Table.HeadCell cell) {
            cell(
                    cell.colSpan(),
                    cell.rowSpan() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "",
                    cell.leaf() ? DocxStyle.label(dense) : DocxStyle.cell(dense),
                    cell.text());
            grid.add(cell.rowSpan(), cell.colSpan());
            return null;
        }

        @Override
        public Void data(Table.DataCell cell) {
            cell(cell.colSpan(), "", DocxStyle.cell(dense), cell.text());
            grid.add(1, cell.colSpan());
            return null;
        }

        @Override
        public Void figure(Figure figure) {
            throw new IllegalArgumentException("figure: not in these benchmarks");
        }

        @Override
        public Void chart(Chart chart) {
            throw new IllegalArgumentException("chart: not in these benchmarks");
        }

        @Override
        public Void signature(SignatureLines signature) {
            paragraph(DocxStyle.SIGNATURE, signature.agency());
            if (signature.date() != null) {
                paragraph(DocxStyle.SIGNATURE_DATE, signature.date());
            }
            return null;
        }
    }
}
