package dev.gongkai.report.json;

import dev.gongkai.report.json.internal.Json.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value of the document must be: the reader checks against it, and the JSON Schema is printed from it, so that
 * the two judge alike.
 */
sealed interface Shape {

    <R> R accept(Visitor<R> visitor);

    /** What kind of JSON value it is: a string unless the shape says otherwise, {@link Kind#NULL} where there are several. */
    default Kind kind() {
        return Kind.STRING;
    }

    /** The field by which an object is told from other objects; empty for what is no object. */
    default String mark() {
        return "";
    }

    interface Visitor<R> {
        R object(Fields shape);

        R list(ListOf shape);

        R matrix(Matrix shape);

        R text(Text shape);

        R data(Data shape);

        R date(Date shape);

        R choice(Choice shape);

        R integer(WholeNumber shape);

        R number(AnyNumber shape);

        R alternatives(Alternatives shape);
    }

    /** A field of an object. Null says the same as leaving an optional field out. */
    record Field(Shape shape, boolean required, boolean nullable, String description) {}

    /** An object with these fields and no others. */
    record Fields(Map<String, Field> fields) implements Shape {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        static FieldsBuilder builder() {
            return new FieldsBuilder();
        }

        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }

        @Override
        public String mark() {
            return fields.keySet().iterator().next();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.object(this);
        }
    }

    final class FieldsBuilder {
        private final Map<String, Field> fields = new LinkedHashMap<>();

        FieldsBuilder required(String name, Shape shape, String description) {
            return add(name, new Field(shape, true, false, description));
        }

        FieldsBuilder requiredOrNull(String name, Shape shape, String description) {
            return add(name, new Field(shape, true, true, description));
        }

        FieldsBuilder optional(String name, Shape shape, String description) {
            return add(name, new Field(shape, false, true, description));
        }

        private FieldsBuilder add(String name, Field field) {
            if (fields.put(name, field) != null) {
                throw new IllegalArgumentException("name: two fields are called " + name);
            }
            return this;
        }

        Fields build() {
            return new Fields(fields);
        }
    }

    /** An array of values of one shape. */
    record ListOf(Shape item) implements Shape {
        @Override
        public Kind kind() {
            return Kind.ARRAY;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /** A non-empty array of arrays of texts, all of the same length. */
    record Matrix(Text item, int maxColumns) implements Shape {
        @Override
        public Kind kind() {
            return Kind.ARRAY;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matrix(this);
        }
    }

    /** A string that documents can hold. */
    record Text(boolean filled, boolean lines) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** The name of a picture's file or a {@code data:} address. */
    record Data(int maxLength) implements Shape {
        /** Before the content of a {@code data:} address; the file's name may be kept in it. */
        static final String DATA_HEAD = "data:image/(?:png|jpeg)(?:;name=[A-Za-z0-9%._~/-]+)?;base64,";

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.data(this);
        }
    }

    /** A string that is a date, such as 2022-01-27. */
    record Date() implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.date(this);
        }
    }

    /** One of some strings. */
    record Choice(List<String> values) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** A number without decimals. */
    record WholeNumber(int min, int max) implements Shape {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.integer(this);
        }
    }

    /** Any number. */
    record AnyNumber() implements Shape {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /**
     * Shapes that differ in their kind of JSON value; objects also in the name of their first field.
     *
     * @param name what the schema calls them
     * @param shapes the alternatives
     */
    record Alternatives(String name, List<Shape> shapes) implements Shape {
        static Alternatives of(String name, Shape... shapes) {
            return new Alternatives(name, List.of(shapes));
        }

        @Override
        public Kind kind() {
            return Kind.NULL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alternatives(this);
        }
    }
}
