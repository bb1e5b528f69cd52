package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.internal.picture.PngFile;
import dev.gongkai.report.internal.picture.PngPass;
import dev.gongkai.report.internal.picture.PngRows;
import dev.gongkai.report.pages.internal.bytes.DeflatingBuffer;
import dev.gongkai.report.pages.internal.bytes.PngFilter;
import dev.gongkai.report.pages.internal.picture.PixelImage.Coding;

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

    /** The pixels of the row at hand, and of that above it. */
    private byte[] plain = {};

    private byte[] above = {};

    private PngImage(PngFile png) {
        this.png = png;
        this.bitsPerPixel = png.kind().channels * png.depth();
        this.bytesPerRow = png.bytes(png.width());
        this.opacity = PngOpacity.of(png);
        this.asStored = !png.interlaced() && !png.kind().alpha;
    }

    static PixelImage of(PngFile png) {
        try {
            return new PngImage(png).image();
        } catch (PictureException e) {
            throw new IllegalStateException("a picture that was judged", e);
        }
    }

    private PixelImage image() throws PictureException {
        try (PngRows rows = png.rows();
                opacity;
                colours) {
            if (png.interlaced()) {
                interlaced(rows);
            } else if (!asStored || png.transparency() != null) {
                begin(rows, bytesPerRow);
                for (int y = 0; y < png.height(); y++) {
                    row(next(rows), plain);
                }
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

    private void begin(PngRows rows, int bytes) {
        rows.begin(bytes);
        plain = new byte[bytes];
        above = new byte[bytes];
    }

    /** Undoes the filter of the next row, and returns it as it is stored. */
    private byte[] next(PngRows rows) throws PictureException {
        byte[] filtered = rows.next();
        byte[] row = above;
        above = plain;
        plain = row;
        System.arraycopy(filtered, 1, plain, 0, plain.length);
        PngFilter.undo(filtered[0], plain, above, Math.max(1, bitsPerPixel / 8));
        return filtered;
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
        byte[][] whole = new byte[png.height()][bytesPerRow];
        for (PngPass pass : png.passes()) {
            int columns = pass.columns(png.width());
            if (columns > 0) {
                begin(rows, png.bytes(columns));
                for (int y = pass.y(); y < png.height(); y += pass.down()) {
                    next(rows);
                    spread(columns, pass, whole[y]);
                }
            }
        }
        byte[] unfiltered = new byte[bytesPerRow + 1];
        for (byte[] row : whole) {
            System.arraycopy(row, 0, unfiltered, 1, bytesPerRow);
            row(unfiltered, row);
        }
    }

    private void spread(int columns, PngPass pass, byte[] row) {
        for (int i = 0; i < columns; i++) {
            int x = pass.x() + i * pass.across();
            if (bitsPerPixel >= 8) {
                int pixel = bitsPerPixel / 8;
                System.arraycopy(plain, i * pixel, row, x * pixel, pixel);
            } else {
                int shift = 8 - bitsPerPixel - x * bitsPerPixel % 8;
                row[x * bitsPerPixel / 8] |= (byte) (PngOpacity.sample(plain, i, bitsPerPixel) << shift);
            }
        }
    }
}
