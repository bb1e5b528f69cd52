package dev.gongkai.report.testing;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** What PNG files are made of in tests. */
public final class PngSamples {

    public static final int WIDTH = 21;
    public static final int HEIGHT = 13;

    private PngSamples() {}

    /** Random samples, the same for the same kind. */
    public static int[][][] samples(int channels, int depth) {
        Random random = new Random(channels * 100L + depth);
        int[][][] samples = new int[HEIGHT][WIDTH][channels];
        for (int[][] row : samples) {
            for (int[] pixel : row) {
                for (int i = 0; i < channels; i++) {
                    pixel[i] = random.nextInt(1 << depth);
                }
            }
        }
        return samples;
    }

    public static byte[] profileChunk(byte[] icc) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(new byte[] {'p', 0, 0});
        chunk.writeBytes(PngEncoder.deflate(icc));
        return chunk.toByteArray();
    }
}
