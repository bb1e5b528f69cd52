package dev.gongkai.report.render.pdf.internal.file;

import dev.gongkai.report.pages.internal.bytes.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes in the syntax of PDF (ISO 32000-1, 7.2 and 7.3), one after another. It grows, and can be used again. */
public final class PdfBytes {

    private static final byte[] HEX = Bytes.ascii("0123456789ABCDEF");

    private byte[] bytes;
    private int size;

    /** Starts empty, with room for so many bytes. */
    public PdfBytes(int room) {
        bytes = new byte[room];
    }

    /** Starts again, in the same room. */
    public PdfBytes clear() {
        size = 0;
        return this;
    }

    /** The bytes so far, to be read before more are put. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    /** A copy of the bytes so far. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** Words of ASCII as they are. */
    public PdfBytes put(String words) {
        room(words.length());
        for (int i = 0; i < words.length(); i++) {
            bytes[size++] = (byte) words.charAt(i);
        }
        return this;
    }

    /** A sign of ASCII. */
    public PdfBytes put(char sign) {
        room(1);
        bytes[size++] = (byte) sign;
        return this;
    }

    /** A whole number. */
    public PdfBytes put(int number) {
        room(11);
        if (number < 0) {
            bytes[size++] = '-';
            return digits(-(long) number);
        }
        return digits(number);
    }

    /** A number with at most so many decimals. */
    public PdfBytes put(double number, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        long scaled = Math.round(Math.abs(number) * scale);
        room(21 + decimals);
        if (number < 0 && scaled != 0) {
            bytes[size++] = '-';
        }
        digits(scaled / scale);
        long rest = scaled % scale;
        if (rest != 0) {
            bytes[size++] = '.';
            while (rest != 0) {
                scale /= 10;
                bytes[size++] = (byte) ('0' + rest / scale);
                rest %= scale;
            }
        }
        return this;
    }

    private PdfBytes digits(long number) {
        int length = 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            length++;
        }
        long rest = number;
        for (int at = size + length - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
        return this;
    }

    /** A reference to an object by its number. */
    public PdfBytes reference(int number) {
        return put(number).put(" 0 R");
    }

    /** Any text, as a string in hexadecimal digits. */
    public PdfBytes text(String text) {
        put("<FEFF");
        for (int i = 0; i < text.length(); i++) {
            hex(text.charAt(i));
        }
        return put('>');
    }

    /** Two bytes in hexadecimal digits. */
    public PdfBytes hex(int word) {
        room(4);
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[word >> shift & 0xF];
        }
        return this;
    }

    /** A character as UTF-16 in hexadecimal digits. */
    public PdfBytes utf16(int character) {
        if (Character.isBmpCodePoint(character)) {
            return hex(character);
        }
        return hex(Character.highSurrogate(character)).hex(Character.lowSurrogate(character));
    }

    /** Two bytes within a string between parentheses. */
    public PdfBytes code(int word) {
        return escaped(word >> 8 & 0xFF).escaped(word & 0xFF);
    }

    private PdfBytes escaped(int octet) {
        room(2);
        switch (octet) {
            case '(', ')', '\\' -> {
                bytes[size++] = '\\';
                bytes[size++] = (byte) octet;
            }
            // Readers take any end of a line for a line feed.
            case '\r' -> {
                bytes[size++] = '\\';
                bytes[size++] = 'r';
            }
            default -> bytes[size++] = (byte) octet;
        }
        return this;
    }

    private void room(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
