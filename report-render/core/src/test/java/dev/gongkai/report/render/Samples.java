package dev.gongkai.report.render;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample reports of the project. */
final class Samples {

    private static final Path FOLDER = Path.of("..", "..", "examples", "reports");

    private Samples() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> reports = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (reports.size() < 6) {
                throw new IllegalStateException("samples are missing: " + reports);
            }
            return reports;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Report read(Path file) throws IOException {
        return ReportReader.create().read(file);
    }

    static Report qufu() throws IOException {
        return read(FOLDER.resolve("002-qufu.json"));
    }

    static String html(Report report) throws IOException {
        return html(HtmlRenderer.create(), report);
    }

    static String html(HtmlRenderer renderer, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
