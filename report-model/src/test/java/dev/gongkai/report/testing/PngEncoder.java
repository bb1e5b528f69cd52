package dev.gongkai.report.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG files of every kind, also such as no honest program would write. */
public final class PngEncoder {

    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final int type;
    private final int depth;
    private final int[][][] samples;
    private final List<byte[]> chunks = new ArrayList<>();
    private boolean interlaced;
    private int width;
    private int height;

    /** Pixels as samples[row][column][channel]. */
    public PngEncoder(int type, int depth, int[][][] samples) {
        this.type = type;
        this.depth = depth;
        this.samples = samples;
        this.width = samples[0].length;
        this.height = samples.length;
    }

    public PngEncoder interlaced() {
        interlaced = true;
        return this;
    }

    /** Says another size in the head than there is. */
    public PngEncoder claiming(int claimedWidth, int claimedHeight) {
        width = claimedWidth;
        height = claimedHeight;
        return this;
    }

    public PngEncoder with(String name, byte... content) {
        chunks.add(chunk(name, content));
        return this;
    }

    public byte[] encode() {
        return file(deflate(interlaced ? passes() : rows(samples)));
    }

    /** A file with these deflated data in two chunks. */
    public byte[] file(byte[] deflated) {
        int half = deflated.length / 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        out.writeBytes(header());
        chunks.forEach(out::writeBytes);
        out.writeBytes(chunk("IDAT", ByteBuffer.wrap(deflated, 0, half)));
        out.writeBytes(chunk("IDAT", ByteBuffer.wrap(deflated, half, deflated.length - half)));
        out.writeBytes(chunk("IEND"));
        return out.toByteArray();
    }

    public byte[] header() {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) depth)
                        .put((byte) type)
                        .put((byte) 0)
                        .put((byte) 0)
                        .put((byte) (interlaced ? 1 : 0))
                        .flip());
    }

    public static byte[] chunk(String name, byte... content) {
        return chunk(name, ByteBuffer.wrap(content));
    }

    private static byte[] chunk(String name, ByteBuffer content) {
        int length = content.remaining();
        ByteBuffer chunk = ByteBuffer.allocate(length + 12);
        chunk.putInt(length).put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, length + 4);
        return chunk.putInt((int) crc.getValue()).array();
    }

    public static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private byte[] passes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int[] pass : PASSES) {
            List<int[][]> rows = new ArrayList<>();
            for (int y = pass[1]; y < samples.length; y += pass[3]) {
                List<int[]> row = new ArrayList<>();
                for (int x = pass[0]; x < samples[y].length; x += pass[2]) {
                    row.add(samples[y][x]);
                }
                rows.add(row.toArray(int[][]::new));
            }
            if (!rows.isEmpty() && rows.get(0).length > 0) {
                out.writeBytes(rows(rows.toArray(int[][][]::new)));
            }
        }
        return out.toByteArray();
    }

    /** Every filter in turn. */
    private byte[] rows(int[][][] pixels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] above = null;
        for (int y = 0; y < pixels.length; y++) {
            byte[] row = pack(pixels[y]);
            above = above == null ? new byte[row.length] : above;
            out.write(y % 5);
            for (int i = 0; i < row.length; i++) {
                out.write(row[i] - predicted(y % 5, row, above, i));
            }
            above = row;
        }
        return out.toByteArray();
    }

    private byte[] pack(int[][] row) {
        int bits = row.length * row[0].length * depth;
        byte[] packed = new byte[(bits + 7) / 8];
        int at = 0;
        for (int[] pixel : row) {
            for (int sample : pixel) {
                for (int bit = depth - 1; bit >= 0; bit--, at++) {
                    packed[at / 8] |= (byte) ((sample >> bit & 1) << 7 - at % 8);
                }
            }
        }
        return packed;
    }

    /** Rights the check sums of a file that was changed, so that the change is looked at; what is no PNG stays. */
    public static byte[] mended(byte[] file) {
        if (file[0] != (byte) 0x89) {
            return file;
        }
        ByteBuffer png = ByteBuffer.wrap(file);
        for (int at = 8; at + 12 <= file.length; ) {
            int length = png.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                break;
            }
            CRC32 crc = new CRC32();
            crc.update(file, at + 4, length + 4);
            png.putInt(at + 8 + length, (int) crc.getValue());
            at += length + 12;
        }
        return file;
    }

    private int predicted(int filter, byte[] row, byte[] above, int i) {
        int distance = Math.max(1, samples[0][0].length * depth / 8);
        int a = i < distance ? 0 : row[i - distance] & 0xFF;
        int b = above[i] & 0xFF;
        int c = i < distance ? 0 : above[i - distance] & 0xFF;
        return switch (filter) {
            case 1 -> a;
            case 2 -> b;
            case 3 -> (a + b) / 2;
            case 4 -> {
                int p = a + b - c;
                int pa = Math.abs(p - a);
                int pb = Math.abs(p - b);
                int pc = Math.abs(p - c);
                yield pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
            }
            default -> 0;
        };
    }
}
