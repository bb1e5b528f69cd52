package dev.gongkai.report.json.internal;

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
public record Json(
        Kind kind,
        int line,
        int column,
        Map<String, Json> fields,
        List<Json> items,
        String text,
        @Nullable BigDecimal number) {

    /** What a value is. */
    public enum Kind {
        /** An object. */
        OBJECT("对象", "an object"),
        /** An array. */
        ARRAY("数组", "an array"),
        /** A string. */
        STRING("字符串", "a string"),
        /** A number. */
        NUMBER("数字", "a number"),
        /** True or false. */
        BOOLEAN("布尔值", "true or false"),
        /** Null. */
        NULL("空值 null", "null");

        /** The kind in Chinese. */
        public final String zh;

        /** The kind in English, with its article. */
        public final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /**
     * A field of an object.
     *
     * @param name its name
     * @return its value; null where there is none, or where it is null
     */
    public @Nullable Json field(String name) {
        Json value = fields.get(name);
        return value == null || value.kind == Kind.NULL ? null : value;
    }
}
