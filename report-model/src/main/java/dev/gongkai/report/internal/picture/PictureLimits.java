package dev.gongkai.report.internal.picture;

/** How large a picture may be, so that no file takes more memory or time than there is. */
final class PictureLimits {

    /** The longest side in pixels; JPEG has no longer one. */
    static final int MAX_SIDE = 65_535;

    static final long MAX_PIXELS = 50_000_000;

    /** Bytes of a picture that has to be held whole to be converted. */
    static final long MAX_HELD = 128L << 20;

    private PictureLimits() {}

    /** Checks a size from the head of a file, read as unsigned, before anything is made of it. */
    static void check(long width, long height) throws PictureException {
        if (width == 0 || height == 0) {
            throw new PictureException("图片的宽或高为 0", "the picture has a width or height of 0");
        }
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw new PictureException(
                    "图片过大：" + width + "×" + height + " 像素，每边至多 " + MAX_SIDE + "，总共至多 " + MAX_PIXELS + " 像素",
                    "the picture is too large: " + width + "×" + height + " pixels, at most " + MAX_SIDE
                            + " a side and " + MAX_PIXELS + " in all");
        }
    }

    /** Checks what a conversion needs. */
    static void checkHeld(long bytes) throws PictureException {
        if (bytes > MAX_HELD) {
            throw new PictureException(
                    "图片过大：隔行扫描或 CMYK 的图片解码后至多 " + MAX_HELD + " 字节，实为 " + bytes + " 字节",
                    "the picture is too large: interlaced and CMYK pictures have at most " + MAX_HELD
                            + " bytes when decoded, this one " + bytes);
        }
    }
}
