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
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page as one would write it by hand: a walk, appends, and one conversion to UTF-8 at the end. */
final class StringBuilderPage implements ReportPage {

    private static final int PAGE_SIZE = 128 << 10;

    private final String css;

    StringBuilderPage(String css) {
        this.css = css;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder(PAGE_SIZE);
        Document document = ReportComposer.create().compose(report);
        new Walk(page, new PageParts(report, document)).document(document, css);
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static final class Walk implements Visitor<Void>, Table.CellVisitor<Void> {
        private final StringBuilder out;
        private final PageParts parts;
        private int columns;

        Walk(StringBuilder out, PageParts parts) {
            this.out = out;
            this.parts = parts;
        }

        void document(Document document, String css) {
            Document.Info info = document.info();
            out.append("<!DOCTYPE html>\n<html lang=\"").append(info.language());
            out.append("\">\n<head>\n<meta charset=\"utf-8\">\n"
                    + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
            text(info.title()).append("</title>\n");
            out.append("<link rel=\"schema.DC\" href=\"http://purl.org/dc/elements/1.1/\">\n");
            Blocks.meta(info).forEach((name, content) -> {
                out.append("<meta name=\"").append(name).append("\" content=\"");
                text(content).append("\">\n");
            });
            out.append("<style>\n").append(css).append("</style>\n<script type=\"application/ld+json\">");
            out.append(parts.linkedData())
                    .append("</script>\n</head>\n<body>\n<div class=\"gongkai\">\n"
                            + "<a class=\"skip\" href=\"#report\">跳到正文</a>\n<nav class=\"contents\" aria-labelledby=\"contents\">\n"
                            + "<p id=\"contents\">目录</p>\n<ul>\n");
            for (Section section : parts.sections()) {
                out.append("<li><a href=\"#").append(section.key()).append("\">");
                text(section.heading().text()).append("</a></li>\n");
            }
            out.append("</ul>\n</nav>\n<main id=\"report\" tabindex=\"-1\">\n<article>\n");
            document.blocks().forEach(block -> block.accept(this));
            out.append("</article>\n</main>\n<script type=\"application/json\" class=\"gongkai-report\">")
                    .append(parts.data())
                    .append("</script>\n</div>\n</body>\n</html>\n");
        }

        /** Most texts have nothing to escape and are appended as they are. */
        private StringBuilder text(String text) {
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
            out.append("<h1 class=\"title\">");
            String separator = "";
            for (List<String> line : title.lines()) {
                out.append(separator);
                for (String phrase : line) {
                    out.append("<span>");
                    text(phrase).append("</span>");
                }
                separator = "<br>";
            }
            out.append("</h1>\n");
            return null;
        }

        @Override
        public Void section(Section section) {
            Heading heading = section.heading();
            out.append(heading == null ? "<div id=\"" : "<section id=\"")
                    .append(section.key())
                    .append("\">\n");
            if (heading != null) {
                heading(heading);
            }
            section.blocks().forEach(block -> block.accept(this));
            out.append(heading == null ? "</div>\n" : "</section>\n");
            return null;
        }

        @Override
        public Void heading(Heading heading) {
            headingOnly(heading).append('\n');
            return null;
        }

        private StringBuilder headingOnly(Heading heading) {
            int rank = Math.min(6, heading.rank());
            String anchor = parts.anchor(heading);
            out.append("<h").append(rank);
            if (anchor != null) {
                out.append(" id=\"").append(anchor).append('"');
            }
            out.append(" class=\"level-").append(heading.level()).append("\">");
            return text(heading.text()).append("</h").append(rank).append('>');
        }

        @Override
        public Void paragraph(Paragraph paragraph) {
            Heading runIn = paragraph.runIn();
            if (runIn != null) {
                out.append("<div class=\"run-in\">");
                headingOnly(runIn);
            }
            out.append(paragraph.kind() == Paragraph.Kind.NOTE ? "<p class=\"note\">" : "<p>");
            text(paragraph.text()).append(runIn == null ? "</p>\n" : "</p></div>\n");
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
        public Void table(Table table) {
            columns = table.columns().size();
            out.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
                    .append(table.key())
                    .append("-caption\">\n")
                    .append(Blocks.INSTANCE.isDense(table) ? "<table class=\"dense\">" : "<table>")
                    .append("\n<caption id=\"")
                    .append(table.key());
            String caption = table.caption();
            out.append(caption == null ? "-caption\" class=\"unseen\">" : "-caption\">");
            text(caption == null ? table.title() : caption).append("</caption>\n<colgroup>");
            for (Table.ColumnKind column : table.columns()) {
                out.append(
                        switch (column) {
                            case GROUP -> "<col class=\"group\">";
                            case LABEL -> "<col class=\"label\">";
                            case NUMBER, TEXT -> "<col>";
                        });
            }
            out.append("</colgroup>\n");
            for (Table.RowGroup group : table.groups()) {
                out.append(group.head() ? "<thead>\n" : "<tbody>\n");
                for (Table.Row row : group.rows()) {
                    out.append("<tr>\n");
                    for (Table.Cell cell : row.cells()) {
                        cell.accept(this);
                    }
                    out.append("</tr>\n");
                }
                out.append(group.head() ? "</thead>\n" : "</tbody>\n");
            }
            out.append("</table>\n</div>\n");
            return null;
        }

        @Override
        public Void head(Table.HeadCell cell) {
            out.append("<th id=\"").append(cell.id());
            if (cell.leaf()) {
                out.append("\" class=\"leaf");
            }
            out.append(
                    switch (cell.scope()) {
                        case COLUMN -> "\" scope=\"col\"";
                        case ROW -> "\" scope=\"row\"";
                        case ROW_GROUP -> "\" scope=\"rowgroup\"";
                    });
            if (cell.rowSpan() > 1) {
                out.append(" rowspan=\"").append(cell.rowSpan()).append('"');
            }
            if (cell.colSpan() > 1) {
                out.append(" colspan=\"").append(cell.colSpan()).append('"');
            }
            out.append('>');
            text(cell.text()).append("</th>\n");
            return null;
        }

        @Override
        public Void data(Table.DataCell cell) {
            out.append("<td headers=\"").append(String.join(" ", cell.heads()));
            out.append(Blocks.INSTANCE.isLong(cell.text(), columns) ? "\" class=\"long\"" : "\"");
            if (cell.colSpan() > 1) {
                out.append(" colspan=\"").append(cell.colSpan()).append('"');
            }
            out.append('>');
            text(cell.text()).append("</td>\n");
            return null;
        }

        @Override
        public Void signature(SignatureLines signature) {
            out.append(
                            Blocks.INSTANCE.isShort(signature)
                                    ? "<div class=\"signature short\">"
                                    : "<div class=\"signature\">")
                    .append("\n<p>");
            text(signature.agency());
            if (signature.date() != null) {
                out.append("</p>\n<p>");
                text(signature.date());
            }
            out.append("</p>\n</div>\n");
            return null;
        }
    }
}
