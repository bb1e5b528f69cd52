package dev.gongkai.report.internal.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Kinds of pictures that people have and not every format can show: named, so that they know what to save anew. */
enum OtherKind {
    GIF("GIF", 0, "GIF8"),
    BMP("BMP", 0, "BM"),
    TIFF("TIFF", 0, "II*\0"),
    TIFF_BIG_ENDIAN("TIFF", 0, "MM\0*"),
    WEBP("WebP", 8, "WEBP"),
    HEIC("HEIC", 4, "ftyphei"),
    HEIF("HEIF", 4, "ftypmif1"),
    AVIF("AVIF", 4, "ftypavif"),
    JPEG_2000("JPEG 2000", 4, "jP  "),
    EMF("EMF", 40, " EMF"),
    WMF("WMF", 0, "\u00D7\u00CD\u00C6\u009A"),
    SVG("SVG", 0, "<svg"),
    XML("XML", 0, "<?xml"),
    PDF("PDF", 0, "%PDF-");

    private final String shown;
    private final int at;
    private final byte[] magic;

    OtherKind(String shown, int at, String magic) {
        this.shown = shown;
        this.at = at;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a file that is neither PNG nor JPEG is, or why it is not known: empty, or of another kind. */
    static PictureException refuse(byte[] content) {
        if (content.length == 0) {
            return new PictureException(
                    "图片应为 PNG 或 JPEG 文件，这个文件是空的", "a figure is a PNG or JPEG file, this file is empty");
        }
        return Arrays.stream(values())
                .filter(kind -> kind.begins(content))
                .findFirst()
                .map(kind -> new PictureException(
                        "图片应为 PNG 或 JPEG 文件，这是 " + kind.shown + "，请另存为 PNG",
                        "a figure is a PNG or JPEG file, this is " + kind.shown + "; save it as PNG"))
                .orElseGet(() ->
                        new PictureException("图片应为 PNG 或 JPEG 文件", "a figure is a PNG or JPEG file, this is neither"));
    }

    private boolean begins(byte[] content) {
        int end = at + magic.length;
        return content.length >= end && Arrays.equals(content, at, end, magic, 0, magic.length);
    }
}
