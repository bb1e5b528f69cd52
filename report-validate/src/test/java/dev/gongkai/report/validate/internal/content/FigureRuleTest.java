package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.PngEncoder;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures come from the platform's own writers, so that the checks are not judged by themselves. */
class FigureRuleTest {

    private static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] write(String format, BufferedImage image, boolean progressive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static List<Finding> find(byte[] picture, @Nullable String alt) {
        Narrative narrative = Narrative.of(
                new Narrative.Paragraph("正文。"), new Narrative.Figure(Picture.of("figures/a.png", picture), null, alt));
        Report report = ContentFindings.wholeReport().problems(narrative).build();
        return ContentFindings.of("content.figure", report);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_USHORT_GRAY
            })
    void aGoodPngOfEveryKindIsDecoded(int type) throws IOException {
        for (int[] size : new int[][] {{1, 1}, {3, 5}, {8, 8}, {17, 2}, {300, 200}}) {
            BufferedImage image = image(size[0], size[1], type);

            assertThat(find(write("png", image, false), "说明")).isEmpty();
            assertThat(find(write("png", image, true), "说明")).as("interlaced").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY})
    void aGoodJpegIsDecoded(int type) throws IOException {
        for (int[] size : new int[][] {{1, 1}, {17, 5}, {300, 200}}) {
            BufferedImage image = image(size[0], size[1], type);

            assertThat(find(write("jpeg", image, false), "说明")).isEmpty();
            assertThat(find(write("jpeg", image, true), "说明")).as("progressive").isEmpty();
        }
    }

    @Test
    void aFigureWithoutAlternativeTextIsFound() throws IOException {
        assertThat(find(write("png", image(2, 2, BufferedImage.TYPE_INT_RGB), false), null))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.place().pointer()).isEqualTo("/problems/1");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureCutOffAnywhereIsFound(String format) throws IOException {
        byte[] whole = write(format, image(20, 20, BufferedImage.TYPE_INT_RGB), false);
        for (int length = 8; length < whole.length; length += 13) {
            byte[] part = Arrays.copyOf(whole, length);

            assertThat(find(part, "说明")).as("%d bytes", length).singleElement().satisfies(finding -> {
                assertThat(finding.place().pointer()).isEqualTo("/problems/1/figure");
                assertThat(finding.actual()).isEqualTo("figures/a.png");
            });
        }
    }

    @Test
    void anyByteOfAPngChangedIsFound() throws IOException {
        byte[] whole = write("png", image(9, 9, BufferedImage.TYPE_INT_RGB), false);
        for (int i = 8; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x10;

            assertThat(find(changed, "说明")).as("byte %d", i).isNotEmpty();
        }
    }

    @Test
    void noPictureMakesTheRuleFail() throws IOException {
        Random random = new Random(1);
        for (String format : List.of("png", "jpeg")) {
            byte[] whole = write(format, image(9, 9, BufferedImage.TYPE_INT_RGB), false);
            for (int i = 0; i < 3000; i++) {
                byte[] changed = whole.clone();
                for (int j = random.nextInt(6); j >= 0; j--) {
                    changed[8 + random.nextInt(changed.length - 8)] = (byte) random.nextInt();
                }
                find(changed, "说明");
            }
        }
    }

    /** A small file that would unpack to much more than its size says, or says a size that no memory holds. */
    @Test
    void pictureBombsAreRefused() {
        assertThat(find(png(10, 10, 64 << 20), "说明"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("图像数据比文件头所示的多"));
        assertThat(find(png(1 << 30, 1 << 30, 1000), "说明"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("过大"));
        assertThat(find(png(Integer.MAX_VALUE, 1, 1000), "说明")).hasSize(1);
        assertThat(find(png(10, 10, 50), "说明"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("不完整"));
    }

    /** A grey PNG with as many bytes of data as wanted. */
    private static byte[] png(int width, int height, int data) {
        return new PngEncoder(0, 8, new int[1][1][1]).claiming(width, height).file(PngEncoder.deflate(new byte[data]));
    }
}
