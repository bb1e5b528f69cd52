package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.model.Picture;

/**
 * A picture that was found fit for documents.
 *
 * @param pixels as they are stored
 * @param orientation how they are to be turned
 * @param width the natural width, as it is seen, in points
 * @param height the natural height, as it is seen, in points
 */
public record PreparedPicture(PixelImage pixels, Orientation orientation, double width, double height) {

    private static final double POINTS_PER_INCH = 72;

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
        double across = pixels.width() * POINTS_PER_INCH / density.x();
        double down = pixels.height() * POINTS_PER_INCH / density.y();
        boolean sideways = exif.orientation().sideways();
        return new PreparedPicture(pixels, exif.orientation(), sideways ? down : across, sideways ? across : down);
    }

    /** The matrix that puts it, turned as it is to be seen, into a rectangle whose lower left corner is given. */
    public double[] into(double x, double y, double drawnWidth, double drawnHeight) {
        return orientation.into(x, y, drawnWidth, drawnHeight);
    }
}
