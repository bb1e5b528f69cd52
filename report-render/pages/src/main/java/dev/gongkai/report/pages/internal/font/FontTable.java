package dev.gongkai.report.pages.internal.font;

import dev.gongkai.report.Message;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A table of a font. To read beyond its end is an error of the font. */
public record FontTable(String source, String tag, ByteBuffer data) {

    public int length() {
        return data.limit();
    }

    public int u8(int at) throws UnusableFontException {
        check(at, 1);
        return data.get(at) & 0xFF;
    }

    public int u16(int at) throws UnusableFontException {
        check(at, 2);
        return data.getShort(at) & 0xFFFF;
    }

    int i16(int at) throws UnusableFontException {
        check(at, 2);
        return data.getShort(at);
    }

    int i32(int at) throws UnusableFontException {
        check(at, 4);
        return data.getInt(at);
    }

    String latin1(int at, int length) throws UnusableFontException {
        return text(at, length, StandardCharsets.ISO_8859_1);
    }

    String text(int at, int length, Charset charset) throws UnusableFontException {
        return new String(bytes(at, length), charset);
    }

    public byte[] bytes(int at, int length) throws UnusableFontException {
        check(at, length);
        byte[] bytes = new byte[length];
        data.get(at, bytes);
        return bytes;
    }

    /** All of it; no copy. */
    @Override
    public ByteBuffer data() {
        return data.asReadOnlyBuffer();
    }

    /** A part of it as a table of its own. */
    FontTable part(String name, int at, int length) throws UnusableFontException {
        if (at < 0 || length < 0 || length > data.limit() - at) {
            throw new UnusableFontException(
                    source,
                    new Message(
                            "文件已截断：" + name + " 表超出末尾",
                            "the file is cut short: table " + name + " reaches beyond its end"));
        }
        return new FontTable(source, name, data.slice(at, length));
    }

    public UnusableFontException invalid(String zh, String en) {
        return new UnusableFontException(source, new Message(tag + " 表：" + zh, "table " + tag + ": " + en));
    }

    private void check(int at, int length) throws UnusableFontException {
        if (at < 0 || length < 0 || length > data.limit() - at) {
            throw invalid("已截断", "cut short");
        }
    }
}
