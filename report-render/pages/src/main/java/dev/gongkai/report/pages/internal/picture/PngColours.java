package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.internal.picture.PngFile;
import dev.gongkai.report.internal.picture.PngKind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** What the chunks of a PNG file say of its colours. */
final class PngColours {

    /** More than any profile for screens or printers of three inks has. */
    private static final int MAX_PROFILE = 4 << 20;

    private static final int MAX_KEYWORD = 79;

    /** What one is in the numbers of a file. */
    private static final double ONE = 100_000;

    private static final double SRGB_GAMMA = 0.45455;
    private static final double GAMMA_TOLERANCE = 0.01;

    /** Beyond these a gamma makes all black or all white, and means nothing. */
    private static final double LEAST_GAMMA = 0.05;

    private static final double MOST_GAMMA = 20;

    private final PngFile png;

    private PngColours(PngFile png) {
        this.png = png;
    }

    /** What the numbers of a pixel mean. */
    static ColourSpace of(PngFile png) {
        ColourSpace base = new PngColours(png).space(png.kind().isGrey() ? 1 : 3);
        byte[] palette = png.palette();
        return png.kind() == PngKind.PALETTE && palette != null
                ? new ColourSpace.Palette(base, palette, png.depth())
                : base;
    }

    /** A profile goes before sRGB, and both before a gamma. */
    private ColourSpace space(int components) {
        byte[] profile = profile();
        if (profile != null) {
            return IccProfile.colours(profile, components);
        }
        double gamma = gamma();
        Chromaticities primaries = primaries();
        boolean srgbGamma = Math.abs(gamma - SRGB_GAMMA) <= GAMMA_TOLERANCE;
        if (png.colours("sRGB") != null || srgbGamma && (primaries.isSrgb() || components == 1)) {
            return ColourSpace.device(components);
        }
        return new ColourSpace.Calibrated(components, 1 / gamma, primaries);
    }

    private double gamma() {
        ByteBuffer chunk = png.colours("gAMA");
        double stated = chunk == null ? 0 : chunk.getInt() / ONE;
        return stated >= LEAST_GAMMA && stated <= MOST_GAMMA ? stated : SRGB_GAMMA;
    }

    private Chromaticities primaries() {
        ByteBuffer chunk = png.colours("cHRM");
        if (chunk == null) {
            return Chromaticities.SRGB;
        }
        double[] xy = new double[8];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = chunk.getInt() / ONE;
        }
        Chromaticities stated = new Chromaticities(xy);
        return stated.isUsable() ? stated : Chromaticities.SRGB;
    }

    /** The profile, after its name and how it is deflated; one that is damaged is passed over, as browsers do. */
    private byte @Nullable [] profile() {
        ByteBuffer chunk = png.colours("iCCP");
        if (chunk == null) {
            return null;
        }
        int name = 0;
        while (name <= MAX_KEYWORD && name < chunk.limit() && chunk.get(name) != 0) {
            name++;
        }
        int head = name + 2;
        boolean fits = head <= chunk.limit() && chunk.get(name) == 0 && chunk.get(name + 1) == 0;
        return fits ? inflated(chunk.position(head)) : null;
    }

    private static byte @Nullable [] inflated(ByteBuffer deflated) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream icc = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                icc.write(buffer, 0, count);
                if (icc.size() > MAX_PROFILE || count == 0 && !inflater.finished()) {
                    return null;
                }
            }
            return icc.toByteArray();
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
