package dev.gongkai.report.importer.internal.glued;

import dev.gongkai.report.form.CellKey;
import java.util.List;

/**
 * Cells of which the digits stand together.
 *
 * @param cells the cells in the order of their digits
 * @param tokens the digits, cut where something stands between them
 */
public record GluedLine(List<CellKey> cells, List<String> tokens) {
    /** Copies the lists. */
    public GluedLine {
        cells = List.copyOf(cells);
        tokens = List.copyOf(tokens);
    }
}
