package dev.gongkai.report.service.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a printed table (单元格): a label, or a field for a number.
 *
 * @param scope of a label, what it is the head of: col, row or their groups
 * @param label the label's words; of a field, where it is
 * @param rowSpan the rows it covers
 * @param colSpan the columns it covers
 * @param field the field, or null for a label
 */
public record CellView(
        String scope,
        String label,
        int rowSpan,
        int colSpan,
        @Nullable Field field) {

    /**
     * A field for a number.
     *
     * @param name its name
     * @param id its id
     * @param value what stands in it
     * @param followed what it was when it last followed its parts; null where it does not follow
     * @param total whether it is a total of others
     * @param remark the words behind the number; empty for none, and then there is no field for them
     * @param error why what was typed cannot be taken; empty for nothing
     * @param marks the findings about it
     */
    public record Field(
            String name,
            String id,
            String value,
            @Nullable String followed,
            boolean total,
            String remark,
            String error,
            List<FindingView.Mark> marks) {

        /** Copies the list. */
        public Field {
            marks = List.copyOf(marks);
        }

        /**
         * The name of the field for the remark.
         *
         * @return the name
         */
        public String remarkName() {
            return "r" + name.substring(1);
        }

        /**
         * The name of the field that goes with it.
         *
         * @return the name for what it followed
         */
        public String followedName() {
            return "t" + name.substring(1);
        }
    }
}
