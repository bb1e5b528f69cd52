package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.internal.picture.JpegDecoder;
import dev.gongkai.report.internal.picture.JpegFile;
import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.pages.internal.bytes.DeflatingBuffer;
import dev.gongkai.report.pages.internal.picture.PixelImage.Coding;
import java.awt.image.Raster;

/**
 * Makes an image of a JPEG file. It stays as it is, unless it is of four inks, which a document with an sRGB output
 * intent may not hold. Inks become RGB by the plain rule, light that is left over by each ink and by black, for a
 * document must look alike wherever it was made, and the rules of printing presses come with the platform.
 */
final class JpegImage {

    private JpegImage() {}

    static PixelImage of(JpegFile jpeg) {
        if (jpeg.components() == JpegFile.INKS) {
            try {
                return ofInks(jpeg);
            } catch (PictureException e) {
                throw new IllegalStateException("a picture that was judged", e);
            }
        }
        Coding coding = jpeg.isRgbByName() ? Coding.JPEG_OF_RGB : Coding.JPEG;
        return new PixelImage(
                jpeg.width(),
                jpeg.height(),
                8,
                IccProfile.colours(jpeg.application().profile(), jpeg.components()),
                coding,
                jpeg.content(),
                null);
    }

    private static PixelImage ofInks(JpegFile jpeg) throws PictureException {
        Raster raster = JpegDecoder.decode(jpeg.bare(), jpeg.width(), jpeg.height(), JpegFile.INKS);
        try (DeflatingBuffer rows = new DeflatingBuffer()) {
            int[] inks = new int[jpeg.width() * JpegFile.INKS];
            byte[] row = new byte[1 + jpeg.width() * 3];
            for (int y = 0; y < jpeg.height(); y++) {
                raster.getPixels(raster.getMinX(), raster.getMinY() + y, jpeg.width(), 1, inks);
                for (int x = 0; x < jpeg.width(); x++) {
                    light(jpeg, inks, x * JpegFile.INKS, row, 1 + x * 3);
                }
                rows.write(row);
            }
            return new PixelImage(jpeg.width(), jpeg.height(), 8, ColourSpace.device(3), Coding.ROWS, rows.end(), null);
        }
    }

    /** What the inks of a pixel leave over of the light. */
    private static void light(JpegFile jpeg, int[] inks, int from, byte[] row, int to) {
        int[] paper = {inks[from], inks[from + 1], inks[from + 2]};
        if (jpeg.application().isYcck()) {
            double y = inks[from];
            double blue = inks[from + 1] - 128;
            double red = inks[from + 2] - 128;
            paper[0] = 255 - clamp(y + 1.402 * red);
            paper[1] = 255 - clamp(y - 0.344136 * blue - 0.714136 * red);
            paper[2] = 255 - clamp(y + 1.772 * blue);
        }
        int black = left(jpeg, inks[from + 3]);
        for (int i = 0; i < 3; i++) {
            row[to + i] = (byte) ((left(jpeg, paper[i]) * black + 127) / 255);
        }
    }

    private static int left(JpegFile jpeg, int stored) {
        return jpeg.application().isAdobe() ? stored : 255 - stored;
    }

    private static int clamp(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }
}
