package dev.gongkai.report.validate;

import dev.gongkai.report.validate.rule.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How strict a validation is (校核方案): rules switched off, severities changed, parameters set.
 *
 * <pre>{@code
 * Profile.builder().severity("content.punctuation", Severity.WARNING).off("content.links").build();
 * }</pre>
 *
 * @param severities the severity of rules by id, where it is not the rule's own
 * @param off the ids of rules that do not run
 * @param parameters values that rules ask for by name, such as {@code year.copied.share}
 */
public record Profile(Map<String, Severity> severities, Set<String> off, Map<String, String> parameters) {

    /** Every rule, as strict as it is. */
    public static final Profile DEFAULT = builder().build();

    /** Copies the collections. */
    public Profile {
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
        parameters = Map.copyOf(parameters);
    }

    /**
     * Starts a profile.
     *
     * @return a builder of one that changes nothing
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a profile that begins as a copy of this one.
     *
     * @return a builder with all that this profile says
     */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.severities.putAll(severities);
        builder.off.addAll(off);
        builder.parameters.putAll(parameters);
        return builder;
    }

    /** Builds a {@link Profile}; rules that are not named stay as they are. */
    public static final class Builder {
        private final Map<String, Severity> severities = new HashMap<>();
        private final Set<String> off = new HashSet<>();
        private final Map<String, String> parameters = new HashMap<>();

        private Builder() {}

        /**
         * Changes how grave the findings of a rule are.
         *
         * @param rule the id of the rule
         * @param value the severity instead of the rule's own
         * @return this
         */
        public Builder severity(String rule, Severity value) {
            severities.put(Objects.requireNonNull(rule, "rule"), Objects.requireNonNull(value, "severity"));
            return this;
        }

        /**
         * Switches rules off.
         *
         * @param rules the ids of the rules
         * @return this
         */
        public Builder off(String... rules) {
            off.addAll(List.of(rules));
            return this;
        }

        /**
         * Sets a value that rules ask for.
         *
         * @param name its name, such as {@code year.copied.share}
         * @param value the value
         * @return this
         */
        public Builder parameter(String name, String value) {
            parameters.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Makes the profile.
         *
         * @return the profile
         */
        public Profile build() {
            return new Profile(severities, off, parameters);
        }
    }
}
