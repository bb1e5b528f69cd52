package dev.gongkai.report.cli;

import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The formats that a report can be rendered to, by the names on the command line. */
enum RenderFormat {
    html(settings -> HtmlRenderer.create()),
    docx(settings -> settings.controls()
            ? DocxRenderer.create()
            : DocxRenderer.builder().withoutControls().build()),
    pdf(settings -> PdfRenderer.builder().fonts(settings.fonts().get()).build());

    /**
     * What was asked for besides.
     *
     * @param controls whether a Word document can be filled in like a form
     * @param fonts reads the faces that a PDF is set in: tens of megabytes, for those who want a PDF
     */
    record Settings(boolean controls, Supplier<FontSet> fonts) {}

    private final Function<Settings, DocumentRenderer> renderer;

    RenderFormat(Function<Settings, DocumentRenderer> renderer) {
        this.renderer = renderer;
    }

    /** A renderer, to be used for all reports: what it is made of may take long to read. */
    DocumentRenderer renderer(Settings settings) {
        return renderer.apply(settings);
    }
}
