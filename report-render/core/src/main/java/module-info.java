/** The document tree, the composer that makes it of a report, the theme, and the HTML renderer. */
@SuppressWarnings("module") // javac does not see the modules of the qualified export
module dev.gongkai.report.render {
    requires static transitive org.jspecify;
    requires transitive dev.gongkai.report.model;

    exports dev.gongkai.report.document;
    exports dev.gongkai.report.render;
    exports dev.gongkai.report.render.html;

    uses dev.gongkai.report.render.DocumentFormat;
    uses dev.gongkai.report.render.ReportFileReader;

    provides dev.gongkai.report.render.DocumentFormat with
            dev.gongkai.report.render.html.HtmlFormat;

    // What the renderers of this library share, and nobody else.
    exports dev.gongkai.report.render.internal to
            dev.gongkai.report.pages,
            dev.gongkai.report.render.docx,
            dev.gongkai.report.render.pdf;
    exports dev.gongkai.report.render.internal.chart to
            dev.gongkai.report.pages,
            dev.gongkai.report.render.docx,
            dev.gongkai.report.render.pdf;
}
