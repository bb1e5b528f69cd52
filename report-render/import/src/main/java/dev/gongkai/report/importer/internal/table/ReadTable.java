package dev.gongkai.report.importer.internal.table;

import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.ledger.Ledger;
import dev.gongkai.report.importer.internal.ledger.SourcePiece;
import dev.gongkai.report.importer.internal.ledger.Unseen;
import dev.gongkai.report.importer.internal.source.SourceCell;
import dev.gongkai.report.importer.internal.source.SourceTable;
import dev.gongkai.report.importer.reading.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of the source as a grid of texts. */
public final class ReadTable {

    /**
     * A cell of it.
     *
     * @param row its first row
     * @param column its first column
     * @param rowSpan how many rows it covers
     * @param columnSpan how many columns
     * @param piece its text
     */
    public record Spot(int row, int column, int rowSpan, int columnSpan, SourcePiece piece) {
        /** Its text. */
        public String text() {
            return piece.text();
        }

        /** Whether nothing is seen in it. */
        public boolean isBlank() {
            return Unseen.is(piece.text());
        }

        boolean coversColumn(int c) {
            return column <= c && c < column + columnSpan;
        }

        Spot movedBy(int rows) {
            return new Spot(row + rows, column, rowSpan, columnSpan, piece);
        }
    }

    private final int rows;
    private final int columns;
    private final List<Spot> spots;
    private final Origin origin;
    private final @Nullable Spot[][] grid;

    /** A table of some cells. */
    public ReadTable(int rows, int columns, List<Spot> spots, Origin origin) {
        this.rows = rows;
        this.columns = columns;
        this.spots = List.copyOf(spots);
        this.origin = origin;
        this.grid = new Spot[rows][columns];
        for (Spot spot : spots) {
            for (int r = spot.row; r < Math.min(rows, spot.row + spot.rowSpan); r++) {
                for (int c = spot.column; c < Math.min(columns, spot.column + spot.columnSpan); c++) {
                    grid[r][c] = spot;
                }
            }
        }
    }

    /** Opens the account of a table's texts. */
    public static ReadTable of(SourceTable table, Ledger ledger) {
        List<Spot> spots = new ArrayList<>();
        for (SourceCell cell : table.cells()) {
            spots.add(new Spot(
                    cell.row(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    ledger.open(cell.text(), cell.origin())));
        }
        return new ReadTable(table.rows(), table.columns(), spots, table.origin());
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** All cells in reading order. */
    public List<Spot> spots() {
        return spots;
    }

    /** Where it stands. */
    public Origin origin() {
        return origin;
    }

    /** The cell at a place of the grid, or null. */
    public @Nullable Spot at(int row, int column) {
        return grid[row][column];
    }

    /** The cells that a row touches, from the left. */
    public List<Spot> touching(int row) {
        LinkedHashSet<Spot> touching = new LinkedHashSet<>();
        for (Spot spot : grid[row]) {
            if (spot != null) {
                touching.add(spot);
            }
        }
        return List.copyOf(touching);
    }

    /** The cells that begin in a row, from the left. */
    public List<Spot> beginning(int row) {
        return touching(row).stream().filter(spot -> spot.row == row).toList();
    }

    /** Whether there is nothing but numbers in it. */
    public boolean isNumbers() {
        return spots.stream().anyMatch(spot -> !spot.isBlank())
                && spots.stream().allMatch(spot -> spot.isBlank() || CellReading.isValue(spot.text()));
    }

    /** Its columns from one on. */
    ReadTable from(int column) {
        return new ReadTable(
                rows,
                columns - column,
                spots.stream()
                        .filter(spot -> spot.column >= column)
                        .map(spot ->
                                new Spot(spot.row, spot.column - column, spot.rowSpan, spot.columnSpan, spot.piece))
                        .toList(),
                origin);
    }

    /** Its rows as columns. */
    ReadTable turned() {
        return new ReadTable(
                columns,
                rows,
                spots.stream()
                        .map(spot -> new Spot(spot.column, spot.row, spot.columnSpan, spot.rowSpan, spot.piece))
                        .sorted(Comparator.comparingInt(Spot::row).thenComparingInt(Spot::column))
                        .toList(),
                origin);
    }

    /** Some of its rows as a table. */
    public ReadTable rows(int from, int to) {
        return new ReadTable(
                to - from,
                columns,
                spots.stream()
                        .filter(spot -> spot.row >= from && spot.row < to)
                        .map(spot -> spot.movedBy(-from))
                        .toList(),
                origin);
    }

    /** This table with another below it. */
    public ReadTable above(ReadTable below) {
        List<Spot> all = new ArrayList<>(spots);
        below.spots.forEach(spot -> all.add(spot.movedBy(rows)));
        return new ReadTable(rows + below.rows, Math.max(columns, below.columns), all, origin);
    }
}
