package dev.gongkai.report.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a table of the form (分块): rows under a head of columns of their own. Tables 3 and 4 have one, table 2 has
 * one for each item of article 20.
 *
 * @param title the row over the block's head, if there is one
 * @param corner the label over the row heads, if there is one
 * @param rows the row heads; none where all numbers stand in one line without a label
 * @param columns the column heads, at least one
 */
public record FormBlock(@Nullable String title, @Nullable String corner, List<Head> rows, List<Head> columns) {
    /** Copies the heads. */
    public FormBlock {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns: at least one");
        }
    }
}
