package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.render.internal.ColumnWidths;

/** Writes a document as XSL-FO. */
final class FopMarkup extends MarkupWalk {

    private final PdfFace body;

    FopMarkup(PdfFace body) {
        this.body = body;
    }

    void document(Document document) {
        out.append("<fo:root xmlns:fo=\"http://www.w3.org/1999/XSL/Format\" xml:lang=\"zh\"><fo:layout-master-set>"
                + "<fo:simple-page-master master-name=\"page\" page-width=\"210mm\" page-height=\"297mm\""
                + " margin-left=\"28mm\" margin-right=\"26mm\"><fo:region-body margin-top=\"37mm\""
                + " margin-bottom=\"35mm\"/><fo:region-after extent=\"30mm\"/></fo:simple-page-master>"
                + "</fo:layout-master-set><fo:page-sequence master-reference=\"page\">"
                + "<fo:static-content flow-name=\"xsl-region-after\">");
        block(PdfStyle.FOOTER, " text-align=\"center\"")
                .append("— <fo:page-number/> —</fo:block></fo:static-content><fo:flow flow-name=\"xsl-region-body\">");
        document.blocks().forEach(block -> block.accept(this));
        out.append("</fo:flow></fo:page-sequence></fo:root>");
    }

    private StringBuilder block(PdfStyle style, String attributes) {
        out.append("<fo:block");
        font(style).append(" line-height=\"").append(style.leading()).append("pt\"");
        if (style.indent() > 0) {
            out.append(" text-indent=\"").append(style.indent()).append("pt\"");
        }
        return out.append(attributes).append('>');
    }

    private StringBuilder font(PdfStyle style) {
        return out.append(" font-family=\"")
                .append(style.face().family())
                .append("\" font-size=\"")
                .append(style.size())
                .append("pt\"");
    }

    private Void end() {
        out.append("</fo:block>");
        return null;
    }

    @Override
    public Void title(Title title) {
        block(PdfStyle.TITLE, " text-align=\"center\" space-after=\"29pt\"");
        text(title.text());
        return end();
    }

    @Override
    public Void heading(Heading heading) {
        block(PdfStyle.heading(heading, body), "");
        text(heading.text());
        return end();
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        block(PdfStyle.of(paragraph, body), " text-align=\"justify\"");
        if (paragraph.runIn() != null) {
            out.append("<fo:inline");
            font(PdfStyle.heading(paragraph.runIn(), body)).append('>');
            text(paragraph.runIn().text()).append("</fo:inline>");
        }
        text(paragraph.text());
        return end();
    }

    @Override
    public Void table(Table table) {
        if (table.caption() != null) {
            block(PdfStyle.CAPTION, " text-align=\"center\"");
            text(table.caption());
            end();
        }
        PdfStyle style = PdfStyle.table(table);
        out.append("<fo:table table-layout=\"fixed\" width=\"442.2pt\" border-collapse=\"collapse\""
                + " keep-together.within-page=\"always\" line-height=\"");
        out.append(style.leading()).append("pt\"");
        font(style).append('>');
        double[] edges = ColumnWidths.edges(table.columns(), PdfStyle.WIDTH, style.size());
        for (int i = 1; i < edges.length; i++) {
            out.append("<fo:table-column column-width=\"")
                    .append(edges[i] - edges[i - 1])
                    .append("pt\"/>");
        }
        out.append("<fo:table-body>");
        for (Table.RowGroup group : table.groups()) {
            for (Table.Row row : group.rows()) {
                out.append("<fo:table-row height=\"")
                        .append(PdfStyle.row(style))
                        .append("pt\">");
                row.cells().forEach(cell -> cell.accept(this));
                out.append("</fo:table-row>");
            }
        }
        out.append("</fo:table-body></fo:table>");
        return null;
    }

    private Void cell(String text, int rowSpan, int colSpan, String align) {
        out.append("<fo:table-cell border=\"0.5pt solid black\" padding=\"1pt\" display-align=\"center\" text-align=\"")
                .append(align)
                .append("\" number-rows-spanned=\"")
                .append(rowSpan)
                .append("\" number-columns-spanned=\"")
                .append(colSpan)
                .append("\"><fo:block>");
        text(text).append("</fo:block></fo:table-cell>");
        return null;
    }

    @Override
    public Void head(Table.HeadCell cell) {
        return cell(cell.text(), cell.rowSpan(), cell.colSpan(), cell.leaf() ? "start" : "center");
    }

    @Override
    public Void data(Table.DataCell cell) {
        return cell(cell.text(), 1, cell.colSpan(), "center");
    }

    @Override
    public Void signature(SignatureLines signature) {
        block(PdfStyle.body(body), " text-align=\"end\"");
        text(signature.agency());
        end();
        if (signature.date() != null) {
            block(PdfStyle.body(body), " text-align=\"end\"");
            text(signature.date());
            end();
        }
        return null;
    }
}
