package dev.gongkai.report.service.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the report as a page shows it (部分): a table or a text.
 *
 * @param key its name
 * @param heading its heading
 * @param rows the table; null for a text
 * @param notes the notes under the table as they are edited, a line each; empty for a text
 * @param text the text as it is edited; empty for a table
 * @param error why the text cannot be taken; empty for nothing
 * @param outline the headings that are recognized in it
 * @param figures the pictures in it
 * @param tables the small tables in it
 * @param marks the findings about it
 */
public record PartView(
        String key,
        String heading,
        @Nullable List<List<CellView>> rows,
        String notes,
        String text,
        String error,
        List<Outline> outline,
        List<FigureView> figures,
        List<SmallTableView> tables,
        List<FindingView.Mark> marks) {

    /**
     * A heading that is recognized (小标题).
     *
     * @param level 1 to 4
     * @param text its words
     */
    public record Outline(int level, String text) {}

    /**
     * A picture (插图).
     *
     * @param block its place among the blocks
     * @param altName the field for what it shows
     * @param alt what it shows; empty for nothing
     * @param captionName the field for its caption
     * @param caption its caption; empty for none
     * @param marks the findings about it
     */
    public record FigureView(
            int block, String altName, String alt, String captionName, String caption, List<FindingView.Mark> marks) {

        /**
         * The id of the field for what it shows.
         *
         * @return the id
         */
        public String altId() {
            return FieldNames.id(altName);
        }

        /**
         * The id of the field for its caption.
         *
         * @return the id
         */
        public String captionId() {
            return FieldNames.id(captionName);
        }
    }

    /**
     * A small table (小表).
     *
     * @param mark what stands for it in the text
     * @param rowsName the field for its rows
     * @param rows its rows, a line each
     * @param captionName the field for its caption
     * @param caption its caption; empty for none
     * @param error why what was typed cannot be taken; empty for nothing
     */
    public record SmallTableView(
            String mark, String rowsName, String rows, String captionName, String caption, String error) {

        /**
         * The id of the field for its rows.
         *
         * @return the id
         */
        public String rowsId() {
            return FieldNames.id(rowsName);
        }

        /**
         * The id of the field for its caption.
         *
         * @return the id
         */
        public String captionId() {
            return FieldNames.id(captionName);
        }
    }

    /**
     * The name of the field for the notes under a table.
     *
     * @return the name
     */
    public String notesName() {
        return "notes." + key;
    }

    /**
     * Its id.
     *
     * @return the id
     */
    public String notesId() {
        return FieldNames.id(notesName());
    }

    /**
     * The name of the field for the text.
     *
     * @return the name
     */
    public String field() {
        return FieldNames.narrative(key);
    }

    /**
     * Its id.
     *
     * @return the id
     */
    public String fieldId() {
        return FieldNames.id(field());
    }
}
