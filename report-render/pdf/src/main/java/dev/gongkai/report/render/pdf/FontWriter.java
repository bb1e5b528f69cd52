package dev.gongkai.report.render.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Puts tables together into a font file. */
final class FontWriter {

    private static final int HEAD = 12;
    private static final int ENTRY = 16;

    /** The sum of all words of a sound font file. */
    private static final int MAGIC_SUM = 0xB1B0AFBA;

    /** Where table {@code head} holds what makes it so. */
    private static final int ADJUSTMENT = 8;

    private final int version;
    private final Map<String, byte[]> tables = new TreeMap<>();

    FontWriter(int version) {
        this.version = version;
    }

    void table(String tag, byte[] data) {
        tables.put(tag, data);
    }

    byte[] font() {
        int length = HEAD + ENTRY * tables.size();
        for (byte[] table : tables.values()) {
            length += padded(table.length);
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        int log = 31 - Integer.numberOfLeadingZeros(tables.size());
        int range = ENTRY << log;
        out.putInt(version).putShort((short) tables.size()).putShort((short) range);
        out.putShort((short) log).putShort((short) (ENTRY * tables.size() - range));

        int at = HEAD + ENTRY * tables.size();
        int head = 0;
        for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            boolean isHead = entry.getKey().equals("head");
            out.put(at, table);
            if (isHead) {
                head = at;
                out.putInt(head + ADJUSTMENT, 0);
            }
            out.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1));
            out.putInt(sum(out, at, padded(table.length))).putInt(at).putInt(table.length);
            at += padded(table.length);
        }
        out.putInt(head + ADJUSTMENT, MAGIC_SUM - sum(out, 0, length));
        return out.array();
    }

    private static int sum(ByteBuffer data, int at, int length) {
        int sum = 0;
        for (int i = 0; i < length; i += 4) {
            sum += data.getInt(at + i);
        }
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
