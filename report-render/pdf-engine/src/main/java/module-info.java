/** OpenPDF in packages of its own, for the PDF renderer of this library and nobody else. */
@SuppressWarnings("module") // javac does not see the module of the qualified exports
module dev.gongkai.report.render.pdf.engine {
    requires java.desktop;
    requires java.xml;

    exports dev.gongkai.report.render.pdf.engine.text to
            dev.gongkai.report.render.pdf;
    exports dev.gongkai.report.render.pdf.engine.text.pdf to
            dev.gongkai.report.render.pdf;
}
