package dev.gongkai.report.render.pdf.internal.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads objects from the bytes of a PDF file or of an object stream. */
final class PdfParser {

    /** Deeper than any honest object, and shallow enough for any stack. */
    private static final int MAX_DEPTH = 60;

    /** More digits than any number has that counts here. */
    private static final int MAX_DIGITS = 17;

    private static final int NONE = -1;

    private final byte[] bytes;
    private final ReadingBudget budget;
    private int at;

    PdfParser(byte[] bytes, int start, ReadingBudget budget) {
        this.bytes = bytes;
        this.at = Math.max(0, Math.min(start, bytes.length));
        this.budget = budget;
    }

    /** Where the parser stands. */
    int position() {
        return at;
    }

    /** The object that begins here, with the bytes of a stream noted. */
    PdfValue object() throws UnreadablePdfException {
        int start = at;
        budget.object();
        try {
            PdfValue value = value(0);
            if (value instanceof PdfValue.Dictionary dictionary) {
                int end = at;
                if (take("stream")) {
                    return new PdfValue.Dictionary(dictionary.fields(), afterLineBreak());
                }
                at = end;
            }
            return value;
        } finally {
            budget.parsed(at - start);
        }
    }

    /** The object behind its head, {@code 12 0 obj}; its number must be the one that is expected. */
    PdfValue indirectObject(long number) throws UnreadablePdfException {
        int start = at;
        boolean head = wholeNumber() == number && wholeNumber() >= 0 && take("obj");
        budget.parsed(at - start);
        if (!head) {
            throw new BrokenPdfException(
                    "第 " + (start + 1) + " 字节应为对象 " + number,
                    "object " + number + " is expected at byte " + (start + 1));
        }
        return object();
    }

    /** Passes over a word, if it stands here. */
    boolean take(String word) {
        int before = at;
        skipSpace();
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != word.charAt(i)) {
                at = before;
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** A whole number that is not negative, or -1 where none stands here; then nothing is passed over. */
    long wholeNumber() {
        int before = at;
        skipSpace();
        int start = at;
        long number = 0;
        while (isDigit(peek())) {
            number = at - start < MAX_DIGITS ? number * 10 + peek() - '0' : Long.MAX_VALUE;
            at++;
        }
        if (at == start || !isEnd(peek())) {
            at = before;
            return NONE;
        }
        return number;
    }

    private int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : NONE;
    }

    private int next() throws BrokenPdfException {
        if (at >= bytes.length) {
            throw new BrokenPdfException("在对象中间结束", "it ends within an object");
        }
        return bytes[at++] & 0xFF;
    }

    private BrokenPdfException unexpected() {
        return new BrokenPdfException(
                "第 " + (at + 1) + " 字节处的内容不合语法", "what stands at byte " + (at + 1) + " is no object");
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isEnd(int c) {
        return c == NONE || isSpace(c) || "()<>[]{}/%".indexOf(c) >= 0;
    }

    private void skipSpace() {
        while (at < bytes.length) {
            if (bytes[at] == '%') {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else if (isSpace(bytes[at])) {
                at++;
            } else {
                return;
            }
        }
    }

    /** After the word "stream" comes one line break. */
    private int afterLineBreak() {
        if (peek() == '\r') {
            at++;
        }
        if (peek() == '\n') {
            at++;
        }
        return at;
    }

    private PdfValue value(int depth) throws UnreadablePdfException {
        if (depth > MAX_DEPTH) {
            throw new BrokenPdfException("对象嵌套过深", "objects are nested too deeply");
        }
        budget.value();
        skipSpace();
        int c = peek();
        switch (c) {
            case '/':
                at++;
                return new PdfValue.Name(name());
            case '(':
                at++;
                return new PdfValue.Bytestring(literal());
            case '[':
                at++;
                return array(depth);
            case '<':
                at++;
                if (peek() == '<') {
                    at++;
                    return dictionary(depth);
                }
                return new PdfValue.Bytestring(hexadecimal());
            default:
                return isDigit(c) || c == '+' || c == '-' || c == '.' ? number() : word();
        }
    }

    private PdfValue array(int depth) throws UnreadablePdfException {
        List<PdfValue> items = new ArrayList<>();
        while (!take("]")) {
            items.add(value(depth + 1));
        }
        return new PdfValue.Array(items);
    }

    private PdfValue dictionary(int depth) throws UnreadablePdfException {
        Map<String, PdfValue> fields = new HashMap<>();
        while (!take(">>")) {
            if (!take("/")) {
                throw unexpected();
            }
            String key = name();
            fields.put(key, value(depth + 1));
        }
        return new PdfValue.Dictionary(fields, -1);
    }

    private PdfValue word() throws BrokenPdfException {
        for (String word : new String[] {"null", "true", "false"}) {
            if (take(word)) {
                return PdfValue.NULL;
            }
        }
        throw unexpected();
    }

    /** A number, or the first of a reference. */
    private PdfValue number() throws BrokenPdfException {
        long whole = wholeNumber();
        if (whole >= 0) {
            int after = at;
            if (wholeNumber() >= 0 && take("R") && isEnd(peek())) {
                return new PdfValue.Reference(whole);
            }
            at = after;
            return new PdfValue.Whole(whole);
        }
        int start = at;
        while (isDigit(peek()) || peek() == '+' || peek() == '-' || peek() == '.') {
            at++;
        }
        if (!isEnd(peek())) {
            throw unexpected();
        }
        String text = new String(bytes, start, Math.min(MAX_DIGITS, at - start), StandardCharsets.ISO_8859_1);
        return text.matches("[+-]\\d+") ? new PdfValue.Whole(Long.parseLong(text)) : PdfValue.NULL;
    }

    private String name() throws BrokenPdfException {
        StringBuilder name = new StringBuilder();
        while (!isEnd(peek())) {
            int c = next();
            if (c == '#' && at + 1 < bytes.length) {
                int high = Character.digit(bytes[at], 16);
                int low = Character.digit(bytes[at + 1], 16);
                if (high >= 0 && low >= 0) {
                    c = high << 4 | low;
                    at += 2;
                }
            }
            name.append((char) c);
        }
        return name.toString();
    }

    private String hexadecimal() throws BrokenPdfException {
        StringBuilder text = new StringBuilder();
        int half = NONE;
        for (int c = next(); c != '>'; c = next()) {
            int digit = Character.digit(c, 16);
            if (digit < 0 && !isSpace(c)) {
                throw unexpected();
            }
            if (digit >= 0 && half >= 0) {
                text.append((char) (half << 4 | digit));
                half = NONE;
            } else if (digit >= 0) {
                half = digit;
            }
        }
        if (half >= 0) {
            text.append((char) (half << 4));
        }
        return text.toString();
    }

    private String literal() throws BrokenPdfException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int open = 1;
        while (true) {
            int c = next();
            if (c == '\\') {
                escaped(text);
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                return text.toString(StandardCharsets.ISO_8859_1);
            }
            text.write(c);
        }
    }

    private void escaped(ByteArrayOutputStream text) throws BrokenPdfException {
        int c = next();
        int plain = "nrtbf".indexOf(c);
        if (plain >= 0) {
            text.write("\n\r\t\b\f".charAt(plain));
        } else if (c == '\r') {
            // A line break that is escaped is none.
            if (peek() == '\n') {
                at++;
            }
        } else if (c >= '0' && c <= '7') {
            int code = c - '0';
            for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; i++) {
                code = code << 3 | next() - '0';
            }
            text.write(code);
        } else if (c != '\n') {
            text.write(c);
        }
    }
}
