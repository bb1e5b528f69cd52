package dev.gongkai.report.render.html;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Reads the report out of a page that was made of it (从网页读取报告): the data that travel within, of a complete page, or of
 * a fragment in a page of others.
 *
 * <pre>{@code
 * HtmlReading reading = HtmlReportReader.create().read(Path.of("report.html"));
 * reading.report();   // exactly as it was rendered
 * reading.edits();    // where the page shows other words than the report within
 * }</pre>
 *
 * <p>Who edits a page edits what is seen and not what is within. So the words that the page shows are compared with those
 * that the report gives, and told where they differ; the report is that within. Input is limited: {@value #MAX_BYTES}
 * bytes a page, and the limits of {@link ReportReader} for what is within. Immutable and safe for use by several threads.
 */
public final class HtmlReportReader {

    /** The largest page, in bytes. */
    public static final int MAX_BYTES = 128 << 20;

    private static final HtmlReportReader DEFAULT = new HtmlReportReader(ReportReader.create());

    private final ReportReader reader;

    private HtmlReportReader(ReportReader reader) {
        this.reader = reader;
    }

    /**
     * A reader of reports of the editions in this library.
     *
     * @return a reader
     */
    public static HtmlReportReader create() {
        return DEFAULT;
    }

    /**
     * A reader of reports of some editions, also of those declared elsewhere.
     *
     * @param forms the editions
     * @return a reader
     */
    public static HtmlReportReader forForms(Collection<Form> forms) {
        return new HtmlReportReader(ReportReader.forForms(forms));
    }

    /**
     * Reads a file.
     *
     * @param file the page
     * @return the report, and where the page shows something else
     * @throws MalformedHtmlException if the file is not a page with one report within
     * @throws MalformedReportException if what is within is not a report
     * @throws IOException if the file cannot be read
     */
    public HtmlReading read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the page
     * @return the report, and where the page shows something else
     * @throws MalformedHtmlException if the stream is not a page with one report within
     * @throws MalformedReportException if what is within is not a report
     * @throws IOException if the stream cannot be read
     */
    public HtmlReading read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new MalformedHtmlException(
                    new Message("网页过大，至多 " + MAX_BYTES + " 字节", "the page is larger than " + MAX_BYTES + " bytes"),
                    false);
        }
        ShownPage page = ShownPage.of(PageCharset.decode(bytes));
        if (page.data().isEmpty()) {
            throw new MalformedHtmlException(
                    new Message(
                            "网页中没有报告数据（class 为 gongkai-report 的 script）",
                            "the page has no report within (a script of the class gongkai-report)"),
                    true);
        }
        if (page.data().size() > 1) {
            int found = page.data().size();
            throw new MalformedHtmlException(
                    new Message(
                            "网页中有 " + found + " 份报告，应为一份", "the page has " + found + " reports within; expected one"),
                    false);
        }
        Report report = reader.read(page.data().get(0));
        return new HtmlReading(report, PageEdits.between(rendered(report), page));
    }

    /** What the page showed when it was made. */
    private static ShownPage rendered(Report report) throws IOException {
        HtmlRenderer renderer = HtmlRenderer.builder().fragment().withoutData().build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(ReportComposer.create().compose(report), out);
        return ShownPage.of(out.toString(StandardCharsets.UTF_8));
    }
}
