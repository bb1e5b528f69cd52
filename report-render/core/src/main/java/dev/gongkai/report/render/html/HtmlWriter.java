package dev.gongkai.report.render.html;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

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
import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.internal.DocumentPictures;
import dev.gongkai.report.render.internal.HalfEms;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.List;

/** Writes one document as HTML. */
final class HtmlWriter implements Visitor<Void>, Table.CellVisitor<Void> {

    /** What does not depend on the document. */
    record Settings(boolean fragment, String idPrefix, int titleRank, Theme.PageSetup page) {}

    private static final int LOWEST_RANK = 6;
    private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;
    private static final String NUMBER = "0123456789.,%+-";

    /** A number of more characters may stand on two lines. */
    private static final int LONGEST_NUMBER = 12;

    /** A number of more characters is set smaller than a long one. */
    private static final int LONG_NUMBER = 8;

    /** One of more characters is smaller still. */
    private static final int LONGER_NUMBER = 10;

    /** A number of so many characters is long: faces with wide digits have no room for it in narrow columns. */
    private static final int LONG_NUMBER_LENGTH = 6;

    private static final byte[] SECTION = utf8("<section id=\"");
    private static final byte[] DIV = utf8("<div id=\"");
    private static final byte[] END_DIV = utf8("</div>\n");
    private static final byte[] END_SECTION = utf8("</section>\n");
    private static final byte[] TITLE = utf8(" class=\"title\">");
    private static final byte[] SPAN = utf8("<span>");
    private static final byte[] END_SPAN = utf8("</span>");
    private static final byte[] BR = utf8("<br>");
    private static final byte[] ID = utf8(" id=\"");
    private static final byte[] LEVEL = utf8(" class=\"level-");
    private static final byte[] LEVEL_AFTER_ID = utf8("\" class=\"level-");
    private static final byte[] QUOTE_CLOSE = utf8("\">");
    private static final byte[] END_TAG = utf8("\">\n");
    private static final byte[] LINE = utf8("\n");
    private static final byte[] RUN_IN = utf8("<div class=\"run-in\">");
    private static final byte[] P = utf8("<p>");
    private static final byte[] NOTE = utf8("<p class=\"note\">");
    private static final byte[] END_P = utf8("</p>");
    private static final byte[] FIGURE = utf8("<figure>\n<img alt=\"");
    private static final byte[] WIDTH = utf8("\" width=\"");
    private static final byte[] HEIGHT = utf8("\" height=\"");
    private static final byte[] WIDTH_STYLE = utf8("\" style=\"width:");
    private static final byte[] WIDTH_STYLE_2 = utf8("px!important;height:auto!important");
    private static final byte[] SRC = utf8("\" src=\"");
    private static final byte[] CAPTION_BELOW = utf8("<figcaption>");
    private static final byte[] END_CAPTION_BELOW = utf8("</figcaption>\n");
    private static final byte[] END_FIGURE = utf8("</figure>\n");
    private static final byte[] TABLE = utf8("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"");
    private static final byte[] TABLE_2 = utf8("-caption\">\n<table>\n<caption id=\"");
    private static final byte[] TABLE_2_DENSE = utf8("-caption\">\n<table class=\"dense\">\n<caption id=\"");
    private static final byte[] CAPTION = utf8("-caption\">");
    private static final byte[] CAPTION_UNSEEN = utf8("-caption\" class=\"unseen\">");
    private static final byte[] END_CAPTION = utf8("</caption>\n");
    private static final byte[] COLGROUP = utf8("<colgroup>");
    private static final byte[] END_COLGROUP = utf8("</colgroup>\n");
    private static final byte[] THEAD = utf8("<thead>\n");
    private static final byte[] END_THEAD = utf8("</thead>\n");
    private static final byte[] TBODY = utf8("<tbody>\n");
    private static final byte[] END_TBODY = utf8("</tbody>\n");
    private static final byte[] TR = utf8("<tr>\n");
    private static final byte[] END_TR = utf8("</tr>\n");
    private static final byte[] END_TABLE = utf8("</table>\n</div>\n");
    private static final byte[] TH = utf8("<th id=\"");
    private static final byte[] LEAF = utf8("\" class=\"leaf");
    private static final byte[] SCOPE_COLUMN = utf8("\" scope=\"col");
    private static final byte[] SCOPE_ROW = utf8("\" scope=\"row");
    private static final byte[] SCOPE_ROW_GROUP = utf8("\" scope=\"rowgroup");
    private static final byte[] ROWSPAN = utf8("\" rowspan=\"");
    private static final byte[] COLSPAN = utf8("\" colspan=\"");
    private static final byte[] END_TH = utf8("</th>\n");
    private static final byte[] TD = utf8("<td headers=\"");
    private static final byte[] BLANK = utf8(" ");
    private static final byte[] CLASS_LONG = utf8("\" class=\"long");
    private static final byte[] LONGER = utf8(" longer");
    private static final byte[] LONGEST = utf8(" longest");
    private static final byte[] END_TD = utf8("</td>\n");
    private static final byte[] SIGNATURE = utf8("<div class=\"signature\">\n<p>");
    private static final byte[] SIGNATURE_SHORT = utf8("<div class=\"signature short\">\n<p>");
    private static final byte[] SIGNATURE_DATE = utf8("</p>\n<p>");
    private static final byte[] END_SIGNATURE = utf8("</p>\n</div>\n");

    private final Settings settings;
    private final PictureSources sources;
    private final XmlBuffer out;
    private final DocumentPictures pictures;
    private HeadingAnchors anchors = HeadingAnchors.NONE;

    private HtmlWriter(Settings settings, PictureSources sources, DocumentPictures pictures, XmlBuffer out) {
        this.settings = settings;
        this.sources = sources;
        this.pictures = pictures;
        this.out = out;
    }

    /** Writes the blocks of a document, which stand in an article that others open and close. */
    static void write(Document document, Settings settings, PictureSources sources, XmlBuffer out) {
        HtmlWriter writer = new HtmlWriter(settings, sources, DocumentPictures.of(document, settings.page()), out);
        document.blocks().forEach(block -> block.accept(writer));
    }

    private XmlBuffer id(String id) {
        return out.text(settings.idPrefix()).text(id);
    }

    @Override
    public Void title(Title title) {
        startHeading(1).markup(TITLE);
        for (int i = 0; i < title.lines().size(); i++) {
            if (i > 0) {
                out.markup(BR);
            }
            for (String phrase : title.lines().get(i)) {
                out.markup(SPAN).text(phrase).markup(END_SPAN);
            }
        }
        endHeading(1).markup(LINE);
        return null;
    }

    @Override
    public Void section(Section section) {
        Heading heading = section.heading();
        out.markup(heading == null ? DIV : SECTION);
        id(section.key()).markup(END_TAG);
        if (heading != null) {
            heading(heading);
        }
        anchors = new HeadingAnchors(section);
        section.blocks().forEach(block -> block.accept(this));
        anchors = HeadingAnchors.NONE;
        out.markup(heading == null ? END_DIV : END_SECTION);
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        writeHeading(heading);
        out.markup(LINE);
        return null;
    }

    private void writeHeading(Heading heading) {
        startHeading(heading.rank());
        String anchor = anchors.next(heading);
        if (anchor.isEmpty()) {
            out.markup(LEVEL);
        } else {
            out.markup(ID);
            id(anchor).markup(LEVEL_AFTER_ID);
        }
        out.number(heading.level()).markup(QUOTE_CLOSE).text(heading.text());
        endHeading(heading.rank());
    }

    private XmlBuffer startHeading(int rank) {
        return out.markup(Tags.START[tag(rank)]);
    }

    private XmlBuffer endHeading(int rank) {
        return out.markup(Tags.END[tag(rank)]);
    }

    private int tag(int rank) {
        return Math.min(LOWEST_RANK, rank + settings.titleRank() - 1);
    }

    /** The start and end tags of headings by rank. */
    private static final class Tags {
        static final byte[][] START = new byte[LOWEST_RANK + 1][];
        static final byte[][] END = new byte[LOWEST_RANK + 1][];

        static {
            for (int rank = 1; rank <= LOWEST_RANK; rank++) {
                START[rank] = utf8("<h" + rank);
                END[rank] = utf8("</h" + rank + ">");
            }
        }
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        Heading runIn = paragraph.runIn();
        if (runIn != null) {
            out.markup(RUN_IN);
            writeHeading(runIn);
        }
        out.markup(paragraph.kind() == Paragraph.Kind.NOTE ? NOTE : P);
        AddressText.write(paragraph.text(), out).markup(END_P).markup(runIn == null ? LINE : END_DIV);
        return null;
    }

    @Override
    public Void figure(Figure figure) {
        PictureSize size = pictures.size(figure);
        out.markup(FIGURE)
                .text(figure.alt())
                .markup(WIDTH)
                .number(pixels(size.width()))
                .markup(HEIGHT)
                .number(pixels(size.height()))
                .markup(SRC);
        sources.write(figure.picture(), out);
        if (settings.fragment()) {
            // Stronger than all that the styles of a page around may say of the widths of pictures.
            out.markup(WIDTH_STYLE).number(pixels(size.width())).markup(WIDTH_STYLE_2);
        }
        out.markup(END_TAG);
        if (figure.caption() != null) {
            out.markup(CAPTION_BELOW).text(figure.caption()).markup(END_CAPTION_BELOW);
        }
        out.markup(END_FIGURE);
        return null;
    }

    @Override
    public Void chart(Chart chart) {
        new ChartSvgWriter(out, settings.idPrefix()).write(chart, () -> table(chart.table()));
        return null;
    }

    /** A page has no smaller unit for it. */
    private static int pixels(double millimetres) {
        return (int) Math.max(1, Math.round(millimetres * PIXELS_PER_MILLIMETRE));
    }

    @Override
    public Void table(Table table) {
        boolean dense = Theme.table(table.columns().size()) == Theme.Role.DENSE_TABLE;
        String caption = table.caption();
        out.markup(TABLE);
        id(table.key()).markup(dense ? TABLE_2_DENSE : TABLE_2);
        id(table.key())
                .markup(caption == null ? CAPTION_UNSEEN : CAPTION)
                .text(caption == null ? table.title() : caption)
                .markup(END_CAPTION);
        out.markup(COLGROUP);
        table.columns().forEach(column -> out.markup(col(column)));
        out.markup(END_COLGROUP);
        for (Table.RowGroup group : table.groups()) {
            out.markup(group.head() ? THEAD : TBODY);
            List<Table.Row> rows = group.rows();
            for (int i = 0; i < rows.size(); i++) {
                out.markup(TR);
                List<Table.Cell> cells = rows.get(i).cells();
                for (int j = 0; j < cells.size(); j++) {
                    cells.get(j).accept(this);
                }
                out.markup(END_TR);
            }
            out.markup(group.head() ? END_THEAD : END_TBODY);
        }
        out.markup(END_TABLE);
        return null;
    }

    private static final byte[] COL_GROUP = utf8("<col class=\"group\">");
    private static final byte[] COL_LABEL = utf8("<col class=\"label\">");
    private static final byte[] COL = utf8("<col>");

    private static byte[] col(Table.ColumnKind column) {
        return switch (column) {
            case GROUP -> COL_GROUP;
            case LABEL -> COL_LABEL;
            case NUMBER, TEXT -> COL;
        };
    }

    @Override
    public Void head(Table.HeadCell cell) {
        out.markup(TH);
        id(cell.id());
        if (cell.leaf()) {
            out.markup(LEAF);
        }
        out.markup(
                switch (cell.scope()) {
                    case COLUMN -> SCOPE_COLUMN;
                    case ROW -> SCOPE_ROW;
                    case ROW_GROUP -> SCOPE_ROW_GROUP;
                });
        span(ROWSPAN, cell.rowSpan());
        span(COLSPAN, cell.colSpan());
        out.markup(QUOTE_CLOSE).text(cell.text()).markup(END_TH);
        return null;
    }

    /** The next attribute, where one is needed; it is left open like the one before it. */
    private void span(byte[] attribute, int span) {
        if (span > 1) {
            out.markup(attribute).number(span);
        }
    }

    @Override
    public Void data(Table.DataCell cell) {
        out.markup(TD);
        for (int i = 0; i < cell.heads().size(); i++) {
            if (i > 0) {
                out.markup(BLANK);
            }
            id(cell.heads().get(i));
        }
        if (isLongNumber(cell.text())) {
            out.markup(CLASS_LONG);
            int length = cell.text().length();
            if (length > LONG_NUMBER) {
                out.markup(length > LONGER_NUMBER ? LONGEST : LONGER);
            }
        }
        span(COLSPAN, cell.colSpan());
        out.markup(QUOTE_CLOSE).text(cell.text()).markup(END_TD);
        return null;
    }

    /** Whether a number might not fit its cell in one line; on two, it is easily misread. */
    private boolean isLongNumber(String text) {
        boolean number = text.length() >= LONG_NUMBER_LENGTH && text.length() <= LONGEST_NUMBER;
        for (int i = 0; number && i < text.length(); i++) {
            number = NUMBER.indexOf(text.charAt(i)) >= 0;
        }
        return number;
    }

    @Override
    public Void signature(SignatureLines signature) {
        String date = signature.date();
        boolean isShort = date != null && HalfEms.of(date) > HalfEms.of(signature.agency());
        out.markup(isShort ? SIGNATURE_SHORT : SIGNATURE).text(signature.agency());
        if (date != null) {
            out.markup(SIGNATURE_DATE).text(date);
        }
        out.markup(END_SIGNATURE);
        return null;
    }
}
