package dev.gongkai.report.document;

import dev.gongkai.report.form.CellKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table (表格).
 *
 * @param key the stable name of the table, unique in the document
 * @param title what the table holds, for those who cannot see it; not printed where there is no caption
 * @param caption the words printed above it, or null
 * @param columns what each column holds
 * @param groups its rows from the top
 */
public record Table(String key, String title, @Nullable String caption, List<ColumnKind> columns, List<RowGroup> groups)
        implements Block {

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.table(this);
    }

    /** What a column holds. */
    public enum ColumnKind {
        /** Heads of groups of rows, set narrow. */
        GROUP,
        /** Heads of rows. */
        LABEL,
        /** Numbers. */
        NUMBER,
        /** Texts. */
        TEXT
    }

    /**
     * Rows that belong together.
     *
     * @param head whether they are the head of the table, repeated where the table goes on over a page
     * @param rows the rows from the top
     */
    public record RowGroup(boolean head, List<Row> rows) {
        /** Copies the rows. */
        public RowGroup {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param cells the cells that begin in it, from the left
     */
    public record Row(List<Cell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell: a {@link HeadCell} or a {@link DataCell}. */
    public sealed interface Cell {
        /**
         * Dispatches on the kind of cell.
         *
         * @param <R> the result
         * @param visitor what to do with each kind
         * @return what the visitor returned
         */
        <R> R accept(CellVisitor<R> visitor);
    }

    /**
     * What to do with each kind of cell.
     *
     * @param <R> the result
     */
    public interface CellVisitor<R> {
        /**
         * A head.
         *
         * @param cell the cell
         * @return the result
         */
        R head(HeadCell cell);

        /**
         * A cell with a number or a text.
         *
         * @param cell the cell
         * @return the result
         */
        R data(DataCell cell);
    }

    /** Which cells a head is the head of. */
    public enum Scope {
        /** Those below it, in all columns that it covers. */
        COLUMN,
        /** Those right of it, in all rows that it covers. */
        ROW,
        /** All that follow in its group of rows. */
        ROW_GROUP
    }

    /**
     * A head of rows or columns.
     *
     * @param id its name, unique in the document
     * @param text what is printed
     * @param scope which cells it is the head of
     * @param leaf whether it is a label of the innermost level, which is set at the left
     * @param rowSpan the rows it covers
     * @param colSpan the columns it covers
     */
    public record HeadCell(String id, String text, Scope scope, boolean leaf, int rowSpan, int colSpan)
            implements Cell {
        @Override
        public <R> R accept(CellVisitor<R> visitor) {
            return visitor.head(this);
        }
    }

    /**
     * A cell with a number or a text; empty where nothing was stated.
     *
     * @param key the cell of the form that it is, or null in a table that is not the form's
     * @param text what is printed
     * @param heads the ids of its heads: of its block, then of rows, then of columns
     * @param colSpan the columns it covers
     */
    public record DataCell(@Nullable CellKey key, String text, List<String> heads, int colSpan) implements Cell {
        /** Copies the ids. */
        public DataCell {
            heads = List.copyOf(heads);
        }

        @Override
        public <R> R accept(CellVisitor<R> visitor) {
            return visitor.data(this);
        }
    }
}
