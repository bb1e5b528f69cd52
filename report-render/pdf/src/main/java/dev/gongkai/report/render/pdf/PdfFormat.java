package dev.gongkai.report.render.pdf;

import dev.gongkai.report.pages.FontSet;
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
import java.util.List;
import java.util.Optional;

/** PDF as one of the formats (版式文件): the report that travels within is read back. */
public final class PdfFormat implements DocumentFormat {

    /** How much may stand before the header. */
    private static final int START = 1024;

    /** For {@link java.util.ServiceLoader}. */
    public PdfFormat() {}

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public DocumentRenderer renderer(RenderOptions options) throws IOException {
        PdfRenderer.Builder builder = PdfRenderer.builder().theme(options.theme());
        if (!options.fontFolders().isEmpty()) {
            FontSet.Builder fonts = FontSet.builder();
            for (Path folder : options.fontFolders()) {
                fonts.folder(folder);
            }
            builder.fonts(fonts.bundled().build());
        }
        if (options.figures() != null) {
            builder.figures(options.figures());
        }
        if (!options.data()) {
            builder.withoutData();
        }
        return builder.build();
    }

    @Override
    public Optional<ReportFileReader> reader() {
        return Optional.of(PdfFormat::read);
    }

    private static Optional<FileReading> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new FileReading(PdfReportReader.create().read(file), List.of()));
        } catch (MalformedPdfException e) {
            if (e.isForeign()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
