package dev.gongkai.report.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A format that reports are rendered to (文档格式). Each renderer's artifact provides its own as a service; so does whoever
 * adds one, and {@link ReportFiles} and the command line know it from then on.
 *
 * <pre>{@code
 * DocumentRenderer renderer = DocumentFormat.of("docx").orElseThrow()
 *         .renderer(RenderOptions.builder().withoutControls().build());
 * }</pre>
 *
 * <p>Found by {@link java.util.ServiceLoader}; those of this library are found without it too, for many a packaging of
 * several jars into one keeps the list of one of them only.
 */
public interface DocumentFormat {

    /**
     * The name of the format, on the command line too; it is the ending of file names.
     *
     * @return lower-case letters and digits, such as {@code html}
     */
    String id();

    /**
     * The media type (IANA) of documents in this format.
     *
     * @return such as {@code text/html; charset=utf-8}
     */
    String mediaType();

    /**
     * Makes a renderer. What takes long to prepare is prepared here: make one for many reports.
     *
     * @param options what is asked for; a format does what it knows and passes over the rest
     * @return a renderer that several threads may use
     * @throws java.io.IOException if a file that the options name cannot be read, or is not what it should be
     * @throws IllegalStateException if something that the format needs is missing
     */
    DocumentRenderer renderer(RenderOptions options) throws java.io.IOException;

    /**
     * What reads documents of this format back.
     *
     * @return empty where they are not read
     */
    default Optional<ReportFileReader> reader() {
        return Optional.empty();
    }

    /**
     * The formats whose artifacts are there: those of this library first, then others by name.
     *
     * @return at least HTML
     */
    static List<DocumentFormat> available() {
        Map<String, DocumentFormat> formats = new LinkedHashMap<>();
        List<String> ours = List.of(
                "dev.gongkai.report.render.html.HtmlFormat",
                "dev.gongkai.report.render.docx.DocxFormat",
                "dev.gongkai.report.render.pdf.PdfFormat");
        Services.all(DocumentFormat.class, ours).forEach(format -> formats.putIfAbsent(format.id(), format));
        return List.copyOf(formats.values());
    }

    /**
     * A format by its name.
     *
     * @param id such as {@code docx}
     * @return empty where its artifact is not there, or no such format is known
     */
    static Optional<DocumentFormat> of(String id) {
        return available().stream().filter(format -> format.id().equals(id)).findFirst();
    }
}
