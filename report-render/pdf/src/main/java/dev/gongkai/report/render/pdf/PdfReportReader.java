package dev.gongkai.report.render.pdf;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.pdf.internal.file.ReportAttachment;
import dev.gongkai.report.render.pdf.internal.read.AttachmentReader;
import dev.gongkai.report.render.pdf.internal.read.UnreadablePdfException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Reads the report out of a PDF document that was made of it (从 PDF 读取报告): not from what is seen, but from the
 * data that travel within.
 *
 * <pre>{@code Report report = PdfReportReader.create().read(Path.of("report.pdf"));}</pre>
 *
 * <p>It does not matter who saved the document since, as long as its attachment {@code report.json} is there. Input is
 * limited: {@value #MAX_BYTES} bytes a document, and the limits of {@link ReportReader} for what is within. Immutable
 * and safe for use by several threads.
 */
public final class PdfReportReader {

    /** The largest document, in bytes. */
    public static final int MAX_BYTES = 128 << 20;

    private static final PdfReportReader DEFAULT = new PdfReportReader(ReportReader.create());

    private final ReportReader reader;

    private PdfReportReader(ReportReader reader) {
        this.reader = reader;
    }

    /**
     * A reader of reports of the editions in this library.
     *
     * @return a reader
     */
    public static PdfReportReader create() {
        return DEFAULT;
    }

    /**
     * A reader of reports of some editions, also of those declared elsewhere.
     *
     * @param forms the editions
     * @return a reader
     */
    public static PdfReportReader forForms(Collection<Form> forms) {
        return new PdfReportReader(ReportReader.forForms(forms));
    }

    /**
     * Reads a file.
     *
     * @param file the document
     * @return the report
     * @throws MalformedPdfException if the file is not a PDF document with a report within
     * @throws MalformedReportException if what is within is not a report
     * @throws IOException if the file cannot be read
     */
    public Report read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the document
     * @return the report
     * @throws MalformedPdfException if the stream is not a PDF document with a report within
     * @throws MalformedReportException if what is within is not a report
     * @throws IOException if the stream cannot be read
     */
    public Report read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new MalformedPdfException(new Message(
                    "PDF 文件过大，至多 " + MAX_BYTES + " 字节", "the PDF file is larger than " + MAX_BYTES + " bytes"));
        }
        try {
            byte[] json = AttachmentReader.read(bytes, ReportAttachment.NAME, ReportReader.MAX_BYTES);
            return reader.read(new ByteArrayInputStream(json));
        } catch (UnreadablePdfException e) {
            throw new MalformedPdfException(e);
        }
    }
}
