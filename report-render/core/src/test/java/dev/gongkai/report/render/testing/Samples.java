package dev.gongkai.report.render.testing;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.testing.TestFolders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample reports of the project. */
public final class Samples {

    private Samples() {}

    public static List<Path> files() {
        List<Path> reports = TestFolders.samples();
        if (reports.size() < 6) {
            throw new IllegalStateException("samples are missing: " + reports);
        }
        return reports;
    }

    public static Report reportIn(Path file) throws IOException {
        return ReportReader.create().read(file);
    }

    public static Report qufu() throws IOException {
        return reportIn(TestFolders.project().resolve("examples/reports/002-qufu.json"));
    }

    /** All samples by name. */
    public static Map<String, Report> all() {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (Path file : files()) {
            try {
                reports.put(file.getFileName().toString().replace(".json", ""), reportIn(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return reports;
    }

    /** What a renderer makes of a report. */
    public static byte[] bytes(DocumentRenderer renderer, Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.render(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static String html(Report report) {
        return html(HtmlRenderer.create(), report);
    }

    public static String html(HtmlRenderer renderer, Report report) {
        return new String(bytes(renderer, report), StandardCharsets.UTF_8);
    }
}
