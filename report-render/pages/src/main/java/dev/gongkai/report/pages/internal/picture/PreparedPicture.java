package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.model.Picture;

/** A picture that was found fit for documents. */
public final class PreparedPicture {

    private static final double POINTS_PER_INCH = 72;

    private final PixelImage pixels;
    private final Orientation orientation;
    private final double width;
    private final double height;

    private PreparedPicture(PixelImage pixels, Orientation orientation, Density density) {
        this.pixels = pixels;
        this.orientation = orientation;
        double across = pixels.width() * POINTS_PER_INCH / density.x();
        double down = pixels.height() * POINTS_PER_INCH / density.y();
        this.width = orientation.sideways() ? down : across;
        this.height = orientation.sideways() ? across : down;
    }

    /** Checks and prepares a picture. */
    public static PreparedPicture of(Picture picture) throws PictureException {
        return switch (picture.type()) {
            case PNG -> {
                PngFile png = PngFile.parse(picture.content());
                yield of(PngImage.of(png), png.exif(), png.density());
            }
            case JPEG -> {
                JpegFile jpeg = JpegFile.parse(picture.content());
                yield of(
                        JpegImage.of(jpeg),
                        jpeg.application().exif(),
                        jpeg.application().density());
            }
        };
    }

    private static PreparedPicture of(PixelImage pixels, Exif exif, Density own) {
        Density density = own.isSane() ? own : exif.density().isSane() ? exif.density() : Density.SCREEN;
        return new PreparedPicture(pixels, exif.orientation(), density);
    }

    /** The natural width, as it is seen, in points. */
    public double width() {
        return width;
    }

    /** The natural height, as it is seen, in points. */
    public double height() {
        return height;
    }

    public PixelImage pixels() {
        return pixels;
    }

    /** The matrix that puts it, turned as it is to be seen, into a rectangle whose lower left corner is given. */
    public double[] into(double x, double y, double drawnWidth, double drawnHeight) {
        return orientation.into(x, y, drawnWidth, drawnHeight);
    }
}
