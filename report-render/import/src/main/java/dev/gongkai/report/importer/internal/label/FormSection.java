package dev.gongkai.report.importer.internal.label;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Head;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a table of the form as a reader looks for it.
 *
 * @param part the table
 * @param title the row over its head, or null
 * @param corner the label over its row heads, or null
 * @param lines its rows; a single one without heads where the form has no row heads
 * @param measures its columns
 * @param columnHeads all heads of columns, row by row as printed
 */
public record FormSection(
        Part part,
        @Nullable String title,
        @Nullable String corner,
        List<HeadPath> lines,
        List<HeadPath> measures,
        List<Head> columnHeads) {

    /** Copies the lists. */
    public FormSection {
        lines = List.copyOf(lines);
        measures = List.copyOf(measures);
        columnHeads = List.copyOf(columnHeads);
    }

    /** The blocks of a table. */
    public static List<FormSection> of(TableForm table) {
        return table.blocks().stream()
                .map(block -> new FormSection(
                        table.part(),
                        block.title(),
                        block.corner(),
                        block.rows().isEmpty() ? List.of(new HeadPath(List.of())) : HeadPath.below(block.rows()),
                        HeadPath.below(block.columns()),
                        levels(block.columns())))
                .toList();
    }

    private static List<Head> levels(List<Head> heads) {
        List<Head> result = new ArrayList<>();
        List<Head> level = heads;
        while (!level.isEmpty()) {
            result.addAll(level);
            level = level.stream().flatMap(head -> head.children().stream()).toList();
        }
        return result;
    }

    /** Whether its rows have heads. */
    public boolean hasLabels() {
        return !lines.get(0).heads().isEmpty();
    }

    /** The cells of a row. */
    public List<CellKey> cells(HeadPath line) {
        return measures.stream()
                .map(measure -> HeadPath.cell(part, line, measure))
                .toList();
    }

    /** The cell where a row and a column meet. */
    public CellKey cell(HeadPath line, HeadPath measure) {
        return HeadPath.cell(part, line, measure);
    }
}
