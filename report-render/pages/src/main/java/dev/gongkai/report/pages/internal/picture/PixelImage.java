package dev.gongkai.report.pages.internal.picture;

import org.jspecify.annotations.Nullable;

/**
 * The pixels of a picture, coded as page formats can take them over.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bits of each number of a pixel
 * @param colours what the numbers mean
 * @param coding how they are coded
 * @param data the coded numbers
 * @param alpha the opacity of each pixel, or null where all are opaque
 */
public record PixelImage(
        int width,
        int height,
        int bits,
        ColourSpace colours,
        Coding coding,
        byte[] data,
        @Nullable PixelImage alpha) {
    public enum Coding {
        /** Rows with the filters of PNG, deflated. */
        ROWS,
        /** A JPEG file, which says itself what its numbers are. */
        JPEG,
        /** A JPEG file of RGB that says so only by the names of its components. */
        JPEG_OF_RGB
    }
}
