package dev.gongkai.report.validate.settings;

import dev.gongkai.report.Message;
import dev.gongkai.report.json.internal.Json.Kind;
import dev.gongkai.report.validate.Rules;
import dev.gongkai.report.validate.Waiver;
import dev.gongkai.report.validate.Waivers;
import dev.gongkai.report.validate.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of waivers (免予处理清单); {@link WaiversWriter} writes them.
 *
 * <pre>{@code
 * {"waivers": [
 *   {"rule": "text.requests", "place": "/overview/2/text", "value": "23", "reason": "含下属单位", "by": "张三", "date": "2025-01-20"}
 * ]}
 * }</pre>
 *
 * <p>{@code by} and {@code date} may be left out; a {@code value} that is null or left out is that of a finding without
 * one. UTF-8. A document that is wrong is refused with all that is wrong in it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class WaiversReader {

    static final List<String> FIELDS = List.of("rule", "place", "value", "reason", "by", "date");

    private final Set<String> rules;

    private WaiversReader(Set<String> rules) {
        this.rules = rules;
    }

    /**
     * A reader of waivers of the catalogue's rules.
     *
     * @return a reader
     */
    public static WaiversReader create() {
        return forRules(Rules.all());
    }

    /**
     * A reader of waivers of some rules.
     *
     * @param rules the rules that there are
     * @return a reader
     */
    public static WaiversReader forRules(Collection<Rule> rules) {
        return new WaiversReader(SettingsCheck.ids(rules));
    }

    /**
     * Reads a file.
     *
     * @param file the document
     * @return the waivers
     * @throws MalformedSettingsException if the document is no list of waivers
     * @throws IOException if the file cannot be read
     */
    public Waivers read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return bind(SettingsValue.read(in));
        }
    }

    /**
     * Reads a text.
     *
     * @param json the document
     * @return the waivers
     * @throws MalformedSettingsException if the document is no list of waivers
     */
    public Waivers read(String json) throws MalformedSettingsException {
        return bind(SettingsValue.parse(json));
    }

    private Waivers bind(SettingsValue root) throws MalformedSettingsException {
        SettingsCheck check = new SettingsCheck(rules);
        check.object(root, List.of("waivers"));
        List<Waiver> waivers = new ArrayList<>();
        Set<List<@Nullable String>> keys = new HashSet<>();
        for (SettingsValue item : check.array(check.required(root, "waivers"))) {
            check.object(item, FIELDS);
            Waiver waiver = waiver(item, keys, check);
            if (waiver != null) {
                waivers.add(waiver);
            }
        }
        check.done();
        return new Waivers(waivers);
    }

    /** A waiver, or null where something is wrong with this one or with one before. */
    private static @Nullable Waiver waiver(SettingsValue item, Set<List<@Nullable String>> keys, SettingsCheck check) {
        int before = check.count();
        String rule = check.rule(check.required(item, "rule"));
        SettingsValue placeAt = check.required(item, "place");
        String place = check.string(placeAt);
        if (placeAt != null && !place.isEmpty() && !place.startsWith("/")) {
            check.problem(
                    placeAt,
                    new Message(
                            "应为 JSON 指针，如 /requests/received/total",
                            "expected a JSON pointer such as /requests/received/total"));
        }
        String value = check.stringOrNull(item.fields().get("value"));
        // Of what is not there or no text it cannot be said that it is the same.
        boolean told = check.count() == before;
        if (told && !keys.add(Arrays.asList(rule, place, value))) {
            check.problem(item, new Message("与前面某一项的规则、位置和值相同", "the same rule, place and value as one before"));
        }
        String reason = check.filled(check.required(item, "reason"));
        String by = check.stringOrNull(item.fields().get("by"));
        LocalDate date = date(item.fields().get("date"), check);
        return check.failed() ? null : new Waiver(rule, place, value, reason, by, date);
    }

    private static @Nullable LocalDate date(@Nullable SettingsValue value, SettingsCheck check) {
        String text = check.stringOrNull(value);
        if (value == null || text == null || value.kind() != Kind.STRING) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            check.problem(value, new Message("应为日期，如 2025-01-20", "expected a date such as 2025-01-20"));
            return null;
        }
    }
}
