package dev.gongkai.report.validate.settings;

import dev.gongkai.report.MalformedJsonException.JsonProblem;
import dev.gongkai.report.Message;
import dev.gongkai.report.json.internal.Json.Kind;
import dev.gongkai.report.validate.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a document apart and collects all that is wrong with it, instead of stopping at the first. */
final class SettingsCheck {

    private final Set<String> rules;
    private final List<JsonProblem> problems = new ArrayList<>();

    SettingsCheck(Set<String> rules) {
        this.rules = rules;
    }

    static Set<String> ids(Collection<Rule> rules) {
        return rules.stream().map(rule -> rule.info().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** The fields of an object that may have these and no others; none where it is no object. */
    Map<String, SettingsValue> object(SettingsValue value, List<String> names) {
        if (!is(value, Kind.OBJECT)) {
            return Map.of();
        }
        value.fields().forEach((name, field) -> {
            if (!names.contains(name)) {
                problems.add(field.problem(new Message(
                        "未知字段 \"" + name + "\"，可用的字段：" + String.join("、", names),
                        "unknown field \"" + name + "\", the fields are " + String.join(", ", names))));
            }
        });
        return value.fields();
    }

    /** The fields of an object that may have any. */
    Map<String, SettingsValue> map(@Nullable SettingsValue value) {
        return value != null && is(value, Kind.OBJECT) ? value.fields() : Map.of();
    }

    List<SettingsValue> array(@Nullable SettingsValue value) {
        return value != null && is(value, Kind.ARRAY) ? value.items() : List.of();
    }

    /** A field that must be there. */
    @Nullable
    SettingsValue required(SettingsValue owner, String name) {
        SettingsValue value = owner.fields().get(name);
        if (value == null && owner.kind() == Kind.OBJECT) {
            problems.add(owner.problem(new Message("缺少字段 \"" + name + "\"", "the field \"" + name + "\" is missing")));
        }
        return value;
    }

    /** A string; the empty one where it is none, and that is a problem. */
    String string(@Nullable SettingsValue value) {
        return value != null && is(value, Kind.STRING) ? value.text() : "";
    }

    /** A string that is not blank. */
    String filled(@Nullable SettingsValue value) {
        String text = string(value);
        if (value != null && value.kind() == Kind.STRING && text.isBlank()) {
            problem(value, new Message("不能为空", "must not be blank"));
        }
        return text;
    }

    /** A string or null, null also where the field is not there. */
    @Nullable
    String stringOrNull(@Nullable SettingsValue value) {
        return value == null || value.kind() == Kind.NULL ? null : string(value);
    }

    /** The id of a rule that there is. */
    String rule(@Nullable SettingsValue value) {
        String id = string(value);
        if (value != null && value.kind() == Kind.STRING) {
            checkRule(value, id);
        }
        return id;
    }

    void checkRule(SettingsValue value, String id) {
        if (!rules.contains(id)) {
            problem(value, new Message("没有名为 \"" + id + "\" 的规则", "there is no rule \"" + id + "\""));
        }
    }

    void problem(SettingsValue value, Message message) {
        problems.add(value.problem(message));
    }

    private boolean is(SettingsValue value, Kind kind) {
        if (value.kind() == kind) {
            return true;
        }
        problem(
                value,
                new Message(
                        "应为" + kind.zh + "，实为" + value.kind().zh,
                        "expected " + kind.en + ", found " + value.kind().en));
        return false;
    }

    int count() {
        return problems.size();
    }

    boolean failed() {
        return !problems.isEmpty();
    }

    void done() throws MalformedSettingsException {
        if (failed()) {
            throw new MalformedSettingsException(problems);
        }
    }
}
