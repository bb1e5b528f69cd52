package dev.gongkai.report.render.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG file; their order and check sums have been found right. */
final class PngFile {

    /** What a pixel is made of. */
    enum Kind {
        GREY(0, 1, false, 1, 2, 4, 8, 16),
        RGB(2, 3, false, 8, 16),
        PALETTE(3, 1, false, 1, 2, 4, 8),
        GREY_ALPHA(4, 2, true, 8, 16),
        RGB_ALPHA(6, 4, true, 8, 16);

        private final int number;
        private final int[] depths;
        final int channels;
        final boolean alpha;

        Kind(int number, int channels, boolean alpha, int... depths) {
            this.number = number;
            this.channels = channels;
            this.alpha = alpha;
            this.depths = depths;
        }

        private static Kind of(int number, int depth) throws PictureException {
            for (Kind kind : values()) {
                if (kind.number == number && Arrays.stream(kind.depths).anyMatch(d -> d == depth)) {
                    return kind;
                }
            }
            throw bad(
                    "颜色类型 " + number + " 与位深 " + depth + " 的组合无效",
                    "colour type " + number + " with " + depth + " bits is not valid");
        }

        /** How many of the channels are colours. */
        int colours() {
            return alpha ? channels - 1 : channels;
        }
    }

    /** More than any profile for screens or printers of three inks has. */
    private static final int MAX_PROFILE = 4 << 20;

    private static final int SIGNATURE = 8;
    private static final int HEADER = 13;
    private static final int MAX_KEYWORD = 79;
    private static final double FILE_GAMMA = 100_000;

    private static final double INCH_IN_METRES = 0.0254;

    private static final double SRGB_GAMMA = 0.45455;
    private static final double GAMMA_TOLERANCE = 0.01;

    /** Beyond these a gamma makes all black or all white, and means nothing. */
    private static final double LEAST_GAMMA = 0.05;

    private static final double MOST_GAMMA = 20;

    private static final Set<String> BEFORE_PALETTE = Set.of("cHRM", "gAMA", "iCCP", "sRGB");
    private static final Set<String> BEFORE_DATA = Set.of("tRNS", "pHYs");
    private static final Set<String> ONCE =
            Set.of("IHDR", "PLTE", "cHRM", "gAMA", "iCCP", "sRGB", "tRNS", "pHYs", "eXIf");

    private final byte[] file;
    private final Set<String> seen = new HashSet<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private String last = "";

    private int width;
    private int height;
    private int depth;
    private Kind kind = Kind.GREY;
    private boolean interlaced;
    private byte @Nullable [] palette;
    private byte @Nullable [] transparency;
    private byte @Nullable [] profile;
    private @Nullable Chromaticities primaries;
    private double gamma;
    private Density density = Density.UNKNOWN;
    private Exif exif = Exif.NONE;

    private PngFile(byte[] file) {
        this.file = file;
    }

    static PngFile parse(byte[] file) throws PictureException {
        PngFile png = new PngFile(file);
        png.chunks();
        return png;
    }

    static PictureException bad(String zh, String en) {
        return PictureException.damaged("PNG", zh, en);
    }

    private void chunks() throws PictureException {
        int at = SIGNATURE;
        while (!last.equals("IEND")) {
            if (file.length - at < 12) {
                throw bad("不完整，缺少 IEND", "it is cut off before IEND");
            }
            ByteBuffer chunk = ByteBuffer.wrap(file, at, file.length - at).slice();
            int length = chunk.getInt(0);
            if (length < 0 || length > chunk.capacity() - 12) {
                throw bad("不完整，数据块超出文件末尾", "it is cut off within a chunk");
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            CRC32 crc = new CRC32();
            crc.update(file, at + 4, length + 4);
            if ((int) crc.getValue() != chunk.getInt(length + 8)) {
                throw bad("数据块 " + named(type) + " 校验和不符", "the check sum of chunk " + named(type) + " is wrong");
            }
            checkOrder(type);
            content(type, at + 8, length);
            seen.add(type);
            last = type;
            at += length + 12;
        }
        if (data.size() == 0) {
            throw bad("没有图像数据", "it has no image data");
        }
    }

    /** The type as it may be shown: any bytes may stand there. */
    private static String named(String type) {
        return type.chars().allMatch(c -> c > 0x20 && c < 0x7F) ? type : "?";
    }

    private void checkOrder(String type) throws PictureException {
        boolean wrong = type.equals("IHDR") != last.isEmpty()
                || ONCE.contains(type) && seen.contains(type)
                || type.equals("IDAT") && seen.contains("IDAT") && !last.equals("IDAT")
                || type.equals("IDAT") && kind == Kind.PALETTE && palette == null
                || type.equals("PLTE") && (seen.contains("IDAT") || seen.contains("tRNS"))
                || BEFORE_PALETTE.contains(type) && (seen.contains("PLTE") || seen.contains("IDAT"))
                || BEFORE_DATA.contains(type) && seen.contains("IDAT");
        if (wrong) {
            throw bad("数据块 " + named(type) + " 的次序不对或重复", "chunk " + named(type) + " is out of order or repeated");
        }
    }

    private void content(String type, int at, int length) throws PictureException {
        ByteBuffer chunk = ByteBuffer.wrap(file, at, length).slice();
        switch (type) {
            case "IHDR" -> header(chunk);
            case "PLTE" -> palette(at, length);
            case "IDAT" -> data.write(file, at, length);
            case "tRNS" -> transparency(at, length);
            case "gAMA" -> gamma = gamma(sized(type, chunk, 4).getInt());
            case "cHRM" -> primaries = primaries(sized(type, chunk, 32));
            case "iCCP" -> profile = profile(at, length);
            case "pHYs" -> density = density(sized(type, chunk, 9));
            case "eXIf" -> exif = Exif.parse(file, at, length);
            default -> {
                // A small first letter says that the picture can be shown without it.
                if (Character.isUpperCase(type.charAt(0)) && !type.equals("IEND")) {
                    throw bad("未知的关键数据块 " + named(type), "unknown critical chunk " + named(type));
                }
            }
        }
    }

    private static ByteBuffer sized(String type, ByteBuffer chunk, int length) throws PictureException {
        if (chunk.capacity() != length) {
            throw bad("数据块 " + type + " 长度不对", "chunk " + type + " has the wrong length");
        }
        return chunk;
    }

    private void header(ByteBuffer chunk) throws PictureException {
        sized("IHDR", chunk, HEADER);
        long wide = Integer.toUnsignedLong(chunk.getInt());
        long high = Integer.toUnsignedLong(chunk.getInt());
        PictureLimits.check(wide, high);
        width = (int) wide;
        height = (int) high;
        depth = chunk.get();
        kind = Kind.of(chunk.get(), depth);
        int compression = chunk.get();
        int filter = chunk.get();
        int interlace = chunk.get();
        if (compression != 0 || filter != 0 || interlace < 0 || interlace > 1) {
            throw bad("未知的压缩、滤波或隔行方式", "unknown compression, filter or interlace method");
        }
        interlaced = interlace == 1;
    }

    private void palette(int at, int length) throws PictureException {
        boolean possible = kind != Kind.GREY && kind != Kind.GREY_ALPHA;
        int most = kind == Kind.PALETTE ? 3 << depth : 3 << 8;
        if (!possible || length == 0 || length % 3 != 0 || length > most) {
            throw bad("调色板无效", "the palette is not valid");
        }
        palette = Arrays.copyOfRange(file, at, at + length);
    }

    private void transparency(int at, int length) throws PictureException {
        boolean fits = switch (kind) {
            case GREY -> length == 2;
            case RGB -> length == 6;
            case PALETTE -> palette != null && length <= palette.length / 3;
            case GREY_ALPHA, RGB_ALPHA -> false;
        };
        if (!fits) {
            throw bad("数据块 tRNS 无效", "chunk tRNS is not valid");
        }
        transparency = Arrays.copyOfRange(file, at, at + length);
    }

    private static double gamma(int stated) {
        double gamma = stated / FILE_GAMMA;
        return gamma >= LEAST_GAMMA && gamma <= MOST_GAMMA ? gamma : 0;
    }

    private static Chromaticities primaries(ByteBuffer chunk) {
        double[] xy = new double[8];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = chunk.getInt() / FILE_GAMMA;
        }
        return new Chromaticities(xy);
    }

    private static Density density(ByteBuffer chunk) {
        double x = chunk.getInt() * INCH_IN_METRES;
        double y = chunk.getInt() * INCH_IN_METRES;
        return chunk.get() == 1 ? new Density(x, y) : Density.UNKNOWN;
    }

    private byte[] profile(int at, int length) throws PictureException {
        int name = 0;
        while (name <= MAX_KEYWORD && name < length && file[at + name] != 0) {
            name++;
        }
        int head = name + 2;
        if (head > length || file[at + name] != 0 || file[at + name + 1] != 0) {
            throw bad("颜色配置文件无效", "the colour profile is not valid");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, at + head, length - head);
            ByteArrayOutputStream icc = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                icc.write(buffer, 0, count);
                if (icc.size() > MAX_PROFILE) {
                    throw bad("颜色配置文件过大", "the colour profile is too large");
                }
                if (count == 0 && !inflater.finished()) {
                    throw bad("颜色配置文件不完整", "the colour profile is cut off");
                }
            }
            return icc.toByteArray();
        } catch (DataFormatException e) {
            throw bad("颜色配置文件无法解压", "the colour profile cannot be inflated");
        } finally {
            inflater.end();
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int depth() {
        return depth;
    }

    Kind kind() {
        return kind;
    }

    boolean interlaced() {
        return interlaced;
    }

    /** What is said of transparency outside the pixels, or null. */
    byte @Nullable [] transparency() {
        return transparency;
    }

    /** The deflated rows. */
    byte[] data() {
        return data.toByteArray();
    }

    Exif exif() {
        return exif;
    }

    Density density() {
        return density;
    }

    /** What the colours mean: a profile goes before sRGB, and both before a gamma. */
    ColourSpace colours() {
        boolean grey = kind == Kind.GREY || kind == Kind.GREY_ALPHA;
        ColourSpace base = base(grey ? 1 : 3);
        return kind == Kind.PALETTE && palette != null ? new ColourSpace.Palette(base, palette, depth) : base;
    }

    private ColourSpace base(int components) {
        if (profile != null) {
            return IccProfile.colours(profile, components);
        }
        boolean srgbGamma = gamma <= 0 || Math.abs(gamma - SRGB_GAMMA) <= GAMMA_TOLERANCE;
        Chromaticities stated = primaries == null || !primaries.isUsable() ? Chromaticities.SRGB : primaries;
        if (seen.contains("sRGB") || srgbGamma && (stated.isSrgb() || components == 1)) {
            return ColourSpace.device(components);
        }
        return new ColourSpace.Calibrated(components, 1 / (gamma <= 0 ? SRGB_GAMMA : gamma), stated);
    }
}
