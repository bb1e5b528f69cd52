/** The validator: rules, findings, their catalogue, and numbers in Chinese text. */
module dev.gongkai.report.validate {
    requires static transitive org.jspecify;
    requires transitive dev.gongkai.report.model;
    requires org.slf4j;

    exports dev.gongkai.report.validate;
    exports dev.gongkai.report.validate.text;
}
