package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.pages.internal.bytes.DeflatingBuffer;
import dev.gongkai.report.pages.internal.picture.PixelImage.Coding;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes an image of a JPEG file. It stays as it is, unless it is of four inks, which a document with an sRGB output
 * intent may not hold. Inks become RGB by the plain rule, light that is left over by each ink and by black, for a
 * document must look alike wherever it was made, and the rules of printing presses come with the platform.
 */
final class JpegImage {

    private static final int INKS = 4;

    /** Pixels times scans: what decoding takes seconds for. A scan may be a few bytes that cover the whole picture. */
    private static final long MAX_WORK = 500_000_000;

    private JpegImage() {}

    static PixelImage of(JpegFile jpeg) throws PictureException {
        if (jpeg.components() == INKS) {
            return ofInks(jpeg);
        }
        Coding coding = jpeg.isRgbByName() ? Coding.JPEG_OF_RGB : Coding.JPEG;
        return new PixelImage(
                jpeg.width(),
                jpeg.height(),
                8,
                jpeg.application().colours(jpeg.components()),
                coding,
                jpeg.content(),
                null);
    }

    private static PixelImage ofInks(JpegFile jpeg) throws PictureException {
        long pixels = (long) jpeg.width() * jpeg.height();
        PictureLimits.checkHeld(pixels * INKS);
        if (pixels * jpeg.scans() > MAX_WORK) {
            throw new PictureException(
                    "JPEG 的扫描过多：CMYK 图片的像素数乘以扫描次数至多 " + MAX_WORK,
                    "the JPEG has too many scans: for CMYK, pixels times scans are at most " + MAX_WORK);
        }
        Raster raster = decode(jpeg);
        try (DeflatingBuffer rows = new DeflatingBuffer()) {
            int[] inks = new int[jpeg.width() * INKS];
            byte[] row = new byte[1 + jpeg.width() * 3];
            for (int y = 0; y < jpeg.height(); y++) {
                raster.getPixels(raster.getMinX(), raster.getMinY() + y, jpeg.width(), 1, inks);
                for (int x = 0; x < jpeg.width(); x++) {
                    light(jpeg, inks, x * INKS, row, 1 + x * 3);
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

    private static Raster decode(JpegFile jpeg) throws PictureException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.canReadRaster()) {
                return decode(reader, jpeg);
            }
        }
        throw new PictureException("此 Java 环境不能解码 CMYK 的 JPEG", "this Java platform cannot decode JPEG of CMYK");
    }

    private static Raster decode(ImageReader reader, JpegFile jpeg) throws PictureException {
        // In memory: the platform's own choice would be a file, and that choice is the application's.
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg.bare()))) {
            reader.setInput(in, true, true);
            Raster raster = reader.readRaster(0, null);
            if (raster.getNumBands() == INKS
                    && raster.getWidth() == jpeg.width()
                    && raster.getHeight() == jpeg.height()) {
                return raster;
            }
        } catch (IOException | RuntimeException e) {
            // The decoder throws what it likes on what is damaged.
            PictureException damaged = undecodable();
            damaged.initCause(e);
            throw damaged;
        } finally {
            reader.dispose();
        }
        throw undecodable();
    }

    private static PictureException undecodable() {
        return PictureException.damagedJpeg("无法解码", "it cannot be decoded");
    }
}
