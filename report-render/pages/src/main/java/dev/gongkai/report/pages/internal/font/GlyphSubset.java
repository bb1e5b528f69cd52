package dev.gongkai.report.pages.internal.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Some glyphs of a TrueType face, renumbered, followed by the components of composite ones. */
final class GlyphSubset {

    /** The largest place that the short form of {@code loca} can say. */
    private static final int MAX_SHORT = 2 * 0xFFFF;

    private final GlyphTable source;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private int[] glyphs;
    private int count;

    /**
     * Collects the glyphs and their components.
     *
     * @param glyphs the glyph of the source for each number, {@link SubsetOutlines#EMPTY} for none
     */
    GlyphSubset(GlyphTable source, int[] glyphs) {
        this.source = source;
        this.glyphs = glyphs.clone();
        this.count = glyphs.length;
        for (int i = 0; i < count; i++) {
            numbers.putIfAbsent(glyphs[i], i);
        }
        for (int i = 0; i < count; i++) {
            addComponents(this.glyphs[i]);
        }
    }

    private void addComponents(int glyph) {
        if (isEmpty(glyph) || source.contours(glyph) >= 0) {
            return;
        }
        for (int at = GlyphTable.HEADER; at != GlyphTable.NO_MORE; at = source.next(glyph, at)) {
            int component = source.component(glyph, at);
            if (numbers.putIfAbsent(component, count) == null) {
                if (count == glyphs.length) {
                    glyphs = Arrays.copyOf(glyphs, 2 * count);
                }
                glyphs[count++] = component;
            }
        }
    }

    /** The glyph of the source for each number. */
    int[] glyphs() {
        return Arrays.copyOf(glyphs, count);
    }

    /** The tables, without instructions. */
    SubsetOutlines write(byte[] maxp) {
        int[] places = new int[count + 1];
        for (int i = 0; i < count; i++) {
            int length = isEmpty(glyphs[i]) ? 0 : source.lengthWithoutInstructions(glyphs[i]);
            places[i + 1] = places[i] + (length + 1 & ~1);
        }
        byte[] glyf = new byte[places[count]];
        for (int i = 0; i < count; i++) {
            if (!isEmpty(glyphs[i])) {
                copy(glyphs[i], glyf, places[i]);
            }
        }
        boolean wide = places[count] > MAX_SHORT;
        ByteBuffer loca = ByteBuffer.allocate(places.length * (wide ? 4 : 2));
        for (int place : places) {
            if (wide) {
                loca.putInt(place);
            } else {
                loca.putShort((short) (place / 2));
            }
        }
        return new SubsetOutlines(
                FontFile.TRUE_TYPE, glyphs(), wide, Map.of("glyf", glyf, "loca", loca.array(), "maxp", maxp));
    }

    private boolean isEmpty(int glyph) {
        return glyph == SubsetOutlines.EMPTY || source.length(glyph) == 0;
    }

    private void copy(int glyph, byte[] glyf, int at) {
        int contours = source.contours(glyph);
        if (contours < 0) {
            copyComposite(glyph, glyf, at);
        } else if (contours == 0 || source.instructions(glyph) == 0) {
            source.copy(glyph, glyf, at);
        } else {
            copyWithoutInstructions(glyph, glyf, at);
        }
    }

    private void copyWithoutInstructions(int glyph, byte[] glyf, int at) {
        byte[] whole = new byte[source.length(glyph)];
        source.copy(glyph, whole, 0);
        int head = source.instructionsAt(glyph);
        int points = head + 2 + source.instructions(glyph);
        System.arraycopy(whole, 0, glyf, at, head);
        System.arraycopy(whole, points, glyf, at + head + 2, whole.length - points);
    }

    private void copyComposite(int glyph, byte[] glyf, int start) {
        byte[] whole = new byte[source.length(glyph)];
        source.copy(glyph, whole, 0);
        ByteBuffer out = ByteBuffer.wrap(whole);
        for (int at = GlyphTable.HEADER; at != GlyphTable.NO_MORE; at = source.next(glyph, at)) {
            out.putShort(at, (short) (source.flags(glyph, at) & ~GlyphTable.HAS_INSTRUCTIONS));
            out.putShort(at + 2, numbers.get(source.component(glyph, at)).shortValue());
        }
        System.arraycopy(whole, 0, glyf, start, source.lengthWithoutInstructions(glyph));
    }
}
