package dev.gongkai.report.render.html;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
 * <p>The page is complete in itself: no script, no address to load anything from, pictures within. It has real headings
 * and tables with heads for those who listen to it, and prints on A4 in the look of official documents. UTF-8.
 */
public final class HtmlRenderer implements DocumentRenderer {

    private static final HtmlRenderer DEFAULT = builder().build();

    private final HtmlWriter.Settings settings;
    private final String stylesheet;
    private final ReportComposer composer;

    private HtmlRenderer(Builder builder) {
        String rules = HtmlStylesheet.article(builder.theme);
        this.composer = ReportComposer.with(builder.figures);
        this.stylesheet = builder.figures == null ? rules : rules + ChartStylesheet.css();
        this.settings = new HtmlWriter.Settings(
                builder.fragment,
                XmlBuffer.utf8(rules + HtmlStylesheet.page(builder.theme)),
                Collections.unmodifiableMap(new LinkedHashMap<>(builder.meta)),
                builder.idPrefix,
                builder.titleRank,
                builder.theme.page());
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

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        HtmlWriter.write(document, settings).writeTo(out);
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        render(composer.compose(report), out);
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
     * The style sheet for a page that holds fragments; complete pages contain it already.
     *
     * @return CSS, in which every rule is scoped to the class {@code gongkai}
     */
    public String stylesheet() {
        return stylesheet;
    }

    /** Builds an {@link HtmlRenderer}. */
    public static final class Builder {
        private static final Pattern ID = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)?");

        private final Map<String, String> meta = new LinkedHashMap<>();
        private Theme theme = Theme.OFFICIAL;
        private boolean fragment;
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
         * Renders an {@code article} element for a page that is there already, instead of a page. The page needs the
         * {@linkplain HtmlRenderer#stylesheet() style sheet}.
         *
         * @return this
         */
        public Builder fragment() {
            this.fragment = true;
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
