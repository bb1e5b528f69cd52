package dev.gongkai.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.gongkai.report.Message;
import dev.gongkai.report.json.Json.Kind;
import dev.gongkai.report.json.MalformedReportException.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a text as JSON and notes where each value stands. */
final class JsonTree {

    static final int MAX_DEPTH = 12;
    static final int MAX_TOKENS = 500_000;
    static final int MAX_NUMBER = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxTokenCount(MAX_TOKENS)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(200)
                    .maxStringLength(ReportShape.MAX_FIGURE + 1_000)
                    .build())
            // Names are few and the same in every report, but hostile ones must not fill a shared table.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            // No JSON, but programs write it: read, so as to be refused with its place and a hint.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    static Json parse(String text) throws MalformedReportException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                return root(parser);
            } catch (JsonProcessingException e) {
                // A limit that is exceeded has no place of its own: it is where the parser stopped.
                throw syntax(e, e.getLocation() == null ? parser.currentLocation() : e.getLocation(), text);
            }
        } catch (MalformedReportException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private static Json root(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new MalformedReportException(new Problem(
                    "", 1, 1, new Message("文件为空，应为一个 JSON 对象", "the document is empty, expected a JSON object")));
        }
        Json root = new JsonTree(parser).value();
        if (parser.nextToken() != null) {
            throw problem(
                    "",
                    parser.currentTokenLocation(),
                    new Message("JSON 对象结束后还有内容", "there is more after the end of the JSON object"));
        }
        return root;
    }

    private Json value() throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> scalar(Kind.STRING, at, parser.getText(), null);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER, at, parser.getText(), number(at));
            case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN, at, parser.getText(), null);
            case VALUE_NULL -> scalar(Kind.NULL, at, "null", null);
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Json object(JsonLocation at) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonLocation nameAt = parser.currentTokenLocation();
            parser.nextToken();
            if (fields.put(name, value()) != null) {
                throw problem(pointer(), nameAt, new Message("字段重复，每个字段只能出现一次", "the field stands here a second time"));
            }
        }
        return new Json(Kind.OBJECT, at.getLineNr(), at.getColumnNr(), fields, List.of(), "", null);
    }

    private Json array(JsonLocation at) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json(Kind.ARRAY, at.getLineNr(), at.getColumnNr(), Map.of(), items, "", null);
    }

    private BigDecimal number(JsonLocation at) throws IOException {
        if (parser.isNaN()) {
            String text = parser.getText();
            throw problem(
                    pointer(),
                    at,
                    new Message(
                            text + " 不是 JSON 中的数字；没有数字的用 null 或省略该字段",
                            text + " is no number in JSON; null, or leave the field out, where there is none"));
        }
        try {
            return new BigDecimal(parser.getText());
        } catch (NumberFormatException e) {
            // The syntax has been checked; what is left is an exponent of more digits than an int has.
            throw problem(pointer(), at, new Message("数字的指数过大", "the exponent of the number is too large"));
        }
    }

    private static Json scalar(Kind kind, JsonLocation at, String text, @Nullable BigDecimal number) {
        return new Json(kind, at.getLineNr(), at.getColumnNr(), Map.of(), List.of(), text, number);
    }

    /** Where the value stands that was read last; asked for only where something is wrong with it. */
    private String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static MalformedReportException problem(String pointer, JsonLocation at, Message message) {
        return new MalformedReportException(new Problem(pointer, at.getLineNr(), at.getColumnNr(), message));
    }

    private static MalformedReportException syntax(JsonProcessingException e, JsonLocation at, String text) {
        Message message;
        if (e instanceof StreamConstraintsException) {
            message = new Message(
                    "超出读取限制：嵌套至多 " + MAX_DEPTH + " 层，数字至多 " + MAX_NUMBER + " 个字符，图片至多 " + ReportShape.MAX_FIGURE
                            + " 个字符，值至多 " + MAX_TOKENS + " 个",
                    "beyond the limits of reading: at most " + MAX_DEPTH + " levels, numbers of " + MAX_NUMBER
                            + " characters, figures of " + ReportShape.MAX_FIGURE + " characters, " + MAX_TOKENS
                            + " values");
        } else if (e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
            message = new Message("JSON 不完整，文件到此中断", "the JSON is not complete, the document ends here");
        } else {
            message = new Message(
                    "JSON 语法错误" + near(text, at),
                    "not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
        }
        return new MalformedReportException(
                new Problem("", Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), message));
    }

    private static String near(String text, JsonLocation at) {
        int offset = (int) at.getCharOffset();
        if (offset < 0 || offset >= text.length()) {
            return "";
        }
        int start = Math.max(0, offset - 1);
        int end = Math.min(text.length(), start + 12);
        return "，在 “" + text.substring(start, end).replaceAll("\\s+", " ").strip() + "” 处";
    }
}
