package dev.gongkai.report.render.pdf.internal.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.pages.internal.picture.PreparedPicture;
import dev.gongkai.report.render.pdf.testing.PaintedPage;
import dev.gongkai.report.render.pdf.testing.PicturePage;
import dev.gongkai.report.testing.PngEncoder;
import dev.gongkai.report.testing.PngSamples;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PNG files of every kind, seen by an independent reader. */
class PngPictureTest {

    static byte[] palette(int colours) {
        byte[] palette = new byte[colours * 3];
        new Random(colours).nextBytes(palette);
        return palette;
    }

    private static PreparedPicture prepared(byte[] file) throws PictureException {
        return PreparedPicture.of(PictureFile.judge(Picture.of(file)));
    }

    static byte[] pdf(byte[] file) throws PictureException {
        return PaintedPage.of(prepared(file), 200, 100, 1);
    }

    /** Compares each pixel with what the samples say. */
    private static void assertPixels(byte[] pdf, int[][][] samples, int depth, PixelOf expected) throws Exception {
        BufferedImage image = PicturePage.image(pdf);
        assertThat(image.getWidth()).isEqualTo(PngSamples.WIDTH);
        assertThat(image.getHeight()).isEqualTo(PngSamples.HEIGHT);
        for (int y = 0; y < PngSamples.HEIGHT; y++) {
            for (int x = 0; x < PngSamples.WIDTH; x++) {
                int[] pixel = samples[y][x].clone();
                for (int i = 0; i < pixel.length; i++) {
                    pixel[i] = depth == 16 ? pixel[i] >> 8 : pixel[i];
                }
                int[] argb = expected.argb(pixel, (1 << Math.min(depth, 8)) - 1);
                int found = image.getRGB(x, y);
                for (int i = 0; i < 4; i++) {
                    // A transparent pixel may have any colour.
                    if (i == 0 || argb[0] > 0) {
                        assertThat(found >> 24 - 8 * i & 0xFF)
                                .describedAs("channel %d of pixel %d, %d", i, x, y)
                                .isCloseTo(argb[i], within(1));
                    }
                }
            }
        }
    }

    private interface PixelOf {
        int[] argb(int[] samples, int most);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1", "0, 2", "0, 4", "0, 8", "0, 16", "2, 8", "2, 16", "3, 1", "3, 2", "3, 4", "3, 8", "4, 8", "4, 16",
        "6, 8", "6, 16"
    })
    void everyKindOfPngLooksLikeItsSamples(int type, int depth) throws Exception {
        int channels = switch (type) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        int[][][] samples = PngSamples.samples(channels, depth);
        byte[] palette = palette(1 << Math.min(8, depth));
        PixelOf pixels = switch (type) {
            case 0 -> (s, most) -> grey(s[0] * 255 / most, 255);
            case 2 -> (s, most) -> new int[] {255, s[0], s[1], s[2]};
            case 3 -> (s, most) -> coloured(palette, s[0], 255);
            case 4 -> (s, most) -> grey(s[0], s[1]);
            default -> (s, most) -> new int[] {s[3], s[0], s[1], s[2]};
        };
        for (boolean interlaced : new boolean[] {false, true}) {
            PngEncoder encoder = new PngEncoder(type, depth, samples);
            if (type == 3) {
                encoder.with("PLTE", palette);
            }
            byte[] pdf = pdf((interlaced ? encoder.interlaced() : encoder).encode());
            assertPixels(pdf, samples, depth, pixels);
            assertThat(PicturePage.faults(pdf)).isEmpty();
            assertThat(PicturePage.entry(pdf, "BitsPerComponent")).isEqualTo("COSInt{" + depth + "}");
            assertThat(PicturePage.entry(pdf, "Interpolate")).isIn("false", "null");
        }
    }

    private static int[] grey(int value, int alpha) {
        return new int[] {alpha, value, value, value};
    }

    private static int[] coloured(byte[] palette, int index, int alpha) {
        return new int[] {alpha, palette[index * 3] & 0xFF, palette[index * 3 + 1] & 0xFF, palette[index * 3 + 2] & 0xFF
        };
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "4, false", "8, true"})
    void aPaletteWithOpacitiesLooksLikeItsSamples(int depth, boolean interlaced) throws Exception {
        int[][][] samples = PngSamples.samples(1, depth);
        byte[] palette = palette(1 << depth);
        byte[] opacities = {0, 100};
        PngEncoder encoder =
                new PngEncoder(3, depth, samples).with("PLTE", palette).with("tRNS", opacities);
        byte[] pdf = pdf((interlaced ? encoder.interlaced() : encoder).encode());
        assertPixels(
                pdf,
                samples,
                depth,
                (s, most) -> coloured(palette, s[0], s[0] < opacities.length ? opacities[s[0]] : 255));
        assertThat(PicturePage.faults(pdf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 4", "0, 8", "0, 16", "2, 8", "2, 16"})
    void aTransparentColourIsNotSeen(int type, int depth) throws Exception {
        int channels = type == 0 ? 1 : 3;
        int[][][] samples = PngSamples.samples(channels, depth);
        int[] transparent = samples[3][4];
        ByteBuffer content = ByteBuffer.allocate(2 * channels);
        for (int sample : transparent) {
            content.putShort((short) sample);
        }
        byte[] pdf = pdf(new PngEncoder(type, depth, samples)
                .with("tRNS", content.array())
                .encode());
        int[] same = transparent.clone();
        for (int i = 0; i < channels; i++) {
            same[i] = depth == 16 ? same[i] >> 8 : same[i];
        }
        BufferedImage image = PicturePage.image(pdf);
        assertThat(image.getRGB(4, 3) >>> 24).isZero();
        int opaque = 0;
        for (int y = 0; y < PngSamples.HEIGHT; y++) {
            for (int x = 0; x < PngSamples.WIDTH; x++) {
                boolean hidden = Arrays.equals(samples[y][x], transparent);
                assertThat(image.getRGB(x, y) >>> 24).isEqualTo(hidden ? 0 : 255);
                opaque += hidden ? 0 : 1;
            }
        }
        assertThat(opaque).isPositive();
        assertThat(PicturePage.faults(pdf)).isEmpty();
    }

    @Test
    void rowsStayAsTheyAreWhereTheyCan() throws Exception {
        byte[] deflated = PngEncoder.deflate(new byte[(1 + PngSamples.WIDTH) * PngSamples.HEIGHT]);
        byte[] pdf = pdf(new PngEncoder(0, 8, PngSamples.samples(1, 8)).file(deflated));
        assertThat(PicturePage.raw(pdf)).isEqualTo(deflated);
    }

    @Test
    void opacityThatHidesNothingIsLeftOut() throws Exception {
        int[][][] samples = PngSamples.samples(4, 8);
        for (int[][] row : samples) {
            for (int[] pixel : row) {
                pixel[3] = 255;
            }
        }
        byte[] pdf = pdf(new PngEncoder(6, 8, samples).encode());
        assertThat(PicturePage.entry(pdf, "SMask")).isEqualTo("null");
        assertPixels(pdf, samples, 8, (s, most) -> new int[] {255, s[0], s[1], s[2]});
    }

    @Test
    void aGammaBecomesACalibratedSpace() throws Exception {
        byte[] pdf = pdf(new PngEncoder(2, 8, PngSamples.samples(3, 8))
                .with("gAMA", ByteBuffer.allocate(4).putInt(100_000).array())
                .encode());
        assertThat(PicturePage.entry(pdf, "ColorSpace")).contains("CalRGB");
        assertThat(PicturePage.faults(pdf)).isEmpty();

        byte[] grey = pdf(new PngEncoder(0, 8, PngSamples.samples(1, 8))
                .with("gAMA", ByteBuffer.allocate(4).putInt(55_556).array())
                .encode());
        assertThat(PicturePage.entry(grey, "ColorSpace")).contains("CalGray", "1.799986");
        assertThat(PicturePage.faults(grey)).isEmpty();
    }

    @Test
    void whatIsSrgbIsCoveredByTheOutputIntent() throws Exception {
        ByteBuffer primaries = ByteBuffer.allocate(32);
        for (int value : new int[] {31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000}) {
            primaries.putInt(value);
        }
        byte[] gamma = ByteBuffer.allocate(4).putInt(45_455).array();
        PngEncoder[] files = {
            new PngEncoder(2, 8, PngSamples.samples(3, 8)).with("gAMA", gamma).with("cHRM", primaries.array()),
            new PngEncoder(2, 8, PngSamples.samples(3, 8))
                    .with("sRGB", (byte) 0)
                    .with("gAMA", new byte[] {0, 1, (byte) 134, 10})
        };
        for (PngEncoder file : files) {
            assertThat(PicturePage.entry(pdf(file.encode()), "ColorSpace")).contains("DeviceRGB");
        }
    }

    @Test
    void primariesAreGivenAsTheyAre() throws Exception {
        ByteBuffer primaries = ByteBuffer.allocate(32);
        // Adobe RGB; its matrix is published.
        for (int value : new int[] {31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000}) {
            primaries.putInt(value);
        }
        byte[] pdf = pdf(new PngEncoder(2, 8, PngSamples.samples(3, 8))
                .with("cHRM", primaries.array())
                .encode());
        assertThat(PicturePage.entry(pdf, "ColorSpace"))
                .contains("CalRGB", "0.5766", "0.2973", "0.0270", "0.1855", "0.6273", "0.0706", "0.1882", "0.0752");
    }

    /** A document must not have it, or all would be black or white. */
    @Test
    void whatMeansNothingIsPassedOver() throws Exception {
        int[][] whites = {{60_000, 50_000}, {-10_000, 50_000}, {0, 32_900}};
        for (int[] white : whites) {
            ByteBuffer primaries = ByteBuffer.allocate(32).putInt(white[0]).putInt(white[1]);
            // Wide enough to be around all of them.
            for (int value : new int[] {200_000, -50_000, -100_000, 200_000, -100_000, -100_000}) {
                primaries.putInt(value);
            }
            byte[] pdf = pdf(new PngEncoder(2, 8, PngSamples.samples(3, 8))
                    .with("cHRM", primaries.array())
                    .encode());
            assertThat(PicturePage.entry(pdf, "ColorSpace")).contains("DeviceRGB");
        }
        for (int gamma : new int[] {1, 1_000, 50_000_000, Integer.MAX_VALUE, -1}) {
            byte[] pdf = pdf(new PngEncoder(2, 8, PngSamples.samples(3, 8))
                    .with("gAMA", ByteBuffer.allocate(4).putInt(gamma).array())
                    .encode());
            assertThat(PicturePage.entry(pdf, "ColorSpace"))
                    .describedAs("gamma %d", gamma)
                    .contains("DeviceRGB");
        }
    }

    @Test
    void aProfileTravelsAlong() throws Exception {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] pdf = pdf(new PngEncoder(2, 8, PngSamples.samples(3, 8))
                .with("iCCP", PngSamples.profileChunk(linear))
                .encode());
        assertThat(PicturePage.entry(pdf, "ColorSpace")).contains("ICCBased");
        assertThat(PicturePage.faults(pdf)).isEmpty();

        byte[] indexed = pdf(new PngEncoder(3, 4, PngSamples.samples(1, 4))
                .with("iCCP", PngSamples.profileChunk(linear))
                .with("PLTE", palette(16))
                .encode());
        assertThat(PicturePage.entry(indexed, "ColorSpace")).contains("Indexed");
        assertThat(PicturePage.faults(indexed)).isEmpty();
    }

    @Test
    void aProfileThatDoesNotFitIsPassedOver() throws Exception {
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        byte[] cut = Arrays.copyOf(grey, 200);
        byte[] bomb = PngSamples.profileChunk(new byte[50 << 20]);
        byte[] noEnd = Arrays.copyOf(PngSamples.profileChunk(new byte[9000]), 20);
        byte[][] chunks = {
            PngSamples.profileChunk(grey),
            PngSamples.profileChunk(cut),
            PngSamples.profileChunk(new byte[0]),
            bomb,
            noEnd,
            new byte[40],
            {1, 2, 3}
        };
        for (byte[] chunk : chunks) {
            byte[] pdf = pdf(new PngEncoder(2, 8, PngSamples.samples(3, 8))
                    .with("iCCP", chunk)
                    .encode());
            assertThat(PicturePage.entry(pdf, "ColorSpace")).contains("DeviceRGB");
            assertThat(PicturePage.faults(pdf)).isEmpty();
        }
    }

    /** Readers of the document warn of such a profile, or show all in one colour. */
    @Test
    void aProfileThatMakesNoColoursIsPassedOver() throws Exception {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        List<byte[]> profiles = new ArrayList<>();
        for (String tag : List.of("rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC")) {
            byte[] without = linear.clone();
            without[find(linear, tag)] = 'x';
            profiles.add(without);
            byte[] ofAnotherType = linear.clone();
            ofAnotherType[place(linear, tag)] = 'x';
            profiles.add(ofAnotherType);
            byte[] tooShort = linear.clone();
            ByteBuffer.wrap(tooShort).putInt(find(linear, tag) + 8, 9);
            profiles.add(tooShort);
        }
        byte[] endless = linear.clone();
        ByteBuffer.wrap(endless).putInt(place(linear, "rTRC") + 8, Integer.MAX_VALUE);
        profiles.add(endless);
        byte[] flat = linear.clone();
        System.arraycopy(linear, place(linear, "rXYZ"), flat, place(linear, "gXYZ"), 20);
        profiles.add(flat);
        byte[] ofNumbers = linear.clone();
        ofNumbers[20] = 'R';
        profiles.add(ofNumbers);
        byte[] withTable = linear.clone();
        System.arraycopy("A2B0".getBytes(StandardCharsets.US_ASCII), 0, withTable, find(linear, "wtpt"), 4);
        profiles.add(withTable);
        for (int i = 0; i < profiles.size(); i++) {
            byte[] pdf = pdf(new PngEncoder(2, 8, PngSamples.samples(3, 8))
                    .with("iCCP", PngSamples.profileChunk(profiles.get(i)))
                    .encode());
            assertThat(PicturePage.entry(pdf, "ColorSpace"))
                    .describedAs("profile %d", i)
                    .contains("DeviceRGB");
        }
    }

    /** Where the table of a profile tells of a tag. */
    private static int find(byte[] icc, String tag) {
        int at = 132;
        while (!new String(icc, at, 4, StandardCharsets.ISO_8859_1).equals(tag)) {
            at += 12;
        }
        return at;
    }

    private static int place(byte[] icc, String tag) {
        return ByteBuffer.wrap(icc).getInt(find(icc, tag) + 4);
    }

    @Test
    void theNaturalSizeIsThatOfItsDensity() throws Exception {
        byte[] plain = new PngEncoder(0, 8, PngSamples.samples(1, 8)).encode();
        assertSize(plain, PngSamples.WIDTH * 0.75, PngSamples.HEIGHT * 0.75);
        // 11811 pixels a metre are 300 an inch, 5906 are 150.
        assertSize(withDensity(11_811, 5_906, 1), PngSamples.WIDTH * 72 / 300.0, PngSamples.HEIGHT * 72 / 150.0);
        assertSize(withDensity(11_811, 5_906, 0), PngSamples.WIDTH * 0.75, PngSamples.HEIGHT * 0.75);
        assertSize(withDensity(1, 1, 1), PngSamples.WIDTH * 0.75, PngSamples.HEIGHT * 0.75);
        assertSize(withDensity(-1, 11_811, 1), PngSamples.WIDTH * 0.75, PngSamples.HEIGHT * 0.75);
    }

    private static byte[] withDensity(int x, int y, int unit) {
        byte[] content =
                ByteBuffer.allocate(9).putInt(x).putInt(y).put((byte) unit).array();
        return new PngEncoder(0, 8, PngSamples.samples(1, 8))
                .with("pHYs", content)
                .encode();
    }

    private static void assertSize(byte[] file, double width, double height) throws PictureException {
        PictureSize size = PictureFile.judge(Picture.of(file)).size();
        assertThat(size.width() * 72 / 25.4).isCloseTo(width, within(0.01));
        assertThat(size.height() * 72 / 25.4).isCloseTo(height, within(0.01));
    }

    @Test
    void aPictureIsWrittenOnceAndAlike() throws Exception {
        byte[] file = new PngEncoder(6, 8, PngSamples.samples(4, 8)).encode();
        byte[] once = PaintedPage.of(prepared(file), 100, 100, 1);
        byte[] thrice = PaintedPage.of(prepared(file), 100, 100, 3);
        assertThat(thrice.length - once.length).isLessThan(100);
        assertThat(PicturePage.raw(once)).isEqualTo(PicturePage.raw(PaintedPage.of(prepared(file), 100, 100, 1)));
    }
}
