package dev.gongkai.report.form;

import java.util.List;

/**
 * A table of the form as it is printed (版式): rows of cells with their spans.
 *
 * <pre>{@code Form.EDITION_2021.table(Part.REQUESTS).grid().rows().get(0) // the corner and 申请人情况}</pre>
 *
 * @param labelColumns the number of columns on the left that hold row heads
 * @param columns the number of all columns
 * @param rows the printed rows from the top
 */
public record Grid(int labelColumns, int columns, List<PrintedRow> rows) {

    /** Copies the rows. */
    public Grid {
        rows = List.copyOf(rows);
    }

    /**
     * A printed row.
     *
     * @param head whether the row belongs to the table's head: it holds no numbers
     * @param cells the cells that begin in this row, from the left
     */
    public record PrintedRow(boolean head, List<Cell> cells) {
        /** Copies the cells. */
        public PrintedRow {
            cells = List.copyOf(cells);
        }
    }

    /** A printed cell: a {@link HeadCell} or a {@link NumberCell}. */
    public sealed interface Cell {
        /**
         * The number of rows that the cell covers.
         *
         * @return at least one
         */
        int rowSpan();

        /**
         * The number of columns that the cell covers.
         *
         * @return at least one
         */
        int colSpan();

        /**
         * Dispatches on the kind of cell.
         *
         * @param <R> the result
         * @param visitor what to do with each kind
         * @return what the visitor returned
         */
        <R> R accept(Visitor<R> visitor);
    }

    /**
     * What to do with each kind of cell.
     *
     * @param <R> the result
     */
    public interface Visitor<R> {
        /**
         * A cell with a label.
         *
         * @param cell the cell
         * @return the result
         */
        R head(HeadCell cell);

        /**
         * A cell for a number.
         *
         * @param cell the cell
         * @return the result
         */
        R number(NumberCell cell);
    }

    /** What a head is the head of. */
    public enum Axis {
        /** The title of a block of rows, over the whole width. */
        BLOCK,
        /** The label over the row heads. */
        CORNER,
        /** Columns. */
        COLUMN,
        /** Rows. */
        ROW
    }

    /**
     * A cell with a label of the form.
     *
     * @param id the number of the head in its table, from 1
     * @param axis what it is the head of
     * @param level how deep it stands in its tree of heads, from 1
     * @param label the form's own words
     * @param rowSpan the rows it covers
     * @param colSpan the columns it covers
     */
    public record HeadCell(int id, Axis axis, int level, String label, int rowSpan, int colSpan) implements Cell {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.head(this);
        }
    }

    /**
     * A cell for a number.
     *
     * @param key its address
     * @param quantity what the number is
     * @param heads the heads that say what it is: block, then rows, then columns, each from the outermost
     * @param colSpan the columns it covers
     */
    public record NumberCell(CellKey key, Quantity quantity, List<HeadCell> heads, int colSpan) implements Cell {
        /** Copies the heads. */
        public NumberCell {
            heads = List.copyOf(heads);
        }

        @Override
        public int rowSpan() {
            return 1;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }
}
