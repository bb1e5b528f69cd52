package dev.gongkai.report.benchmarks;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.render.internal.ColumnWidths;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;

/**
 * The PDF document by openhtmltopdf, of a page of HTML that is written for it. The files of the faces are in memory, and
 * their measures are kept from document to document.
 */
final class OpenHtmlToPdfPdf implements DocumentWriter {

    private static final int REGULAR = 400;

    private final Map<PdfFace, byte[]> faces = new EnumMap<>(PdfFace.class);
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private final String css;

    OpenHtmlToPdfPdf(PdfFace body) {
        XRLog.setLoggingEnabled(false);
        for (PdfFace face : PdfFace.values()) {
            faces.put(face, face.bytes());
        }
        css = css(body);
    }

    private static String css(PdfFace body) {
        return "@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm;@bottom-center{vertical-align:top;padding-top:14pt;"
                + "content:'— ' counter(page) ' —';" + font(PdfStyle.FOOTER)
                + "}}\nbody,h1,h2,h3,h4,h5,h6,p{margin:0;font-weight:400}\n"
                + "h1{text-align:center;margin-bottom:29pt;" + font(PdfStyle.TITLE) + "}\n"
                + "p{text-align:justify;text-indent:2em;" + font(PdfStyle.body(body)) + "}\n"
                + "h2,h3,h4,h5,h6{text-indent:2em;" + font(PdfStyle.body(body)) + "}\n"
                + ".l1{font-family:" + quoted(PdfFace.HEI) + "}\n"
                + ".l2{font-family:" + quoted(PdfFace.KAI) + "}\n"
                + ".note{font-size:12pt;line-height:18pt}\n"
                + ".right{text-align:right}\n"
                + "table{width:442.2pt;table-layout:fixed;border-collapse:collapse;page-break-inside:avoid;"
                + "font-family:" + quoted(PdfFace.SONG) + "}\n"
                + "th,td{border:0.5pt solid;padding:1pt;text-align:center;vertical-align:middle;font-weight:400;"
                + "word-wrap:break-word}\n"
                + ".leaf{text-align:left}\n";
    }

    private static String font(PdfStyle style) {
        return "font-family:" + quoted(style.face()) + ";font-size:" + style.size() + "pt;line-height:"
                + style.leading() + "pt";
    }

    private static String quoted(PdfFace face) {
        return "'" + face.family() + "'";
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        Walk page = new Walk();
        page.document(document, css);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        faces.forEach((face, bytes) ->
                builder.useFont(() -> new ByteArrayInputStream(bytes), face.family(), REGULAR, FontStyle.NORMAL, true));
        builder.withHtmlContent(page.out.toString(), null);
        builder.toStream(out);
        builder.run();
    }

    private static final class Walk extends MarkupWalk {

        void document(Document document, String css) {
            out.append("<html lang=\"zh-CN\"><head><title>");
            text(document.info().title()).append("</title><style>").append(css).append("</style></head><body>");
            document.blocks().forEach(block -> block.accept(this));
            out.append("</body></html>");
        }

        @Override
        public Void title(Title title) {
            out.append("<h1>");
            text(title.text()).append("</h1>");
            return null;
        }

        @Override
        public Void heading(Heading heading) {
            out.append("<h2 class=\"l").append(heading.level()).append("\">");
            text(heading.text()).append("</h2>");
            return null;
        }

        @Override
        public Void paragraph(Paragraph paragraph) {
            out.append(paragraph.kind() == Paragraph.Kind.NOTE ? "<p class=\"note\">" : "<p>");
            Heading runIn = paragraph.runIn();
            if (runIn != null) {
                out.append("<span class=\"l").append(runIn.level()).append("\">");
                text(runIn.text()).append("</span>");
            }
            text(paragraph.text()).append("</p>");
            return null;
        }

        @Override
        public Void table(Table table) {
            if (table.caption() != null) {
                out.append("<p>");
                text(table.caption()).append("</p>");
            }
            PdfStyle style = PdfStyle.table(table);
            out.append("<table style=\"font-size:")
                    .append(style.size())
                    .append("pt;line-height:")
                    .append(style.leading())
                    .append("pt\"><colgroup>");
            double[] edges = ColumnWidths.edges(table.columns(), PdfStyle.WIDTH, style.size());
            for (int i = 1; i < edges.length; i++) {
                out.append("<col style=\"width:")
                        .append(edges[i] - edges[i - 1])
                        .append("pt\"/>");
            }
            out.append("</colgroup><tbody>");
            for (Table.RowGroup group : table.groups()) {
                for (Table.Row row : group.rows()) {
                    out.append("<tr style=\"height:")
                            .append(PdfStyle.row(style))
                            .append("pt\">");
                    row.cells().forEach(cell -> cell.accept(this));
                    out.append("</tr>");
                }
            }
            out.append("</tbody></table>");
            return null;
        }

        @Override
        public Void head(Table.HeadCell cell) {
            out.append(cell.leaf() ? "<th class=\"leaf\" rowspan=\"" : "<th rowspan=\"")
                    .append(cell.rowSpan())
                    .append("\" colspan=\"")
                    .append(cell.colSpan())
                    .append("\">");
            text(cell.text()).append("</th>");
            return null;
        }

        @Override
        public Void data(Table.DataCell cell) {
            out.append("<td colspan=\"").append(cell.colSpan()).append("\">");
            text(cell.text()).append("</td>");
            return null;
        }

        @Override
        public Void signature(SignatureLines signature) {
            out.append("<p class=\"right\">");
            text(signature.agency()).append("</p>");
            if (signature.date() != null) {
                out.append("<p class=\"right\">");
                text(signature.date()).append("</p>");
            }
            return null;
        }
    }
}
