/** The PDF renderer, and the reader of what it made. */
module dev.gongkai.report.render.pdf {
    requires static transitive org.jspecify;
    requires transitive dev.gongkai.report.pages;
    requires dev.gongkai.report.render.pdf.engine;

    exports dev.gongkai.report.render.pdf;

    provides dev.gongkai.report.render.DocumentFormat with
            dev.gongkai.report.render.pdf.PdfFormat;
}
