package dev.gongkai.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects a page as UTF-8: markup as it is, text escaped. */
final class HtmlBuffer {

    private static final byte[] AMP = utf8("&amp;");
    private static final byte[] LT = utf8("&lt;");
    private static final byte[] GT = utf8("&gt;");
    private static final byte[] QUOT = utf8("&quot;");

    private byte[] bytes;
    private int size;

    HtmlBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    int size() {
        return size;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    HtmlBuffer markup(byte[] markup) {
        reserve(markup.length);
        System.arraycopy(markup, 0, bytes, size, markup.length);
        size += markup.length;
        return this;
    }

    HtmlBuffer number(int number) {
        return markup(utf8(Integer.toString(number)));
    }

    /** Text that is safe between tags and in attributes with double quotes. */
    HtmlBuffer text(String text) {
        int length = text.length();
        // No character of a string needs more than three bytes for each of its halves.
        reserve(length * 3);
        // Local, so that the loop writes nothing but the text itself.
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c <= '>' && (c == '"' || c == '&' || c == '<' || c == '>')) {
                    size = at;
                    escape(c, length - i);
                    to = bytes;
                    at = size;
                } else {
                    to[at++] = (byte) c;
                }
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < length) {
                int code = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xF0 | code >> 18);
                to[at++] = (byte) (0x80 | code >> 12 & 0x3F);
                to[at++] = (byte) (0x80 | code >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | code & 0x3F);
            } else {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        size = at;
        return this;
    }

    private void escape(char c, int rest) {
        markup(c == '&' ? AMP : c == '<' ? LT : c == '>' ? GT : QUOT);
        reserve(rest * 3);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
