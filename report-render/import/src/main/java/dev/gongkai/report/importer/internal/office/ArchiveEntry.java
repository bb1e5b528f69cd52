package dev.gongkai.report.importer.internal.office;

import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A file in an archive, by the archive's directory: what a stream of an archive says of itself is not enough, for some
 * programs write sizes of 64 bits behind their files, which {@link java.util.zip.ZipInputStream} takes for an error, and
 * {@link java.util.zip.ZipFile} reads from a disk alone.
 */
record ArchiveEntry(String name, int flags, int method, long packed, long at) {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int STORED = 0;

    /** What stands for numbers that are written elsewhere, in 64 bits. */
    private static final int LARGE = -1;

    private static final int MANY = 0xFFFF;
    private static final int DEFLATED = 8;

    boolean isFolder() {
        return name.endsWith("/");
    }

    private static MalformedSourceException large() {
        return new MalformedSourceException(
                "此文件用 64 位压缩格式（ZIP64），应为普通的压缩格式；请用 Word 或 WPS 另存后再试",
                "the archive is of the 64 bit kind (ZIP64), expected an ordinary one; save the file with Word or WPS");
    }

    /** What the directory at the end of an archive lists. */
    static List<ArchiveEntry> directory(byte[] file) throws MalformedSourceException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - 22;
        while (end >= 0 && end >= file.length - 22 - MOST_COMMENT && bytes.getInt(end) != END) {
            end--;
        }
        if (end < 0 || bytes.getInt(end) != END) {
            throw broken("", null);
        }
        List<ArchiveEntry> entries = new ArrayList<>();
        try {
            int count = bytes.getShort(end + 10) & 0xFFFF;
            int at = bytes.getInt(end + 16);
            if (at == LARGE || count == MANY) {
                throw large();
            }
            for (int i = 0; i < count; i++) {
                if (bytes.getInt(at) != ENTRY) {
                    throw broken("", null);
                }
                if (bytes.getInt(at + 20) == LARGE
                        || bytes.getInt(at + 24) == LARGE
                        || bytes.getInt(at + 42) == LARGE) {
                    throw large();
                }
                int length = bytes.getShort(at + 28) & 0xFFFF;
                entries.add(new ArchiveEntry(
                        new String(file, at + 46, length, StandardCharsets.UTF_8),
                        bytes.getShort(at + 8),
                        bytes.getShort(at + 10),
                        bytes.getInt(at + 20) & 0xFFFFFFFFL,
                        bytes.getInt(at + 42) & 0xFFFFFFFFL));
                at += 46 + length + (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
            }
        } catch (IndexOutOfBoundsException e) {
            throw broken("", e);
        }
        return entries;
    }

    /** Its content, up to a limit. */
    byte[] unpacked(byte[] file, int most) throws MalformedSourceException {
        if ((flags & 1) != 0) {
            throw new MalformedSourceException(name, "压缩包设有密码", "the archive has a password", null);
        }
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int from;
        try {
            int local = Math.toIntExact(at);
            if (bytes.getInt(local) != LOCAL) {
                throw broken(name, null);
            }
            from = local + 30 + (bytes.getShort(local + 26) & 0xFFFF) + (bytes.getShort(local + 28) & 0xFFFF);
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw broken(name, e);
        }
        if (from > file.length || packed > file.length - from) {
            throw broken(name, null);
        }
        if (method == STORED) {
            if (packed > most) {
                throw tooMuch(most);
            }
            return Arrays.copyOfRange(file, from, from + (int) packed);
        }
        if (method != DEFLATED) {
            throw broken(name, null);
        }
        return inflated(file, from, most);
    }

    private byte[] inflated(byte[] file, int from, int most) throws MalformedSourceException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, from, (int) packed);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw broken(name, null);
                }
                if (content.size() + count > most) {
                    throw tooMuch(most);
                }
                content.write(buffer, 0, count);
            }
            return content.toByteArray();
        } catch (DataFormatException e) {
            throw broken(name, e);
        } finally {
            inflater.end();
        }
    }

    private MalformedSourceException tooMuch(int most) {
        return new MalformedSourceException(
                name,
                "解压后过大：至多 %s MB".formatted(most >> 20),
                "unpacks to too much: at most %s MB".formatted(most >> 20),
                null);
    }

    private static MalformedSourceException broken(String name, @org.jspecify.annotations.Nullable Exception cause) {
        return new MalformedSourceException(
                name, "文件不完整或已损坏，请重新取得该文件", "the file is incomplete or broken; get it again", cause);
    }
}
