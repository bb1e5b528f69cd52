package dev.gongkai.report.render.docx;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** All samples by name. */
    static Map<String, Report> all() {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (Path file : files()) {
            try {
                reports.put(file.getFileName().toString().replace(".json", ""), read(file));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return reports;
    }

    static byte[] docx(Report report) {
        return docx(DocxRenderer.create(), report);
    }

    static byte[] docx(DocxRenderer renderer, Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.render(report, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
