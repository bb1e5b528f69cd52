/** The form of the annual report of open government information, the report as data, and its JSON. */
@SuppressWarnings("module") // javac does not see the modules of the qualified export
module dev.gongkai.report.model {
    requires static transitive org.jspecify;
    requires static java.desktop; // decodes pictures of four inks, for those who print them
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;

    exports dev.gongkai.report;
    exports dev.gongkai.report.form;
    exports dev.gongkai.report.model;
    exports dev.gongkai.report.consolidation;
    exports dev.gongkai.report.series;
    exports dev.gongkai.report.json;

    // What the modules of this library share, and nobody else.
    exports dev.gongkai.report.internal to
            dev.gongkai.report.render,
            dev.gongkai.report.importer,
            dev.gongkai.report.render.docx,
            dev.gongkai.report.validate;
    exports dev.gongkai.report.internal.picture to
            dev.gongkai.report.validate,
            dev.gongkai.report.importer,
            dev.gongkai.report.render,
            dev.gongkai.report.render.docx,
            dev.gongkai.report.pages;
    exports dev.gongkai.report.json.internal to
            dev.gongkai.report.validate;

    provides com.fasterxml.jackson.databind.Module with
            dev.gongkai.report.json.ReportModule;
}
