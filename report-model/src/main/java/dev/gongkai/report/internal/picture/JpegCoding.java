package dev.gongkai.report.internal.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What it takes to decode a JPEG file: its tables, and what its scans say of themselves. The coded data themselves are not
 * decoded; but a file that no reader could begin to decode is found.
 */
final class JpegCoding {

    private static final int TABLES = 4;
    private static final int LAST_COEFFICIENT = 63;
    private static final int MAX_SHIFT = 13;

    /** The most blocks that are coded together. */
    private static final int MAX_BLOCKS = 10;

    private static final int BLOCK = 8;

    /** The codes of sixteen bits. A code of n bits begins so many of them; that of ones alone is not used. */
    private static final int ALL_CODES = 1 << 16;

    /**
     * A component of the pixels.
     *
     * @param across how many of its samples stand for as many as of the finest, along a row
     * @param down the same down a column
     * @param quantizer its table
     */
    private record Component(int id, int across, int down, int quantizer) {}

    private final boolean[] quantizers = new boolean[TABLES];

    /** Those of the first coefficients, and those of the others. */
    private final boolean[][] codes = new boolean[2][TABLES];

    private final List<Component> components = new ArrayList<>();
    private final List<Component> missing = new ArrayList<>();
    private boolean progressive;
    private int width;
    private int height;
    private long leastBits;

    /** A segment that defines quantization tables. */
    void quantizers(ByteBuffer segment) throws PictureException {
        while (segment.hasRemaining()) {
            int head = segment.get() & 0xFF;
            skip(segment, head >> 4 == 0 ? 64 : 128);
            define(quantizers, head & 0xF);
        }
    }

    /** A segment that defines Huffman tables. */
    void codes(ByteBuffer segment) throws PictureException {
        while (segment.hasRemaining()) {
            int head = segment.get() & 0xFF;
            int counts = segment.position();
            skip(segment, 16);
            int symbols = 0;
            int taken = 0;
            for (int i = 0; i < 16; i++) {
                int count = segment.get(counts + i) & 0xFF;
                symbols += count;
                taken += count << 15 - i;
            }
            skip(segment, symbols);
            if (head >> 4 > 1 || symbols > 256 || taken >= ALL_CODES) {
                throw badTable();
            }
            define(codes[head >> 4], head & 0xF);
        }
    }

    private static void skip(ByteBuffer segment, int length) throws PictureException {
        if (segment.remaining() < length) {
            throw badTable();
        }
        segment.position(segment.position() + length);
    }

    private static void define(boolean[] tables, int number) throws PictureException {
        if (number >= TABLES) {
            throw badTable();
        }
        tables[number] = true;
    }

    private static PictureException badTable() {
        return PictureException.damagedJpeg("解码表无效", "a table for decoding is not valid");
    }

    /** The head of the image; its length and the number of components have been checked. */
    void frame(ByteBuffer segment, boolean isProgressive) throws PictureException {
        progressive = isProgressive;
        height = segment.getShort(1) & 0xFFFF;
        width = segment.getShort(3) & 0xFFFF;
        for (int at = 6; at < segment.limit(); at += 3) {
            int sampling = segment.get(at + 1) & 0xFF;
            Component component =
                    new Component(segment.get(at) & 0xFF, sampling >> 4, sampling & 0xF, segment.get(at + 2) & 0xFF);
            boolean valid = component.across >= 1
                    && component.across <= 4
                    && component.down >= 1
                    && component.down <= 4
                    && components.stream().noneMatch(other -> other.id == component.id);
            if (!valid) {
                throw PictureException.damagedJpeg("图像头无效", "the head of the image is not valid");
            }
            components.add(component);
        }
        missing.addAll(components);
    }

    /** The head of a scan. */
    void scan(ByteBuffer segment) throws PictureException {
        int count = segment.hasRemaining() ? segment.get(0) : 0;
        if (count < 1 || count > components.size() || segment.limit() != 4 + 2 * count) {
            throw badScan();
        }
        int first = segment.get(1 + 2 * count);
        int last = segment.get(2 + 2 * count);
        int shifts = segment.get(3 + 2 * count) & 0xFF;
        boolean valid = !progressive
                || (first == 0 ? last == 0 : count == 1 && first > 0 && first <= last && last <= LAST_COEFFICIENT)
                        && (shifts & 0xF) <= MAX_SHIFT;
        boolean needsFirst = !progressive || first == 0 && shifts >> 4 == 0;
        boolean needsOthers = !progressive || first > 0;
        List<Component> scanned = new ArrayList<>();
        for (int i = 0; i < count && valid; i++) {
            Component component = component(segment.get(1 + 2 * i) & 0xFF);
            int tables = segment.get(2 + 2 * i) & 0xFF;
            valid = !scanned.contains(component)
                    && has(quantizers, component.quantizer)
                    && (!needsFirst || has(codes[0], tables >> 4))
                    && (!needsOthers || has(codes[1], tables & 0xF));
            scanned.add(component);
        }
        int blocks = scanned.stream().mapToInt(c -> c.across * c.down).sum();
        if (!valid || count > 1 && blocks > MAX_BLOCKS) {
            throw badScan();
        }
        missing.removeAll(scanned);
        leastBits = progressive ? 0 : 2 * blocks(scanned);
    }

    private static boolean has(boolean[] tables, int number) {
        return number < TABLES && tables[number];
    }

    private Component component(int id) throws PictureException {
        for (Component component : components) {
            if (component.id == id) {
                return component;
            }
        }
        throw badScan();
    }

    /** How many blocks a scan has; it may leave out those that only fill up a group. */
    private long blocks(List<Component> scanned) {
        int across = components.stream().mapToInt(Component::across).max().orElse(1);
        int down = components.stream().mapToInt(Component::down).max().orElse(1);
        long blocks = 0;
        for (Component c : scanned) {
            long columns = up(up((long) width * c.across, across), BLOCK);
            blocks += columns * up(up((long) height * c.down, down), BLOCK);
        }
        return blocks;
    }

    private static long up(long number, int divisor) {
        return (number + divisor - 1) / divisor;
    }

    /** Checks how long the coded data of the scan are: each block takes two codes at least. */
    void coded(int bytes) throws PictureException {
        if (8L * bytes < leastBits) {
            throw PictureException.damagedJpeg("图像数据不完整", "the image data are cut off");
        }
    }

    /** Checks that nothing is missing at the end. */
    void end() throws PictureException {
        if (!missing.isEmpty()) {
            throw PictureException.damagedJpeg("图像数据不完整", "the image data are cut off");
        }
    }

    private static PictureException badScan() {
        return PictureException.damagedJpeg(
                "缺少解码表，或扫描头无效", "tables for decoding are missing, or the head of a scan is not valid");
    }
}
