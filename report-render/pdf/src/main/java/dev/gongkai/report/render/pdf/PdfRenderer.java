package dev.gongkai.report.render.pdf;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.internal.layout.LaidOutDocument;
import dev.gongkai.report.pages.internal.layout.PageLayout;
import dev.gongkai.report.pages.internal.text.FontSetAccess;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.internal.ReportData;
import dev.gongkai.report.render.pdf.internal.paint.PdfDocumentWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Renders a report as a PDF (版式文件) for archives and for everybody: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1),
 * in the look of official documents (GB/T 9704-2012), with the report as data within.
 *
 * <pre>{@code
 * PdfRenderer.create().render(report, out);
 * PdfRenderer.builder().fonts(FontSet.builder().folder(path).build()).build().render(report, out);
 * PdfRenderer.builder().withoutData().build().render(report, out);   // only what is seen
 * }</pre>
 *
 * <p>Where a {@link Report} is rendered it is attached as JSON, which {@link PdfReportReader} reads back; a bare
 * {@link Document} has none to attach, and {@link Builder#withoutData} leaves it out. What cannot be shown is a {@link RenderException} that says where it stands: a
 * character that no face of the font set has (never a blank; all are told, see {@link FontSet#missing}), a damaged picture, a title of more than 16382 characters.
 *
 * <p>Immutable and safe for use by several threads; the same report gives the same bytes.
 */
public final class PdfRenderer implements DocumentRenderer {

    private final PageLayout layout;
    private final ReportComposer composer;
    private final boolean data;

    private PdfRenderer(Builder builder, FontSet fonts) {
        layout = new PageLayout(builder.theme, FontSetAccess.open(fonts));
        composer = ReportComposer.with(builder.figures);
        data = builder.data;
    }

    /**
     * A renderer in the official look, with the faces on the class path.
     *
     * @return a renderer
     * @throws IllegalStateException if there are none: report-render-fonts is missing
     */
    public static PdfRenderer create() {
        return builder().build();
    }

    /**
     * Starts a renderer with other settings.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Renders a document. It holds no report as data: who has one renders that.
     *
     * @param document the document
     * @param out where to
     * @throws IOException if the stream fails
     * @throws RenderException if something in the document cannot be shown
     */
    @Override
    public void render(Document document, OutputStream out) throws IOException {
        render(document, null, out);
    }

    /**
     * Renders a report, which travels within as data unless the renderer leaves that out.
     *
     * @param report the report
     * @param out where to
     * @throws IOException if the stream fails
     * @throws RenderException if something in the report cannot be shown
     */
    @Override
    public void render(Report report, OutputStream out) throws IOException {
        render(composer.compose(report), data ? report : null, out);
    }

    @Override
    public String fileExtension() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    private void render(Document document, @Nullable Report report, OutputStream out) throws IOException {
        LaidOutDocument pages = layout.layOut(document);
        byte[] json = null;
        if (report != null) {
            json = ReportWriter.create().write(report).getBytes(StandardCharsets.UTF_8);
            ReportData.check(json.length, ReportReader.MAX_BYTES);
        }
        PdfDocumentWriter.write(pages, json).writeTo(out);
    }

    /** Builds a {@link PdfRenderer}. */
    public static final class Builder {
        private Theme theme = Theme.OFFICIAL;
        private @Nullable FontSet fonts;
        private boolean data = true;
        private @Nullable Figures figures;

        private Builder() {}

        /**
         * Sets the look.
         *
         * @param value the theme
         * @return this
         */
        public Builder theme(Theme value) {
            this.theme = Objects.requireNonNull(value, "theme");
            return this;
        }

        /**
         * Sets the faces.
         *
         * @param value the faces
         * @return this
         */
        public Builder fonts(FontSet value) {
            this.fonts = Objects.requireNonNull(value, "fonts");
            return this;
        }

        /**
         * Leaves out the report as data, for publication of what is seen and nothing else. Such a document cannot be read
         * back.
         *
         * @return this
         */
        public Builder withoutData() {
            this.data = false;
            return this;
        }

        /**
         * Draws figures (图解) below the tables.
         *
         * @param value which ones
         * @return this
         */
        public Builder figures(Figures value) {
            this.figures = Objects.requireNonNull(value, "figures");
            return this;
        }

        /**
         * Makes the renderer.
         *
         * @return the renderer
         * @throws IllegalStateException if no faces were given and none are on the class path
         */
        public PdfRenderer build() {
            return new PdfRenderer(this, fonts == null ? FontSet.bundled() : fonts);
        }
    }
}
