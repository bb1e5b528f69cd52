package dev.gongkai.report.render;

import dev.gongkai.report.TestFolders;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
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

    public static Report read(Path file) throws IOException {
        return ReportReader.create().read(file);
    }

    public static Report qufu() throws IOException {
        return read(TestFolders.project().resolve("examples/reports/002-qufu.json"));
    }

    /** All samples by name. */
    public static Map<String, Report> all() {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (Path file : files()) {
            try {
                reports.put(file.getFileName().toString().replace(".json", ""), read(file));
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

    static String html(Report report) {
        return html(HtmlRenderer.create(), report);
    }

    static String html(HtmlRenderer renderer, Report report) {
        return new String(bytes(renderer, report), StandardCharsets.UTF_8);
    }
}
