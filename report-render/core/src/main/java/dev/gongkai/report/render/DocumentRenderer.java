package dev.gongkai.report.render;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Renders documents in one format (渲染器).
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(path)) {
 *     HtmlRenderer.create().render(report, out);
 * }
 * }</pre>
 *
 * <p>A renderer is immutable and safe for use by several threads, gives the same bytes for the same document, writes
 * to the stream only when the document is complete, and leaves the stream open.
 */
public interface DocumentRenderer {

    /**
     * Renders a document.
     *
     * @param document the document
     * @param out where to
     * @throws IOException if the stream fails
     */
    void render(Document document, OutputStream out) throws IOException;

    /**
     * Renders a report in the wording of {@link ReportComposer#create}.
     *
     * @param report the report
     * @param out where to
     * @throws IOException if the stream fails
     */
    default void render(Report report, OutputStream out) throws IOException {
        render(ReportComposer.create().compose(report), out);
    }

    /**
     * Renders a report in memory.
     *
     * @param report the report
     * @return the complete document
     */
    default byte[] render(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            render(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Renders a report to a file, which is there whole or not at all: it is written beside the target and moved. A file of
     * that name is replaced.
     *
     * @param report the report
     * @param file where to
     * @throws ReportFileException if the file cannot be written
     */
    default void render(Report report, Path file) throws IOException {
        WholeFile.write(file, render(report));
    }

    /**
     * The ending of file names in this format.
     *
     * @return such as {@code html}
     */
    String fileExtension();

    /**
     * The media type (IANA) of documents in this format, for a web server to say what it sends.
     *
     * @return such as {@code text/html; charset=utf-8}
     */
    String mediaType();
}
