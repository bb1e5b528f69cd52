package dev.gongkai.report.validate.settings;

import dev.gongkai.report.Message;
import dev.gongkai.report.json.internal.Json.Kind;
import dev.gongkai.report.validate.Profile;
import dev.gongkai.report.validate.Rules;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads profiles (校核方案).
 *
 * <pre>{@code
 * {"severities": {"content.punctuation": "warning"}, "off": ["content.links"], "parameters": {"year.copied.share": "80"}}
 * }</pre>
 *
 * <p>Each field may be left out. UTF-8. A document that is wrong is refused with all that is wrong in it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ProfileReader {

    private final Set<String> rules;

    private ProfileReader(Set<String> rules) {
        this.rules = rules;
    }

    /**
     * A reader of profiles over the catalogue's rules.
     *
     * @return a reader
     */
    public static ProfileReader create() {
        return forRules(Rules.all());
    }

    /**
     * A reader of profiles over some rules.
     *
     * @param rules the rules that there are
     * @return a reader
     */
    public static ProfileReader forRules(Collection<Rule> rules) {
        return new ProfileReader(SettingsCheck.ids(rules));
    }

    /**
     * Reads a file.
     *
     * @param file the document
     * @return the profile
     * @throws MalformedSettingsException if the document is no profile
     * @throws IOException if the file cannot be read
     */
    public Profile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return bind(SettingsValue.read(in));
        }
    }

    /**
     * Reads a text.
     *
     * @param json the document
     * @return the profile
     * @throws MalformedSettingsException if the document is no profile
     */
    public Profile read(String json) throws MalformedSettingsException {
        return bind(SettingsValue.parse(json));
    }

    private Profile bind(SettingsValue root) throws MalformedSettingsException {
        SettingsCheck check = new SettingsCheck(rules);
        Map<String, SettingsValue> fields = check.object(root, List.of("severities", "off", "parameters"));
        Profile.Builder profile = Profile.builder();
        check.map(fields.get("severities")).forEach((id, value) -> {
            check.checkRule(value, id);
            severity(value, check).ifPresent(severity -> profile.severity(id, severity));
        });
        check.array(fields.get("off")).forEach(rule -> profile.off(check.rule(rule)));
        check.map(fields.get("parameters")).forEach((name, value) -> profile.parameter(name, check.string(value)));
        check.done();
        return profile.build();
    }

    private static Optional<Severity> severity(SettingsValue value, SettingsCheck check) {
        String name = check.string(value);
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (severity.isEmpty() && value.kind() == Kind.STRING) {
            check.problem(
                    value,
                    new Message(
                            "应为 error、warning 或 information，实为 \"" + name + "\"",
                            "expected error, warning or information, found \"" + name + "\""));
        }
        return severity;
    }
}
