package dev.gongkai.report.render.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The segments of a JPEG file, from its beginning to the mark of its end. What is between them is not decoded. */
final class JpegFile {

    /** A file of ten scans is usual; one of thousands takes a reader minutes. */
    private static final int MAX_SCANS = 100;

    private static final int PROGRESSIVE = 0xC2;
    private static final int CODES = 0xC4;
    private static final int QUANTIZERS = 0xDB;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ICC = 0xE2;
    private static final int ADOBE = 0xEE;

    private static final byte[] JFIF_NAME = name("JFIF\0");
    private static final byte[] EXIF_NAME = name("Exif\0\0");
    private static final byte[] ICC_NAME = name("ICC_PROFILE\0");
    private static final byte[] ADOBE_NAME = name("Adobe");

    private final byte[] file;
    private final JpegCoding coding = new JpegCoding();

    /** The segments that decoding needs, without names of cameras, thumbnails and profiles. */
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();

    private final Map<Integer, byte[]> profile = new TreeMap<>();
    private int profileParts;
    private int at;
    private int width;
    private int height;
    private byte[] components = {};
    private int scans;
    private boolean jfif;
    private int adobeTransform = -1;

    /** Where the segment of Adobe begins and ends. */
    private int[] adobe = {0, 0};

    private Density density = Density.UNKNOWN;
    private Exif exif = Exif.NONE;

    private JpegFile(byte[] file) {
        this.file = file;
    }

    static JpegFile parse(byte[] file) throws PictureException {
        JpegFile jpeg = new JpegFile(file);
        jpeg.segments();
        return jpeg;
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static PictureException bad(String zh, String en) {
        return PictureException.damaged("JPEG", zh, en);
    }

    private static PictureException cutOff() {
        return bad("不完整", "it is cut off");
    }

    private void segments() throws PictureException {
        mark(START);
        at = 2;
        while (true) {
            int marker = marker();
            if (marker == END) {
                mark(END);
                break;
            }
            if (isAlone(marker)) {
                continue;
            }
            int length = at + 2 > file.length ? 0 : two(at);
            if (length < 2 || length > file.length - at) {
                throw cutOff();
            }
            int start = at + 2;
            int end = at + length;
            if (isFrame(marker)) {
                frame(marker, start, end);
            }
            coding(marker, start, end);
            application(marker, start, end);
            if (marker < JFIF || marker > 0xEF || marker == ADOBE) {
                mark(marker);
                bare.write(file, at, length);
            }
            at = end;
            if (marker == SCAN) {
                scan();
            }
        }
        if (scans == 0) {
            throw bad("没有图像数据", "it has no image data");
        }
        coding.end();
    }

    private void coding(int marker, int start, int end) throws PictureException {
        ByteBuffer segment = ByteBuffer.wrap(file, start, end - start).slice();
        switch (marker) {
            case QUANTIZERS -> coding.quantizers(segment);
            case CODES -> coding.codes(segment);
            case SCAN -> {
                if (components.length == 0) {
                    throw bad("图像数据之前没有图像头", "the image data have no head");
                }
                coding.scan(segment);
            }
            default -> {
                // says nothing of how the data are coded
            }
        }
    }

    private void mark(int marker) {
        bare.write(0xFF);
        bare.write(marker);
    }

    /** The next marker; any number of fill bytes may stand before it. */
    private int marker() throws PictureException {
        if (at >= file.length) {
            throw cutOff();
        }
        if (one(at) != 0xFF) {
            throw bad("第 " + (at + 1) + " 字节应为标记", "a marker is expected at byte " + (at + 1));
        }
        while (at < file.length && one(at) == 0xFF) {
            at++;
        }
        if (at >= file.length) {
            throw cutOff();
        }
        return one(at++);
    }

    /** A mark that has no segment: to begin afresh, or of no meaning. */
    private static boolean isAlone(int marker) {
        return marker >= 0xD0 && marker <= 0xD7 || marker == 1;
    }

    private static boolean isFrame(int marker) {
        // Those left out define tables or are reserved.
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame(int marker, int start, int end) throws PictureException {
        if (marker > PROGRESSIVE) {
            throw new PictureException(
                    "JPEG 的编码方式不受支持（无损、分层或算术编码），请另存为普通 JPEG 或 PNG",
                    "this kind of JPEG is not supported (lossless, hierarchical or arithmetic); save it as an"
                            + " ordinary JPEG or as PNG");
        }
        if (components.length > 0 || end - start < 6) {
            throw bad("图像头无效", "the head of the image is not valid");
        }
        int count = one(start + 5);
        PictureLimits.check(two(start + 3), two(start + 1));
        if (one(start) != 8 || count != 1 && count != 3 && count != 4 || end - start != 6 + 3 * count) {
            throw new PictureException(
                    "JPEG 应为 8 位的灰度、RGB 或 CMYK 图片，实为 " + one(start) + " 位、" + count + " 个分量",
                    "a JPEG of 8 bits in grey, RGB or CMYK is expected, found " + one(start) + " bits and " + count
                            + " components");
        }
        height = two(start + 1);
        width = two(start + 3);
        components = new byte[count];
        for (int i = 0; i < count; i++) {
            components[i] = file[start + 6 + 3 * i];
        }
        coding.frame(ByteBuffer.wrap(file, start, end - start).slice(), marker == PROGRESSIVE);
    }

    private void application(int marker, int start, int end) {
        switch (marker) {
            case JFIF -> {
                if (begins(JFIF_NAME, start, end) && end - start >= 12) {
                    jfif = true;
                    double unit = switch (one(start + 7)) {
                        case 1 -> 1;
                        case 2 -> Density.INCH_IN_CENTIMETRES;
                        default -> 0;
                    };
                    density = new Density(two(start + 8) * unit, two(start + 10) * unit);
                }
            }
            case EXIF -> {
                if (begins(EXIF_NAME, start, end) && exif == Exif.NONE) {
                    exif = Exif.parse(file, start + EXIF_NAME.length, end - start - EXIF_NAME.length);
                }
            }
            case ICC -> {
                if (begins(ICC_NAME, start, end) && end - start >= ICC_NAME.length + 2) {
                    profileParts = one(start + ICC_NAME.length + 1);
                    profile.put(
                            one(start + ICC_NAME.length), Arrays.copyOfRange(file, start + ICC_NAME.length + 2, end));
                }
            }
            case ADOBE -> {
                if (begins(ADOBE_NAME, start, end) && end - start >= 12) {
                    adobeTransform = one(start + 11);
                    adobe = new int[] {start - 4, end};
                }
            }
            default -> {
                // of no use here
            }
        }
    }

    private boolean begins(byte[] name, int start, int end) {
        return end - start >= name.length && Arrays.equals(file, start, start + name.length, name, 0, name.length);
    }

    /** Passes over the coded data: in them a byte of ones is followed by a zero, or is a mark to begin afresh. */
    private void scan() throws PictureException {
        if (++scans > MAX_SCANS) {
            throw new PictureException(
                    "JPEG 的扫描过多，至多 " + MAX_SCANS + " 次", "the JPEG has too many scans, at most " + MAX_SCANS);
        }
        int start = at;
        while (at + 1 < file.length) {
            int next = one(at + 1);
            if (one(at) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                bare.write(file, start, at - start);
                coding.coded(at - start);
                return;
            }
            at++;
        }
        throw cutOff();
    }

    private int one(int index) {
        return file[index] & 0xFF;
    }

    private int two(int index) {
        return one(index) << 8 | one(index + 1);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How often the pixels are gone over. */
    int scans() {
        return scans;
    }

    int components() {
        return components.length;
    }

    /**
     * The file up to its end; cameras put whole films behind. Where the marks of two makers contradict each other, that
     * of JFIF counts, as for browsers; in a document the other would.
     */
    byte[] content() {
        if (components.length == 3 && (jfif && adobeTransform == 0 || adobeTransform > 1)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(at);
            out.write(file, 0, adobe[0]);
            out.write(file, adobe[1], at - adobe[1]);
            return out.toByteArray();
        }
        return at == file.length ? file : Arrays.copyOf(file, at);
    }

    /** What decoding needs of the file. */
    byte[] bare() {
        return bare.toByteArray();
    }

    /** Whether its maker says that inks are stored inverted, as Adobe does. */
    boolean isAdobe() {
        return adobeTransform >= 0;
    }

    /** Whether its maker says that three of the four inks are stored as brightness and colour. */
    boolean isYcck() {
        return adobeTransform == 2;
    }

    /** Whether only the names of the components say that they are red, green and blue. */
    boolean isRgbByName() {
        return !jfif && !isAdobe() && Arrays.equals(components, name("RGB"));
    }

    Exif exif() {
        return exif;
    }

    Density density() {
        return density;
    }

    /** What the colours mean; a profile of which a part is lost is passed over. */
    ColourSpace colours() {
        ByteArrayOutputStream icc = new ByteArrayOutputStream();
        if (profile.size() == profileParts) {
            profile.values().forEach(icc::writeBytes);
        }
        return IccProfile.colours(icc.toByteArray(), components.length);
    }
}
