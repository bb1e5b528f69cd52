package dev.gongkai.report.internal.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A JPEG file; its segments, from its beginning to the mark of its end, have been found right. What is between them is
 * not decoded, except in a file of four inks, which no format can show as it is.
 */
public final class JpegFile implements PictureFile {

    /** The components of a picture of inks: cyan, magenta, yellow and black. */
    public static final int INKS = 4;

    /** Pixels times scans: what decoding takes seconds for. A scan may be a few bytes that cover the whole picture. */
    private static final long MAX_WORK = 500_000_000;

    /** A file of ten scans is usual; one of thousands takes a reader minutes. */
    private static final int MAX_SCANS = 100;

    private static final int PROGRESSIVE = 0xC2;
    private static final int CODES = 0xC4;
    private static final int QUANTIZERS = 0xDB;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final byte[] RGB = {'R', 'G', 'B'};

    private final byte[] file;
    private final JpegCoding coding = new JpegCoding();
    private final JpegApplicationSegments application = new JpegApplicationSegments();

    /** The segments that decoding needs, without names of cameras, thumbnails and profiles. */
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();

    private int at;
    private int width;
    private int height;
    private byte[] components = {};
    private int scans;

    /** Where the segment of Adobe begins and ends. */
    private int[] adobe = {0, 0};

    private JpegFile(byte[] file) {
        this.file = file;
    }

    static JpegFile judge(byte[] file) throws PictureException {
        JpegFile jpeg = new JpegFile(file);
        jpeg.segments();
        if (jpeg.components() == INKS) {
            jpeg.checkInks();
        }
        return jpeg;
    }

    /** Where there is no desktop, there is nobody either who would have to decode them. */
    private void checkInks() throws PictureException {
        long pixels = (long) width * height;
        PictureLimits.checkHeld(pixels * INKS);
        if (pixels * scans > MAX_WORK) {
            throw new PictureException(
                    "JPEG 的扫描过多：CMYK 图片的像素数乘以扫描次数至多 " + MAX_WORK,
                    "the JPEG has too many scans: for CMYK, pixels times scans are at most " + MAX_WORK);
        }
        if (ModuleLayer.boot().findModule("java.desktop").isPresent()) {
            JpegDecoder.decode(bare(), width, height, INKS);
        }
    }

    private static PictureException cutOff() {
        return PictureException.damagedJpeg("不完整", "it is cut off");
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
            ByteBuffer segment = ByteBuffer.wrap(file, start, end - start).slice();
            if (isFrame(marker)) {
                frame(marker, segment);
            }
            coding(marker, segment);
            if (application.read(marker, segment)) {
                adobe = new int[] {start - 4, end};
            }
            if (isForDecoding(marker)) {
                mark(marker);
                bare.write(file, at, length);
            }
            at = end;
            if (marker == SCAN) {
                scan();
            }
        }
        if (scans == 0) {
            throw PictureException.damagedJpeg("没有图像数据", "it has no image data");
        }
        coding.end();
    }

    private void coding(int marker, ByteBuffer segment) throws PictureException {
        switch (marker) {
            case QUANTIZERS -> coding.quantizers(segment);
            case CODES -> coding.codes(segment);
            case SCAN -> {
                if (components.length == 0) {
                    throw PictureException.damagedJpeg("图像数据之前没有图像头", "the image data have no head");
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
            throw PictureException.damagedJpeg("第 " + (at + 1) + " 字节应为标记", "a marker is expected at byte " + (at + 1));
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

    /** Adobe says how the colours are stored; what the other applications say is not needed. */
    private static boolean isForDecoding(int marker) {
        return marker < JpegApplicationSegments.FIRST
                || marker > JpegApplicationSegments.LAST
                || marker == JpegApplicationSegments.ADOBE;
    }

    private void frame(int marker, ByteBuffer segment) throws PictureException {
        if (marker > PROGRESSIVE) {
            throw new PictureException(
                    "JPEG 的编码方式不受支持（无损、分层或算术编码），请另存为普通 JPEG 或 PNG",
                    "this kind of JPEG is not supported (lossless, hierarchical or arithmetic); save it as an"
                            + " ordinary JPEG or as PNG");
        }
        if (components.length > 0 || segment.limit() < 6) {
            throw PictureException.damagedJpeg("图像头无效", "the head of the image is not valid");
        }
        int bits = segment.get() & 0xFF;
        height = segment.getShort() & 0xFFFF;
        width = segment.getShort() & 0xFFFF;
        int count = segment.get() & 0xFF;
        PictureLimits.check(width, height);
        if (bits != 8 || count != 1 && count != 3 && count != 4 || segment.remaining() != 3 * count) {
            throw new PictureException(
                    "JPEG 应为 8 位的灰度、RGB 或 CMYK 图片，实为 " + bits + " 位、" + count + " 个分量",
                    "a JPEG of 8 bits in grey, RGB or CMYK is expected, found " + bits + " bits and " + count
                            + " components");
        }
        components = new byte[count];
        for (int i = 0; i < count; i++) {
            components[i] = segment.get(6 + 3 * i);
        }
        coding.frame(segment, marker == PROGRESSIVE);
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

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** How many numbers a pixel has: one, three or four. */
    public int components() {
        return components.length;
    }

    /**
     * The file up to its end; cameras put whole films behind. Where the marks of two makers contradict each other, that
     * of JFIF counts, as for browsers; in a document the other would.
     */
    public byte[] content() {
        if (components.length == 3 && application.contradictsItself()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(at);
            out.write(file, 0, adobe[0]);
            out.write(file, adobe[1], at - adobe[1]);
            return out.toByteArray();
        }
        return at == file.length ? file : Arrays.copyOf(file, at);
    }

    /** What decoding needs of the file. */
    public byte[] bare() {
        return bare.toByteArray();
    }

    /** Whether only the names of the components say that they are red, green and blue. */
    public boolean isRgbByName() {
        return !application.saysColours() && Arrays.equals(components, RGB);
    }

    /** What its makers say of it. */
    public JpegApplicationSegments application() {
        return application;
    }

    @Override
    public Orientation orientation() {
        return application.exif().orientation();
    }

    @Override
    public PictureSize size() {
        return PictureSize.of(width, height, application.density(), application.exif());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.jpeg(this);
    }
}
