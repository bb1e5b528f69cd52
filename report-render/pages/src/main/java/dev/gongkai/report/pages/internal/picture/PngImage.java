package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.internal.picture.PngFile;
import dev.gongkai.report.internal.picture.PngPass;
import dev.gongkai.report.pages.internal.bytes.DeflatingBuffer;
import dev.gongkai.report.pages.internal.bytes.PngFilter;
import dev.gongkai.report.pages.internal.picture.PixelImage.Coding;
import org.jspecify.annotations.Nullable;

/**
 * Makes an image of a PNG file. Its rows stay as they are, coded by whoever made the file, unless they are interlaced or
 * hold opacity, which documents want apart.
 */
final class PngImage {

    private final PngFile png;
    private final int bitsPerPixel;
    private final int bytesPerRow;
    private final PngOpacity opacity;
    private final boolean asStored;
    private final DeflatingBuffer colours = new DeflatingBuffer();

    /** The pixels of the row at hand; the array for the next one; the picture both belong to. */
    private byte[] plain = {};

    private byte[] spare = {};
    private @Nullable PngPass current;

    private PngImage(PngFile png) {
        this.png = png;
        this.bitsPerPixel = png.kind().channels * png.depth();
        this.bytesPerRow = png.bytes(png.width());
        this.opacity = new PngOpacity(png);
        this.asStored = !png.interlaced() && !png.kind().alpha;
    }

    static PixelImage of(PngFile png) {
        return new PngImage(png).image();
    }

    private PixelImage image() {
        try (opacity;
                colours) {
            if (png.interlaced()) {
                interlaced();
            } else if (!asStored || png.transparency() != null) {
                png.rows((pass, y, row) -> row(row, plain(pass, row)));
            }
            return new PixelImage(
                    png.width(),
                    png.height(),
                    png.depth(),
                    PngColours.of(png),
                    Coding.ROWS,
                    asStored ? png.data() : colours.end(),
                    opacity.image());
        }
    }

    /** Undoes the filter of the next row. */
    private byte[] plain(PngPass pass, byte[] filtered) {
        boolean first = pass != current;
        current = pass;
        byte[] above = first ? new byte[filtered.length - 1] : plain;
        plain = first ? new byte[filtered.length - 1] : spare;
        spare = above;
        System.arraycopy(filtered, 1, plain, 0, plain.length);
        PngFilter.undo(filtered[0], plain, above, Math.max(1, bitsPerPixel / 8));
        return plain;
    }

    private void row(byte[] filtered, byte[] plain) {
        opacity.row(filtered, plain);
        if (!asStored) {
            colours.write(png.kind().alpha ? withoutAlpha(filtered) : filtered);
        }
    }

    /** Filters treat each channel by itself, so that what they made of a channel can be taken as it is. */
    private byte[] withoutAlpha(byte[] filtered) {
        int sample = png.depth() / 8;
        int kept = png.kind().colours() * sample;
        int pixel = png.kind().channels * sample;
        byte[] row = new byte[1 + png.width() * kept];
        row[0] = filtered[0];
        for (int from = 1, to = 1; from < filtered.length; from += pixel, to += kept) {
            System.arraycopy(filtered, from, row, to, kept);
        }
        return row;
    }

    private void interlaced() {
        byte[][] whole = new byte[png.height()][bytesPerRow];
        png.rows((pass, y, row) -> spread(plain(pass, row), pass, whole[y]));
        byte[] unfiltered = new byte[bytesPerRow + 1];
        for (byte[] row : whole) {
            System.arraycopy(row, 0, unfiltered, 1, bytesPerRow);
            row(unfiltered, row);
        }
    }

    private void spread(byte[] packed, PngPass pass, byte[] row) {
        int i = 0;
        for (int x = pass.x(); x < png.width(); x += pass.across(), i++) {
            if (bitsPerPixel >= 8) {
                int pixel = bitsPerPixel / 8;
                System.arraycopy(packed, i * pixel, row, x * pixel, pixel);
            } else {
                int shift = 8 - bitsPerPixel - x * bitsPerPixel % 8;
                row[x * bitsPerPixel / 8] |= (byte) (PngOpacity.sample(packed, i, bitsPerPixel) << shift);
            }
        }
    }
}
