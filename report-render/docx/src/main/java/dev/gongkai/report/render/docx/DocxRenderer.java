package dev.gongkai.report.render.docx;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.Message;
import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.FontEmbedding;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.fonts.DocumentFonts;
import dev.gongkai.report.render.docx.internal.fonts.EmbeddedFaces;
import dev.gongkai.report.render.docx.internal.fonts.PaperFonts;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.format.WordMeasures;
import dev.gongkai.report.render.docx.internal.template.AgencyPaper;
import dev.gongkai.report.render.docx.internal.template.DocxTemplate;
import dev.gongkai.report.render.docx.internal.template.PaperParts;
import dev.gongkai.report.render.docx.internal.template.TemplateArchive;
import dev.gongkai.report.render.docx.internal.write.BodyWriter;
import dev.gongkai.report.render.docx.internal.write.BoundValues;
import dev.gongkai.report.render.docx.internal.write.ChartParts;
import dev.gongkai.report.render.docx.internal.write.PictureParts;
import dev.gongkai.report.render.docx.internal.write.PropertiesWriter;
import dev.gongkai.report.render.docx.internal.write.TextFaces;
import dev.gongkai.report.render.docx.internal.write.WritingSettings;
import dev.gongkai.report.render.docx.internal.write.ZipBuffer;
import dev.gongkai.report.render.internal.DocumentPictures;
import dev.gongkai.report.render.internal.ReportData;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Renders a report as a Word document (Word 文档, DOCX): the look of official documents, filled in like a form, and still
 * data.
 *
 * <pre>{@code
 * DocxRenderer.create().render(report, out);                              // to work on
 * DocxRenderer.builder().withoutControls().build().render(report, out);   // to publish
 * DocxRenderer.builder().withoutControls().withoutData().build();         // and nothing but what is seen
 * DocxRenderer.create().renderBlank(Form.forYear(2025), 2025, out);       // to be filled in
 * }</pre>
 *
 * <p>Each number of the form's tables stands in a content control that is named by its address, such as
 * {@code requests.received.naturalPerson}, and bound to the data in the document: who changes the number in Word changes
 * the data. Title, parts, notes and signature stand in controls as well. The complete report travels within as JSON
 * where a {@link Report} is rendered; a bare {@link Document} has none to travel, and {@link Builder#withoutData} leaves
 * it out.
 *
 * <p>Immutable and safe for use by several threads; the same report gives the same bytes.
 */
public final class DocxRenderer implements DocumentRenderer {

    private static final DocxRenderer DEFAULT = builder().build();

    private static final byte[] REPORT = utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<document xmlns=\"" + DocxContract.REPORT_NAMESPACE + "\">");
    private static final byte[] END_REPORT = utf8("</document>");

    private final Theme theme;
    private final WordMeasures measures;
    private final boolean controls;
    private final boolean data;
    private final ReportComposer composer;
    private final @Nullable EmbeddedFaces fonts;
    private final @Nullable PaperFonts paperFonts;
    private final @Nullable AgencyPaper paper;
    private final List<Message> remarks;

    /** What is the same in all documents, with the report and without; made when it is needed. */
    private final Map<Boolean, PaperParts> stock = new ConcurrentHashMap<>();

    private DocxRenderer(Builder builder, @Nullable AgencyPaper paper, @Nullable PaperFonts paperFonts) {
        this.paper = paper;
        this.paperFonts = paperFonts;
        List<Message> noted = new ArrayList<>(paper == null ? List.of() : paper.remarks());
        noted.addAll(paperFonts == null ? List.of() : paperFonts.remarks());
        this.remarks = List.copyOf(noted);
        this.theme = paper == null ? builder.theme : paper.theme();
        this.measures = new WordMeasures(theme);
        this.controls = builder.controls;
        this.data = builder.data;
        this.composer = ReportComposer.with(builder.figures);
        if (paperFonts != null) {
            this.fonts = paperFonts.faces();
        } else {
            this.fonts = builder.fonts == null ? null : new EmbeddedFaces(builder.fonts, theme, builder.embedding);
        }
    }

    /**
     * A renderer of documents in the official look, with controls.
     *
     * @return a renderer
     */
    public static DocxRenderer create() {
        return DEFAULT;
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
     * @throws dev.gongkai.report.render.RenderException if the engine fails
     */
    @Override
    public void render(Document document, OutputStream out) throws IOException {
        render(document, null, false, out);
    }

    /**
     * Renders a report, which travels within as data unless the renderer leaves that out.
     *
     * @param report the report
     * @param out where to
     * @throws IOException if the stream fails
     * @throws dev.gongkai.report.render.RenderException if the engine fails
     */
    @Override
    public void render(Report report, OutputStream out) throws IOException {
        render(composer.compose(report), report, false, out);
    }

    /**
     * Renders an empty form to be filled in (空白表): its controls say what belongs in them.
     *
     * @param form the edition
     * @param year the year to be reported on
     * @param out where to
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if the renderer makes no controls, or leaves out the data
     * @throws dev.gongkai.report.render.RenderException if the engine fails
     */
    public void renderBlank(Form form, int year, OutputStream out) throws IOException {
        if (!controls) {
            throw new IllegalArgumentException("withoutControls: a blank form is filled in through its controls");
        }
        if (!data) {
            throw new IllegalArgumentException("withoutData: a blank form is read back by the data in it");
        }
        Report report = DocxContract.blankReport(form, year);
        Document composed = ReportComposer.create().compose(report);
        List<Block> blocks = new ArrayList<>(composed.blocks());
        blocks.add(1, new Section("preamble", null, List.of()));
        blocks.add(new SignatureLines(ControlPrompt.AGENCY.text(), ControlPrompt.DATE.text()));
        render(new Document(composed.info(), blocks), report, true, out);
    }

    @Override
    public String fileExtension() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    /**
     * What in the template could not be honoured, or is other than one may expect (模板说明): styles that it does not have,
     * numbers that are not counted, places that cannot hold a report.
     *
     * @return a sentence each; none without a template
     */
    public List<Message> templateRemarks() {
        return remarks;
    }

    /** Our styles under the ids that they have in the agency's file; rarely are there any others. */
    private static XmlBuffer renamed(XmlBuffer body, Map<String, String> styles) {
        if (styles.isEmpty()) {
            return body;
        }
        String xml = new String(body.array(), 0, body.size(), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> style : styles.entrySet()) {
            xml = xml.replace("Style w:val=\"" + style.getKey() + "\"", "Style w:val=\"" + style.getValue() + "\"");
        }
        byte[] bytes = utf8(xml);
        return new XmlBuffer(bytes.length).markup(bytes);
    }

    private static XmlBuffer json(Report report) {
        XmlBuffer json = new XmlBuffer(16 << 10);
        json.markup(REPORT).text(ReportWriter.create().write(report)).markup(END_REPORT);
        ReportData.check(json.size(), DocxContract.MAX_PART_BYTES);
        return json;
    }

    private void render(Document document, @Nullable Report report, boolean blank, OutputStream out)
            throws IOException {
        PaperParts parts = stock.computeIfAbsent(report != null && data, this::parts);
        DocumentFonts embedded = documentFonts();
        TextFaces faces = embedded == null ? TextFaces.OF_THE_MACHINE : embedded;
        int used = paper == null ? 0 : paper.used();
        BoundValues values = new BoundValues(report == null ? null : report.form());
        PictureParts media = new PictureParts(DocumentPictures.of(document, theme.page()), used);
        ChartParts charts =
                new ChartParts(fonts == null ? theme : fonts.styles().theme(), used, faces);
        WritingSettings settings = new WritingSettings(theme, measures, controls, blank, used, faces);
        XmlBuffer body = new XmlBuffer((controls ? 256 : 128) << 10);
        if (paper == null) {
            new BodyWriter(settings, body, values, media, charts).write(document, parts.section());
        } else {
            body.markup(paper.before());
            new BodyWriter(settings, body, values, media, charts).blocks(document);
            body = renamed(body.markup(paper.after()), paper.renamed());
        }

        ZipBuffer zip = new ZipBuffer(64 << 10);
        if (charts.isEmpty()) {
            zip.copy(parts.contentTypes().entry());
        } else {
            zip.deflate(
                    DocxTemplate.CONTENT_TYPES,
                    charts.contentTypes(parts.contentTypes().xml()));
        }
        parts.parts().forEach(zip::copy);
        XmlBuffer relationships = new XmlBuffer(4 << 10).markup(parts.relationships());
        media.relationships(relationships);
        charts.relationships(relationships);
        zip.deflate(TemplateArchive.RELATIONSHIPS, relationships.markup(DocxTemplate.END_RELATIONSHIPS));
        zip.deflate(DocxContract.BODY_PART, body);
        if (parts.properties().contains(PropertiesWriter.CORE_PART)) {
            zip.deflate(PropertiesWriter.CORE_PART, PropertiesWriter.core(document.info()));
        }
        if (parts.properties().contains(PropertiesWriter.APP_PART)) {
            zip.deflate(PropertiesWriter.APP_PART, PropertiesWriter.app(document.info()));
        }
        if (controls) {
            zip.deflate(parts.values(), values.end());
        }
        if (report != null && data) {
            zip.deflate(parts.report(), json(report));
        }
        media.store(zip);
        charts.store(zip);
        if (embedded != null) {
            embedded.store(zip, parts.faces());
        }
        zip.writeTo(out);
    }

    private PaperParts parts(boolean withReport) {
        return paper == null
                ? PaperParts.of(DocxTemplate.of(theme, controls, withReport, fonts == null ? null : fonts.styles()))
                : paper.parts(controls, withReport);
    }

    private @Nullable DocumentFonts documentFonts() {
        if (paperFonts != null) {
            return new DocumentFonts(paperFonts);
        }
        return fonts == null ? null : new DocumentFonts(fonts);
    }

    /** Builds a {@link DocxRenderer}. */
    public static final class Builder {
        private Theme theme = Theme.OFFICIAL;
        private byte @Nullable [] template;
        private boolean controls = true;
        private boolean data = true;
        private @Nullable Figures figures;
        private @Nullable FontSet fonts;
        private FontEmbedding embedding = FontEmbedding.SUBSET;

        private Builder() {}

        /**
         * Sets the look. Another than the official one needs docx4j, which the artifact {@code report-render-docx-engine}
         * brings; where it is missing, rendering says so.
         *
         * @param value the theme
         * @return this
         */
        public Builder theme(Theme value) {
            this.theme = Objects.requireNonNull(value, "theme");
            return this;
        }

        /**
         * Takes the paper from a Word file of the agency (模板): page, styles, headers, footers, red head and whatever else
         * stands on it. The report stands in the control or at the bookmark named {@code report}, or else at the end. What
         * cannot be honoured is told by {@link DocxRenderer#templateRemarks()}.
         *
         * @param file a Word document (.docx) or template (.dotx), without macros
         * @return this
         * @throws MalformedDocxException if it is none, or one that nothing can be written into
         * @throws IOException if it cannot be read
         */
        public Builder template(Path file) throws IOException, MalformedDocxException {
            byte[] content = Files.readAllBytes(file);
            try {
                AgencyPaper.of(content, theme, controls);
            } catch (UnreadableDocxException e) {
                throw new MalformedDocxException(e);
            }
            this.template = content;
            return this;
        }

        /**
         * Leaves out the controls, for publication. The report still travels within.
         *
         * @return this
         */
        public Builder withoutControls() {
            this.controls = false;
            return this;
        }

        /**
         * Leaves out the complete report as data, for publication of what is seen and nothing else. Such a document cannot
         * be read back. Where there are controls, they keep the numbers that they show.
         *
         * @return this
         */
        public Builder withoutData() {
            this.data = false;
            return this;
        }

        /**
         * Draws figures (图解) below the tables, as charts of Word with their numbers in a workbook within. They are passed
         * over when the document is read back.
         *
         * @param value which ones
         * @return this
         */
        public Builder figures(Figures value) {
            this.figures = Objects.requireNonNull(value, "figures");
            return this;
        }

        /**
         * Embeds the faces (嵌入字体), so that the document looks the same where they are not installed: of each face that
         * it needs the characters that are in it, and all letters and digits. Its styles then name these faces, for digits
         * too. Characters that are typed into it later are shown in other faces.
         *
         * <pre>{@code DocxRenderer.builder().embedFonts(FontSet.bundled()).build();}</pre>
         *
         * <p>Rendering is refused where a face that the document needs allows viewing and printing only. Characters that no
         * face has are left to the machine; {@link FontSet#missing} tells which. This needs the artifact
         * {@code report-render-pages}, and {@code report-render-fonts} for the faces of this library.
         *
         * @param value the faces
         * @return this
         */
        public Builder embedFonts(FontSet value) {
            return embedFonts(value, FontEmbedding.SUBSET);
        }

        /**
         * Embeds the faces, or all of each face that the document needs (整套嵌入): so what is typed into it later looks
         * the same too. Some 10 MB are added for each face. Faces of which no document may have a part
         * ({@link FontSet.Builder#indivisible}) are embedded so only.
         *
         * <p>On a template these are the faces that it names; where the set has another for a name, the document names
         * that, and {@link DocxRenderer#templateRemarks()} tells it, as it tells the names that the set does not know.
         *
         * @param value the faces
         * @param much how much of each
         * @return this
         */
        public Builder embedFonts(FontSet value, FontEmbedding much) {
            Objects.requireNonNull(value, "fonts");
            this.embedding = Objects.requireNonNull(much, "embedding");
            this.fonts = much == FontEmbedding.NONE ? null : value;
            return this;
        }

        /**
         * Builds the renderer.
         *
         * @return the renderer
         */
        public DocxRenderer build() {
            if (template == null) {
                return new DocxRenderer(this, null, null);
            }
            try {
                if (fonts == null) {
                    return new DocxRenderer(this, AgencyPaper.of(template, theme, controls), null);
                }
                PaperFonts onPaper = PaperFonts.of(fonts, embedding, template, theme, controls);
                return new DocxRenderer(this, onPaper.paper(), onPaper);
            } catch (UnreadableDocxException e) {
                throw new IllegalStateException(e); // it was read before
            }
        }
    }
}
