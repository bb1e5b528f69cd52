package dev.gongkai.report.render.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
        count(out.putInt(version), tables.size());

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

    /** Takes a table out where it stands: what is left of it is zeros, which take no room once they are deflated. */
    static void remove(byte[] font, String tag) {
        ByteBuffer out = ByteBuffer.wrap(font);
        int count = out.getShort(4);
        int end = HEAD + ENTRY * count;
        int head = 0;
        for (int entry = end - ENTRY; entry >= HEAD; entry -= ENTRY) {
            String name = new String(font, entry, 4, StandardCharsets.ISO_8859_1);
            int at = out.getInt(entry + 8);
            if (name.equals(tag)) {
                Arrays.fill(font, at, at + out.getInt(entry + 12), (byte) 0);
                System.arraycopy(font, entry + ENTRY, font, entry, end - entry - ENTRY);
                Arrays.fill(font, end - ENTRY, end, (byte) 0);
                count(out.position(4), count - 1);
            } else if (name.equals("head")) {
                head = at;
            }
        }
        out.putInt(head + ADJUSTMENT, 0);
        out.putInt(head + ADJUSTMENT, MAGIC_SUM - sum(out, 0, font.length));
    }

    /** How many tables there are, and what helps to find one by halves. */
    private static void count(ByteBuffer out, int tables) {
        int log = 31 - Integer.numberOfLeadingZeros(tables);
        int range = ENTRY << log;
        out.putShort((short) tables).putShort((short) range);
        out.putShort((short) log).putShort((short) (ENTRY * tables - range));
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
