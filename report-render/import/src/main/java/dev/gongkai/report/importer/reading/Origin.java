package dev.gongkai.report.importer.reading;

import dev.gongkai.report.Message;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the file that it was read from (出处); all numbers count from 1, and are 0 where the format
 * has no such thing.
 *
 * @param part a sheet or another part of the file that has a name, or null
 * @param page the page
 * @param paragraph the paragraph, counted over the whole file, those in tables left out
 * @param table the table, counted over the whole file
 * @param row the row of the table
 * @param column the column of the table's grid
 * @param line the line of a text
 * @param offset the character in the line, or in the paragraph or cell
 * @param element the element of a Word document's text that it stands in, as they begin one after another
 * @param area where on the page it stands, or null where that is not known
 */
public record Origin(
        @Nullable String part,
        int page,
        int paragraph,
        int table,
        int row,
        int column,
        int line,
        int offset,
        int element,
        @Nullable Area area) {

    /**
     * A part of a page (页面区域), in points of 1/72 inch from the left and from the top of the page as it is looked at.
     *
     * @param left where it begins
     * @param top where it begins, from above
     * @param right where it ends
     * @param bottom where it ends, from above
     */
    public record Area(double left, double top, double right, double bottom) {}

    /**
     * A place of which neither element nor area is known.
     *
     * @param part a sheet or another part of the file that has a name, or null
     * @param page the page
     * @param paragraph the paragraph
     * @param table the table
     * @param row the row of the table
     * @param column the column of the table's grid
     * @param line the line of a text
     * @param offset the character
     */
    public Origin(
            @Nullable String part, int page, int paragraph, int table, int row, int column, int line, int offset) {
        this(part, page, paragraph, table, row, column, line, offset, 0, null);
    }

    /**
     * The same place with an element.
     *
     * @param number the number of the element
     * @return a new origin
     */
    public Origin inElement(int number) {
        return new Origin(part, page, paragraph, table, row, column, line, offset, number, area);
    }

    /**
     * The same place with an area.
     *
     * @param where where on the page
     * @return a new origin
     */
    public Origin inArea(@Nullable Area where) {
        return new Origin(part, page, paragraph, table, row, column, line, offset, element, where);
    }

    /**
     * The place for a person.
     *
     * @return such as 第2页第3个表第4行第5列; empty where nothing is known
     */
    public Message place() {
        StringBuilder zh = new StringBuilder();
        StringJoiner en = new StringJoiner(", ");
        if (part != null) {
            zh.append('“').append(part).append('”');
            en.add('"' + part + '"');
        }
        add(zh, en, page, "第%s页", "page %s");
        add(zh, en, table, "第%s个表", "table %s");
        add(zh, en, row, "第%s行", "row %s");
        add(zh, en, column, "第%s列", "column %s");
        if (table == 0) {
            add(zh, en, paragraph, "第%s段", "paragraph %s");
            add(zh, en, line, "第%s行", "line %s");
            add(zh, en, offset, "第%s个字符", "character %s");
        }
        return new Message(zh.toString(), en.toString());
    }

    private static void add(StringBuilder zh, StringJoiner en, int number, String inChinese, String inEnglish) {
        if (number > 0) {
            zh.append(String.format(inChinese, number));
            en.add(String.format(inEnglish, number));
        }
    }
}
