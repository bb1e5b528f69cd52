package dev.gongkai.report.validate;

/**
 * A rule that failed (规则失败): a fault of the program, not of the report.
 *
 * <pre>{@code result.failures().forEach(failure -> log.error(failure.rule(), failure.cause()));}</pre>
 *
 * @param rule the id of the rule
 * @param cause what it threw
 */
public record RuleFailure(String rule, Throwable cause) {}
