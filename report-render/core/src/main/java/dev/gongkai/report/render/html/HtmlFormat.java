package dev.gongkai.report.render.html;

import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.ReportFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** HTML as one of the formats (网页): the report that travels within is read back. */
public final class HtmlFormat implements DocumentFormat {

    /** How much is looked at to know a page from other files. */
    private static final int START = 1024;

    /** For {@link java.util.ServiceLoader}. */
    public HtmlFormat() {}

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String mediaType() {
        return HtmlRenderer.create().mediaType();
    }

    @Override
    public DocumentRenderer renderer(RenderOptions options) {
        HtmlRenderer.Builder builder = HtmlRenderer.builder().theme(options.theme());
        if (options.figures() != null) {
            builder.figures(options.figures());
        }
        if (!options.data()) {
            builder.withoutData();
        }
        if (options.interactive()) {
            builder.interactive();
        }
        if (options.pictures() != null) {
            builder.pictures(options.pictures());
        }
        return builder.build();
    }

    @Override
    public Optional<ReportFileReader> reader() {
        return Optional.of(HtmlFormat::read);
    }

    private static Optional<FileReading> read(Path file) throws IOException {
        if (!isMarkup(file)) {
            return Optional.empty();
        }
        try {
            HtmlReading reading = HtmlReportReader.create().read(file);
            return Optional.of(new FileReading(
                    reading.report(),
                    reading.edits().stream()
                            // What is right, the page or the data, only a person knows.
                            .map(edit -> new FileReading.Remark(
                                    FileReading.Certainty.DOUBTED, "", edit.place(), edit.message()))
                            .toList()));
        } catch (MalformedHtmlException e) {
            if (e.isForeign()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isMarkup(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
            return Files.size(file) <= HtmlReportReader.MAX_BYTES
                    && start.replace("\uFEFF", "").stripLeading().startsWith("<");
        }
    }
}
