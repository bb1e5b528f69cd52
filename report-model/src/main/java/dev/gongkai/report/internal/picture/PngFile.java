package dev.gongkai.report.internal.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A PNG file; its chunks, their order and check sums, and the number of its pixels have been found right. */
public final class PngFile implements PictureFile {

    private static final int SIGNATURE = 8;
    private static final int HEADER = 13;
    private static final double INCH_IN_METRES = 0.0254;

    /** Chunks without which the picture is another one. */
    private static final Set<String> ONCE = Set.of("IHDR", "PLTE", "tRNS");

    /** Chunks that say how colours are meant, with their lengths; zero where it is any. */
    private static final Map<String, Integer> COLOURS = Map.of("gAMA", 4, "cHRM", 32, "sRGB", 1, "iCCP", 0);

    private static final int DENSITY = 9;

    private final byte[] file;
    private final Set<String> seen = new HashSet<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final Map<String, ByteBuffer> colours = new HashMap<>();
    private String last = "";

    private int width;
    private int height;
    private int depth;
    private PngKind kind = PngKind.GREY;
    private boolean interlaced;
    private byte @Nullable [] palette;
    private byte @Nullable [] transparency;
    private @Nullable Density density;
    private @Nullable Exif exif;

    private PngFile(byte[] file) {
        this.file = file;
    }

    static PngFile judge(byte[] file) throws PictureException {
        PngFile png = new PngFile(file);
        png.chunks();
        png.inflate((pass, y, row) -> {});
        return png;
    }

    /** Takes the rows one by one. */
    public interface RowSink {
        /**
         * Takes a row.
         *
         * @param pass the one of the file's pictures that it belongs to
         * @param y its place in the whole picture
         * @param row as it is stored, the number of its filter first; valid until the next
         */
        void row(PngPass pass, int y, byte[] row);
    }

    private void inflate(RowSink sink) throws PictureException {
        try (PngRows rows = new PngRows(data())) {
            for (PngPass pass : interlaced ? PngPass.INTERLACED : PngPass.WHOLE) {
                int columns = pass.columns(width);
                if (columns > 0) {
                    rows.begin(bytes(columns));
                    for (int y = pass.y(); y < height; y += pass.down()) {
                        sink.row(pass, y, rows.next());
                    }
                }
            }
            rows.end();
        }
    }

    /** Gives all rows. */
    public void rows(RowSink sink) {
        try {
            inflate(sink);
        } catch (PictureException e) {
            throw new IllegalStateException("a picture that was judged", e);
        }
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
                || type.equals("tRNS") && seen.contains("IDAT");
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
            case "sRGB", "gAMA", "cHRM", "iCCP" -> colour(type, chunk);
            case "pHYs" -> density(chunk);
            case "eXIf" -> exif = exif == null ? Exif.parse(chunk) : exif;
            default -> {
                // A small first letter says that the picture can be shown without it.
                if (Character.isUpperCase(type.charAt(0)) && !type.equals("IEND")) {
                    throw PictureException.damagedPng(
                            "未知的关键数据块 " + named(type), "unknown critical chunk " + named(type));
                }
            }
        }
    }

    /** What does not fit, comes too late or again is passed over, as by everyone who shows pictures. */
    private void colour(String type, ByteBuffer chunk) {
        int length = COLOURS.getOrDefault(type, 0);
        if ((length == 0 || chunk.capacity() == length) && !seen.contains("PLTE") && !seen.contains("IDAT")) {
            colours.putIfAbsent(type, chunk);
        }
    }

    private void density(ByteBuffer chunk) {
        if (density == null && chunk.capacity() == DENSITY && !seen.contains("IDAT")) {
            double x = chunk.getInt() * INCH_IN_METRES;
            double y = chunk.getInt() * INCH_IN_METRES;
            density = chunk.get() == 1 ? new Density(x, y) : Density.UNKNOWN;
        }
    }

    private void header(ByteBuffer chunk) throws PictureException {
        if (chunk.capacity() != HEADER) {
            throw PictureException.damagedPng("数据块 IHDR 长度不对", "chunk IHDR has the wrong length");
        }
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
        if (interlaced) {
            PictureLimits.checkHeld((long) bytes(width) * height);
        }
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

    /** The bytes of so many pixels in a row. */
    public int bytes(int pixels) {
        return (int) (((long) pixels * kind.channels * depth + 7) / 8);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** The bits of each number of a pixel. */
    public int depth() {
        return depth;
    }

    public PngKind kind() {
        return kind;
    }

    public boolean interlaced() {
        return interlaced;
    }

    /** What is said of transparency outside the pixels, or null. */
    public byte @Nullable [] transparency() {
        return transparency;
    }

    /** The colours that pixels are numbers of, or null. */
    public byte @Nullable [] palette() {
        return palette;
    }

    /** What one of the chunks {@code sRGB}, {@code gAMA}, {@code cHRM} and {@code iCCP} says of its colours, or null. */
    public @Nullable ByteBuffer colours(String chunk) {
        ByteBuffer stated = colours.get(chunk);
        return stated == null ? null : stated.duplicate();
    }

    /** The deflated rows. */
    public byte[] data() {
        return data.toByteArray();
    }

    @Override
    public Orientation orientation() {
        return exif().orientation();
    }

    @Override
    public PictureSize size() {
        return PictureSize.of(width, height, density == null ? Density.UNKNOWN : density, exif());
    }

    private Exif exif() {
        return exif == null ? Exif.NONE : exif;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.png(this);
    }
}
