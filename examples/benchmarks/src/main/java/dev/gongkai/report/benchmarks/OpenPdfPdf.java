package dev.gongkai.report.benchmarks;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
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
import dev.gongkai.report.render.internal.ColumnWidths;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;

/**
 * The PDF document by OpenPDF as one would use it: paragraphs and tables added to its document, without tags and all else
 * that archives and accessibility want. The faces are read once and shared by all documents.
 */
final class OpenPdfPdf implements DocumentWriter {

    private final PdfFace body;
    private final Map<PdfFace, BaseFont> faces = new EnumMap<>(PdfFace.class);

    OpenPdfPdf(PdfFace body) throws IOException {
        this.body = body;
        for (PdfFace face : PdfFace.values()) {
            // Called ".ttf" it would be set by Apache FOP, which happens to be on the class path.
            faces.put(
                    face,
                    BaseFont.createFont(
                            face + ".otf",
                            BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED,
                            BaseFont.CACHED,
                            face.bytes(),
                            null));
        }
    }

    @Override
    public void write(Document document, OutputStream out) {
        com.lowagie.text.Document engine = new com.lowagie.text.Document(
                PageSize.A4, (float) PdfStyle.LEFT, (float) PdfStyle.RIGHT, (float) PdfStyle.TOP, (float)
                        PdfStyle.BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(engine, out);
        writer.setCloseStream(false);
        writer.setPageEvent(new Footer(font(PdfStyle.FOOTER)));
        engine.addTitle(document.info().title());
        engine.open();
        Walk walk = new Walk(engine);
        document.blocks().forEach(block -> block.accept(walk));
        engine.close();
    }

    private Font font(PdfStyle style) {
        return new Font(faces.get(style.face()), (float) style.size());
    }

    private static final class Footer extends PdfPageEventHelper {
        private final Font font;

        Footer(Font font) {
            this.font = font;
        }

        @Override
        public void onEndPage(PdfWriter writer, com.lowagie.text.Document document) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    new Phrase("— " + writer.getPageNumber() + " —", font),
                    (document.left() + document.right()) / 2,
                    document.bottom() - 25,
                    0);
        }
    }

    private final class Walk implements Visitor<Void>, Table.CellVisitor<Void> {
        private final com.lowagie.text.Document engine;
        private PdfStyle tableStyle = PdfStyle.FOOTER;
        private Font tableFont = font(PdfStyle.FOOTER);
        private PdfPTable grid = new PdfPTable(1);

        Walk(com.lowagie.text.Document engine) {
            this.engine = engine;
        }

        private com.lowagie.text.Paragraph paragraph(String text, PdfStyle style, int alignment) {
            com.lowagie.text.Paragraph paragraph =
                    new com.lowagie.text.Paragraph((float) style.leading(), text, font(style));
            paragraph.setFirstLineIndent((float) style.indent());
            paragraph.setAlignment(alignment);
            return paragraph;
        }

        private void add(Element element) {
            try {
                engine.add(element);
            } catch (DocumentException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Void title(Title title) {
            com.lowagie.text.Paragraph paragraph = paragraph(title.text(), PdfStyle.TITLE, Element.ALIGN_CENTER);
            paragraph.setSpacingAfter(29);
            add(paragraph);
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
            add(paragraph(heading.text(), PdfStyle.heading(heading, body), Element.ALIGN_LEFT));
            return null;
        }

        @Override
        public Void paragraph(Paragraph paragraph) {
            PdfStyle style = PdfStyle.of(paragraph, body);
            com.lowagie.text.Paragraph whole = paragraph("", style, Element.ALIGN_JUSTIFIED);
            if (paragraph.runIn() != null) {
                whole.add(new Phrase(paragraph.runIn().text(), font(PdfStyle.heading(paragraph.runIn(), body))));
            }
            whole.add(new Phrase(paragraph.text(), font(style)));
            add(whole);
            return null;
        }

        @Override
        public Void table(Table table) {
            tableStyle = PdfStyle.table(table);
            tableFont = font(tableStyle);
            if (table.caption() != null) {
                add(paragraph(table.caption(), PdfStyle.CAPTION, Element.ALIGN_CENTER));
            }
            double[] edges = ColumnWidths.edges(table.columns(), PdfStyle.WIDTH, tableStyle.size());
            float[] widths = new float[edges.length - 1];
            for (int i = 0; i < widths.length; i++) {
                widths[i] = (float) (edges[i + 1] - edges[i]);
            }
            grid = new PdfPTable(widths);
            grid.setWidthPercentage(100);
            grid.setKeepTogether(true);
            for (Table.RowGroup group : table.groups()) {
                for (Table.Row row : group.rows()) {
                    row.cells().forEach(cell -> cell.accept(this));
                }
            }
            add(grid);
            return null;
        }

        private void cell(String text, int rowSpan, int colSpan, int alignment) {
            PdfPCell cell = new PdfPCell(new Phrase((float) tableStyle.leading(), text, tableFont));
            cell.setHorizontalAlignment(alignment);
            cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            cell.setMinimumHeight((float) PdfStyle.row(tableStyle));
            cell.setBorderWidth(0.5f);
            cell.setPadding(1.5f);
            cell.setRowspan(rowSpan);
            cell.setColspan(colSpan);
            grid.addCell(cell);
        }

        @Override
        public Void head(Table.HeadCell cell) {
            cell(cell.text(), cell.rowSpan(), cell.colSpan(), cell.leaf() ? Element.ALIGN_LEFT : Element.ALIGN_CENTER);
            return null;
        }

        @Override
        public Void data(Table.DataCell cell) {
            cell(cell.text(), 1, cell.colSpan(), Element.ALIGN_CENTER);
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
            add(paragraph(signature.agency(), PdfStyle.body(body), Element.ALIGN_RIGHT));
            if (signature.date() != null) {
                add(paragraph(signature.date(), PdfStyle.body(body), Element.ALIGN_RIGHT));
            }
            return null;
        }
    }
}
