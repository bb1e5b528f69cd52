package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.reading.Origin;
import java.util.List;

/**
 * A table as a grid.
 *
 * @param rows how many rows the grid has
 * @param columns how many columns
 * @param cells its cells in reading order; they do not overlap, and places that no cell covers are possible
 * @param role what the format knows of its place
 * @param origin where it stands
 */
public record SourceTable(int rows, int columns, List<SourceCell> cells, BlockRole role, Origin origin)
        implements SourceBlock {

    /** Copies the list. */
    public SourceTable {
        cells = List.copyOf(cells);
    }
}
