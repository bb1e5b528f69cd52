package dev.gongkai.report.render.docx;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Report;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was read from a Word document (读取结果): the report as the document shows it, and what differs from the report that
 * was rendered.
 *
 * <pre>{@code
 * DocxReading reading = DocxReportReader.create().read(path);
 * reading.changes().forEach(change -> show(change.message().in(locale)));
 * Report mine = reading.report(accepted::contains);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads; it keeps the document as long as it is kept itself.
 */
public final class DocxReading {

    private final Report report;
    private final List<Change> changes;
    private final Function<Predicate<Change>, Report> reader;

    DocxReading(Report report, List<Change> changes, Function<Predicate<Change>, Report> reader) {
        this.report = Objects.requireNonNull(report, "report");
        this.changes = List.copyOf(changes);
        this.reader = reader;
    }

    /**
     * The report as the document shows it.
     *
     * @return with all changes
     */
    public Report report() {
        return report;
    }

    /**
     * What differs from the report that was rendered.
     *
     * @return in the order of the document; none where nobody has changed anything
     */
    public List<Change> changes() {
        return changes;
    }

    /**
     * The report with some of the changes (采纳部分改动): the others stay as they were rendered.
     *
     * @param accepted which changes go into it; it may be asked more than once of one
     * @return the report; with none of them the one that was rendered, with all of them {@link #report()}
     */
    public Report report(Predicate<Change> accepted) {
        return reader.apply(Objects.requireNonNull(accepted, "accepted"));
    }

    @Override
    public String toString() {
        return "DocxReading[" + report + ", " + changes.size() + " changes]";
    }

    /**
     * One thing that differs.
     *
     * @param pointer the JSON pointer of the value in the report that was read; for what is gone, in the report that
     *     was rendered
     * @param message what was done, and where
     * @param before what stood there; empty where nothing did
     * @param after what stands there now; empty where nothing does
     */
    public record Change(String pointer, Message message, String before, String after) {}
}
