package dev.gongkai.report.importer.internal.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The rows of a table and the spans of its cells. */
final class HtmlTable {

    /** What browsers make of larger ones. */
    private static final int MAX_ROW_SPAN = 65_534;

    private static final int MAX_COLUMN_SPAN = 1_000;

    private HtmlTable() {}

    /** Its rows, head and foot where they stand; tables within do not count. */
    static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" ->
                    child.children().stream()
                            .filter(row -> row.normalName().equals("tr"))
                            .forEach(rows::add);
                default -> {}
            }
        }
        return rows;
    }

    static int columnSpan(Element cell) {
        return Math.max(1, Math.min(number(cell, "colspan", 1), MAX_COLUMN_SPAN));
    }

    /** Zero means: to the end of the table. */
    static int rowSpan(Element cell) {
        int span = number(cell, "rowspan", 1);
        return span == 0 ? MAX_ROW_SPAN : Math.max(1, Math.min(span, MAX_ROW_SPAN));
    }

    /** In pixels, or 0 where it does not say so. */
    static int width(Element cell) {
        return cell.attr("width").indexOf('%') >= 0 ? 0 : number(cell, "width", 0);
    }

    private static int number(Element cell, String attribute, int otherwise) {
        String value = cell.attr(attribute).strip();
        int digits = 0;
        while (digits < value.length() && digits < 7 && value.charAt(digits) >= '0' && value.charAt(digits) <= '9') {
            digits++;
        }
        return digits == 0 ? otherwise : Integer.parseInt(value.substring(0, digits));
    }
}
