package dev.gongkai.report.pages.internal.picture;

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

    private byte @Nullable [] profile;
    private @Nullable Chromaticities primaries;
    private boolean srgb;

    /** Zero where the file does not say. */
    private double gamma;

    /** Chunk {@code sRGB}. */
    void srgb() {
        srgb = true;
    }

    /** Chunk {@code gAMA}. */
    void gamma(ByteBuffer chunk) {
        double stated = chunk.getInt() / ONE;
        gamma = stated >= LEAST_GAMMA && stated <= MOST_GAMMA ? stated : 0;
    }

    /** Chunk {@code cHRM}. */
    void primaries(ByteBuffer chunk) {
        double[] xy = new double[8];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = chunk.getInt() / ONE;
        }
        Chromaticities stated = new Chromaticities(xy);
        primaries = stated.isUsable() ? stated : null;
    }

    /** Chunk {@code iCCP}: a name, how it is deflated, and the profile. */
    void profile(ByteBuffer chunk) throws PictureException {
        int name = 0;
        while (name <= MAX_KEYWORD && name < chunk.limit() && chunk.get(name) != 0) {
            name++;
        }
        int head = name + 2;
        if (head > chunk.limit() || chunk.get(name) != 0 || chunk.get(name + 1) != 0) {
            throw PictureException.damagedPng("颜色配置文件无效", "the colour profile is not valid");
        }
        profile = inflated(chunk.position(head));
    }

    private static byte[] inflated(ByteBuffer deflated) throws PictureException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream icc = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                icc.write(buffer, 0, count);
                if (icc.size() > MAX_PROFILE) {
                    throw PictureException.damagedPng("颜色配置文件过大", "the colour profile is too large");
                }
                if (count == 0 && !inflater.finished()) {
                    throw PictureException.damagedPng("颜色配置文件不完整", "the colour profile is cut off");
                }
            }
            return icc.toByteArray();
        } catch (DataFormatException e) {
            throw PictureException.damagedPng("颜色配置文件无法解压", "the colour profile cannot be inflated");
        } finally {
            inflater.end();
        }
    }

    /** What they mean: a profile goes before sRGB, and both before a gamma. */
    ColourSpace space(int components) {
        if (profile != null) {
            return IccProfile.colours(profile, components);
        }
        boolean srgbGamma = gamma == 0 || Math.abs(gamma - SRGB_GAMMA) <= GAMMA_TOLERANCE;
        Chromaticities stated = primaries == null ? Chromaticities.SRGB : primaries;
        if (srgb || srgbGamma && (stated.isSrgb() || components == 1)) {
            return ColourSpace.device(components);
        }
        return new ColourSpace.Calibrated(components, 1 / (gamma == 0 ? SRGB_GAMMA : gamma), stated);
    }
}
