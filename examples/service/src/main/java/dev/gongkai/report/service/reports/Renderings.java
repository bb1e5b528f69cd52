package dev.gongkai.report.service.reports;

import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.html.HtmlRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/**
 * Reports as documents (生成文档): one renderer for each format, kept, and all of them together as a zip.
 *
 * <pre>{@code Rendered pdf = renderings.render(report, "pdf", out);}</pre>
 */
@Component
public class Renderings {

    /** The name of the archive of all formats. */
    public static final String ZIP = "zip";

    private static final String JSON = "json";

    /** The first day that an archive can state: the same report gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, DocumentRenderer> renderers = new LinkedHashMap<>();

    /** Prepares all formats that are there. */
    public Renderings() {
        try {
            for (DocumentFormat format : DocumentFormat.available()) {
                renderers.put(format.id(), format.renderer(RenderOptions.create()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was written.
     *
     * @param mediaType the media type
     * @param extension the ending of its file's name
     */
    public record Rendered(String mediaType, String extension) {}

    /**
     * The formats that are known, the archive among them.
     *
     * @return such as html, docx, pdf, zip, json
     */
    public List<String> formats() {
        return Stream.concat(renderers.keySet().stream(), Stream.of(ZIP, JSON)).toList();
    }

    /**
     * Renders a report.
     *
     * @param report the report
     * @param format the name of a format
     * @param out where to; stays open
     * @return what was written
     * @throws IllegalArgumentException if no format has that name
     * @throws IOException if the stream fails
     */
    public Rendered render(Report report, String format, OutputStream out) throws IOException {
        if (format.equals(ZIP)) {
            zip(report, out);
            return new Rendered("application/zip", ZIP);
        }
        if (format.equals(JSON)) {
            ReportWriter.create().write(report, out);
            return new Rendered("application/json", JSON);
        }
        DocumentRenderer renderer = renderers.get(format);
        if (renderer == null) {
            throw new IllegalArgumentException(format);
        }
        renderer.render(report, StreamUtils.nonClosing(out));
        return new Rendered(renderer.mediaType(), format);
    }

    /**
     * The narrowest policy under which a page works.
     *
     * @return a Content-Security-Policy
     */
    public String pagePolicy() {
        return renderers.get("html") instanceof HtmlRenderer page ? page.contentSecurityPolicy() : "default-src 'none'";
    }

    private void zip(Report report, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(StreamUtils.nonClosing(out), StandardCharsets.UTF_8)) {
            OutputStream content = StreamUtils.nonClosing(zip);
            for (Map.Entry<String, DocumentRenderer> renderer : renderers.entrySet()) {
                entry(zip, "report." + renderer.getKey());
                renderer.getValue().render(report, content);
            }
            entry(zip, "report.json");
            ReportWriter.create().write(report, content);
        }
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
