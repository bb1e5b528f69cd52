package dev.gongkai.report.cli;

import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.HtmlRenderer;
import dev.gongkai.report.render.docx.DocxRenderer;
import java.util.function.Function;

/** The formats that a report can be rendered to, by the names on the command line. */
enum Format {
    html(settings -> HtmlRenderer.create()),
    docx(settings -> settings.controls()
            ? DocxRenderer.create()
            : DocxRenderer.builder().withoutControls().build());

    /**
     * What was asked for besides.
     *
     * @param controls whether a Word document can be filled in like a form
     */
    record Settings(boolean controls) {}

    private final Function<Settings, DocumentRenderer> renderer;

    Format(Function<Settings, DocumentRenderer> renderer) {
        this.renderer = renderer;
    }

    DocumentRenderer renderer(Settings settings) {
        return renderer.apply(settings);
    }
}
