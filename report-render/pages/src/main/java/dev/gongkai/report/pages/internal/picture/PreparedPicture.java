package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.internal.picture.JpegFile;
import dev.gongkai.report.internal.picture.Orientation;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.internal.picture.PngFile;

/**
 * A picture as documents can take it over.
 *
 * @param pixels as they are stored
 * @param orientation how they are to be turned
 */
public record PreparedPicture(PixelImage pixels, Orientation orientation) {

    public static PreparedPicture of(PictureFile file) {
        return new PreparedPicture(file.accept(ToPixels.INSTANCE), file.orientation());
    }

    /** The matrix that puts it, turned as it is to be seen, into a rectangle whose lower left corner is given. */
    public double[] into(double x, double y, double width, double height) {
        return orientation.into(x, y, width, height);
    }

    private enum ToPixels implements PictureFile.Visitor<PixelImage> {
        INSTANCE;

        @Override
        public PixelImage png(PngFile png) {
            return PngImage.of(png);
        }

        @Override
        public PixelImage jpeg(JpegFile jpeg) {
            return JpegImage.of(jpeg);
        }
    }
}
