package dev.gongkai.report.render.pdf;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import dev.gongkai.report.model.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A picture for one document, into which it is written once, however often it is drawn. */
final class PdfPicture {

    private static final double POINTS_PER_INCH = 72;

    private final PixelImage pixels;
    private final Orientation orientation;
    private final double width;
    private final double height;
    private @Nullable Image written;

    private PdfPicture(PixelImage pixels, Orientation orientation, Density density) {
        this.pixels = pixels;
        this.orientation = orientation;
        double across = pixels.width() * POINTS_PER_INCH / density.x();
        double down = pixels.height() * POINTS_PER_INCH / density.y();
        this.width = orientation.sideways() ? down : across;
        this.height = orientation.sideways() ? across : down;
    }

    /** Checks and prepares a picture. */
    static PdfPicture of(Picture picture) throws PictureException {
        return switch (picture.type()) {
            case PNG -> {
                PngFile png = PngFile.parse(picture.content());
                yield of(PngImage.of(png), png.exif(), png.density());
            }
            case JPEG -> {
                JpegFile jpeg = JpegFile.parse(picture.content());
                yield of(JpegImage.of(jpeg), jpeg.exif(), jpeg.density());
            }
        };
    }

    private static PdfPicture of(PixelImage pixels, Exif exif, Density own) {
        Density density = own.isSane() ? own : exif.density().isSane() ? exif.density() : Density.SCREEN;
        return new PdfPicture(pixels, exif.orientation(), density);
    }

    /** The natural width, as it is seen, in points. */
    double width() {
        return width;
    }

    /** The natural height, as it is seen, in points. */
    double height() {
        return height;
    }

    /** Draws the picture, turned as it is to be seen, into a rectangle whose lower left corner is given. */
    void draw(PdfContentByte canvas, double x, double y, double drawnWidth, double drawnHeight) {
        try {
            Image image = written;
            if (image == null) {
                // Stands for the object that is written here; the engine gives it a name on each page.
                image = Image.getInstance(1, 1, 1, 8, new byte[1]);
                image.setDirectReference(pixels.write(canvas.getPdfWriter()));
                written = image;
            }
            double[] m = orientation.into(x, y, drawnWidth, drawnHeight);
            canvas.addImage(image, (float) m[0], (float) m[1], (float) m[2], (float) m[3], (float) m[4], (float) m[5]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
