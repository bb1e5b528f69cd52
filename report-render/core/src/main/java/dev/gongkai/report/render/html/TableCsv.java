package dev.gongkai.report.render.html;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.TableData;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of the form as CSV in an address: a line for each line of the table, with its name in JSON and its words, and
 * a column for each kind of number. All but the numbers is the same in every report and made once.
 */
final class TableCsv {

    private static final Map<TableForm, TableCsv> MADE = new ConcurrentHashMap<>();

    /** By this sign spreadsheets know that the text is UTF-8. */
    private static final String ORDER_MARK = "\uFEFF";

    private static final byte[] SEPARATOR = address(",");

    private final byte[] head;
    private final List<Line> lines;

    /**
     * A line.
     *
     * @param start its name and words
     * @param cells the cells in the order of the columns; null where the line has none
     */
    private record Line(byte[] start, List<@Nullable CellKey> cells) {}

    private TableCsv(TableForm form) {
        Map<String, CellKey> columns = new LinkedHashMap<>();
        form.cells().forEach(key -> columns.putIfAbsent(key.measure(), key));
        head = address(ORDER_MARK + "key,项目,"
                + columns.values().stream()
                        .map(key -> quoted(column(form, key)))
                        .collect(Collectors.joining(",")));
        List<Line> all = new ArrayList<>();
        form.lines().forEach((line, keys) -> {
            byte[] start = address("\r\n" + line + "," + quoted(form.lineLabel(keys.get(0))));
            List<@Nullable CellKey> cells = new ArrayList<>();
            for (String measure : columns.keySet()) {
                cells.add(keys.stream()
                        .filter(key -> key.measure().equals(measure))
                        .findFirst()
                        .orElse(null));
            }
            all.add(new Line(start, cells));
        });
        lines = all;
    }

    static TableCsv of(TableForm form) {
        return MADE.computeIfAbsent(form, TableCsv::new);
    }

    /** The heads above a column, but for one that stands above all and so tells none from another. */
    private static String column(TableForm form, CellKey key) {
        Grid grid = form.grid();
        List<Grid.HeadCell> heads = form.cell(key).heads().stream()
                .filter(head -> head.axis() == Grid.Axis.COLUMN)
                .toList();
        Grid.HeadCell last = heads.get(heads.size() - 1);
        if (grid.labelColumns() == 0) {
            return last.label();
        }
        return heads.stream()
                .filter(head -> head == last || head.colSpan() < grid.columns() - grid.labelColumns())
                .map(Grid.HeadCell::label)
                .collect(Collectors.joining(" "));
    }

    /** Writes the numbers of a table, as they are printed. */
    void write(TableData table, XmlBuffer out) {
        out.markup(head);
        for (Line line : lines) {
            out.markup(line.start());
            for (CellKey key : line.cells()) {
                out.markup(SEPARATOR);
                if (key != null) {
                    value(table.cell(key).toString(), out);
                }
            }
        }
    }

    private static void value(String text, XmlBuffer out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                out.markup(address(quoted(text)));
                return;
            }
        }
        out.text(text);
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[,\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** What may stand in an address, and in a string of JSON as well. */
    private static byte[] address(String text) {
        return XmlBuffer.utf8(URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A"));
    }
}
