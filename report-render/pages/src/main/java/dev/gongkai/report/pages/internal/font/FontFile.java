package dev.gongkai.report.pages.internal.font;

import dev.gongkai.report.Message;
import dev.gongkai.report.pages.internal.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A font file in memory, of one face or a collection of them; the faces share its bytes. */
public final class FontFile {

    static final int TRUE_TYPE = 0x00010000;
    public static final int OPEN_TYPE_CFF = tag("OTTO");

    private static final int APPLE_TRUE_TYPE = tag("true");
    private static final int COLLECTION = tag("ttcf");
    private static final int WOFF = tag("wOFF");
    private static final int WOFF2 = tag("wOF2");

    /** More than five times the largest collections there are. */
    private static final int MAX_BYTES = 256 << 20;

    private static final int COLLECTION_HEAD = 12;
    private static final int DIRECTORY_HEAD = 12;
    private static final int DIRECTORY_ENTRY = 16;

    private final String source;
    private final ByteBuffer data;

    private FontFile(String source, byte[] bytes) {
        this.source = source;
        this.data = ByteBuffer.wrap(bytes);
    }

    public static FontFile read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw tooLarge(file.toString());
        }
        return new FontFile(file.toString(), Files.readAllBytes(file));
    }

    public static FontFile read(String source, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(source);
        }
        return new FontFile(source, bytes);
    }

    private static UnusableFontException tooLarge(String source) {
        int most = MAX_BYTES >> 20;
        return new UnusableFontException(
                source, new Message("文件超过 " + most + " MB", "the file is larger than " + most + " MB"));
    }

    /** The number of faces in it. */
    public int faces() throws UnusableFontException {
        if (kind() != COLLECTION) {
            return 1;
        }
        FontTable head = new FontTable(source, "ttcf", data);
        int count = head.i32(8);
        if (count < 1 || count > (data.limit() - COLLECTION_HEAD) / 4) {
            throw invalid("字体集合的字体数有误", "the number of faces of the collection is wrong");
        }
        return count;
    }

    /** The tables of a face, by their tags. */
    public FontTables tables(int index) throws UnusableFontException {
        int faces = faces();
        if (index < 0 || index >= faces) {
            throw invalid(
                    "没有第 " + index + " 个字体，序号应为 0 至 " + (faces - 1),
                    "there is no face " + index + ", expected 0 to " + (faces - 1));
        }
        String name = faces == 1 ? source : source + "#" + index;
        FontTable file = new FontTable(name, "sfnt", data);
        int directory = kind() == COLLECTION ? file.i32(COLLECTION_HEAD + 4 * index) : 0;
        int version = file.i32(directory);
        if (version != TRUE_TYPE && version != OPEN_TYPE_CFF && version != APPLE_TRUE_TYPE) {
            throw invalid("不是 TrueType 或 OpenType 字体", "not a TrueType or OpenType font");
        }
        int count = file.u16(directory + 4);
        Map<String, FontTable> tables = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int entry = directory + DIRECTORY_HEAD + i * DIRECTORY_ENTRY;
            String tag = file.latin1(entry, 4);
            tables.putIfAbsent(tag, file.part(tag, file.i32(entry + 8), file.i32(entry + 12)));
        }
        return new FontTables(name, tables);
    }

    /** The first four bytes. */
    private int kind() throws UnusableFontException {
        if (data.limit() < 4) {
            throw invalid("文件是空的或已截断", "the file is empty or cut short");
        }
        int kind = data.getInt(0);
        if (kind == WOFF || kind == WOFF2) {
            throw invalid(
                    "不支持 WOFF 网页字体，请使用 TrueType 或 OpenType 文件",
                    "WOFF is not supported, expected a TrueType or OpenType file");
        }
        if (kind != COLLECTION && kind != TRUE_TYPE && kind != OPEN_TYPE_CFF && kind != APPLE_TRUE_TYPE) {
            throw invalid("不是 TrueType 或 OpenType 字体文件", "not a TrueType or OpenType font file");
        }
        return kind;
    }

    private UnusableFontException invalid(String zh, String en) {
        return new UnusableFontException(source, new Message(zh, en));
    }

    private static int tag(String tag) {
        return ByteBuffer.wrap(Bytes.ascii(tag)).getInt();
    }
}
