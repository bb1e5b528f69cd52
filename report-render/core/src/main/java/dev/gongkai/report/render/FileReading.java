package dev.gongkai.report.render;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Report;
import java.util.List;
import java.util.Objects;

/**
 * What was read from a file (读取结果): the report, and what a person should know of how it was read.
 *
 * <pre>{@code
 * FileReading reading = ReportFiles.readWithRemarks(path);
 * reading.remarks().forEach(remark -> show(remark.message().in(locale)));
 * }</pre>
 *
 * @param report the report
 * @param remarks none where the file holds the report as data and nobody has changed it since
 */
public record FileReading(Report report, List<Remark> remarks) {

    /** Copies the remarks. */
    public FileReading {
        Objects.requireNonNull(report, "report");
        remarks = List.copyOf(remarks);
    }

    /**
     * Whether something is left for a person to decide.
     *
     * @return true where a remark says so
     */
    public boolean isDoubtful() {
        return remarks.stream().anyMatch(remark -> remark.level().isDoubt());
    }

    /** How a value was read (读取方式), the surest first. */
    public enum Certainty {
        /** Changed in a document since this library made it (改动). */
        CHANGED,
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
        UNREAD;

        /**
         * Whether a person has to decide.
         *
         * @return true for what is doubted and what is unread
         */
        public boolean isDoubt() {
            return this == DOUBTED || this == UNREAD;
        }
    }

    /**
     * One thing to be known.
     *
     * @param level how much it matters
     * @param pointer the JSON pointer of the value in the report; empty for none
     * @param origin where it stands in the file, for a person; empty where the message says so
     * @param message what was read, and how
     */
    public record Remark(Certainty level, String pointer, Message origin, Message message) {}
}
