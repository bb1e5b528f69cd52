/** Reads annual reports that others wrote; the readers of heavy formats are artifacts of their own, found as services. */
@SuppressWarnings("module") // javac does not see the modules of the qualified exports
module dev.gongkai.report.importer {
    requires static transitive org.jspecify;
    requires transitive dev.gongkai.report.render;
    requires java.xml;
    requires org.jsoup;

    exports dev.gongkai.report.importer;
    exports dev.gongkai.report.importer.annotate;
    exports dev.gongkai.report.importer.reading;

    // What the readers of this library share, and nobody else.
    exports dev.gongkai.report.importer.internal.mark to
            dev.gongkai.report.importer.pdf;
    exports dev.gongkai.report.importer.internal.office to
            dev.gongkai.report.importer.doc;
    exports dev.gongkai.report.importer.internal.read to
            dev.gongkai.report.importer.doc,
            dev.gongkai.report.importer.pdf;
    exports dev.gongkai.report.importer.internal.source to
            dev.gongkai.report.importer.doc,
            dev.gongkai.report.importer.pdf;

    uses dev.gongkai.report.importer.internal.read.SourceReader;

    provides dev.gongkai.report.render.ReportFileReader with
            dev.gongkai.report.importer.ImportedFileReader;
}
