package dev.gongkai.report.validate;

import dev.gongkai.report.validate.rule.Finding;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The decision to accept a finding (免予处理), and why. It holds for one value: once the report says something else, the
 * finding is back.
 *
 * <pre>{@code
 * Waiver.of("text.requests", "/overview/2/text", "23", "文中件数含下属单位，已与其核对")
 * }</pre>
 *
 * @param rule the id of the rule
 * @param place the JSON pointer of the finding's place
 * @param value what stands there, as the finding has it ({@link Finding#actual}), or null where it has none
 * @param reason why the finding is accepted
 * @param by who decided, or null
 * @param date when, or null
 */
public record Waiver(
        String rule,
        String place,
        @Nullable String value,
        String reason,
        @Nullable String by,
        @Nullable LocalDate date) {

    /**
     * Checks that place and reason are there.
     *
     * @throws IllegalArgumentException if the place is no JSON pointer or the reason is blank
     */
    public Waiver {
        Objects.requireNonNull(rule, "rule");
        if (!place.isEmpty() && !place.startsWith("/")) {
            throw new IllegalArgumentException("place: a JSON pointer, not " + place);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: must not be blank");
        }
    }

    /**
     * A waiver that nobody signed.
     *
     * @param rule the id of the rule
     * @param place the JSON pointer of the finding's place
     * @param value what stands there, or null
     * @param reason why the finding is accepted
     * @return the waiver
     */
    public static Waiver of(String rule, String place, @Nullable String value, String reason) {
        return new Waiver(rule, place, value, reason, null, null);
    }

    /** Whether a finding of the same rule stands at the same place, whatever its value. */
    boolean isNear(Finding finding) {
        return rule.equals(finding.rule()) && place.equals(finding.place().pointer());
    }

    boolean accepts(Finding finding) {
        return isNear(finding) && Objects.equals(value, finding.actual());
    }
}
