package dev.gongkai.report.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG files of four fields, and their segments. */
public final class JpegFiles {

    /** Inks of full strength, none, and some between. */
    public static final int[][] INKS = {{0, 255, 255, 0}, {0, 0, 0, 0}, {0, 0, 0, 128}, {100, 40, 0, 51}};

    /** Four fields: upper left, upper right, lower left, lower right. */
    public static final Color[] FIELDS = {Color.RED, Color.GREEN, Color.BLUE, new Color(250, 200, 20)};

    public static final int WIDTH = 64;
    public static final int HEIGHT = 32;

    public static byte[] jpeg(int type, boolean progressive) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, FIELDS[field(x, y)].getRGB());
            }
        }
        return write(new IIOImage(image, null, null), progressive);
    }

    private static int field(int x, int y) {
        return (y < HEIGHT / 2 ? 0 : 2) + (x < WIDTH / 2 ? 0 : 1);
    }

    private static byte[] write(IIOImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.95f);
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, image, param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A file whose components are these numbers, each field another pixel, with segments put behind the first mark. */
    public static byte[] raw(int[][] fields, byte[]... segments) throws IOException {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, fields[0].length, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                raster.setPixel(x, y, fields[field(x, y)]);
            }
        }
        return with(write(new IIOImage(raster, null, null), false), segments);
    }

    public static byte[] with(byte[] jpeg, byte[]... segments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (byte[] segment : segments) {
            out.writeBytes(segment);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    public static byte[] segment(int marker, String name, byte... content) {
        byte[] head = name.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(4 + head.length + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + head.length + content.length))
                .put(head)
                .put(content)
                .array();
    }

    public static byte[] exif(boolean little, int orientation, int dpi) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 4 * 12 + 4 + 16);
        tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.putShort((short) (little ? 0x4949 : 0x4D4D)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 4);
        tiff.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x11A).putShort((short) 5).putInt(1).putInt(62);
        tiff.putShort((short) 0x11B).putShort((short) 5).putInt(1).putInt(70);
        tiff.putShort((short) 0x128)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 2)
                .putShort((short) 0);
        tiff.putInt(0);
        tiff.putInt(dpi * 10).putInt(10).putInt(dpi * 5).putInt(5);
        return tiff.array();
    }

    /** Where the first segment of a kind begins. */
    public static int find(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != marker) {
            at += length(jpeg, at);
        }
        return at;
    }

    /** The bytes of the segment at a place, with its marker. */
    public static int length(byte[] jpeg, int at) {
        return 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
    }

    private JpegFiles() {}
}
