package dev.gongkai.report.render.docx;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.render.FontEmbedding;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.ReportFileReader;
import dev.gongkai.report.render.docx.internal.fonts.FontFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Word documents as one of the formats (Word 文档): they are read back with what was changed in them. */
public final class DocxFormat implements DocumentFormat {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private static final Message NOWHERE = new Message("", "");

    /** For {@link java.util.ServiceLoader}. */
    public DocxFormat() {}

    @Override
    public String id() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return DocxRenderer.create().mediaType();
    }

    @Override
    public DocumentRenderer renderer(RenderOptions options) throws IOException {
        return builder(options).build();
    }

    /**
     * A renderer with the options that formats have in common, to which those of Word documents can be added.
     *
     * <pre>{@code DocxFormat.builder(options).template(file).build();}</pre>
     *
     * @param options what is asked for
     * @return a builder
     * @throws IOException if faces are asked for that cannot be read
     */
    public static DocxRenderer.Builder builder(RenderOptions options) throws IOException {
        DocxRenderer.Builder builder = DocxRenderer.builder().theme(options.theme());
        if (options.figures() != null) {
            builder.figures(options.figures());
        }
        if (!options.controls()) {
            builder.withoutControls();
        }
        if (!options.data()) {
            builder.withoutData();
        }
        if (options.embedFonts() != FontEmbedding.NONE) {
            embedFonts(builder, options);
        }
        return builder;
    }

    private static void embedFonts(DocxRenderer.Builder builder, RenderOptions options) throws IOException {
        try {
            boolean whole = options.embedFonts() == FontEmbedding.WHOLE;
            builder.embedFonts(FontFolders.read(options.fontFolders(), whole), options.embedFonts());
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "嵌入字体需要依赖 dev.gongkai.report:report-render-pages，类路径上没有"
                            + " (embedded fonts need the dependency dev.gongkai.report:report-render-pages, which is not on"
                            + " the class path)",
                    e);
        }
    }

    @Override
    public Optional<ReportFileReader> reader() {
        return Optional.of(DocxFormat::read);
    }

    private static Optional<FileReading> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(ARCHIVE.length), ARCHIVE)) {
                return Optional.empty();
            }
        }
        try {
            DocxReading reading = DocxReportReader.create().read(file);
            List<FileReading.Remark> remarks = reading.changes().stream()
                    .map(change -> new FileReading.Remark(
                            FileReading.Certainty.CHANGED, change.pointer(), NOWHERE, change.message()))
                    .toList();
            return Optional.of(new FileReading(reading.report(), remarks));
        } catch (MalformedDocxException e) {
            if (e.isForeign()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
