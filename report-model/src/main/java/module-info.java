/** The form of the annual report of open government information, the report as data, and its JSON. */
module dev.gongkai.report.model {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;

    exports dev.gongkai.report;
    exports dev.gongkai.report.form;
    exports dev.gongkai.report.model;
    exports dev.gongkai.report.json;
}
