package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.pages.internal.bytes.DeflatingBuffer;
import dev.gongkai.report.pages.internal.picture.PixelImage.Coding;

/**
 * Makes an image of a PNG file. Its rows stay as they are, coded by whoever made the file, unless they are interlaced or
 * hold opacity, which documents want apart.
 */
final class PngImage {

    /** Where each of the seven pictures of an interlaced one begins, and how far its pixels are apart: x, y, dx, dy. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final PngFile png;
    private final int bitsPerPixel;
    private final int bytesPerRow;
    private final PngOpacity opacity;
    private final boolean asStored;
    private final DeflatingBuffer colours = new DeflatingBuffer();

    private PngImage(PngFile png) {
        this.png = png;
        this.bitsPerPixel = png.kind().channels * png.depth();
        this.bytesPerRow = bytes(png.width());
        this.opacity = PngOpacity.of(png);
        this.asStored = !png.interlaced() && !png.kind().alpha;
    }

    static PixelImage of(PngFile png) throws PictureException {
        return new PngImage(png).image();
    }

    private int bytes(int pixels) {
        return (int) (((long) pixels * bitsPerPixel + 7) / 8);
    }

    private PixelImage image() throws PictureException {
        byte[] data = png.data();
        try (PngRows rows = new PngRows(data, bitsPerPixel);
                opacity;
                colours) {
            if (png.interlaced()) {
                interlaced(rows);
            } else {
                rows.begin(bytesPerRow);
                for (int y = 0; y < png.height(); y++) {
                    rows.next();
                    row(rows.filtered(), rows.plain());
                }
            }
            rows.end();
            return new PixelImage(
                    png.width(),
                    png.height(),
                    png.depth(),
                    png.colours(),
                    Coding.ROWS,
                    asStored ? data : colours.end(),
                    opacity.image());
        }
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

    private void interlaced(PngRows rows) throws PictureException {
        PictureLimits.checkHeld((long) bytesPerRow * png.height());
        byte[][] whole = new byte[png.height()][bytesPerRow];
        for (int[] pass : PASSES) {
            int columns = (png.width() - pass[0] + pass[2] - 1) / pass[2];
            if (columns > 0) {
                rows.begin(bytes(columns));
                for (int y = pass[1]; y < png.height(); y += pass[3]) {
                    rows.next();
                    spread(rows.plain(), columns, pass, whole[y]);
                }
            }
        }
        byte[] unfiltered = new byte[bytesPerRow + 1];
        for (byte[] row : whole) {
            System.arraycopy(row, 0, unfiltered, 1, bytesPerRow);
            row(unfiltered, row);
        }
    }

    private void spread(byte[] packed, int columns, int[] pass, byte[] row) {
        for (int i = 0; i < columns; i++) {
            int x = pass[0] + i * pass[2];
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
