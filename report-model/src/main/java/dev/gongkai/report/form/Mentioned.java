package dev.gongkai.report.form;

import java.util.List;

/**
 * A number of a table that texts speak of (文中所述数据), with the words for it.
 *
 * <pre>{@code Form.EDITION_2021.table(Part.REQUESTS).mentioned().get(0) // 一、本年新收, requests.received.total}</pre>
 *
 * @param by the words for its row, for its column, or for both in this order
 * @param cells the cells that the number is the sum of: the total where there is one
 */
public record Mentioned(List<Mention> by, List<CellKey> cells) {
    /** Copies the lists. */
    public Mentioned {
        by = List.copyOf(by);
        cells = List.copyOf(cells);
    }
}
