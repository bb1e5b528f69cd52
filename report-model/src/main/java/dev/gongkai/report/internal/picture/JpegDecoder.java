package dev.gongkai.report.internal.picture;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes JPEG files with the platform; nothing else here needs the desktop module. */
public final class JpegDecoder {

    private JpegDecoder() {}

    /**
     * The numbers of all pixels, as they are stored.
     *
     * @param file what decoding needs of a file
     * @param width what its head says
     * @param height what its head says
     * @param components what its head says
     */
    public static Raster decode(byte[] file, int width, int height, int components) throws PictureException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.canReadRaster()) {
                Raster raster = decode(reader, file);
                if (raster.getNumBands() == components && raster.getWidth() == width && raster.getHeight() == height) {
                    return raster;
                }
                throw undecodable();
            }
        }
        throw new PictureException("此 Java 环境不能解码 CMYK 的 JPEG", "this Java platform cannot decode JPEG of CMYK");
    }

    private static Raster decode(ImageReader reader, byte[] file) throws PictureException {
        // In memory: the platform's own choice would be a file, and that choice is the application's.
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return reader.readRaster(0, null);
        } catch (IOException | RuntimeException e) {
            // The decoder throws what it likes on what is damaged.
            PictureException damaged = undecodable();
            damaged.initCause(e);
            throw damaged;
        } finally {
            reader.dispose();
        }
    }

    private static PictureException undecodable() {
        return PictureException.damagedJpeg("无法解码", "it cannot be decoded");
    }
}
