package dev.gongkai.report.service.edit;

import dev.gongkai.report.model.Narrative;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small table as text that is edited (小表文字): a line for each row, a bar between cells; what comes from a spreadsheet has
 * tabs. A bar within a cell stands behind a backslash, and so does a backslash.
 *
 * <pre>{@code TableText.read("项目 | 2025年\n主动公开 | 138", "附表").rows(); // [[项目, 2025年], [主动公开, 138]]}</pre>
 */
public final class TableText {

    private TableText() {}

    static String of(Narrative.SmallTable table) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : table.rows()) {
            lines.add(String.join(
                    " | ",
                    row.stream()
                            .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|"))
                            .toList()));
        }
        return String.join("\n", lines);
    }

    /**
     * Reads a table.
     *
     * @param text a line for each row; lines with nothing in them are none
     * @param caption its caption, or null
     * @return the table; rows with fewer cells than others end with empty ones
     * @throws IllegalArgumentException if there is no row, there are too many columns, or something cannot be printed
     */
    public static Narrative.SmallTable read(String text, @Nullable String caption) {
        List<List<String>> rows = new ArrayList<>();
        int columns = 0;
        for (String line : text.lines().toList()) {
            if (!line.isBlank()) {
                rows.add(cells(line));
                columns = Math.max(columns, rows.get(rows.size() - 1).size());
            }
        }
        for (List<String> row : rows) {
            while (row.size() < columns) {
                row.add("");
            }
        }
        return new Narrative.SmallTable(rows, caption);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean literal = false;
        for (char c : line.toCharArray()) {
            if (literal) {
                cell.append(c);
                literal = false;
            } else if (c == '\\') {
                literal = true;
            } else if (c == '|' || c == '\t') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
