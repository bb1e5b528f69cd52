package dev.gongkai.report.pages.internal.font.cff;

import dev.gongkai.report.pages.internal.font.FontTable;
import dev.gongkai.report.pages.internal.font.UnusableFontException;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A list of byte strings in a table {@code CFF}: INDEX.
 *
 * @param places where each string begins; one more for the end
 */
record CffIndex(FontTable table, int[] places) {

    private static final int MAX_OFFSET_SIZE = 4;

    /** Reads where the strings are, and checks that they are there. */
    static CffIndex read(FontTable table, int at) throws UnusableFontException {
        int count = table.u16(at);
        if (count == 0) {
            return new CffIndex(table, new int[] {at + 2});
        }
        int size = table.u8(at + 2);
        if (size < 1 || size > MAX_OFFSET_SIZE) {
            throw table.invalid("INDEX 的偏移量宽度为 " + size, "an INDEX has offsets of " + size + " bytes");
        }
        byte[] offsets = table.bytes(at + 3, (count + 1) * size);
        int before = at + 2 + offsets.length; // offsets count from the byte before the strings
        int[] places = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            int offset = 0;
            for (int k = 0; k < size; k++) {
                offset = offset << 8 | offsets[i * size + k] & 0xFF;
            }
            places[i] = before + offset;
            if (offset < 1 || offset > table.length() - before || i > 0 && places[i] < places[i - 1]) {
                throw table.invalid("INDEX 的偏移量有误", "the offsets of an INDEX are wrong");
            }
        }
        return new CffIndex(table, places);
    }

    int count() {
        return places.length - 1;
    }

    /** Where the list ends. */
    int end() {
        return places[places.length - 1];
    }

    int length(int i) {
        return places[i + 1] - places[i];
    }

    byte[] get(int i) throws UnusableFontException {
        return table.bytes(places[i], length(i));
    }

    /** Writes a list. */
    static byte[] write(List<byte[]> strings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeNumber(out, strings.size(), 2);
        if (strings.isEmpty()) {
            return out.toByteArray();
        }
        int total = strings.stream().mapToInt(string -> string.length).sum();
        int offsetSize = total < 0xFF ? 1 : total < 0xFFFF ? 2 : total < 0xFFFFFF ? 3 : 4;
        out.write(offsetSize);
        int offset = 1;
        writeNumber(out, offset, offsetSize);
        for (byte[] string : strings) {
            offset += string.length;
            writeNumber(out, offset, offsetSize);
        }
        strings.forEach(out::writeBytes);
        return out.toByteArray();
    }

    static void writeNumber(ByteArrayOutputStream out, int number, int size) {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
            out.write(number >> shift);
        }
    }
}
