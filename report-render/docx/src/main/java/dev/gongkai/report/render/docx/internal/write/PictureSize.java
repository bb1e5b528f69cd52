package dev.gongkai.report.render.docx.internal.write;

/**
 * The size of a picture in pixels, from the head of its file.
 *
 * @param width at least one
 * @param height at least one
 */
record PictureSize(int width, int height) {

    /** Where a file does not say: what can be seen and does not fill the page. */
    private static final PictureSize UNKNOWN = new PictureSize(400, 300);

    private static final int PNG_WIDTH = 16;
    private static final int PNG_HEIGHT = 20;

    static PictureSize of(byte[] file) {
        PictureSize size = (file[0] & 0xFF) == 0x89 ? png(file) : jpeg(file);
        return size.width > 0 && size.height > 0 ? size : UNKNOWN;
    }

    private static PictureSize png(byte[] file) {
        return file.length < PNG_HEIGHT + 4
                ? UNKNOWN
                : new PictureSize(
                        two(file, PNG_WIDTH) << 16 | two(file, PNG_WIDTH + 2),
                        two(file, PNG_HEIGHT) << 16 | two(file, PNG_HEIGHT + 2));
    }

    /** The first frame says it; segments before that are passed over. */
    private static PictureSize jpeg(byte[] file) {
        int at = 2;
        while (at + 9 < file.length) {
            int marker = file[at + 1] & 0xFF;
            if ((file[at] & 0xFF) != 0xFF) {
                return UNKNOWN;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return new PictureSize(two(file, at + 7), two(file, at + 5));
            }
            at += marker == 0xFF ? 1 : 2 + two(file, at + 2);
        }
        return UNKNOWN;
    }

    private static int two(byte[] file, int at) {
        return (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
    }
}
