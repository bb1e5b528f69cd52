package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gongkai.report.model.Picture;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JPEG files of every kind, seen by an independent reader. */
class JpegPictureTest {

    /** Four fields: upper left, upper right, lower left, lower right. */
    private static final Color[] FIELDS = {Color.RED, Color.GREEN, Color.BLUE, new Color(250, 200, 20)};

    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;

    static byte[] jpeg(int type, boolean progressive) throws IOException {
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
    static byte[] raw(int[][] fields, byte[]... segments) throws IOException {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, fields[0].length, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                raster.setPixel(x, y, fields[field(x, y)]);
            }
        }
        return with(write(new IIOImage(raster, null, null), false), segments);
    }

    static byte[] with(byte[] jpeg, byte[]... segments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (byte[] segment : segments) {
            out.writeBytes(segment);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    static byte[] segment(int marker, String name, byte... content) {
        byte[] head = name.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(4 + head.length + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + head.length + content.length))
                .put(head)
                .put(content)
                .array();
    }

    private static byte[] adobe(int transform) {
        return segment(0xEE, "Adobe", (byte) 0, (byte) 100, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) transform);
    }

    static byte[] exif(boolean little, int orientation, int dpi) {
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

    private static void assertFields(byte[] pdf, double tolerance, Color... expected) throws IOException {
        BufferedImage page = PicturePage.render(pdf);
        for (int i = 0; i < expected.length; i++) {
            Color found = new Color(
                    page.getRGB(page.getWidth() * (1 + 2 * (i % 2)) / 4, page.getHeight() * (1 + 2 * (i / 2)) / 4));
            assertThat(Math.abs(found.getRed() - expected[i].getRed())
                            + Math.abs(found.getGreen() - expected[i].getGreen())
                            + Math.abs(found.getBlue() - expected[i].getBlue()))
                    .describedAs("field %d is %s, expected %s", i, found, expected[i])
                    .isLessThanOrEqualTo((int) (3 * tolerance));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void colours(boolean progressive) throws Exception {
        byte[] file = jpeg(BufferedImage.TYPE_INT_RGB, progressive);
        byte[] pdf = PdfPictureTest.pdf(file);
        assertFields(pdf, 3, FIELDS);
        assertThat(PicturePage.raw(pdf)).isEqualTo(file);
        assertThat(PicturePage.faults(pdf)).isEmpty();
    }

    @Test
    void grey() throws Exception {
        byte[] pdf = PdfPictureTest.pdf(jpeg(BufferedImage.TYPE_BYTE_GRAY, false));
        assertThat(PicturePage.entry(pdf, "ColorSpace")).contains("DeviceGray");
        assertThat(PicturePage.faults(pdf)).isEmpty();
    }

    @Test
    void redGreenBlue() throws Exception {
        int[][] fields = rgb();
        byte[] byAdobe = raw(fields, adobe(0));
        byte[] pdf = PdfPictureTest.pdf(byAdobe);
        assertFields(pdf, 3, FIELDS);
        assertThat(PicturePage.faults(pdf)).isEmpty();

        byte[] byName = raw(fields);
        rename(byName);
        byte[] named = PdfPictureTest.pdf(byName);
        assertFields(named, 3, FIELDS);
        assertThat(PicturePage.entry(named, "DecodeParms")).contains("ColorTransform");
    }

    private static int[][] rgb() {
        return Arrays.stream(FIELDS)
                .map(c -> new int[] {c.getRed(), c.getGreen(), c.getBlue()})
                .toArray(int[][]::new);
    }

    /** Gives the components of a file the names R, G and B. */
    private static void rename(byte[] jpeg) {
        int frame = find(jpeg, 0xC0);
        int scan = find(jpeg, 0xDA);
        for (int i = 0; i < 3; i++) {
            jpeg[frame + 10 + 3 * i] = (byte) "RGB".charAt(i);
            jpeg[scan + 5 + 2 * i] = (byte) "RGB".charAt(i);
        }
    }

    /** Where the first segment of a kind begins. */
    static int find(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != marker) {
            at += length(jpeg, at);
        }
        return at;
    }

    /** The bytes of the segment at a place, with its marker. */
    static int length(byte[] jpeg, int at) {
        return 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
    }

    /** Inks of full strength, none, and some between. */
    static final int[][] INKS = {{0, 255, 255, 0}, {0, 0, 0, 0}, {0, 0, 0, 128}, {100, 40, 0, 51}};

    private static final Color[] LIGHT = {
        Color.RED, Color.WHITE, new Color(127, 127, 127), new Color(155 * 204 / 255, 215 * 204 / 255, 204)
    };

    @Test
    void inksBecomeLight() throws Exception {
        byte[] plain = PdfPictureTest.pdf(raw(INKS));
        assertFields(plain, 4, LIGHT);
        assertThat(PicturePage.entry(plain, "ColorSpace")).contains("DeviceRGB");
        assertThat(PicturePage.faults(plain)).isEmpty();

        int[][] inverted = Arrays.stream(INKS)
                .map(p -> Arrays.stream(p).map(v -> 255 - v).toArray())
                .toArray(int[][]::new);
        assertFields(PdfPictureTest.pdf(raw(inverted, adobe(0))), 4, LIGHT);
    }

    @Test
    void inksAsBrightnessAndColourBecomeLight() throws Exception {
        int[][] stored = Arrays.stream(INKS)
                .map(p -> {
                    // Adobe stores the inverse of what the inks leave over, as brightness and colour.
                    double r = p[0];
                    double g = p[1];
                    double b = p[2];
                    double y = 0.299 * r + 0.587 * g + 0.114 * b;
                    return new int[] {
                        (int) Math.round(y),
                        (int) Math.min(255, Math.round(128 + (b - y) * 0.564)),
                        (int) Math.min(255, Math.round(128 + (r - y) * 0.713)),
                        255 - p[3]
                    };
                })
                .toArray(int[][]::new);
        assertFields(PdfPictureTest.pdf(raw(stored, adobe(2))), 5, LIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0123", "2, 1032", "3, 3210", "4, 2301", "5, 0213", "6, 2031", "7, 3120", "8, 1302", "0, 0123", "9, 0123"
    })
    void turnedAsExifSays(int orientation, String fields) throws Exception {
        for (boolean little : new boolean[] {false, true}) {
            byte[] exif = segment(0xE1, "Exif\0\0", exif(little, orientation, 150));
            PdfPicture picture = PdfPicture.of(Picture.of(with(jpeg(BufferedImage.TYPE_INT_RGB, false), exif)));
            boolean sideways = orientation >= 5 && orientation <= 8;
            assertThat(picture.width()).isCloseTo((sideways ? HEIGHT : WIDTH) * 72 / 150.0, within(0.01));
            assertThat(picture.height()).isCloseTo((sideways ? WIDTH : HEIGHT) * 72 / 150.0, within(0.01));
            Color[] expected = fields.chars().mapToObj(c -> FIELDS[c - '0']).toArray(Color[]::new);
            assertFields(PaintedPage.of(picture, 90, 70, 1), 3, expected);
        }
    }

    /** Some write the number with four bytes; some cut the directory off, or lead to nowhere for what else is in it. */
    @Test
    void turnedAsDamagedExifSays() throws Exception {
        byte[] whole = exif(false, 6, 150);
        byte[] wide = whole.clone();
        ByteBuffer.wrap(wide).putShort(12, (short) 4).putInt(18, 6);
        byte[] astray = whole.clone();
        ByteBuffer.wrap(astray).putInt(30, 60_000);
        byte[] cut = Arrays.copyOf(whole, 30);
        for (byte[] exif : new byte[][] {wide, astray, cut}) {
            byte[] segment = segment(0xE1, "Exif\0\0", exif);
            PdfPicture picture = PdfPicture.of(Picture.of(with(jpeg(BufferedImage.TYPE_INT_RGB, false), segment)));
            assertThat(picture.width() / picture.height()).isCloseTo((double) HEIGHT / WIDTH, within(0.01));
        }
    }

    @Test
    void theFirstExifCounts() throws Exception {
        byte[] first = segment(0xE1, "Exif\0\0", exif(false, 6, 150));
        byte[] second = segment(0xE1, "Exif\0\0", exif(false, 1, 200));
        PdfPicture picture = PdfPicture.of(Picture.of(with(jpeg(BufferedImage.TYPE_INT_RGB, false), first, second)));
        assertThat(picture.width()).isCloseTo(HEIGHT * 72 / 150.0, within(0.01));
    }

    /** Browsers believe JFIF, readers of documents Adobe. */
    @Test
    void marksThatContradictEachOther() throws Exception {
        byte[] jfif = jpeg(BufferedImage.TYPE_INT_RGB, false);
        assertThat(new String(jfif, 6, 4, StandardCharsets.ISO_8859_1)).isEqualTo("JFIF");
        byte[] pdf = PdfPictureTest.pdf(with(jfif, adobe(0)));
        assertFields(pdf, 3, FIELDS);
        assertThat(PicturePage.raw(pdf)).isEqualTo(jfif);
    }

    @Test
    void marksWithoutSegmentsArePassedOver() throws Exception {
        byte[] jpeg = jpeg(BufferedImage.TYPE_INT_RGB, false);
        assertFields(PdfPictureTest.pdf(with(jpeg, new byte[] {-1, (byte) 0xD0})), 3, FIELDS);
    }

    @Test
    void pngIsTurnedAlike() throws Exception {
        byte[] file = new PngEncoder(0, 8, new int[4][8][1])
                .with("eXIf", exif(true, 6, 150))
                .encode();
        PdfPicture picture = PdfPicture.of(Picture.of(file));
        assertThat(picture.width()).isCloseTo(4 * 72 / 150.0, within(0.01));
        assertThat(picture.height()).isCloseTo(8 * 72 / 150.0, within(0.01));
    }

    @Test
    void aProfileTravelsAlong() throws Exception {
        byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        int half = icc.length / 2;
        byte[] first = segment(0xE2, "ICC_PROFILE\0\1\2", Arrays.copyOf(icc, half));
        byte[] second = segment(0xE2, "ICC_PROFILE\0\2\2", Arrays.copyOfRange(icc, half, icc.length));
        byte[] jpeg = jpeg(BufferedImage.TYPE_INT_RGB, false);
        byte[] pdf = PdfPictureTest.pdf(with(jpeg, second, first));
        assertThat(PicturePage.entry(pdf, "ColorSpace")).contains("ICCBased");
        assertThat(PicturePage.faults(pdf)).isEmpty();
        // Half a profile says nothing.
        assertThat(PicturePage.entry(PdfPictureTest.pdf(with(jpeg, first)), "ColorSpace"))
                .contains("DeviceRGB");
    }

    @Test
    void whatFollowsTheEndIsLeftOut() throws Exception {
        byte[] jpeg = jpeg(BufferedImage.TYPE_INT_RGB, false);
        byte[] pdf = PdfPictureTest.pdf(Arrays.copyOf(jpeg, jpeg.length + 5_000));
        assertThat(PicturePage.raw(pdf)).isEqualTo(jpeg);
    }

    @Test
    void theApplicationsChoiceOfACacheIsLeftAlone() throws Exception {
        boolean before = ImageIO.getUseCache();
        try {
            ImageIO.setUseCache(true);
            PdfPictureTest.pdf(raw(INKS));
            assertThat(ImageIO.getUseCache()).isTrue();
        } finally {
            ImageIO.setUseCache(before);
        }
    }

    @Test
    void otherCodingsAreNamed() throws Exception {
        byte[] jpeg = jpeg(BufferedImage.TYPE_INT_RGB, false);
        int frame = find(jpeg, 0xC0);
        for (int coding : new int[] {0xC3, 0xC5, 0xC9, 0xCA}) {
            jpeg[frame + 1] = (byte) coding;
            assertThatThrownBy(() -> PdfPicture.of(Picture.of(jpeg)))
                    .isInstanceOfSatisfying(
                            PictureException.class,
                            e -> assertThat(e.text().zh()).contains("不受支持"));
        }
    }
}
