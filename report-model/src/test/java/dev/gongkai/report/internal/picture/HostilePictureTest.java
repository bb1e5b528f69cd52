package dev.gongkai.report.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gongkai.report.model.Picture;
import dev.gongkai.report.testing.JpegFiles;
import dev.gongkai.report.testing.PngEncoder;
import dev.gongkai.report.testing.PngSamples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that are damaged, or made to harm: a clear error, soon, and never another. */
class HostilePictureTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final int[][][] GREY = PngSamples.samples(1, 8);

    private static PngEncoder grey() {
        return new PngEncoder(0, 8, GREY);
    }

    private static PngEncoder palette() {
        return new PngEncoder(3, 8, GREY);
    }

    private static byte[] zeros(int megabytes) {
        return PngEncoder.deflate(new byte[megabytes << 20]);
    }

    private static byte[] replaced(byte[] file, int at, int... values) {
        byte[] changed = file.clone();
        for (int i = 0; i < values.length; i++) {
            changed[at + i] = (byte) values[i];
        }
        return changed;
    }

    private static byte[] png(byte[]... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(grey().encode(), 0, 8);
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    @TestFactory
    Stream<DynamicTest> isRefused() throws Exception {
        Map<String, Map.Entry<byte[], String>> files = new LinkedHashMap<>();
        byte[] data = PngEncoder.chunk("IDAT", PngEncoder.deflate(new byte[22 * 13]));
        byte[] end = PngEncoder.chunk("IEND");
        byte[] head = grey().header();
        byte[] good = grey().encode();
        byte[] jpeg = JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false);
        int frame = JpegFiles.find(jpeg, 0xC0);

        put(files, "60000 by 60000", grey().claiming(60_000, 60_000).encode(), "60000×60000");
        put(files, "a size beyond int", grey().claiming(-1, -1).encode(), "过大");
        put(files, "one long row", grey().claiming(50_000_000, 1).encode(), "过大");
        put(files, "no width", grey().claiming(0, 10).encode(), "为 0");
        put(files, "no height", grey().claiming(10, 0).encode(), "为 0");
        put(files, "more rows claimed", grey().claiming(21, 14).encode(), "不完整");
        put(files, "fewer rows claimed", grey().claiming(21, 12).encode(), "比文件头所示的多");
        put(files, "a bomb of rows", grey().file(zeros(200)), "比文件头所示的多");
        put(files, "a bomb for interlaced rows", grey().interlaced().file(zeros(200)), "比文件头所示的多");
        put(
                files,
                "large and interlaced",
                new PngEncoder(6, 16, PngSamples.samples(4, 16))
                        .claiming(7_000, 7_000)
                        .interlaced()
                        .encode(),
                "隔行");
        put(files, "rows that are not deflated", grey().file(new byte[500]), "解压");
        put(
                files,
                "rows without check sum",
                grey().file(Arrays.copyOf(PngEncoder.deflate(new byte[22 * 13]), 12)),
                "不完整");
        put(files, "an unknown filter", grey().file(PngEncoder.deflate(filled(22 * 13, 9))), "行滤波");
        put(files, "a wrong check sum", replaced(good, good.length - 20, good[good.length - 20] + 1), "校验和");
        put(
                files,
                "a chunk of two gigabytes",
                png(head, ByteBuffer.allocate(20).putInt(Integer.MAX_VALUE).array()),
                "不完整");
        put(
                files,
                "a chunk of negative length",
                png(head, ByteBuffer.allocate(20).putInt(-5).array()),
                "不完整");
        put(files, "nothing after the signature", png(), "不完整");
        put(files, "no end", png(head, data), "IEND");
        put(files, "no data", png(head, end), "没有图像数据");
        put(files, "data first", png(data, head, end), "次序");
        put(files, "two heads", png(head, head, data, end), "次序");
        put(files, "data apart", png(head, data, PngEncoder.chunk("tEXt"), data, end), "次序");
        put(files, "a palette after the data", png(head, data, PngEncoder.chunk("PLTE", new byte[3]), end), "次序");
        put(files, "a head of another length", png(PngEncoder.chunk("IHDR", new byte[5]), data, end), "长度");
        put(files, "no palette", palette().encode(), "次序");
        put(files, "a palette for grey", grey().with("PLTE", new byte[3]).encode(), "调色板");
        put(files, "a palette of 257", palette().with("PLTE", new byte[257 * 3]).encode(), "调色板");
        put(files, "a third of a colour", palette().with("PLTE", new byte[4]).encode(), "调色板");
        put(
                files,
                "opacities without palette",
                palette().with("tRNS", new byte[4]).encode(),
                "tRNS");
        put(
                files,
                "more opacities than colours",
                palette().with("PLTE", new byte[6]).with("tRNS", new byte[3]).encode(),
                "tRNS");
        put(files, "seven bits", new PngEncoder(0, 7, GREY).encode(), "位深");
        put(files, "an unknown kind", new PngEncoder(5, 8, GREY).encode(), "颜色类型");
        put(files, "an unknown critical chunk", grey().with("ABCD").encode(), "ABCD");

        put(files, "a JPEG of no height", replaced(jpeg, frame + 5, 0, 0), "为 0");
        put(files, "a JPEG of 65535 by 65535", replaced(jpeg, frame + 5, 255, 255, 255, 255), "65535×65535");
        put(files, "a JPEG of 12 bits", replaced(jpeg, frame + 4, 12), "12 位");
        put(files, "a JPEG of two components", replaced(jpeg, frame + 9, 2), "2 个分量");
        put(files, "a JPEG of scans without end", scans(jpeg), "扫描");
        put(files, "the beginning of a JPEG", Arrays.copyOf(jpeg, 3), "不完整");
        put(files, "no marker", replaced(jpeg, frame, 1), "标记");
        put(files, "a segment of length one", replaced(jpeg, 4, 0, 1), "不完整");
        put(files, "a JPEG without quantizers", without(jpeg, 0xDB), "解码表");
        put(files, "a JPEG without codes", without(jpeg, 0xC4), "解码表");
        put(files, "a JPEG without data", withoutData(jpeg), "不完整");
        put(files, "no samples along a row", replaced(jpeg, frame + 11, 0x01), "图像头");
        put(files, "too many samples down a column", replaced(jpeg, frame + 11, 0x15), "图像头");
        put(files, "a quantizer that is not there", replaced(jpeg, frame + 12, 3), "解码表");
        put(files, "two components of a name", replaced(jpeg, frame + 13, jpeg[frame + 10]), "图像头");
        int scan = JpegFiles.find(jpeg, 0xDA);
        put(files, "a scan of nothing", replaced(jpeg, scan + 4, 0), "扫描头");
        put(files, "a scan of what is not there", replaced(jpeg, scan + 5, 99), "扫描头");
        put(files, "a scan of the same twice", replaced(jpeg, scan + 7, jpeg[scan + 5]), "扫描头");
        put(files, "more codes than there are", replaced(jpeg, JpegFiles.find(jpeg, 0xC4) + 5, 2), "解码表");
        put(files, "codes that are not there", replaced(jpeg, scan + 6, 0x33), "解码表");
        byte[] progressive = JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, true);
        int last = progressive.length - 2;
        while (progressive[last] != -1 || progressive[last + 1] != (byte) 0xDA) {
            last--;
        }
        put(files, "coefficients that are not there", replaced(progressive, last + 8, 64), "扫描头");

        put(files, "inks too many to convert", inks(7_000, 1), "CMYK");
        put(files, "inks gone over too often", inks(5_000, 90), "像素数乘以扫描次数");
        return files.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(),
                        () -> assertRefused(e.getValue().getKey(), e.getValue().getValue())));
    }

    private static void put(Map<String, Map.Entry<byte[], String>> files, String name, byte[] file, String words) {
        files.put(name, Map.entry(file, words));
    }

    private static void assertRefused(byte[] file, String words) {
        PictureException refusal = assertTimeoutPreemptively(SOON, () -> refusal(file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.text().zh()).contains(words);
        assertThat(refusal.text().en()).isNotBlank().isEqualTo(refusal.getMessage());
    }

    private static PictureException refusal(byte[] file) {
        try {
            PictureFile.judge(Picture.of(file));
            return null;
        } catch (PictureException e) {
            return e;
        }
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** The file without the segments of a kind. */
    private static byte[] without(byte[] jpeg, int marker) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int scan = JpegFiles.find(jpeg, 0xDA);
        for (int at = 2; at < scan; at += JpegFiles.length(jpeg, at)) {
            if ((jpeg[at + 1] & 0xFF) != marker) {
                out.write(jpeg, at, JpegFiles.length(jpeg, at));
            }
        }
        out.write(jpeg, scan, jpeg.length - scan);
        return out.toByteArray();
    }

    private static byte[] withoutData(byte[] jpeg) {
        int scan = JpegFiles.find(jpeg, 0xDA);
        int end = scan + JpegFiles.length(jpeg, scan);
        byte[] file = Arrays.copyOf(jpeg, end + 2);
        return replaced(file, end, 0xFF, 0xD9);
    }

    /** The scan of a file, a thousand times. */
    private static byte[] scans(byte[] jpeg) {
        int start = JpegFiles.find(jpeg, 0xDA);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, start);
        for (int i = 0; i < 1_000; i++) {
            out.write(jpeg, start, jpeg.length - 2 - start);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        return out.toByteArray();
    }

    /** A JPEG of four inks without their data. */
    private static byte[] inks(int side, int scans) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {-1, (byte) 0xD8});
        ByteBuffer frame = ByteBuffer.allocate(18);
        frame.put((byte) 8).putShort((short) side).putShort((short) side).put((byte) 4);
        for (int i = 1; i <= 4; i++) {
            frame.put((byte) i).put((byte) 0x11).put((byte) 0);
        }
        out.writeBytes(JpegFiles.segment(0xDB, "", new byte[65]));
        out.writeBytes(JpegFiles.segment(0xC4, "", new byte[17]));
        out.writeBytes(JpegFiles.segment(0xC2, "", frame.array()));
        for (int i = 0; i < scans; i++) {
            byte[] scan = {4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 0, 0};
            out.writeBytes(JpegFiles.segment(0xDA, "", scan));
            out.writeBytes(new byte[] {0, 0});
        }
        out.writeBytes(new byte[] {-1, (byte) 0xD9});
        return out.toByteArray();
    }

    @Test
    void everyBeginningIsRefused() throws Exception {
        byte[] png = new PngEncoder(6, 8, PngSamples.samples(4, 8)).encode();
        byte[] jpeg = JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, true);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (byte[] file : new byte[][] {png, jpeg}) {
                for (int length = 8; length < file.length; length++) {
                    assertThat(refusal(Arrays.copyOf(file, length)))
                            .describedAs("%d bytes", length)
                            .isNotNull();
                }
            }
        });
    }

    @Test
    void whateverIsChangedNothingElseIsThrown() throws Exception {
        byte[][] files = {
            new PngEncoder(3, 2, PngSamples.samples(1, 2))
                    .with("iCCP", PngSamples.profileChunk(new byte[200]))
                    .with("PLTE", new byte[12])
                    .with("tRNS", new byte[2])
                    .with("eXIf", JpegFiles.exif(false, 6, 150))
                    .encode(),
            JpegFiles.with(
                    JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false),
                    JpegFiles.segment(0xE1, "Exif\0\0", JpegFiles.exif(true, 3, 72)))
        };
        Random random = new Random(7);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 20_000; i++) {
                byte[] file = files[i % files.length].clone();
                for (int n = 0; n <= i % 4; n++) {
                    file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
                }
                try {
                    refusal(PngEncoder.mended(file));
                } catch (RuntimeException e) {
                    fail("round " + i, e);
                }
            }
        });
    }
}
