/** Documents set on pages, without any file format. */
@SuppressWarnings("module") // javac does not see the modules of the qualified exports
module dev.gongkai.report.pages {
    requires static transitive org.jspecify;
    requires transitive dev.gongkai.report.render;
    requires java.desktop;

    exports dev.gongkai.report.pages;

    // What page formats of this library are given, and nobody else.
    exports dev.gongkai.report.pages.internal.bytes to
            dev.gongkai.report.render.pdf;
    exports dev.gongkai.report.pages.internal.font to
            dev.gongkai.report.render.docx,
            dev.gongkai.report.render.pdf;
    exports dev.gongkai.report.pages.internal.layout to
            dev.gongkai.report.render.pdf;
    exports dev.gongkai.report.pages.internal.picture to
            dev.gongkai.report.render.pdf;
    exports dev.gongkai.report.pages.internal.text to
            dev.gongkai.report.render.docx,
            dev.gongkai.report.render.pdf;
}
