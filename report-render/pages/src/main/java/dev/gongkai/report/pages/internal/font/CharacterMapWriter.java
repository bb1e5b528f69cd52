package dev.gongkai.report.pages.internal.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes the table {@code cmap} of a font in which the glyphs of some characters are numbered from 1. */
final class CharacterMapWriter {

    private static final int LAST_OF_BMP = 0xFFFF;
    private static final short WINDOWS = 3;
    private static final short BMP = 1;
    private static final short ALL = 10;

    /** Characters that follow one another. */
    private record Range(int first, int last, int glyph) {}

    private final List<Range> ofBmp = new ArrayList<>();
    private final List<Range> all = new ArrayList<>();

    /** @param characters in order */
    CharacterMapWriter(int[] characters) {
        for (int i = 0; i < characters.length; i++) {
            int start = i;
            while (i + 1 < characters.length
                    && characters[i + 1] == characters[i] + 1
                    && characters[i] != LAST_OF_BMP - 1
                    && characters[i] != LAST_OF_BMP) {
                i++;
            }
            Range range = new Range(characters[start], characters[i], start + 1);
            all.add(range);
            if (range.last() < LAST_OF_BMP) {
                ofBmp.add(range);
            }
        }
        ofBmp.add(new Range(LAST_OF_BMP, LAST_OF_BMP, 0));
    }

    byte[] table() {
        boolean beyond = !all.isEmpty() && all.get(all.size() - 1).last() > LAST_OF_BMP;
        byte[] segments = segments();
        byte[] groups = beyond ? groups() : new byte[0];
        int tables = beyond ? 2 : 1;
        int start = 4 + 8 * tables;
        ByteBuffer out = ByteBuffer.allocate(start + segments.length + groups.length);
        out.putShort((short) 0).putShort((short) tables);
        out.putShort(WINDOWS).putShort(BMP).putInt(start);
        if (beyond) {
            out.putShort(WINDOWS).putShort(ALL).putInt(start + segments.length);
        }
        return out.put(segments).put(groups).array();
    }

    /** Format 4, of the characters of two bytes. */
    private byte[] segments() {
        int count = ofBmp.size();
        int log = 31 - Integer.numberOfLeadingZeros(count);
        ByteBuffer out = ByteBuffer.allocate(16 + 8 * count);
        out.putShort((short) 4).putShort((short) out.capacity()).putShort((short) 0);
        out.putShort((short) (2 * count)).putShort((short) (2 << log)).putShort((short) log);
        out.putShort((short) (2 * count - (2 << log)));
        ofBmp.forEach(range -> out.putShort((short) range.last()));
        out.putShort((short) 0);
        ofBmp.forEach(range -> out.putShort((short) range.first()));
        ofBmp.forEach(range -> out.putShort((short) (range.glyph() - range.first())));
        return out.array();
    }

    /** Format 12, of all characters. */
    private byte[] groups() {
        ByteBuffer out = ByteBuffer.allocate(16 + 12 * all.size());
        out.putShort((short) 12)
                .putShort((short) 0)
                .putInt(out.capacity())
                .putInt(0)
                .putInt(all.size());
        all.forEach(range -> out.putInt(range.first()).putInt(range.last()).putInt(range.glyph()));
        return out.array();
    }
}
