package dev.gongkai.report.validate.rule;

import dev.gongkai.report.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule found (校核意见).
 *
 * <pre>{@code
 * finding.place().text();            // 表三“三、本年度办理结果 （七）总计”总计
 * finding.place().pointer();         // /requests/total/total
 * finding.message().in(locale);      // what is wrong
 * }</pre>
 *
 * @param rule the id of the rule
 * @param severity how grave it is
 * @param place where it is
 * @param message what is wrong
 * @param expected what was expected, or null where that cannot be said in a value
 * @param actual what stands there, or null
 * @param legalBasis where the requirement comes from; may be empty
 */
public record Finding(
        String rule,
        Severity severity,
        Place place,
        Message message,
        @Nullable String expected,
        @Nullable String actual,
        String legalBasis) {
    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(legalBasis, "legalBasis");
    }
}
