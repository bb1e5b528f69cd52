package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a package that nobody vouches for. Only what the archive's directory names is there, as for an office
 * program; a part is inflated when it is asked for, and never further than it may be. What is inflated is counted: for one
 * reading, by one thread.
 */
public final class PackageParts {

    /** The largest file, in bytes: two of the largest reports in JSON, for pictures are in the document twice. */
    public static final int MAX_FILE = 128 << 20;

    /** All parts that are read, inflated, in bytes. */
    static final long MAX_TOTAL = 256L << 20;

    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_NAME = 512;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;

    /** Deflate cannot expand a byte further. */
    private static final int MAX_RATIO = 1032;

    private record Entry(String name, int flags, int method, int crc, long packed, long size, long offset) {}

    private final byte[] file;
    private final int directory;

    /** By lower-case name: office programs do not distinguish case. */
    private final Map<String, Entry> entries = new HashMap<>();

    private long left = MAX_TOTAL;

    private PackageParts(byte[] file, int directory) {
        this.file = file;
        this.directory = directory;
    }

    /** Reads the archive's directory. */
    public static PackageParts of(byte[] file) throws UnreadableDocxException {
        if (file.length > MAX_FILE) {
            throw new UnreadableDocxException(
                    "", "文件过大，至多 " + MAX_FILE + " 字节", "the file is larger than " + MAX_FILE + " bytes");
        }
        int end = end(file);
        if (end < 0) {
            boolean zip = file.length >= 4 && (int) four(file, 0) == LOCAL;
            throw zip
                    ? new UnreadableDocxException(
                            "", "文件不完整（压缩包没有目录），请重新取得该文件", "the file is incomplete: the archive has no directory")
                    : new UnreadableDocxException("", "不是 Word 文档（.docx）", "not a Word document (.docx)");
        }
        int count = two(file, end + 10);
        long size = four(file, end + 12);
        long start = four(file, end + 16);
        if (two(file, end + 4) != 0 || two(file, end + 6) != 0 || two(file, end + 8) != count || count == 0xFFFF) {
            throw new UnreadableDocxException(
                    "", "不支持分卷或 ZIP64 压缩包", "archives of several volumes or ZIP64 are not supported");
        }
        if (count > MAX_ENTRIES) {
            throw new UnreadableDocxException(
                    "", "文件内部件过多，至多 " + MAX_ENTRIES + " 个", "more than " + MAX_ENTRIES + " parts");
        }
        if (start + size > end) {
            throw broken("");
        }
        PackageParts parts = new PackageParts(file, (int) start);
        parts.directory(count, end);
        return parts;
    }

    private static int end(byte[] file) {
        for (int at = file.length - END_SIZE; at >= 0 && at >= file.length - END_SIZE - MAX_COMMENT; at--) {
            if ((int) four(file, at) == END && at + END_SIZE + two(file, at + 20) == file.length) {
                return at;
            }
        }
        return -1;
    }

    private void directory(int count, int end) throws UnreadableDocxException {
        int at = directory;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_SIZE > end || (int) four(file, at) != CENTRAL) {
                throw broken("");
            }
            int length = two(file, at + 28);
            int next = at + CENTRAL_SIZE + length + two(file, at + 30) + two(file, at + 32);
            if (next > end) {
                throw broken("");
            }
            String name = name(at + CENTRAL_SIZE, length);
            Entry entry = new Entry(
                    name,
                    two(file, at + 8),
                    two(file, at + 10),
                    (int) four(file, at + 16),
                    four(file, at + 20),
                    four(file, at + 24),
                    four(file, at + 42));
            if (entries.put(key(name), entry) != null) {
                throw new UnreadableDocxException(name, "压缩包中有两个同名部件", "two parts of the archive have this name");
            }
            at = next;
        }
    }

    private String name(int at, int length) throws UnreadableDocxException {
        String name = new String(file, at, Math.min(length, MAX_NAME), StandardCharsets.UTF_8);
        boolean upwards = name.equals("..") || name.startsWith("../") || name.contains("/../") || name.endsWith("/..");
        boolean odd = name.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':');
        if (length == 0 || length > MAX_NAME || upwards || odd || name.startsWith("/")) {
            throw new UnreadableDocxException(
                    ReadingLog.excerpt(name.replaceAll("\\p{Cntrl}", "?")),
                    "压缩包中的部件名不合规",
                    "not a name for a part of the archive");
        }
        return name;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The names of the parts, in small letters. */
    Set<String> names() {
        return entries.keySet();
    }

    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /**
     * The content of a part.
     *
     * @param limit the bytes that it may have
     */
    public byte[] part(String name, int limit) throws UnreadableDocxException {
        Entry entry = entries.get(key(name));
        if (entry == null) {
            throw new UnreadableDocxException(name, "文件中缺少此部件", "this part is missing");
        }
        if ((entry.flags() & ENCRYPTED) != 0) {
            throw new UnreadableDocxException(name, "部件已加密", "this part is encrypted");
        }
        if (entry.method() != STORED && entry.method() != DEFLATED) {
            throw new UnreadableDocxException(
                    name, "部件的压缩方式不受支持", "the part is compressed in a way that is not supported");
        }
        if (entry.size() > limit || entry.size() > left) {
            throw new UnreadableDocxException(
                    name, "部件过大，至多 " + limit + " 字节", "the part is too large, at most " + limit + " bytes");
        }
        byte[] content = content(entry, data(entry));
        CRC32 crc = new CRC32();
        crc.update(content);
        if ((int) crc.getValue() != entry.crc()) {
            throw broken(name);
        }
        left -= content.length;
        return content;
    }

    /** Where the data begins; the header there must be of the same entry. */
    private int data(Entry entry) throws UnreadableDocxException {
        long at = entry.offset();
        if (at + LOCAL_SIZE > directory || (int) four(file, (int) at) != LOCAL) {
            throw broken(entry.name());
        }
        int length = two(file, (int) at + 26);
        long start = at + LOCAL_SIZE + length + two(file, (int) at + 28);
        if (start + entry.packed() > directory
                || !entry.name().equals(new String(file, (int) at + LOCAL_SIZE, length, StandardCharsets.UTF_8))) {
            throw broken(entry.name());
        }
        return (int) start;
    }

    private byte[] content(Entry entry, int start) throws UnreadableDocxException {
        if (entry.size() > (entry.packed() + 1) * MAX_RATIO) {
            throw broken(entry.name());
        }
        // The archive states this size, and it was checked against the limits: no more is ever inflated.
        byte[] content = new byte[(int) entry.size()];
        if (entry.method() == STORED) {
            if (entry.packed() != entry.size()) {
                throw broken(entry.name());
            }
            System.arraycopy(file, start, content, 0, content.length);
            return content;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, start, (int) entry.packed());
            int size = 0;
            while (size < content.length && !inflater.finished()) {
                int more = inflater.inflate(content, size, content.length - size);
                if (more == 0 && !inflater.finished()) {
                    throw broken(entry.name());
                }
                size += more;
            }
            // The end of the stream may still have to be read, without any content.
            if (size != content.length || inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
                throw broken(entry.name());
            }
            return content;
        } catch (DataFormatException e) {
            throw broken(entry.name());
        } finally {
            inflater.end();
        }
    }

    private static UnreadableDocxException broken(String name) {
        return new UnreadableDocxException(name, "文件已损坏，请重新取得该文件", "the file is broken");
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private static long four(byte[] bytes, int at) {
        return (two(bytes, at) | (long) two(bytes, at + 2) << 16) & 0xFFFFFFFFL;
    }
}
