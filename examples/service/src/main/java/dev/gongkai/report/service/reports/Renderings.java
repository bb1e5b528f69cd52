package dev.gongkai.report.service.reports;

import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.html.HtmlRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Reports as documents (生成文档): one renderer for each format, kept, and all of them together as a zip.
 *
 * <pre>{@code Rendered pdf = renderings.render(report, "pdf").orElseThrow();}</pre>
 */
@Component
public class Renderings {

    /** The name of the archive of all formats. */
    public static final String ZIP = "zip";

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
     * A document.
     *
     * @param content the bytes
     * @param mediaType the media type
     * @param extension the ending of its file's name
     */
    public record Rendered(byte[] content, String mediaType, String extension) {}

    /**
     * The formats that are known, the archive among them.
     *
     * @return such as html, docx, pdf, zip, json
     */
    public List<String> formats() {
        return Stream.concat(renderers.keySet().stream(), Stream.of(ZIP, "json"))
                .toList();
    }

    /**
     * Renders a report.
     *
     * @param report the report
     * @param format the name of a format
     * @return empty where no format has that name
     */
    public Optional<Rendered> render(Report report, String format) {
        if (format.equals(ZIP)) {
            return Optional.of(new Rendered(zip(report), "application/zip", ZIP));
        }
        if (format.equals("json")) {
            return Optional.of(new Rendered(json(report), "application/json", "json"));
        }
        DocumentRenderer renderer = renderers.get(format);
        return renderer == null
                ? Optional.empty()
                : Optional.of(new Rendered(renderer.render(report), renderer.mediaType(), format));
    }

    /**
     * The narrowest policy under which a page works.
     *
     * @return a Content-Security-Policy
     */
    public String pagePolicy() {
        return renderers.get("html") instanceof HtmlRenderer page ? page.contentSecurityPolicy() : "default-src 'none'";
    }

    /**
     * The name of a document's file, as it can stand in every system.
     *
     * @param title the report's title
     * @param extension the ending
     * @return such as 示例市人民政府2025年政府信息公开工作年度报告.pdf
     */
    public static String fileName(String title, String extension) {
        return title.replaceAll("[\\s\\p{Cntrl}<>:\"/\\\\|?*]+", "") + "." + extension;
    }

    private static byte[] json(Report report) {
        return ReportWriter.create().write(report).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] zip(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, DocumentRenderer> renderer : renderers.entrySet()) {
                entry(zip, "report." + renderer.getKey(), renderer.getValue().render(report));
            }
            entry(zip, "report.json", json(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
