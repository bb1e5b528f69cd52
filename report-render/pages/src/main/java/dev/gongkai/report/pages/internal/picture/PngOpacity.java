package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.internal.picture.PngFile;
import dev.gongkai.report.internal.picture.PngKind;
import dev.gongkai.report.pages.internal.bytes.DeflatingBuffer;
import dev.gongkai.report.pages.internal.picture.PixelImage.Coding;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes the opacity out of the rows of a PNG file. */
abstract class PngOpacity implements AutoCloseable {

    private final PngFile png;
    private final int bits;
    private final DeflatingBuffer out = new DeflatingBuffer();
    private boolean opaque = true;

    private PngOpacity(PngFile png, int bits) {
        this.png = png;
        this.bits = bits;
    }

    static PngOpacity of(PngFile png) {
        byte[] stated = png.transparency();
        if (png.kind().alpha) {
            return new Channel(png);
        }
        if (stated == null) {
            return new None(png);
        }
        return png.kind() == PngKind.PALETTE ? new OfColours(png, stated) : new OneColour(png, stated);
    }

    /** Takes what a row says: the row as it is stored, and its pixels. */
    abstract void row(byte[] filtered, byte[] plain);

    final void write(byte[] row, boolean rowIsOpaque) {
        out.write(row);
        opaque &= rowIsOpaque;
    }

    /** The opacity as an image, or null where every pixel is opaque. */
    final @Nullable PixelImage image() {
        return opaque
                ? null
                : new PixelImage(png.width(), png.height(), bits, ColourSpace.device(1), Coding.ROWS, out.end(), null);
    }

    @Override
    public final void close() {
        out.close();
    }

    /** A number of less than a byte, or of one. */
    static int sample(byte[] row, int index, int bits) {
        int at = index * bits;
        return row[at / 8] >> 8 - bits - at % 8 & (1 << bits) - 1;
    }

    /** All pixels are opaque. */
    private static final class None extends PngOpacity {
        None(PngFile png) {
            super(png, 8);
        }

        @Override
        void row(byte[] filtered, byte[] plain) {
            // nothing is said
        }
    }

    /** The last channel is the opacity. */
    private static final class Channel extends PngOpacity {
        private final int sample;
        private final int pixel;
        private final byte[] alpha;

        Channel(PngFile png) {
            super(png, png.depth());
            this.sample = png.depth() / 8;
            this.pixel = png.kind().channels * sample;
            this.alpha = new byte[1 + png.width() * sample];
        }

        @Override
        void row(byte[] filtered, byte[] plain) {
            alpha[0] = filtered[0];
            boolean opaque = true;
            for (int from = pixel - sample, to = 1; from < plain.length; from += pixel, to += sample) {
                for (int i = 0; i < sample; i++) {
                    alpha[to + i] = filtered[from + i + 1];
                    opaque &= plain[from + i] == -1;
                }
            }
            write(alpha, opaque);
        }
    }

    /** Each colour of the palette has an opacity. */
    private static final class OfColours extends PngOpacity {
        private final int depth;
        private final byte[] opacities = new byte[256];
        private final byte[] alpha;

        OfColours(PngFile png, byte[] stated) {
            super(png, 8);
            this.depth = png.depth();
            this.alpha = new byte[1 + png.width()];
            Arrays.fill(opacities, (byte) -1);
            System.arraycopy(stated, 0, opacities, 0, stated.length);
        }

        @Override
        void row(byte[] filtered, byte[] plain) {
            boolean opaque = true;
            for (int x = 1; x < alpha.length; x++) {
                alpha[x] = opacities[sample(plain, x - 1, depth)];
                opaque &= alpha[x] == -1;
            }
            write(alpha, opaque);
        }
    }

    /** One colour is transparent. */
    private static final class OneColour extends PngOpacity {
        private final int depth;
        private final int channels;
        private final int[] transparent;
        private final byte[] alpha;

        OneColour(PngFile png, byte[] stated) {
            super(png, 8);
            this.depth = png.depth();
            this.channels = png.kind().channels;
            this.alpha = new byte[1 + png.width()];
            this.transparent = new int[channels];
            for (int i = 0; i < channels; i++) {
                // Of a number that is written with more bits than it has, the lower ones count.
                transparent[i] = number(stated, i, 16) & (1 << depth) - 1;
            }
        }

        @Override
        void row(byte[] filtered, byte[] plain) {
            boolean opaque = true;
            for (int x = 0; x < alpha.length - 1; x++) {
                boolean same = true;
                for (int i = 0; i < channels; i++) {
                    same &= number(plain, x * channels + i, depth) == transparent[i];
                }
                alpha[x + 1] = (byte) (same ? 0 : -1);
                opaque &= !same;
            }
            write(alpha, opaque);
        }

        private static int number(byte[] row, int index, int bits) {
            return bits == 16 ? (row[index * 2] & 0xFF) << 8 | row[index * 2 + 1] & 0xFF : sample(row, index, bits);
        }
    }
}
