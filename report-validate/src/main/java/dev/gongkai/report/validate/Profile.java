package dev.gongkai.report.validate;

import dev.gongkai.report.validate.rule.Severity;
import java.util.Map;
import java.util.Set;

/**
 * How strict a validation is (校核方案): rules switched off, severities changed, parameters set.
 *
 * <pre>{@code new Profile(Map.of("content.punctuation", Severity.WARNING), Set.of("content.links"), Map.of())}</pre>
 *
 * @param severities the severity of rules by id, where it is not the rule's own
 * @param off the ids of rules that do not run
 * @param parameters values that rules ask for by name, such as {@code year.copied.share}
 */
public record Profile(Map<String, Severity> severities, Set<String> off, Map<String, String> parameters) {

    /** Every rule, as strict as it is. */
    public static final Profile DEFAULT = new Profile(Map.of(), Set.of(), Map.of());

    /** Copies the collections. */
    public Profile {
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
        parameters = Map.copyOf(parameters);
    }
}
