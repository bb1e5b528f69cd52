package dev.gongkai.report.render.docx;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Report;
import java.util.List;

/**
 * What was read from a Word document (读取结果): the report as the document shows it, and what differs from the report that
 * was rendered.
 *
 * <pre>{@code
 * DocxReading reading = DocxReportReader.create().read(path);
 * reading.changes().forEach(change -> show(change.message().in(locale)));
 * }</pre>
 *
 * @param report the report as the document shows it
 * @param changes what differs from the report that was rendered, in the order of the document; none where nobody has
 *     changed anything
 */
public record DocxReading(Report report, List<Change> changes) {

    /** Copies the changes. */
    public DocxReading {
        changes = List.copyOf(changes);
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
