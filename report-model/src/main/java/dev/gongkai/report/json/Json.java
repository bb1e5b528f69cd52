package dev.gongkai.report.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that knows where it stands.
 *
 * @param kind what the value is
 * @param line the line where it begins, from 1
 * @param column the character in that line, from 1
 * @param fields the fields of an object
 * @param items the items of an array
 * @param text the text of a string
 * @param number the value of a number
 */
record Json(
        Kind kind,
        int line,
        int column,
        Map<String, Json> fields,
        List<Json> items,
        String text,
        @Nullable BigDecimal number) {

    enum Kind {
        OBJECT("对象", "an object"),
        ARRAY("数组", "an array"),
        STRING("字符串", "a string"),
        NUMBER("数字", "a number"),
        BOOLEAN("布尔值", "true or false"),
        NULL("空值 null", "null");

        final String zh;
        final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    @Nullable
    Json field(String name) {
        Json value = fields.get(name);
        return value == null || value.kind == Kind.NULL ? null : value;
    }
}
