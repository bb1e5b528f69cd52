package dev.gongkai.report.render.pdf.internal.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.pages.internal.picture.PreparedPicture;
import dev.gongkai.report.render.pdf.testing.PaintedPage;
import dev.gongkai.report.render.pdf.testing.PicturePage;
import dev.gongkai.report.testing.JpegFiles;
import dev.gongkai.report.testing.PngEncoder;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JPEG files of every kind, seen by an independent reader. */
class JpegPictureTest {

    private static byte[] adobe(int transform) {
        return JpegFiles.segment(
                0xEE, "Adobe", (byte) 0, (byte) 100, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) transform);
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
    void coloursStayAndTheFileTravelsAsItIs(boolean progressive) throws Exception {
        byte[] file = JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, progressive);
        byte[] pdf = PngPictureTest.pdf(file);
        assertFields(pdf, 3, JpegFiles.FIELDS);
        assertThat(PicturePage.raw(pdf)).isEqualTo(file);
        assertThat(PicturePage.faults(pdf)).isEmpty();
    }

    @Test
    void greyIsGrey() throws Exception {
        byte[] pdf = PngPictureTest.pdf(JpegFiles.jpeg(BufferedImage.TYPE_BYTE_GRAY, false));
        assertThat(PicturePage.entry(pdf, "ColorSpace")).contains("DeviceGray");
        assertThat(PicturePage.faults(pdf)).isEmpty();
    }

    @Test
    void componentsCalledRedGreenAndBlueAreThese() throws Exception {
        int[][] fields = rgb();
        byte[] byAdobe = JpegFiles.raw(fields, adobe(0));
        byte[] pdf = PngPictureTest.pdf(byAdobe);
        assertFields(pdf, 3, JpegFiles.FIELDS);
        assertThat(PicturePage.faults(pdf)).isEmpty();

        byte[] byName = JpegFiles.raw(fields);
        rename(byName);
        byte[] named = PngPictureTest.pdf(byName);
        assertFields(named, 3, JpegFiles.FIELDS);
        assertThat(PicturePage.entry(named, "DecodeParms")).contains("ColorTransform");
    }

    private static int[][] rgb() {
        return Arrays.stream(JpegFiles.FIELDS)
                .map(c -> new int[] {c.getRed(), c.getGreen(), c.getBlue()})
                .toArray(int[][]::new);
    }

    /** Gives the components of a file the names R, G and B. */
    private static void rename(byte[] jpeg) {
        int frame = JpegFiles.find(jpeg, 0xC0);
        int scan = JpegFiles.find(jpeg, 0xDA);
        for (int i = 0; i < 3; i++) {
            jpeg[frame + 10 + 3 * i] = (byte) "RGB".charAt(i);
            jpeg[scan + 5 + 2 * i] = (byte) "RGB".charAt(i);
        }
    }

    private static final Color[] LIGHT = {
        Color.RED, Color.WHITE, new Color(127, 127, 127), new Color(155 * 204 / 255, 215 * 204 / 255, 204)
    };

    @Test
    void inksBecomeLight() throws Exception {
        byte[] plain = PngPictureTest.pdf(JpegFiles.raw(JpegFiles.INKS));
        assertFields(plain, 4, LIGHT);
        assertThat(PicturePage.entry(plain, "ColorSpace")).contains("DeviceRGB");
        assertThat(PicturePage.faults(plain)).isEmpty();

        int[][] inverted = Arrays.stream(JpegFiles.INKS)
                .map(p -> Arrays.stream(p).map(v -> 255 - v).toArray())
                .toArray(int[][]::new);
        assertFields(PngPictureTest.pdf(JpegFiles.raw(inverted, adobe(0))), 4, LIGHT);
    }

    @Test
    void inksAsBrightnessAndColourBecomeLight() throws Exception {
        int[][] stored = Arrays.stream(JpegFiles.INKS)
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
        assertFields(PngPictureTest.pdf(JpegFiles.raw(stored, adobe(2))), 5, LIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0123", "2, 1032", "3, 3210", "4, 2301", "5, 0213", "6, 2031", "7, 3120", "8, 1302", "0, 0123", "9, 0123"
    })
    void aPictureIsTurnedAsExifSays(int orientation, String fields) throws Exception {
        for (boolean little : new boolean[] {false, true}) {
            byte[] exif = JpegFiles.segment(0xE1, "Exif\0\0", JpegFiles.exif(little, orientation, 150));
            PictureFile picture = PictureFile.judge(
                    Picture.of(JpegFiles.with(JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false), exif)));
            boolean sideways = orientation >= 5 && orientation <= 8;
            assertThat(picture.size().width())
                    .isCloseTo((sideways ? JpegFiles.HEIGHT : JpegFiles.WIDTH) * 25.4 / 150, within(0.01));
            assertThat(picture.size().height())
                    .isCloseTo((sideways ? JpegFiles.WIDTH : JpegFiles.HEIGHT) * 25.4 / 150, within(0.01));
            Color[] expected =
                    fields.chars().mapToObj(c -> JpegFiles.FIELDS[c - '0']).toArray(Color[]::new);
            assertFields(PaintedPage.of(PreparedPicture.of(picture), 90, 70, 1), 3, expected);
        }
    }

    /** Some write the number with four bytes; some cut the directory off, or lead to nowhere for what else is in it. */
    @Test
    void aPictureIsTurnedAsDamagedExifSays() throws Exception {
        byte[] whole = JpegFiles.exif(false, 6, 150);
        byte[] wide = whole.clone();
        ByteBuffer.wrap(wide).putShort(12, (short) 4).putInt(18, 6);
        byte[] astray = whole.clone();
        ByteBuffer.wrap(astray).putInt(30, 60_000);
        byte[] cut = Arrays.copyOf(whole, 30);
        for (byte[] exif : new byte[][] {wide, astray, cut}) {
            byte[] segment = JpegFiles.segment(0xE1, "Exif\0\0", exif);
            PictureFile picture = PictureFile.judge(
                    Picture.of(JpegFiles.with(JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false), segment)));
            assertThat(picture.size().width() / picture.size().height())
                    .isCloseTo((double) JpegFiles.HEIGHT / JpegFiles.WIDTH, within(0.01));
        }
    }

    @Test
    void theFirstExifCounts() throws Exception {
        byte[] first = JpegFiles.segment(0xE1, "Exif\0\0", JpegFiles.exif(false, 6, 150));
        byte[] second = JpegFiles.segment(0xE1, "Exif\0\0", JpegFiles.exif(false, 1, 200));
        PictureFile picture = PictureFile.judge(
                Picture.of(JpegFiles.with(JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false), first, second)));
        assertThat(picture.size().width()).isCloseTo(JpegFiles.HEIGHT * 25.4 / 150, within(0.01));
    }

    /** Browsers believe JFIF, readers of documents Adobe. */
    @Test
    void ofMarksThatContradictEachOtherThatOfJfifCounts() throws Exception {
        byte[] jfif = JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false);
        assertThat(new String(jfif, 6, 4, StandardCharsets.ISO_8859_1)).isEqualTo("JFIF");
        byte[] pdf = PngPictureTest.pdf(JpegFiles.with(jfif, adobe(0)));
        assertFields(pdf, 3, JpegFiles.FIELDS);
        assertThat(PicturePage.raw(pdf)).isEqualTo(jfif);
    }

    @Test
    void marksWithoutSegmentsArePassedOver() throws Exception {
        byte[] jpeg = JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false);
        assertFields(PngPictureTest.pdf(JpegFiles.with(jpeg, new byte[] {-1, (byte) 0xD0})), 3, JpegFiles.FIELDS);
    }

    @Test
    void pngIsTurnedAlike() throws Exception {
        byte[] file = new PngEncoder(0, 8, new int[4][8][1])
                .with("eXIf", JpegFiles.exif(true, 6, 150))
                .encode();
        PictureFile picture = PictureFile.judge(Picture.of(file));
        assertThat(picture.size().width()).isCloseTo(4 * 25.4 / 150, within(0.01));
        assertThat(picture.size().height()).isCloseTo(8 * 25.4 / 150, within(0.01));
    }

    @Test
    void aProfileTravelsAlong() throws Exception {
        byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        int half = icc.length / 2;
        byte[] first = JpegFiles.segment(0xE2, "ICC_PROFILE\0\1\2", Arrays.copyOf(icc, half));
        byte[] second = JpegFiles.segment(0xE2, "ICC_PROFILE\0\2\2", Arrays.copyOfRange(icc, half, icc.length));
        byte[] jpeg = JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false);
        byte[] pdf = PngPictureTest.pdf(JpegFiles.with(jpeg, second, first));
        assertThat(PicturePage.entry(pdf, "ColorSpace")).contains("ICCBased");
        assertThat(PicturePage.faults(pdf)).isEmpty();
        // Half a profile says nothing.
        assertThat(PicturePage.entry(PngPictureTest.pdf(JpegFiles.with(jpeg, first)), "ColorSpace"))
                .contains("DeviceRGB");
    }

    @Test
    void whatFollowsTheEndIsLeftOut() throws Exception {
        byte[] jpeg = JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false);
        byte[] pdf = PngPictureTest.pdf(Arrays.copyOf(jpeg, jpeg.length + 5_000));
        assertThat(PicturePage.raw(pdf)).isEqualTo(jpeg);
    }

    @Test
    void theApplicationsChoiceOfACacheIsLeftAlone() throws Exception {
        boolean before = ImageIO.getUseCache();
        try {
            ImageIO.setUseCache(true);
            PngPictureTest.pdf(JpegFiles.raw(JpegFiles.INKS));
            assertThat(ImageIO.getUseCache()).isTrue();
        } finally {
            ImageIO.setUseCache(before);
        }
    }

    @Test
    void otherCodingsAreNamed() throws Exception {
        byte[] jpeg = JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false);
        int frame = JpegFiles.find(jpeg, 0xC0);
        for (int coding : new int[] {0xC3, 0xC5, 0xC9, 0xCA}) {
            jpeg[frame + 1] = (byte) coding;
            assertThatThrownBy(() -> PictureFile.judge(Picture.of(jpeg)))
                    .isInstanceOfSatisfying(
                            PictureException.class,
                            e -> assertThat(e.text().zh()).contains("不受支持"));
        }
    }
}
