package dev.gongkai.report.validate.rule;

import dev.gongkai.report.Message;
import java.util.Objects;

/**
 * What a rule is (规则说明).
 *
 * <pre>{@code
 * new RuleInfo("own.website", Severity.WARNING, new Message("应填写网址", "the website is stated"), "");
 * }</pre>
 *
 * @param id its name, permanent, such as {@code requests.balance}
 * @param severity how grave its findings are, unless a profile says otherwise
 * @param summary what it requires
 * @param legalBasis where the requirement comes from, in Chinese; empty where it is nothing but arithmetic or sense
 */
public record RuleInfo(String id, Severity severity, Message summary, String legalBasis) {

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if the id is not made of small letters and digits, in two or more parts that begin with
     *     a letter and are separated by dots
     */
    public RuleInfo {
        if (!id.matches("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+")) {
            throw new IllegalArgumentException("id: small letters and digits in parts separated by dots, not " + id);
        }
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(legalBasis, "legalBasis");
    }
}
