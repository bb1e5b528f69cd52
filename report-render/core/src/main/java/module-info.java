/** The document tree, the composer that makes it of a report, the theme, and the HTML renderer. */
module dev.gongkai.report.render {
    requires static transitive org.jspecify;
    requires transitive dev.gongkai.report.model;

    exports dev.gongkai.report.document;
    exports dev.gongkai.report.render;
}
