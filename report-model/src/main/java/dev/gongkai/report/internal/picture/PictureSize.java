package dev.gongkai.report.internal.picture;

/**
 * How large a picture is seen.
 *
 * @param width in millimetres
 * @param height in millimetres
 */
public record PictureSize(double width, double height) {

    private static final double MILLIMETRES_PER_INCH = 25.4;

    /**
     * The size that a file asks for.
     *
     * @param width of its pixels, as they are stored
     * @param height of its pixels, as they are stored
     * @param own the density that the format itself says
     */
    static PictureSize of(int width, int height, Density own, Exif exif) {
        Density density = own.isSane() ? own : exif.density().isSane() ? exif.density() : Density.SCREEN;
        double across = width * MILLIMETRES_PER_INCH / density.x();
        double down = height * MILLIMETRES_PER_INCH / density.y();
        return exif.orientation().sideways() ? new PictureSize(down, across) : new PictureSize(across, down);
    }

    /** The same shape, no larger than a room. */
    public PictureSize within(double mostWidth, double mostHeight) {
        double scale = Math.min(1, Math.min(mostWidth / width, mostHeight / height));
        return new PictureSize(width * scale, height * scale);
    }
}
