package dev.gongkai.report.render.internal;

import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.RenderException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects a page or a part of a package as UTF-8: markup as it is, text escaped. */
public final class XmlBuffer {

    private static final byte[] AMP = utf8("&amp;");
    private static final byte[] LT = utf8("&lt;");
    private static final byte[] GT = utf8("&gt;");
    private static final byte[] QUOT = utf8("&quot;");

    private byte[] bytes;
    private int size;

    /**
     * An empty buffer, which grows.
     *
     * @param capacity the bytes for which there is room at first
     */
    public XmlBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    /**
     * Markup in bytes, to be kept as a constant.
     *
     * @param text the markup
     * @return its bytes
     */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * How much has been collected.
     *
     * @return the number of bytes
     */
    public int size() {
        return size;
    }

    /**
     * What has been collected, in the buffer's own array and not in a copy; only the first {@link #size} bytes count.
     *
     * @return the array, until more is collected
     */
    public byte[] array() {
        return bytes;
    }

    /**
     * Writes what has been collected.
     *
     * @param out where to
     * @throws IOException if the stream fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /**
     * Appends markup as it is.
     *
     * @param markup UTF-8
     * @return this
     */
    public XmlBuffer markup(byte[] markup) {
        reserve(markup.length);
        System.arraycopy(markup, 0, bytes, size, markup.length);
        size += markup.length;
        return this;
    }

    /**
     * Appends a part of some markup as it is.
     *
     * @param markup UTF-8
     * @param from where it begins
     * @param to where it ends
     * @return this
     */
    public XmlBuffer markup(byte[] markup, int from, int to) {
        reserve(to - from);
        System.arraycopy(markup, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    /**
     * Appends a number.
     *
     * @param number the number
     * @return this
     */
    public XmlBuffer number(int number) {
        if (number < 0) {
            return text(Integer.toString(number));
        }
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        reserve(digits);
        size += digits;
        for (int at = size - 1, rest = number; at >= size - digits; at--, rest /= 10) {
            bytes[at] = (byte) ('0' + rest % 10);
        }
        return this;
    }

    /**
     * Appends text so that it is safe between tags and in attributes with double quotes.
     *
     * @param text the text
     * @return this
     * @throws RenderException if a character is one that no document can hold
     */
    public XmlBuffer text(String text) {
        int length = text.length();
        // No character of a string needs more than three bytes for each of its halves.
        reserve(length * 3);
        // Local, so that the loop writes nothing but the text itself.
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            // The most frequent first: Chinese, then letters and digits.
            if (c >= 0x800 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE && c < 0xFFFE)) {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (c > '>' && c < 0x80) {
                to[at++] = (byte) c;
            } else if (c <= '>') {
                if (c == '"' || c == '&' || c == '<' || c == '>') {
                    size = at;
                    escape(c, length - i);
                    to = bytes;
                    at = size;
                } else if (c >= ' ' || c == '\n' || c == '\t' || c == '\r') {
                    to[at++] = (byte) c;
                } else {
                    throw illegal(text);
                }
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                int code = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xF0 | code >> 18);
                to[at++] = (byte) (0x80 | code >> 12 & 0x3F);
                to[at++] = (byte) (0x80 | code >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | code & 0x3F);
            } else {
                throw illegal(text);
            }
        }
        size = at;
        return this;
    }

    /** Reports have been checked; whoever makes a document by other means may not have. */
    private static RenderException illegal(String text) {
        return new RenderException(PrintableText.problemOfLines(text).orElseThrow());
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
