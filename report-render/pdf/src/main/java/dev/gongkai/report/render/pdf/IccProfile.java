package dev.gongkai.report.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Judges profiles by their heads: a document for archives may hold only some. */
final class IccProfile {

    private static final int HEAD = 128;
    private static final int TAG = 12;
    private static final int MAX_VERSION = 4;
    private static final Set<String> CLASSES = Set.of("scnr", "mntr", "prtr", "spac");

    private IccProfile() {}

    /**
     * The colour space of a picture.
     *
     * @param icc the profile that came with it; one that does not fit is passed over, as browsers do
     * @param components of the picture: one or three
     */
    static ColourSpace colours(byte[] icc, int components) {
        return fits(icc, components) ? new ColourSpace.Profile(components, icc) : ColourSpace.device(components);
    }

    private static boolean fits(byte[] icc, int components) {
        return icc.length >= HEAD + 4
                && number(icc, 0) == icc.length
                && icc[8] >= 2
                && icc[8] <= MAX_VERSION
                && CLASSES.contains(name(icc, 12))
                && name(icc, 16).equals(components == 1 ? "GRAY" : "RGB ")
                && name(icc, 36).equals("acsp")
                && tagsAreWithin(icc);
    }

    private static boolean tagsAreWithin(byte[] icc) {
        long count = number(icc, HEAD);
        if (count == 0 || HEAD + 4 + count * TAG > icc.length) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int tag = HEAD + 4 + i * TAG;
            if (number(icc, tag + 4) + number(icc, tag + 8) > icc.length) {
                return false;
            }
        }
        return true;
    }

    private static String name(byte[] icc, int at) {
        return new String(icc, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static long number(byte[] icc, int at) {
        return (icc[at] & 0xFFL) << 24 | (icc[at + 1] & 0xFF) << 16 | (icc[at + 2] & 0xFF) << 8 | icc[at + 3] & 0xFF;
    }
}
