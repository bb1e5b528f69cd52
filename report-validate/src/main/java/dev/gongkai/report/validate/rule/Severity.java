package dev.gongkai.report.validate.rule;

/**
 * How grave a finding is (严重程度), the gravest first.
 *
 * <pre>{@code finding.severity() == Severity.ERROR // the report is invalid}</pre>
 */
public enum Severity {
    /** 错误: the form or its arithmetic is broken. */
    ERROR,
    /** 警告: very likely wrong; a person decides. */
    WARNING,
    /** 提示: worth a look. */
    INFORMATION
}
