package dev.gongkai.report.json.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.gongkai.report.MalformedJsonException;
import dev.gongkai.report.MalformedJsonException.JsonProblem;
import dev.gongkai.report.Message;
import dev.gongkai.report.json.internal.Json.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text as JSON and notes where each value stands. */
public final class JsonTree {

    /** The longest string, in characters: a little more than the largest picture takes in Base64. */
    public static final int MAX_STRING = 28_001_000;

    static final int MAX_DEPTH = 12;
    static final int MAX_TOKENS = 500_000;
    static final int MAX_NUMBER = 100;
    static final int MAX_NAME = 200;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.][0-9]+)?(?:[eE][+-]?[0-9]+)?");

    /** So many characters fit into a long, whatever they are. */
    private static final int DIGITS_OF_LONG = 18;

    private final JsonParser parser;

    /** Where the value stands in what the program's parser reads; places are told as if it stood alone. */
    private final String base;

    private int depth;
    private int tokens;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
        this.base = parser.getParsingContext().pathAsPointer().toString();
    }

    /** What is wrong, on its way from where it was seen to who knows which document it is. */
    private static final class NotJson extends Exception {
        private static final long serialVersionUID = 1;

        private final JsonProblem problem;

        NotJson(JsonProblem problem) {
            super(problem.message().en());
            this.problem = problem;
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param <E> what a document that is too large or not JSON in UTF-8 is refused with
     * @param in the document, with or without a byte order mark
     * @param most the bytes that it may have
     * @param refusal makes the refusal of the one problem that such a document has
     * @return the document's value
     * @throws E if the document is too large or not JSON in UTF-8
     * @throws IOException if the stream cannot be read
     */
    public static <E extends MalformedJsonException> Json parse(
            InputStream in, int most, Function<JsonProblem, E> refusal) throws IOException, E {
        byte[] bytes = in.readNBytes(most + 1);
        try {
            if (bytes.length > most) {
                Message tooLarge =
                        new Message("文件过大，至多 " + most + " 字节", "the document is larger than " + most + " bytes");
                throw new NotJson(new JsonProblem("", 1, 1, tooLarge));
            }
            return tree(decode(bytes));
        } catch (NotJson e) {
            throw refusal.apply(e.problem);
        }
    }

    /**
     * Reads a text.
     *
     * @param <E> what a text that is not JSON is refused with
     * @param text the document, with or without a byte order mark
     * @param refusal makes the refusal of the one problem that such a text has
     * @return the document's value
     * @throws E if the text is not JSON
     */
    public static <E extends MalformedJsonException> Json parse(String text, Function<JsonProblem, E> refusal)
            throws E {
        try {
            return tree(text);
        } catch (NotJson e) {
            throw refusal.apply(e.problem);
        }
    }

    /**
     * Reads the value that a program's own parser has come to, and leaves the parser at the last token of it.
     *
     * @param <E> what a value beyond the limits is refused with
     * @param parser the parser, at the first token of the value
     * @param refusal makes the refusal of the one problem that such a value has
     * @return the value
     * @throws E if the value is beyond the limits of reading, or has a field twice
     * @throws IOException if the parser fails
     */
    public static <E extends MalformedJsonException> Json parse(JsonParser parser, Function<JsonProblem, E> refusal)
            throws E, IOException {
        try {
            return new JsonTree(parser).value();
        } catch (NotJson e) {
            throw refusal.apply(e.problem);
        }
    }

    private static Json tree(String marked) throws NotJson {
        // Files.readString and others keep the byte order mark.
        String text = marked.startsWith("\uFEFF") ? marked.substring(1) : marked;
        try (JsonParser parser = Jackson.reading().createParser(text)) {
            JsonTree tree = new JsonTree(parser);
            try {
                return tree.root();
            } catch (JsonProcessingException e) {
                if (Jackson.isBeyondLimit(e)) {
                    throw tree.beyondLimits();
                }
                throw syntax(e, e.getLocation() == null ? parser.currentLocation() : e.getLocation(), text);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private static String decode(byte[] bytes) throws NotJson {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            String good = out.toString();
            int line = 1 + (int) good.chars().filter(c -> c == '\n').count();
            int column = good.length() - good.lastIndexOf('\n');
            throw new NotJson(new JsonProblem(
                    "",
                    line,
                    column,
                    new Message(
                            "不是 UTF-8 编码（第 " + (in.position() + 1) + " 字节起），请把文件另存为 UTF-8，不要用 GBK 或 UTF-16",
                            "not UTF-8 (from byte " + (in.position() + 1)
                                    + " on); save the file as UTF-8, not as GBK or UTF-16")));
        }
        return out.toString();
    }

    private Json root() throws IOException, NotJson {
        if (next() == null) {
            throw new NotJson(new JsonProblem(
                    "", 1, 1, new Message("文件为空，应为一个 JSON 对象", "the document is empty, expected a JSON object")));
        }
        Json root = value();
        if (next() != null) {
            throw problem(
                    "",
                    parser.currentTokenLocation(),
                    new Message("JSON 对象结束后还有内容", "there is more after the end of the JSON object"));
        }
        return root;
    }

    /** The limits are counted here and not left to Jackson: old versions have none, later ones not all. */
    private @Nullable JsonToken next() throws IOException, NotJson {
        JsonToken token = parser.nextToken();
        if (token != null && ++tokens > MAX_TOKENS) {
            throw beyondLimits();
        }
        return token;
    }

    private String text(int limit) throws IOException, NotJson {
        String text = parser.getText();
        if (text.length() > limit) {
            throw beyondLimits();
        }
        return text;
    }

    /** A name that is too long is not repeated: its place is that of the object. */
    private String name() throws IOException, NotJson {
        String name = parser.getText();
        if (name.length() > MAX_NAME) {
            throw beyondLimits(parser.getParsingContext().getParent().pathAsPointer());
        }
        return name;
    }

    private void descend() throws NotJson {
        if (++depth > MAX_DEPTH) {
            throw beyondLimits();
        }
    }

    private Json value() throws IOException, NotJson {
        JsonLocation at = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> scalar(Kind.STRING, at, text(MAX_STRING), null);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String text = text(MAX_NUMBER);
                yield scalar(Kind.NUMBER, at, text, number(text, at));
            }
            case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN, at, parser.getText(), null);
            case VALUE_NULL -> scalar(Kind.NULL, at, "null", null);
            // Binary data, which other formats of Jackson have.
            default -> throw problem(pointer(), at, new Message("不是 JSON 的值", "this is no value that JSON has"));
        };
    }

    private Json object(JsonLocation at) throws IOException, NotJson {
        descend();
        Map<String, Json> fields = new LinkedHashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = name();
            if (fields.containsKey(name)) {
                throw problem(
                        pointer(),
                        parser.currentTokenLocation(),
                        new Message("字段重复，每个字段只能出现一次", "the field stands here a second time"));
            }
            next();
            fields.put(name, value());
        }
        depth--;
        return new Json(Kind.OBJECT, line(at), column(at), fields, List.of(), "", null);
    }

    private Json array(JsonLocation at) throws IOException, NotJson {
        descend();
        List<Json> items = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        depth--;
        return new Json(Kind.ARRAY, line(at), column(at), Map.of(), items, "", null);
    }

    private BigDecimal number(String text, JsonLocation at) throws IOException, NotJson {
        if (parser.isNaN()) {
            throw noNumber(text, at);
        }
        try {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT && text.length() <= DIGITS_OF_LONG
                    // Nearly all numbers of a report: the smallest of them are not even made anew.
                    ? BigDecimal.valueOf(Long.parseLong(text))
                    : new BigDecimal(text);
        } catch (NumberFormatException e) {
            if (!NUMBER.matcher(text).matches()) {
                // Other formats of Jackson write numbers in other ways: 1_000 in YAML.
                throw noNumber(text, at);
            }
            throw problem(pointer(), at, new Message("数字的指数过大", "the exponent of the number is too large"));
        }
    }

    private NotJson noNumber(String text, JsonLocation at) {
        return problem(
                pointer(),
                at,
                new Message(
                        text + " 不是 JSON 中的数字；没有数字的用 null 或省略该字段",
                        text + " is no number in JSON; null, or leave the field out, where there is none"));
    }

    private static Json scalar(Kind kind, JsonLocation at, String text, @Nullable BigDecimal number) {
        return new Json(kind, line(at), column(at), Map.of(), List.of(), text, number);
    }

    /** Where the value stands that was read last; asked for only where something is wrong with it. */
    private String pointer() {
        return within(parser.getParsingContext().pathAsPointer());
    }

    private String within(JsonPointer at) {
        String pointer = at.toString();
        return pointer.startsWith(base) ? pointer.substring(base.length()) : pointer;
    }

    private static NotJson problem(String pointer, JsonLocation at, Message message) {
        return new NotJson(new JsonProblem(pointer, line(at), column(at), message));
    }

    /** A value that does not come from a text has no place in one. */
    private static int line(JsonLocation at) {
        return Math.max(1, at.getLineNr());
    }

    private static int column(JsonLocation at) {
        return Math.max(1, at.getColumnNr());
    }

    private NotJson beyondLimits() {
        return beyondLimits(parser.getParsingContext().pathAsPointer());
    }

    private NotJson beyondLimits(JsonPointer at) {
        return problem(
                within(at),
                parser.currentTokenLocation(),
                new Message(
                        "超出读取限制：嵌套至多 " + MAX_DEPTH + " 层，名称至多 " + MAX_NAME + " 个字符，数字至多 " + MAX_NUMBER + " 个字符，字符串至多 "
                                + MAX_STRING + " 个字符，值至多 " + MAX_TOKENS + " 个",
                        "beyond the limits of reading: at most " + MAX_DEPTH + " levels, names of " + MAX_NAME
                                + " characters, numbers of " + MAX_NUMBER + " characters, strings of " + MAX_STRING
                                + " characters, " + MAX_TOKENS + " values"));
    }

    private static NotJson syntax(JsonProcessingException e, JsonLocation at, String text) {
        Message message;
        if (e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
            message = new Message("JSON 不完整，文件到此中断", "the JSON is not complete, the document ends here");
        } else {
            // The parser says it in English and in its own words, which help few.
            String near = near(text, at);
            message = new Message(
                    "JSON 语法错误" + (near.isEmpty() ? "" : "，在 “" + near + "” 处"),
                    "not JSON" + (near.isEmpty() ? "" : ", at “" + near + "”"));
        }
        return new NotJson(new JsonProblem("", line(at), column(at), message));
    }

    private static String near(String text, JsonLocation at) {
        int offset = (int) at.getCharOffset();
        if (offset < 0 || offset >= text.length()) {
            return "";
        }
        int start = Math.max(0, offset - 1);
        int end = Math.min(text.length(), start + 12);
        // A character of two units is shown whole.
        start -= start > 0 && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
        end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        return text.substring(start, end).replaceAll("\\s+", " ").strip();
    }
}
