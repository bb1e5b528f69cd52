package dev.gongkai.report.importer.internal.word;

import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Changes some files of an archive and adds others; what is not changed is copied as it is packed. Whoever read the archive
 * has refused one of the 64 bit kind.
 */
final class PackageEdit {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int DEFLATED = 8;
    private static final int UTF_8 = 0x0800;

    /** The first day that an archive can say. */
    private static final int DATE = 0x21;

    /** A file as the directory lists it, and where its record ends. */
    private record Listed(String name, int record, int length, int local, int localEnd) {}

    private final byte[] file;
    private final ByteBuffer bytes;
    private final List<Listed> listed = new ArrayList<>();
    private final int end;
    private final Map<String, byte[]> changes = new LinkedHashMap<>();

    PackageEdit(byte[] file) throws MalformedSourceException {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = file.length - 22;
        while (at > 0 && at > file.length - 22 - MOST_COMMENT && bytes.getInt(at) != END) {
            at--;
        }
        this.end = at;
        try {
            list();
        } catch (IndexOutOfBoundsException e) {
            throw new MalformedSourceException("", "文件不完整或已损坏", "the file is incomplete or broken", e);
        }
    }

    private void list() throws MalformedSourceException {
        int count = bytes.getShort(end + 10) & 0xFFFF;
        int directory = bytes.getInt(end + 16);
        int[] records = new int[count + 1];
        records[0] = directory;
        List<Integer> locals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int record = records[i];
            if (bytes.getInt(record) != ENTRY) {
                throw new MalformedSourceException("文件不完整或已损坏", "the file is incomplete or broken");
            }
            locals.add(bytes.getInt(record + 42));
            records[i + 1] = record
                    + 46
                    + (bytes.getShort(record + 28) & 0xFFFF)
                    + (bytes.getShort(record + 30) & 0xFFFF)
                    + (bytes.getShort(record + 32) & 0xFFFF);
        }
        List<Integer> sorted = new ArrayList<>(locals);
        sorted.sort(null);
        for (int i = 0; i < count; i++) {
            int record = records[i];
            int next = sorted.indexOf(locals.get(i)) + 1;
            listed.add(new Listed(
                    new String(file, record + 46, bytes.getShort(record + 28) & 0xFFFF, StandardCharsets.UTF_8),
                    record,
                    records[i + 1] - record,
                    locals.get(i),
                    next < count ? sorted.get(next) : directory));
        }
    }

    /** The name of a file as it is written, or the given one where there is none. */
    String written(String name) {
        return listed.stream()
                .map(Listed::name)
                .filter(one -> key(one).equals(key(name)))
                .findFirst()
                .orElse(name);
    }

    private static String key(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        return plain.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** Changes or adds a file. */
    void put(String name, byte[] content) {
        changes.put(written(name), content);
    }

    byte[] packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + (64 << 10));
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        int count = 0;
        for (Listed one : listed) {
            byte[] record = new byte[one.length()];
            System.arraycopy(file, one.record(), record, 0, record.length);
            ByteBuffer entry = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
            entry.putInt(42, out.size());
            byte[] content = changes.remove(one.name());
            if (content == null) {
                out.write(file, one.local(), one.localEnd() - one.local());
                directory.writeBytes(record);
            } else {
                ByteBuffer plain =
                        ByteBuffer.allocate(46 + (entry.getShort(28) & 0xFFFF)).order(ByteOrder.LITTLE_ENDIAN);
                plain.put(record, 0, plain.capacity());
                plain.putShort(30, (short) 0).putShort(32, (short) 0);
                write(plain, one.name(), content, out);
                directory.writeBytes(plain.array());
            }
            count++;
        }
        for (Map.Entry<String, byte[]> added : changes.entrySet()) {
            byte[] name = added.getKey().getBytes(StandardCharsets.UTF_8);
            ByteBuffer entry = ByteBuffer.allocate(46 + name.length).order(ByteOrder.LITTLE_ENDIAN);
            entry.putInt(0, ENTRY).putShort(4, (short) 20).putShort(6, (short) 20);
            entry.putShort(8, (short) UTF_8).putShort(14, (short) DATE).putShort(28, (short) name.length);
            entry.putInt(42, out.size());
            entry.put(46, name);
            write(entry, added.getKey(), added.getValue(), out);
            directory.writeBytes(entry.array());
            count++;
        }
        changes.clear();
        byte[] tail = new byte[file.length - end];
        System.arraycopy(file, end, tail, 0, tail.length);
        ByteBuffer last = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        last.putShort(8, (short) count).putShort(10, (short) count);
        last.putInt(12, directory.size()).putInt(16, out.size());
        out.writeBytes(directory.toByteArray());
        out.writeBytes(tail);
        return out.toByteArray();
    }

    /** Packs a file; its record in the directory gets the sizes. */
    private static void write(ByteBuffer entry, String name, byte[] content, ByteArrayOutputStream out) {
        CRC32 sum = new CRC32();
        sum.update(content);
        byte[] packed = deflated(content);
        short flags = (short) (entry.getShort(8) & UTF_8);
        entry.putShort(8, flags).putShort(10, (short) DEFLATED);
        entry.putInt(16, (int) sum.getValue()).putInt(20, packed.length).putInt(24, content.length);
        byte[] title = new byte[entry.getShort(28) & 0xFFFF];
        entry.get(46, title);
        ByteBuffer local = ByteBuffer.allocate(30 + title.length).order(ByteOrder.LITTLE_ENDIAN);
        local.putInt(0, LOCAL).putShort(4, (short) 20).putShort(6, flags).putShort(8, (short) DEFLATED);
        local.putInt(10, entry.getInt(12));
        local.putInt(14, (int) sum.getValue()).putInt(18, packed.length).putInt(22, content.length);
        local.putShort(26, (short) title.length);
        local.put(30, title);
        out.writeBytes(local.array());
        out.writeBytes(packed);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
