package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.internal.picture.PngFile;
import dev.gongkai.report.internal.picture.PngKind;
import dev.gongkai.report.pages.internal.bytes.DeflatingBuffer;
import dev.gongkai.report.pages.internal.picture.PixelImage.Coding;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes the opacity out of the rows of a PNG file: a channel of it, what each colour has, or one colour that has none. */
final class PngOpacity implements AutoCloseable {

    private final PngFile png;
    private final int depth;
    private final int channels;

    /** The bytes of a number in the channel of opacity. */
    private final int sample;

    /** A row of it, the number of its filter first. */
    private final byte[] alpha;

    /** Of each colour of the palette. */
    private final byte[] opacities = new byte[256];

    /** The numbers of the colour that is transparent. */
    private final int[] transparent;

    private final DeflatingBuffer out = new DeflatingBuffer();
    private boolean opaque = true;

    PngOpacity(PngFile png) {
        this.png = png;
        depth = png.depth();
        channels = png.kind().channels;
        sample = png.kind().alpha ? depth / 8 : 1;
        alpha = new byte[1 + png.width() * sample];
        transparent = new int[channels];
        byte[] stated = png.transparency();
        if (stated != null && png.kind() == PngKind.PALETTE) {
            Arrays.fill(opacities, (byte) -1);
            System.arraycopy(stated, 0, opacities, 0, stated.length);
        } else if (stated != null) {
            for (int i = 0; i < channels; i++) {
                // Of a number that is written with more bits than it has, the lower ones count.
                transparent[i] = number(stated, i, 16) & (1 << depth) - 1;
            }
        }
    }

    /** Takes what a row says: the row as it is stored, and its pixels. */
    void row(byte[] filtered, byte[] plain) {
        if (png.kind().alpha) {
            channel(filtered, plain);
        } else if (png.transparency() != null) {
            for (int x = 0; x < png.width(); x++) {
                alpha[x + 1] = png.kind() == PngKind.PALETTE
                        ? opacities[sample(plain, x, depth)]
                        : (byte) (isTransparent(plain, x) ? 0 : -1);
                opaque &= alpha[x + 1] == -1;
            }
            out.write(alpha);
        }
    }

    /** Filters treat each channel by itself. */
    private void channel(byte[] filtered, byte[] plain) {
        int pixel = channels * sample;
        alpha[0] = filtered[0];
        for (int from = pixel - sample, to = 1; from < plain.length; from += pixel, to += sample) {
            for (int i = 0; i < sample; i++) {
                alpha[to + i] = filtered[from + i + 1];
                opaque &= plain[from + i] == -1;
            }
        }
        out.write(alpha);
    }

    private boolean isTransparent(byte[] row, int x) {
        for (int i = 0; i < channels; i++) {
            if (number(row, x * channels + i, depth) != transparent[i]) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] row, int index, int bits) {
        return bits == 16 ? (row[index * 2] & 0xFF) << 8 | row[index * 2 + 1] & 0xFF : sample(row, index, bits);
    }

    /** A number of less than a byte, or of one. */
    static int sample(byte[] row, int index, int bits) {
        int at = index * bits;
        return row[at / 8] >> 8 - bits - at % 8 & (1 << bits) - 1;
    }

    /** The opacity as an image, or null where every pixel is opaque. */
    @Nullable
    PixelImage image() {
        return opaque
                ? null
                : new PixelImage(
                        png.width(), png.height(), 8 * sample, ColourSpace.device(1), Coding.ROWS, out.end(), null);
    }

    @Override
    public void close() {
        out.close();
    }
}
