/** A program of modules. */
module guest {
    requires dev.gongkai.report.validate;
    requires dev.gongkai.report.render;
    requires dev.gongkai.report.render.docx;
    requires dev.gongkai.report.render.pdf;
    requires java.xml;
}
