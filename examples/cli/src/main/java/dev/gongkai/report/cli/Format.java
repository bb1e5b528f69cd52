package dev.gongkai.report.cli;

import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.HtmlRenderer;
import java.util.function.Supplier;

/** The formats that a report can be rendered to, by the names on the command line. */
enum Format {
    html(HtmlRenderer::create);

    private final Supplier<DocumentRenderer> renderer;

    Format(Supplier<DocumentRenderer> renderer) {
        this.renderer = renderer;
    }

    DocumentRenderer renderer() {
        return renderer.get();
    }
}
