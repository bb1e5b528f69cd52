package dev.gongkai.report.validate.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.gongkai.report.Message;
import dev.gongkai.report.json.MalformedReportException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows where it stands.
 *
 * @param kind what the value is
 * @param pointer its JSON pointer
 * @param line the line where it begins, from 1
 * @param column the character in that line, from 1
 * @param fields the fields of an object
 * @param items the items of an array
 * @param text the text of a string
 */
record Value(
        Kind kind, String pointer, int line, int column, Map<String, Value> fields, List<Value> items, String text) {

    /** A settings file is made by hand: more than this is none. */
    private static final int MAX_BYTES = 4 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(8).build())
            .build();

    enum Kind {
        OBJECT("对象", "an object"),
        ARRAY("数组", "an array"),
        STRING("字符串", "a string"),
        NULL("null", "null"),
        OTHER("数字或布尔值", "a number or a boolean");

        final String zh;
        final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    Problem problem(Message message) {
        return new Problem(pointer, line, column, message);
    }

    static Value read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw malformed(
                    "",
                    1,
                    1,
                    new Message("文件过大，至多 " + MAX_BYTES + " 字节", "the document is larger than " + MAX_BYTES + " bytes"));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("", 1, 1, new Message("不是 UTF-8 编码，请把文件另存为 UTF-8", "not UTF-8; save the file as UTF-8"));
        }
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    static Value parse(String text) throws MalformedSettingsException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                if (parser.nextToken() == null) {
                    throw malformed("", 1, 1, new Message("文件为空，应为一个 JSON 对象", "the document is empty"));
                }
                Value root = value(parser, "");
                if (parser.nextToken() != null) {
                    JsonLocation at = parser.currentTokenLocation();
                    throw malformed(
                            "",
                            at.getLineNr(),
                            at.getColumnNr(),
                            new Message("JSON 对象结束后还有内容", "there is more after the end of the JSON object"));
                }
                return root;
            } catch (JsonProcessingException e) {
                JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                throw malformed(
                        "",
                        Math.max(1, at.getLineNr()),
                        Math.max(1, at.getColumnNr()),
                        new Message("JSON 语法错误", "not JSON: " + e.getOriginalMessage()));
            }
        } catch (MalformedSettingsException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private static Value value(JsonParser parser, String pointer) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Value> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    JsonLocation nameAt = parser.currentTokenLocation();
                    String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                    parser.nextToken();
                    if (fields.put(name, value(parser, child)) != null) {
                        throw malformed(
                                child,
                                nameAt.getLineNr(),
                                nameAt.getColumnNr(),
                                new Message("字段重复，每个字段只能出现一次", "the field stands here a second time"));
                    }
                }
                yield new Value(Kind.OBJECT, pointer, line, column, fields, List.of(), "");
            }
            case START_ARRAY -> {
                List<Value> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser, pointer + "/" + items.size()));
                }
                yield new Value(Kind.ARRAY, pointer, line, column, Map.of(), items, "");
            }
            case VALUE_STRING -> new Value(Kind.STRING, pointer, line, column, Map.of(), List.of(), parser.getText());
            case VALUE_NULL -> new Value(Kind.NULL, pointer, line, column, Map.of(), List.of(), "");
            default -> new Value(Kind.OTHER, pointer, line, column, Map.of(), List.of(), parser.getText());
        };
    }

    private static MalformedSettingsException malformed(String pointer, int line, int column, Message message) {
        return new MalformedSettingsException(List.of(new Problem(pointer, line, column, message)));
    }
}
