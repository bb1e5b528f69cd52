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
        return remarks.stream().anyMatch(remark -> remark.level() == Level.DOUBT);
    }

    /** How much a remark matters. */
    public enum Level {
        /** To be known: what was changed in a document since it was made, what was read in the only way possible. */
        NOTE,
        /** To be decided: what was not read, or could be meant in another way. */
        DOUBT
    }

    /**
     * One thing to be known.
     *
     * @param level how much it matters
     * @param pointer the JSON pointer of the value in the report; empty for none
     * @param origin where it stands in the file, for a person; empty where the message says so
     * @param message what was read, and how
     */
    public record Remark(Level level, String pointer, Message origin, Message message) {}
}
