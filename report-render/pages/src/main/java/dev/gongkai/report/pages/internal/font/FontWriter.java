package dev.gongkai.report.pages.internal.font;

import dev.gongkai.report.pages.internal.bytes.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts tables together into a font file. */
public final class FontWriter {

    private static final int HEAD = 12;
    private static final int ENTRY = 16;

    /** The sum of all words of a sound font file. */
    private static final int MAGIC_SUM = 0xB1B0AFBA;

    /** Where table {@code head} holds what makes it so. */
    private static final int ADJUSTMENT = 8;

    private final int version;
    private final Map<String, byte[]> tables = new TreeMap<>();

    public FontWriter(int version) {
        this.version = version;
    }

    public void table(String tag, byte[] data) {
        tables.put(tag, data);
    }

    /** The parts that make the file, one after another. */
    public List<byte[]> parts() {
        ByteBuffer directory = ByteBuffer.allocate(HEAD + ENTRY * tables.size());
        count(directory.putInt(version), tables.size());
        List<byte[]> parts = new ArrayList<>(List.of(directory.array()));
        ByteBuffer head = ByteBuffer.wrap(tables.get("head").clone()).putInt(ADJUSTMENT, 0);
        int at = directory.capacity();
        int sum = 0;
        for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
            String tag = entry.getKey();
            byte[] table = tag.equals("head") ? head.array() : entry.getValue();
            int tableSum = sum(table);
            directory.put(Bytes.ascii(tag));
            directory.putInt(tableSum).putInt(at).putInt(table.length);
            sum += tableSum;
            at += Bytes.padded(table.length);
            parts.add(table);
            parts.add(new byte[Bytes.padded(table.length) - table.length]);
        }
        head.putInt(ADJUSTMENT, MAGIC_SUM - sum - sum(directory.array()));
        return parts;
    }

    /** How many tables there are, and what helps to find one by halves. */
    private static void count(ByteBuffer out, int tables) {
        int log = 31 - Integer.numberOfLeadingZeros(tables);
        int range = ENTRY << log;
        out.putShort((short) tables).putShort((short) range);
        out.putShort((short) log).putShort((short) (ENTRY * tables - range));
    }

    private static int sum(byte[] data) {
        ByteBuffer words = ByteBuffer.wrap(data);
        int sum = 0;
        while (words.remaining() >= 4) {
            sum += words.getInt();
        }
        for (int shift = 24; words.hasRemaining(); shift -= 8) {
            sum += (words.get() & 0xFF) << shift;
        }
        return sum;
    }
}
