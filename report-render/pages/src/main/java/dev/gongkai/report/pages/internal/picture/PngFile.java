package dev.gongkai.report.pages.internal.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG file; their order and check sums have been found right. */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int HEADER = 13;
    private static final double INCH_IN_METRES = 0.0254;

    private static final Set<String> BEFORE_PALETTE = Set.of("cHRM", "gAMA", "iCCP", "sRGB");
    private static final Set<String> BEFORE_DATA = Set.of("tRNS", "pHYs");
    private static final Set<String> ONCE =
            Set.of("IHDR", "PLTE", "cHRM", "gAMA", "iCCP", "sRGB", "tRNS", "pHYs", "eXIf");

    private final byte[] file;
    private final Set<String> seen = new HashSet<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final PngColours colours = new PngColours();
    private String last = "";

    private int width;
    private int height;
    private int depth;
    private PngKind kind = PngKind.GREY;
    private boolean interlaced;
    private byte @Nullable [] palette;
    private byte @Nullable [] transparency;
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

    private void chunks() throws PictureException {
        int at = SIGNATURE;
        while (!last.equals("IEND")) {
            if (file.length - at < 12) {
                throw PictureException.damagedPng("不完整，缺少 IEND", "it is cut off before IEND");
            }
            ByteBuffer chunk = ByteBuffer.wrap(file, at, file.length - at).slice();
            int length = chunk.getInt(0);
            if (length < 0 || length > chunk.capacity() - 12) {
                throw PictureException.damagedPng("不完整，数据块超出文件末尾", "it is cut off within a chunk");
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            CRC32 crc = new CRC32();
            crc.update(file, at + 4, length + 4);
            if ((int) crc.getValue() != chunk.getInt(length + 8)) {
                throw PictureException.damagedPng(
                        "数据块 " + named(type) + " 校验和不符", "the check sum of chunk " + named(type) + " is wrong");
            }
            checkOrder(type);
            content(type, at + 8, length);
            seen.add(type);
            last = type;
            at += length + 12;
        }
        if (data.size() == 0) {
            throw PictureException.damagedPng("没有图像数据", "it has no image data");
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
                || type.equals("IDAT") && kind == PngKind.PALETTE && palette == null
                || type.equals("PLTE") && (seen.contains("IDAT") || seen.contains("tRNS"))
                || BEFORE_PALETTE.contains(type) && (seen.contains("PLTE") || seen.contains("IDAT"))
                || BEFORE_DATA.contains(type) && seen.contains("IDAT");
        if (wrong) {
            throw PictureException.damagedPng(
                    "数据块 " + named(type) + " 的次序不对或重复", "chunk " + named(type) + " is out of order or repeated");
        }
    }

    private void content(String type, int at, int length) throws PictureException {
        ByteBuffer chunk = ByteBuffer.wrap(file, at, length).slice();
        switch (type) {
            case "IHDR" -> header(chunk);
            case "PLTE" -> palette(at, length);
            case "IDAT" -> data.write(file, at, length);
            case "tRNS" -> transparency(at, length);
            case "sRGB" -> colours.srgb();
            case "gAMA" -> colours.gamma(sized(type, chunk, 4));
            case "cHRM" -> colours.primaries(sized(type, chunk, 32));
            case "iCCP" -> colours.profile(chunk);
            case "pHYs" -> density = density(sized(type, chunk, 9));
            case "eXIf" -> exif = Exif.parse(chunk);
            default -> {
                // A small first letter says that the picture can be shown without it.
                if (Character.isUpperCase(type.charAt(0)) && !type.equals("IEND")) {
                    throw PictureException.damagedPng(
                            "未知的关键数据块 " + named(type), "unknown critical chunk " + named(type));
                }
            }
        }
    }

    private static ByteBuffer sized(String type, ByteBuffer chunk, int length) throws PictureException {
        if (chunk.capacity() != length) {
            throw PictureException.damagedPng("数据块 " + type + " 长度不对", "chunk " + type + " has the wrong length");
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
        kind = PngKind.of(chunk.get(), depth);
        int compression = chunk.get();
        int filter = chunk.get();
        int interlace = chunk.get();
        if (compression != 0 || filter != 0 || interlace < 0 || interlace > 1) {
            throw PictureException.damagedPng("未知的压缩、滤波或隔行方式", "unknown compression, filter or interlace method");
        }
        interlaced = interlace == 1;
    }

    private void palette(int at, int length) throws PictureException {
        int most = kind == PngKind.PALETTE ? 3 << depth : 3 << 8;
        if (kind.isGrey() || length == 0 || length % 3 != 0 || length > most) {
            throw PictureException.damagedPng("调色板无效", "the palette is not valid");
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
            throw PictureException.damagedPng("数据块 tRNS 无效", "chunk tRNS is not valid");
        }
        transparency = Arrays.copyOfRange(file, at, at + length);
    }

    private static Density density(ByteBuffer chunk) {
        double x = chunk.getInt() * INCH_IN_METRES;
        double y = chunk.getInt() * INCH_IN_METRES;
        return chunk.get() == 1 ? new Density(x, y) : Density.UNKNOWN;
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

    PngKind kind() {
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

    /** What the numbers of a pixel mean. */
    ColourSpace colours() {
        ColourSpace base = colours.space(kind.isGrey() ? 1 : 3);
        return kind == PngKind.PALETTE && palette != null ? new ColourSpace.Palette(base, palette, depth) : base;
    }
}
