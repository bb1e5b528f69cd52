package dev.gongkai.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.json.internal.IndentedLines;
import dev.gongkai.report.json.internal.Jackson;
import java.io.IOException;
import java.io.StringWriter;

/**
 * The JSON Schema (2020-12) of a report's document (数据格式的定义), one for each edition of the form.
 *
 * <pre>{@code Files.writeString(path, ReportSchema.of(Form.EDITION_2021));}</pre>
 *
 * <p>Those of the editions in this library stand in its jar too, as {@code
 * dev/gongkai/report/json/report-2021.schema.json}. The schema judges as {@link ReportReader} does, but for what a
 * schema cannot say: that a field stands there once, that a picture's file exists and is PNG or JPEG, and the limits
 * to size.
 */
public final class ReportSchema {

    /** The name under which the schema of an edition is known; it is a name, not an address to fetch. */
    private static final String ID = "urn:gongkai:report:";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReportSchema() {}

    /**
     * The schema of an edition.
     *
     * @param form the edition, also one declared elsewhere
     * @return JSON, with a line break at the end
     */
    public static String of(Form form) {
        Jackson.requireDatabind();
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", ID + form.id());
        schema.put("title", "政府信息公开工作年度报告（" + form.notice().number() + "）");
        ObjectNode definitions = NODES.objectNode();
        schema.setAll(ReportShape.of(form).accept(new Printer(definitions)));
        schema.set("$defs", definitions);
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Jackson.writing().createGenerator(out)) {
            json.setPrettyPrinter(IndentedLines.all());
            new ObjectMapper().writeTree(json, schema);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return out.append('\n').toString();
    }

    /** Prints a shape; what stands in many places (cells, narratives) is defined once. */
    private static final class Printer implements Shape.Visitor<ObjectNode> {
        private final ObjectNode definitions;

        Printer(ObjectNode definitions) {
            this.definitions = definitions;
        }

        @Override
        public ObjectNode object(Shape.Fields shape) {
            ObjectNode node = type("object");
            ObjectNode properties = node.putObject("properties");
            ArrayNode required = NODES.arrayNode();
            shape.fields().forEach((name, field) -> {
                ObjectNode property = NODES.objectNode();
                property.put("description", field.description());
                ObjectNode printed = field.shape().accept(this);
                if (field.nullable()) {
                    property.putArray("anyOf").add(printed).add(type("null"));
                } else {
                    property.setAll(printed);
                }
                properties.set(name, property);
                if (field.required()) {
                    required.add(name);
                }
            });
            if (!required.isEmpty()) {
                node.set("required", required);
            }
            return node.put("additionalProperties", false);
        }

        @Override
        public ObjectNode list(Shape.ListOf shape) {
            return type("array").set("items", shape.item().accept(this));
        }

        /** A schema can say that all rows have one length only by naming each length. */
        @Override
        public ObjectNode matrix(Shape.Matrix shape) {
            ObjectNode node = type("array").put("minItems", 1);
            ArrayNode lengths = node.putArray("anyOf");
            for (int length = 1; length <= shape.maxColumns(); length++) {
                lengths.addObject().putObject("items").put("minItems", length).put("maxItems", length);
            }
            ObjectNode row = type("array");
            row.set("items", shape.item().accept(this));
            node.set("items", row);
            return node;
        }

        @Override
        public ObjectNode text(Shape.Text shape) {
            String illegal = PrintableText.ILLEGAL + (shape.lines() ? "" : PrintableText.LINE_BREAK);
            String filled = shape.filled() ? "(?![" + PrintableText.SPACE + "]*$)" : "";
            return type("string")
                    .put("maxLength", PrintableText.MAX_LENGTH)
                    .put("pattern", "^" + filled + "[^" + illegal + "]*$");
        }

        @Override
        public ObjectNode data(Shape.Data shape) {
            return type("string")
                    .put("maxLength", shape.maxLength())
                    .put(
                            "pattern",
                            "^(?:" + Shape.Data.DATA_HEAD + "[A-Za-z0-9+/]+={0,2}|(?!data:)" + PrintableText.FILE_NAME
                                    + ")$");
        }

        @Override
        public ObjectNode date(Shape.Date shape) {
            return type("string").put("format", "date").put("pattern", "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$");
        }

        @Override
        public ObjectNode choice(Shape.Choice shape) {
            ObjectNode node = NODES.objectNode();
            ArrayNode values = node.putArray("enum");
            shape.values().forEach(values::add);
            return node;
        }

        @Override
        public ObjectNode integer(Shape.WholeNumber shape) {
            return type("integer").put("minimum", shape.min()).put("maximum", shape.max());
        }

        @Override
        public ObjectNode number(Shape.AnyNumber shape) {
            return type("number");
        }

        @Override
        public ObjectNode alternatives(Shape.Alternatives shape) {
            ArrayNode alternatives = NODES.arrayNode();
            shape.shapes().forEach(s -> alternatives.add(s.accept(this)));
            definitions.set(shape.name(), NODES.objectNode().set("anyOf", alternatives));
            return NODES.objectNode().put("$ref", "#/$defs/" + shape.name());
        }

        private static ObjectNode type(String type) {
            return NODES.objectNode().put("type", type);
        }
    }
}
