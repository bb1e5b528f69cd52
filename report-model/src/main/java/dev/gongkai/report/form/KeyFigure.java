package dev.gongkai.report.form;

import java.util.List;

/**
 * A number of the report that says most about it (主要数据), such as the requests received: what tables of many agencies or
 * of many years have as their columns.
 *
 * <pre>{@code Form.EDITION_2021.keyFigures().get(0).label() // 新收申请}</pre>
 *
 * @param label what it is called, shorter than on the form
 * @param cells the cells that it is the sum of
 */
public record KeyFigure(String label, List<CellKey> cells) {

    /**
     * Copies the cells.
     *
     * @throws IllegalArgumentException if there is no cell
     */
    public KeyFigure {
        cells = List.copyOf(cells);
        if (label.isBlank() || cells.isEmpty()) {
            throw new IllegalArgumentException("key figure: a label and at least one cell");
        }
    }
}
