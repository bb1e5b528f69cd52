package dev.gongkai.report.internal.picture;

import java.util.List;

/**
 * One of the pictures that a PNG file is made of: a whole one, or one of the seven of an interlaced one.
 *
 * @param x where its first pixel belongs
 * @param y where its first pixel belongs
 * @param across how far its pixels are apart
 * @param down how far its rows are apart
 */
public record PngPass(int x, int y, int across, int down) {

    static final List<PngPass> WHOLE = List.of(new PngPass(0, 0, 1, 1));

    static final List<PngPass> INTERLACED = List.of(
            new PngPass(0, 0, 8, 8),
            new PngPass(4, 0, 8, 8),
            new PngPass(0, 4, 4, 8),
            new PngPass(2, 0, 4, 4),
            new PngPass(0, 2, 2, 4),
            new PngPass(1, 0, 2, 2),
            new PngPass(0, 1, 1, 2));

    /** How many pixels a row of it has, of a picture that is so wide. */
    int columns(int width) {
        return Math.max(0, (width - x + across - 1) / across);
    }
}
