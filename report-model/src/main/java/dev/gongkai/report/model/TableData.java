package dev.gongkai.report.model;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.internal.PrintableText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of one table of the report (表), with the notes under it.
 *
 * <pre>{@code report.requests().cell(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL)).value()}</pre>
 *
 * @param form the table of the form that is filled in
 * @param cells what stands in the cells that are not empty, in the form's order
 * @param notes the notes under the table, such as 注：……
 */
public record TableData(TableForm form, Map<CellKey, Cell> cells, List<String> notes) {

    /**
     * Copies the cells into the form's order, and leaves out empty ones.
     *
     * @throws IllegalArgumentException if the form has no such cell
     */
    public TableData {
        cells.keySet().forEach(form::cell);
        Map<CellKey, Cell> ordered = new LinkedHashMap<>();
        for (CellKey key : form.cells()) {
            Cell cell = cells.get(key);
            if (cell != null && !cell.equals(Cell.BLANK)) {
                ordered.put(key, cell);
            }
        }
        cells = Collections.unmodifiableMap(ordered);
        notes = List.copyOf(notes);
        notes.forEach(note -> PrintableText.filledLine("notes", note));
    }

    /**
     * What stands in a cell.
     *
     * @param key the cell's address
     * @return the cell, {@link Cell#BLANK} where nothing stands
     * @throws IllegalArgumentException if the form has no such cell
     */
    public Cell cell(CellKey key) {
        Cell cell = cells.get(key);
        if (cell == null) {
            form.cell(key);
            return Cell.BLANK;
        }
        return cell;
    }
}
