package dev.gongkai.report.validate.settings;

import dev.gongkai.report.MalformedJsonException.JsonProblem;
import dev.gongkai.report.Message;
import dev.gongkai.report.json.internal.Json;
import dev.gongkai.report.json.internal.Json.Kind;
import dev.gongkai.report.json.internal.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a settings file, with its place.
 *
 * @param json the value
 * @param pointer its JSON pointer
 */
record SettingsValue(Json json, String pointer) {

    /** A settings file is made by hand: more than this is none. */
    private static final int MAX_BYTES = 4 << 20;

    static SettingsValue read(InputStream in) throws IOException {
        return new SettingsValue(JsonTree.parse(in, MAX_BYTES, MalformedSettingsException::new), "");
    }

    static SettingsValue parse(String text) throws MalformedSettingsException {
        return new SettingsValue(JsonTree.parse(text, MalformedSettingsException::new), "");
    }

    Kind kind() {
        return json.kind();
    }

    String text() {
        return json.text();
    }

    /** The fields of an object, in the order of the document; none where it is no object. */
    Map<String, SettingsValue> fields() {
        Map<String, SettingsValue> fields = new LinkedHashMap<>();
        json.fields().forEach((name, field) -> {
            String escaped = name.replace("~", "~0").replace("/", "~1");
            fields.put(name, new SettingsValue(field, pointer + "/" + escaped));
        });
        return fields;
    }

    /** The items of an array; none where it is no array. */
    List<SettingsValue> items() {
        List<SettingsValue> items = new ArrayList<>();
        json.items().forEach(item -> items.add(new SettingsValue(item, pointer + "/" + items.size())));
        return items;
    }

    JsonProblem problem(Message message) {
        return new JsonProblem(pointer, json.line(), json.column(), message);
    }
}
