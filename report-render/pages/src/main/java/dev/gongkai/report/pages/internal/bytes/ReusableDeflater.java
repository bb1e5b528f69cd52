package dev.gongkai.report.pages.internal.bytes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Deflates the streams of one document one after another into the same buffer. For one thread. */
public final class ReusableDeflater implements AutoCloseable {

    /** The level of compression. Most of a file are outlines, for which a higher one takes twice the time and saves little. */
    public static final int EFFORT = 1;

    /** Deflated, outlines take this many sixteenths of their length. */
    private static final int USUAL = 13;

    /** Room for what is too short to become shorter. */
    private static final int MARGIN = 1 << 10;

    /** Bytes of a sample: as far as the format can look back. */
    private static final int SAMPLE = 32 << 10;

    /** What looking for repetitions must save of a sample, in percent, as it takes half of the time. */
    private static final int WORTH = 5;

    private final Deflater deflater = new Deflater(EFFORT);
    private byte[] bytes = {};
    private int size;

    /**
     * Deflates what its parts are together.
     *
     * @param repetitive whether to look for what repeats
     */
    public void deflate(boolean repetitive, ByteBuffer... parts) {
        int length = 0;
        for (ByteBuffer part : parts) {
            length += part.remaining();
        }
        room(MARGIN + length / 16 * USUAL);
        deflater.reset();
        deflater.setStrategy(repetitive ? Deflater.DEFAULT_STRATEGY : Deflater.HUFFMAN_ONLY);
        size = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            deflater.setInput(parts[i]);
            if (last) {
                deflater.finish();
            }
            while (last ? !deflater.finished() : !deflater.needsInput()) {
                size += deflater.deflate(bytes, size, bytes.length - size);
                if (size == bytes.length) {
                    room(size + size / 4);
                }
            }
        }
    }

    private void room(int wanted) {
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, wanted);
        }
    }

    /** What came out last; only the first {@link #size} bytes count, and only until the next call. */
    public byte[] bytes() {
        return bytes;
    }

    /** The bytes that came out last. */
    public int size() {
        return size;
    }

    @Override
    public void close() {
        deflater.end();
    }

    /** Whether data repeat so much that looking for repetitions is worth the time, judged by a sample from the middle. */
    public static boolean isRepetitive(ByteBuffer data) {
        int length = Math.min(SAMPLE, data.remaining());
        ByteBuffer sample = data.slice(data.position() + (data.remaining() - length) / 2, length);
        try (ReusableDeflater flate = new ReusableDeflater()) {
            flate.deflate(true, sample.duplicate());
            int found = flate.size;
            flate.deflate(false, sample);
            return found * 100L < flate.size * (100L - WORTH);
        }
    }
}
