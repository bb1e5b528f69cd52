package dev.gongkai.report.cli;

import dev.gongkai.report.testing.JpegFiles;
import dev.gongkai.report.testing.PngEncoder;
import dev.gongkai.report.testing.PngSamples;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures of every kind, good and bad, each with what is to be made of it. */
final class PictureSamples {

    private static final double INCH = 25.4;

    /** The type area of official documents, in millimetres; of its height a picture takes four fifths. */
    private static final double MOST_WIDTH = 156;

    private static final double MOST_HEIGHT = 225 * 0.8;

    /**
     * A picture.
     *
     * @param shown whether it can be shown; null where nothing more is asked than that all agree
     * @param width in millimetres
     * @param height in millimetres
     */
    record Sample(String name, byte[] file, @Nullable Boolean shown, double width, double height) {}

    private final List<Sample> samples = new ArrayList<>();

    private PictureSamples() {}

    static List<Sample> all() throws IOException {
        PictureSamples all = new PictureSamples();
        all.odd();
        all.kindsOfPng();
        all.chunksOfPng();
        all.sizes();
        all.kindsOfJpeg();
        all.orientations();
        all.damaged();
        return all.samples;
    }

    private void shown(String name, byte[] file, double width, double height) {
        samples.add(new Sample(name, file, true, width, height));
    }

    private void png(String name, byte[] file) {
        shown(name, file, PngSamples.WIDTH * INCH / 96, PngSamples.HEIGHT * INCH / 96);
    }

    private void jpeg(String name, byte[] file) {
        shown(name, file, JpegFiles.WIDTH * INCH / 96, JpegFiles.HEIGHT * INCH / 96);
    }

    private void refused(String name, byte[] file) {
        samples.add(new Sample(name, file, false, 0, 0));
    }

    private void either(String name, byte[] file) {
        samples.add(new Sample(name, file, null, 0, 0));
    }

    private static PngEncoder grey() {
        return new PngEncoder(0, 8, PngSamples.samples(1, 8));
    }

    private static byte[] perMetre(int x, int y, int unit) {
        return ByteBuffer.allocate(9).putInt(x).putInt(y).put((byte) unit).array();
    }

    private void odd() {
        shown(
                "two densities, of which the first counts",
                grey().with("pHYs", perMetre(11_811, 11_811, 1))
                        .with("pHYs", perMetre(5_906, 5_906, 1))
                        .encode(),
                PngSamples.WIDTH / 11.811,
                PngSamples.HEIGHT / 11.811);
        refused("an unknown critical chunk", grey().with("ABCD").encode());
        png("a gamma of wrong length", grey().with("gAMA", new byte[7]).encode());
        refused(
                "54 megapixels",
                new PngEncoder(0, 1, PngSamples.samples(1, 1))
                        .claiming(9_000, 6_000)
                        .file(PngEncoder.deflate(new byte[(1 + 9_000 / 8) * 6_000])));
    }

    private void kindsOfPng() {
        int[][] kinds = {
            {0, 1, 1},
            {0, 2, 1},
            {0, 4, 1},
            {0, 8, 1},
            {0, 16, 1},
            {2, 8, 3},
            {2, 16, 3},
            {3, 1, 1},
            {3, 2, 1},
            {3, 4, 1},
            {3, 8, 1},
            {4, 8, 2},
            {4, 16, 2},
            {6, 8, 4},
            {6, 16, 4}
        };
        for (int[] kind : kinds) {
            for (boolean interlaced : new boolean[] {false, true}) {
                PngEncoder encoder = new PngEncoder(kind[0], kind[1], PngSamples.samples(kind[2], kind[1]));
                if (kind[0] == 3) {
                    encoder.with("PLTE", new byte[3 << kind[1]]);
                }
                png(
                        "PNG " + kind[0] + " of " + kind[1] + " bits" + (interlaced ? ", interlaced" : ""),
                        (interlaced ? encoder.interlaced() : encoder).encode());
            }
        }
    }

    private void chunksOfPng() {
        byte[] gamma = ByteBuffer.allocate(4).putInt(100_000).array();
        byte[] profile = PngSamples.profileChunk(
                ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        PngEncoder rgb = new PngEncoder(2, 8, PngSamples.samples(3, 8));
        png("a profile", rgb.with("iCCP", profile).encode());
        png("a profile and another", rgb.with("iCCP", profile).encode());
        png("a damaged profile", grey().with("iCCP", new byte[40]).encode());
        png("a gamma, twice", grey().with("gAMA", gamma).with("gAMA", gamma).encode());
        png("primaries of wrong length", grey().with("cHRM", new byte[31]).encode());
        png("a transparent colour", grey().with("tRNS", new byte[2]).encode());
        refused(
                "a transparent colour of wrong length",
                grey().with("tRNS", new byte[3]).encode());
        refused("a palette for grey", grey().with("PLTE", new byte[3]).encode());
        refused("no palette", new PngEncoder(3, 8, PngSamples.samples(1, 8)).encode());
    }

    private void sizes() throws IOException {
        shown(
                "another density down than across",
                grey().with("pHYs", perMetre(11_811, 5_906, 1)).encode(),
                PngSamples.WIDTH / 11.811,
                PngSamples.HEIGHT / 5.906);
        png(
                "a density without a unit",
                grey().with("pHYs", perMetre(11_811, 11_811, 0)).encode());
        png("a density of one", grey().with("pHYs", perMetre(1, 1, 1)).encode());
        png("a density of wrong length", grey().with("pHYs", new byte[8]).encode());
        shown("wide", plain(3_000, 1_000, "png"), MOST_WIDTH, MOST_WIDTH / 3);
        shown("tall", plain(300, 3_000, "jpg"), MOST_HEIGHT / 10, MOST_HEIGHT);
        shown("one pixel", plain(1, 1, "png"), INCH / 96, INCH / 96);
    }

    static byte[] plain(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] rgb(boolean progressive) throws IOException {
        return JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, progressive);
    }

    private static byte[] adobe(int transform) {
        return JpegFiles.segment(0xEE, "Adobe", new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
    }

    private void kindsOfJpeg() throws IOException {
        jpeg("JPEG", rgb(false));
        jpeg("JPEG, progressive", rgb(true));
        jpeg("JPEG, grey", JpegFiles.jpeg(BufferedImage.TYPE_BYTE_GRAY, false));
        jpeg("JPEG of inks", JpegFiles.raw(JpegFiles.INKS));
        jpeg("JPEG of inks, inverted", JpegFiles.raw(JpegFiles.INKS, adobe(0)));
        jpeg("JPEG of inks as brightness and colour", JpegFiles.raw(JpegFiles.INKS, adobe(2)));
        jpeg("JPEG whose makers contradict each other", JpegFiles.with(rgb(false), adobe(0)));
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        jpeg("JPEG with a profile", JpegFiles.with(rgb(false), JpegFiles.segment(0xE2, "ICC_PROFILE\0\1\1", profile)));
        jpeg(
                "JPEG with half a profile",
                JpegFiles.with(rgb(false), JpegFiles.segment(0xE2, "ICC_PROFILE\0\1\2", profile)));
        jpeg("JPEG with something behind", Arrays.copyOf(rgb(false), 20_000));
        byte[] perCentimetre = {1, 2, 2, 0, 50, 0, 100, 0, 0};
        shown(
                "JPEG of 50 by 100 pixels a centimetre",
                JpegFiles.raw(JpegFiles.INKS, JpegFiles.segment(0xE0, "JFIF\0", perCentimetre)),
                JpegFiles.WIDTH / 5.0,
                JpegFiles.HEIGHT / 10.0);
        byte[] lossless = rgb(false);
        lossless[JpegFiles.find(lossless, 0xC0) + 1] = (byte) 0xC3;
        refused("JPEG, lossless", lossless);
    }

    private void orientations() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            boolean sideways = orientation >= 5;
            double wide = JpegFiles.WIDTH * INCH / 150;
            double high = JpegFiles.HEIGHT * INCH / 150;
            byte[] exif = JpegFiles.exif(orientation % 2 == 0, orientation, 150);
            shown(
                    "JPEG, orientation " + orientation,
                    JpegFiles.with(rgb(false), JpegFiles.segment(0xE1, "Exif\0\0", exif)),
                    sideways ? high : wide,
                    sideways ? wide : high);
            shown(
                    "PNG, orientation " + orientation,
                    new PngEncoder(2, 8, new int[JpegFiles.HEIGHT][JpegFiles.WIDTH][3])
                            .with("eXIf", exif)
                            .encode(),
                    sideways ? high : wide,
                    sideways ? wide : high);
        }
    }

    private void damaged() throws IOException {
        byte[] png = new PngEncoder(6, 8, PngSamples.samples(4, 8)).encode();
        byte[] inks = JpegFiles.raw(JpegFiles.INKS);
        byte[][] files = {png, rgb(false), rgb(true), inks};
        String[] names = {"PNG", "JPEG", "progressive JPEG", "JPEG of inks"};
        Random random = new Random(11);
        for (int i = 0; i < files.length; i++) {
            byte[] file = files[i];
            for (int part = 1; part < 4; part++) {
                refused(part + " quarters of a " + names[i], Arrays.copyOf(file, file.length * part / 4));
            }
            for (int round = 0; round < 8; round++) {
                byte[] changed = file.clone();
                int at = 20 + random.nextInt(file.length - 20);
                changed[at] ^= (byte) (1 << random.nextInt(8));
                either(names[i] + " with a bit changed in byte " + at, changed);
                either(names[i] + " with the same, and check sums mended", PngEncoder.mended(changed.clone()));
            }
        }
        byte[] middle = png.clone();
        middle[png.length / 2]++;
        refused("PNG damaged in the middle", middle);
        refused(
                "PNG of a row too much",
                grey().claiming(PngSamples.WIDTH, PngSamples.HEIGHT - 1).encode());
        refused(
                "PNG of a row too little",
                grey().claiming(PngSamples.WIDTH, PngSamples.HEIGHT + 1).encode());
    }
}
