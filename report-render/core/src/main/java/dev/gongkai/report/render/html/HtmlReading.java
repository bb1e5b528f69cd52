package dev.gongkai.report.render.html;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Report;
import java.util.List;
import java.util.Objects;

/**
 * What was read from a page (读取结果): the report within, and where the page shows something else.
 *
 * <pre>{@code
 * HtmlReading reading = HtmlReportReader.create().read(path);
 * reading.edits().forEach(edit -> show(edit.message().in(locale)));
 * }</pre>
 *
 * @param report the report that was rendered
 * @param edits where the page shows other words than those of the report, in the order of the page; none where nobody has
 *     changed it
 */
public record HtmlReading(Report report, List<PageEdit> edits) {

    /** Copies the edits. */
    public HtmlReading {
        Objects.requireNonNull(report, "report");
        edits = List.copyOf(edits);
    }

    /**
     * Something on the page that was changed by hand after the page was made.
     *
     * @param place the heading above it, and the heads of a cell
     * @param before the words of the report, without spaces; empty where the page has more than the report
     * @param after what the page shows, without spaces; empty where it is gone
     */
    public record PageEdit(Message place, String before, String after) {
        /**
         * What was changed, without the place.
         *
         * @return in two languages
         */
        public Message message() {
            if (before.isEmpty()) {
                return new Message(
                        "网页上多出“" + after + "”，报告数据中没有",
                        "the page shows “" + after + "”, which the data within do not have");
            }
            if (after.isEmpty()) {
                return new Message(
                        "网页上没有“" + before + "”，报告数据中有",
                        "the page does not show “" + before + "”, which the data within have");
            }
            return new Message(
                    "网页上是“" + after + "”，报告数据中是“" + before + "”",
                    "the page shows “" + after + "”, the data within have “" + before + "”");
        }
    }
}
