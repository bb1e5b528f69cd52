/** Reports as Word documents, and back. */
module dev.gongkai.report.render.docx {
    requires static transitive org.jspecify;
    requires transitive dev.gongkai.report.render;
    // Only where documents bring their faces along.
    requires static transitive dev.gongkai.report.pages;
    requires java.xml;

    exports dev.gongkai.report.render.docx;

    provides dev.gongkai.report.render.DocumentFormat with
            dev.gongkai.report.render.docx.DocxFormat;
}
