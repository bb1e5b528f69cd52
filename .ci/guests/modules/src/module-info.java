/** A program of modules. */
module guest {
    requires dev.gongkai.report.validate;
    requires dev.gongkai.report.render;
    requires dev.gongkai.report.render.docx;
    requires dev.gongkai.report.render.pdf;
    // Nothing of ours names the faces, and a module that nobody names is not there.
    requires dev.gongkai.report.fonts;
    requires dev.gongkai.report.fonts.fangsong;
    requires java.xml;
}
