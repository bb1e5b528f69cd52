package dev.gongkai.report.importer;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import java.util.List;
import java.util.Objects;

/**
 * What is to be known of a place of an imported report (导入说明): what was assumed, worked out, left blank or not read.
 *
 * <pre>{@code
 * for (Remark remark : imported.remarks()) {
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
public record Remark(Level level, Origin origin, String pointer, List<CellKey> cells, Message message) {

    /** How sure a reading is (可信程度), the surest first. */
    public enum Level {
        /** Read as it stands, though label, layout or writing are not quite the form's (按此理解). */
        ASSUMED,
        /** Cut out of digits that stand together; the form's identities allow this way only (推算). */
        SOLVED,
        /** Left blank, for the file has a blank or a sign for one there (空白). */
        BLANK,
        /** The file has no such part, row or cell (缺失). */
        MISSING,
        /** Read with a doubt, or not read because it can be read in more than one way (存疑). */
        DOUBTED,
        /** A text that went nowhere (未读). */
        UNREAD
    }

    /** Copies the list. */
    public Remark {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(pointer, "pointer");
        cells = List.copyOf(cells);
        Objects.requireNonNull(message, "message");
    }
}
