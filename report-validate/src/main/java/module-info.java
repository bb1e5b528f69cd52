/** The validator: rules, findings, their catalogue, waivers, outputs, and numbers in Chinese text. */
module dev.gongkai.report.validate {
    requires static transitive org.jspecify;
    requires transitive dev.gongkai.report.model;
    requires com.fasterxml.jackson.core;
    requires java.xml;
    requires org.slf4j;

    exports dev.gongkai.report.validate;
    exports dev.gongkai.report.validate.output;
    exports dev.gongkai.report.validate.rule;
    exports dev.gongkai.report.validate.settings;
    exports dev.gongkai.report.validate.text;
}
