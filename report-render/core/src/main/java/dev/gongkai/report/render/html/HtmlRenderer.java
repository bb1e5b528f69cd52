package dev.gongkai.report.render.html;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders a report as HTML (网页): a complete page, or a fragment for a page that is there already.
 *
 * <pre>{@code
 * HtmlRenderer.create().render(report, out);
 *
 * HtmlRenderer.builder()
 *         .meta("SiteName", "示例市人民政府")   // 政府网站网页标签规范
 *         .meta("ColumnName", "政府信息公开年报")
 *         .build()
 *         .render(report, out);
 * }</pre>
 *
 * <p>The page is complete in itself: no address to load anything from, pictures within, and no script unless it is asked
 * for ({@link Builder#interactive}). It has a table of contents, real headings and tables with heads for those who listen
 * to it, follows the reader's wish for a dark page or more contrast, and prints on A4 in the look of official documents.
 * Where a {@link Report} is rendered it travels within as data ({@link HtmlReportReader} reads it back), with a
 * description for search engines (schema.org) and the tables as CSV; {@link Builder#withoutData} leaves that out. UTF-8.
 */
public final class HtmlRenderer implements DocumentRenderer {

    private static final HtmlRenderer DEFAULT = builder().build();

    private final HtmlPage.Frame frame;
    private final HtmlWriter.Settings settings;
    private final String stylesheet;
    private final ReportComposer composer;
    private final boolean data;
    private final @Nullable Path pictures;
    private final @Nullable String address;
    private final boolean marked;

    private HtmlRenderer(Builder builder) {
        HtmlStylesheet css = new HtmlStylesheet(builder.theme, builder.figures != null);
        this.composer = ReportComposer.with(builder.figures);
        this.stylesheet = builder.fragment ? css.fragment() : css.article();
        this.frame = new HtmlPage.Frame(
                builder.fragment,
                XmlBuffer.utf8(css.article() + css.page()),
                builder.figures != null ? new byte[0] : XmlBuffer.utf8(ChartStylesheet.css(builder.theme)),
                new HtmlFurniture(builder.theme).head(),
                builder.interactive ? PageScript.BYTES : new byte[0],
                Collections.unmodifiableMap(new LinkedHashMap<>(builder.meta)),
                builder.pictures != null);
        this.settings =
                new HtmlWriter.Settings(builder.fragment, builder.idPrefix, builder.titleRank, builder.theme.page());
        this.data = builder.data;
        this.pictures = builder.pictures;
        this.address = builder.address;
        this.marked = builder.theme.furniture().watermark() != null;
    }

    /**
     * A renderer of complete pages in the official look.
     *
     * @return a renderer
     */
    public static HtmlRenderer create() {
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
     * @throws IOException if the stream fails, or a picture beside the page cannot be written
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
     * @throws IOException if the stream fails, or a picture beside the page cannot be written
     */
    @Override
    public void render(Report report, OutputStream out) throws IOException {
        render(composer.compose(report), data ? report : null, out);
    }

    private void render(Document document, @Nullable Report report, OutputStream out) throws IOException {
        if (pictures == null) {
            HtmlPage.write(document, report, frame, settings, PictureSources.WITHIN)
                    .writeTo(out);
            return;
        }
        PictureFolder beside =
                new PictureFolder(address == null ? PictureFolder.address(pictures.getFileName()) : address);
        XmlBuffer page = HtmlPage.write(document, report, frame, settings, beside);
        beside.writeTo(pictures, () -> {});
        page.writeTo(out);
    }

    /**
     * Renders a report to a file, which is there whole with all its pictures, or not at all. Where the folder of pictures
     * was given without an address, the page says how to get there from where it is.
     */
    @Override
    public void render(Report report, Path file) throws IOException {
        if (pictures == null) {
            DocumentRenderer.super.render(report, file);
            return;
        }
        PictureFolder beside = new PictureFolder(address == null ? PictureFolder.address(file, pictures) : address);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        HtmlPage.write(composer.compose(report), data ? report : null, frame, settings, beside)
                .writeTo(page);
        beside.writeTo(pictures, () -> ReportFiles.replace(file, page.toByteArray()));
    }

    /**
     * Renders a report and gives its pictures beside the page, written nowhere; {@link Builder#pictures} need not be said.
     *
     * @param report the report
     * @param value what the page says before the name of a picture, such as {@code /upload/}
     * @return the page, which has none of them within, and its pictures
     */
    public PageWithPictures renderWithPictures(Report report, String value) {
        PictureFolder beside = new PictureFolder(Objects.requireNonNull(value, "value"));
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            HtmlPage.write(composer.compose(report), data ? report : null, frame.plainly(), settings, beside)
                    .writeTo(page);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return new PageWithPictures(page.toString(StandardCharsets.UTF_8), beside.pictures());
    }

    /**
     * Renders a report as text, for a template or a field of a database.
     *
     * @param report the report
     * @return the page, or the fragment
     */
    public String renderToString(Report report) {
        return new String(render(report), StandardCharsets.UTF_8);
    }

    @Override
    public String fileExtension() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html; charset=utf-8";
    }

    /**
     * The style sheet for a page that holds the article. Of a renderer of {@linkplain Builder#fragment fragments} it is
     * also shielded: whatever the page's own styles say, the fragment looks as it should, and nothing else on the page
     * does otherwise than before. That of a renderer of complete pages, which contain it already, can be overruled.
     *
     * @return CSS, in which every rule is scoped to the class {@code gongkai}
     */
    public String stylesheet() {
        return stylesheet;
    }

    /**
     * The hash of the {@linkplain Builder#interactive script}, for a server that names the scripts it allows; the same
     * for all reports.
     *
     * @return a source of {@code script-src} in a Content-Security-Policy, with its quotation marks: {@code 'sha256-…'}
     */
    public static String scriptHash() {
        return PageScript.HASH;
    }

    /**
     * The narrowest policy under which a complete page of this renderer works, for the header
     * {@code Content-Security-Policy}: its own style sheet, its own script where it has one, its pictures, nothing else.
     *
     * @return the policy
     */
    public String contentSecurityPolicy() {
        return "default-src 'none'; style-src " + PageScript.hash(frame.css(), "\n")
                + (frame.charts().length == 0 ? "" : " " + PageScript.hash(frame.charts(), "\n"))
                + (frame.script().length > 0 ? "; script-src " + PageScript.HASH : "")
                + "; img-src " + (pictures == null ? "data:" : marked ? ofPictures() + " data:" : ofPictures())
                + "; base-uri 'none'; form-action 'none'";
    }

    /** Where pictures come from: the page's own site, or the other one that their address names. */
    private String ofPictures() {
        URI at = address == null ? null : uri(address);
        if (at == null || at.getRawAuthority() == null) {
            return "'self'";
        }
        return (at.getScheme() == null ? "" : at.getScheme() + "://") + at.getRawAuthority();
    }

    private static @Nullable URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            // A path with signs that no address has, such as a blank.
            return null;
        }
    }

    /** Builds an {@link HtmlRenderer}. */
    public static final class Builder {
        private static final Pattern ID = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)?");

        private final Map<String, String> meta = new LinkedHashMap<>();
        private Theme theme = Theme.OFFICIAL;
        private boolean fragment;
        private boolean interactive;
        private boolean data = true;
        private @Nullable Path pictures;
        private @Nullable String address;
        private String idPrefix = "";
        private int titleRank = 1;
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
         * Renders a {@code div} element for a page that is there already, instead of a page. The page needs the
         * {@linkplain HtmlRenderer#stylesheet() style sheet}. Where the page is dark ({@code color-scheme}), so is the
         * fragment; a bar that stays at the top of the page is cleared by setting {@code --gongkai-top} to its height.
         *
         * @return this
         */
        public Builder fragment() {
            this.fragment = true;
            return this;
        }

        /**
         * Adds a small script, the same for all reports: it shows one applicant or one result of the table of requests,
         * copies a table as CSV, and switches between a figure and its table. Without it, all is there to be read.
         *
         * @return this
         */
        public Builder interactive() {
            this.interactive = true;
            return this;
        }

        /**
         * Leaves out the complete report as data and the description for search engines, for publication of what is seen
         * and nothing else. Such a page cannot be read back.
         *
         * @return this
         */
        public Builder withoutData() {
            this.data = false;
            return this;
        }

        /**
         * Puts pictures into a folder beside the page and not within it, for content management systems that refuse
         * {@code data:} addresses: the page holds none then, but for a watermark, which its style sheet draws. All pictures of a page are written, or none; their names are
         * made of what they show, so that a picture that is there is never replaced by another.
         *
         * @param folder where the pictures go; made where it is missing
         * @param value what the page says before the name of a picture, such as {@code figures/}
         * @return this
         */
        public Builder pictures(Path folder, String value) {
            this.pictures = Objects.requireNonNull(folder, "folder");
            this.address = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Puts pictures into a folder. Pages that are written {@linkplain HtmlRenderer#render(Report, Path) to files} say
         * how to get there from where they are, such as {@code ../figures/}; others call it by its name.
         *
         * @param folder the folder
         * @return this
         */
        public Builder pictures(Path folder) {
            if (folder.getFileName() == null) {
                throw new IllegalArgumentException("folder: must have a name, not " + folder);
            }
            this.pictures = folder;
            this.address = null;
            return this;
        }

        /**
         * States a meta tag of a complete page, such as those that government sites need (SiteName, SiteDomain,
         * SiteIDCode, ColumnName, ColumnType, PubDate, Url). Those that follow from the report need not be stated: ArticleTitle,
         * ContentSource, Keywords, Author, Description; stated here, they are replaced.
         *
         * @param name the name of the tag
         * @param content its content
         * @return this
         */
        public Builder meta(String name, String content) {
            meta.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(content, "content"));
            return this;
        }

        /**
         * Begins every id with a prefix, for pages with several fragments.
         *
         * @param value a letter, then letters, digits, hyphens and underscores
         * @return this
         */
        public Builder idPrefix(String value) {
            if (!ID.matcher(value).matches()) {
                throw new IllegalArgumentException("idPrefix: a letter, then letters, digits, - and _, not " + value);
            }
            this.idPrefix = value;
            return this;
        }

        /**
         * Sets the rank of the title's heading, for fragments that stand below another heading; those of the parts
         * follow.
         *
         * @param value 1 for h1, to 3; headings deeper than h6 are set as h6
         * @return this
         */
        public Builder titleRank(int value) {
            if (value < 1 || value > 3) {
                throw new IllegalArgumentException("titleRank: 1 to 3, not " + value);
            }
            this.titleRank = value;
            return this;
        }

        /**
         * Draws figures (图解) below the tables, as SVG within the page.
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
         */
        public HtmlRenderer build() {
            return new HtmlRenderer(this);
        }
    }
}
