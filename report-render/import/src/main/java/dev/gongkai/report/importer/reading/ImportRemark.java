package dev.gongkai.report.importer.reading;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.render.FileReading;
import java.util.List;
import java.util.Objects;

/**
 * What is to be known of a place of an imported report (导入说明): what was assumed, worked out, left blank or not read.
 *
 * <pre>{@code
 * for (ImportRemark remark : imported.remarks()) {
 *     show(remark.pointer(), remark.message().in(locale));
 * }
 * }</pre>
 *
 * @param level how sure the reading is
 * @param origin where it stands in the file
 * @param pointer the place in the report as a JSON pointer; empty where there is none
 * @param cells the number cells that it concerns, in the form's order; none where it concerns words
 * @param message what was assumed or found, in two languages
 */
public record ImportRemark(
        FileReading.Level level, Origin origin, String pointer, List<CellKey> cells, Message message) {

    /** Copies the list. */
    public ImportRemark {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(pointer, "pointer");
        cells = List.copyOf(cells);
        Objects.requireNonNull(message, "message");
    }
}
