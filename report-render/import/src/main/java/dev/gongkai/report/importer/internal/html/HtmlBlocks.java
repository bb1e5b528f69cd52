package dev.gongkai.report.importer.internal.html;

import dev.gongkai.report.importer.internal.office.CountingFormat;
import dev.gongkai.report.importer.internal.source.Flow;
import dev.gongkai.report.importer.internal.source.Raised;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SpannedGrid;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes blocks of elements. Lines end where a browser ends them. */
final class HtmlBlocks {

    /** The longest picture within a page, as text. */
    private static final int MAX_DATA = 16 << 20;

    private final ArticleFinder article;
    private final Look look;
    private Flow flow = new Flow();
    private final StringBuilder line = new StringBuilder();

    /** What stands in the line and is not seen. */
    private final StringBuilder unseen = new StringBuilder();

    private Raised raised = Raised.NO;
    private int linked;
    private BlockRole role;
    private boolean link;
    private boolean inCell;
    private boolean preserved;
    private int heading;
    private String mark = "";

    HtmlBlocks(ArticleFinder article, Look look) {
        this.look = look;
        this.article = article;
        this.role = article.isFound() ? BlockRole.AROUND : BlockRole.BODY;
    }

    Flow read(Element body) throws MalformedSourceException {
        element(body);
        flush();
        return flow;
    }

    private void children(Element element) throws MalformedSourceException {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner);
            }
        }
    }

    private void element(Element element) throws MalformedSourceException {
        if (look.isData(element)) {
            return;
        }
        if (!look.isBlock(element) && (look.isStruck(element) || look.isHidden(element)) && isWords(element)) {
            unseen.append(element.wholeText());
            return;
        }
        BlockRole before = role;
        boolean begins = article.isArticle(element);
        boolean around = look.isHidden(element)
                || isChart(element)
                || before == BlockRole.BODY && !begins && !inCell && article.isFound() && article.isAround(element);
        boolean page = before == BlockRole.BODY && isPage(element);
        begins |= page;
        if (begins || around) {
            flush();
            role = page ? BlockRole.PAGE : around ? BlockRole.AROUND : BlockRole.BODY;
        }
        kind(element);
        if (begins || around) {
            flush();
            role = before;
        }
    }

    /** A chart of this library: its numbers are those of the tables, from which they are read. */
    private static boolean isChart(Element element) {
        return element.hasClass("chart") && element.closest(".gongkai") != null;
    }

    /** Whether there is nothing but text in it. */
    private static boolean isWords(Element element) {
        return element.selectFirst("table, img, input") == null;
    }

    /** A part of a line: digits above it stay above it, and what floats does not touch its neighbours. */
    private void inline(Element element) throws MalformedSourceException {
        Raised before = raised;
        Raised own = look.raised(element);
        raised = own == Raised.NO ? before : own;
        if (look.isApart(element)) {
            line.append(' ');
            children(element);
            line.append(' ');
        } else {
            children(element);
        }
        raised = before;
    }

    /** What office programs make of headers and footers. */
    private static boolean isPage(Element element) {
        String title = element.attr("title");
        return element.normalName().equals("div") && (title.equals("header") || title.equals("footer"));
    }

    private void kind(Element element) throws MalformedSourceException {
        switch (element.normalName()) {
            case "br" -> line.append('\n');
            case "table" -> table(element);
            case "img" -> picture(element);
            case "input" -> input(element);
            case "a" -> {
                boolean before = link;
                link = true;
                children(element);
                link = before;
            }
            case "pre", "textarea", "listing" -> {
                boolean before = preserved;
                preserved = true;
                block(element, 0);
                preserved = before;
            }
            case "ol" -> list(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                if (look.isBlock(element)) {
                    block(element, element.normalName().charAt(1) - '0');
                } else {
                    // On the line of its paragraph.
                    children(element);
                }
            }
            default -> {
                if (look.isBlock(element)) {
                    block(element, heading);
                } else {
                    inline(element);
                }
            }
        }
    }

    private void block(Element element, int level) throws MalformedSourceException {
        flush();
        int before = heading;
        heading = level;
        children(element);
        flush();
        heading = before;
    }

    private void list(Element list) throws MalformedSourceException {
        flush();
        CountingFormat format = format(list);
        int number = 1;
        try {
            number = Integer.parseInt(list.attr("start").strip());
        } catch (NumberFormatException e) {
            // Most lists say nothing and begin with one.
        }
        for (Element item : list.children()) {
            flush();
            if (item.normalName().equals("li")) {
                number(format, number);
                number++;
            }
            element(item);
        }
        flush();
    }

    /** Stands before the first text of the item, whatever elements come between. */
    private void number(CountingFormat format, int number) {
        mark = format.print(number) + (format.isChinese() ? "、" : ". ");
    }

    private static CountingFormat format(Element list) {
        String style = list.attr("style").toLowerCase(Locale.ROOT);
        if (style.contains("cjk-ideographic") || style.contains("simp-chinese-informal")) {
            return CountingFormat.CHINESE;
        }
        return switch (list.attr("type")) {
            case "a" -> CountingFormat.LOWER_LETTER;
            case "A" -> CountingFormat.UPPER_LETTER;
            case "i" -> CountingFormat.LOWER_ROMAN;
            case "I" -> CountingFormat.UPPER_ROMAN;
            default -> CountingFormat.DECIMAL;
        };
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (preserved && blank) {
                line.append(c == '\r' ? ' ' : c);
            } else if (blank) {
                int last = line.length() - 1;
                if (last >= 0 && line.charAt(last) != ' ' && line.charAt(last) != '\n') {
                    line.append(' ');
                }
            } else {
                line.append(raised == Raised.NO ? String.valueOf(c) : raised.shown(String.valueOf(c)));
                linked += link ? 1 : 0;
            }
        }
    }

    private void flush() {
        if (line.length() > 0) {
            String text = line.toString();
            BlockRole own = role;
            if (own == BlockRole.BODY && !inCell && article.isFound()) {
                double part = linked / (double) Math.max(1, text.strip().length());
                own = ArticleFinder.isFurniture(text, part) ? BlockRole.AROUND : own;
            }
            if (!text.isBlank()) {
                text = mark + text.stripLeading();
                mark = "";
            }
            flow.text(text, heading, own);
            line.setLength(0);
        }
        if (unseen.length() > 0) {
            flow.text(unseen.toString(), 0, BlockRole.AROUND);
            unseen.setLength(0);
        }
        linked = 0;
    }

    private void input(Element input) {
        switch (input.attr("type").toLowerCase(Locale.ROOT)) {
            case "", "text", "number", "tel", "date" -> text(input.attr("value"));
            default -> {}
        }
    }

    private void picture(Element picture) {
        String address = picture.attr("src");
        String alternative = picture.attr("alt");
        flush();
        if (!address.startsWith("data:")) {
            flow.picture(address, null, alternative, role);
            return;
        }
        byte[] bytes = null;
        int comma = address.indexOf(";base64,");
        if (comma > 0 && address.length() < MAX_DATA) {
            try {
                bytes = Base64.getMimeDecoder().decode(address.substring(comma + 8));
            } catch (IllegalArgumentException e) {
                // No picture, but the page has a place for one.
                bytes = null;
            }
        }
        flow.picture("", bytes, alternative, role);
    }

    private void table(Element table) throws MalformedSourceException {
        flush();
        SpannedGrid grid = new SpannedGrid();
        Flow outer = flow;
        BlockRole before = role;
        boolean cellBefore = inCell;
        int headingBefore = heading;
        // What stands in the cells of the page's layout is looked at like what stands between them.
        inCell = table.selectFirst("table table") == null;
        heading = 0;
        for (Node child : table.childNodes()) {
            if (child instanceof Element caption && !isRows(caption)) {
                element(caption);
                flush();
            }
        }
        for (Element row : HtmlTable.rows(table)) {
            grid.row();
            BlockRole rowRole = role;
            if (look.isHidden(row)) {
                role = BlockRole.AROUND;
                hidden(row, outer);
                role = rowRole;
                continue;
            }
            Element rows = row.parent();
            boolean begins = article.isArticle(row) || rows != null && article.isArticle(rows);
            role = begins ? BlockRole.BODY : role;
            for (Node child : row.childNodes()) {
                if (child instanceof Element cell) {
                    cell(cell, grid);
                } else if (child instanceof TextNode text && !text.isBlank()) {
                    text(text.getWholeText());
                    flush();
                }
            }
            role = rowRole;
        }
        flow = outer;
        inCell = cellBefore;
        heading = headingBefore;
        role = before;
        flow.grid(grid, role);
    }

    private static boolean isRows(Element child) {
        return switch (child.normalName()) {
            case "tr", "thead", "tbody", "tfoot", "colgroup", "col" -> true;
            default -> false;
        };
    }

    private void hidden(Element row, Flow outer) throws MalformedSourceException {
        flow = outer;
        children(row);
        flush();
    }

    private void cell(Element cell, SpannedGrid grid) throws MalformedSourceException {
        Flow outer = flow;
        flow = new Flow();
        if (look.isHidden(cell)) {
            flow = outer;
            element(cell);
            flush();
            return;
        }
        element(cell);
        flush();
        Flow content = flow;
        flow = outer;
        grid.cell(HtmlTable.rowSpan(cell), HtmlTable.columnSpan(cell), content);
        grid.width(HtmlTable.width(cell));
    }
}
