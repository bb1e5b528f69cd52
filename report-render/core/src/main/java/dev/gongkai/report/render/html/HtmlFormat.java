package dev.gongkai.report.render.html;

import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.RenderOptions;

/** HTML as one of the formats (网页). */
public final class HtmlFormat implements DocumentFormat {

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
        return builder.build();
    }
}
