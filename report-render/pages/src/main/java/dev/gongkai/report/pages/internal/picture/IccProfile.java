package dev.gongkai.report.pages.internal.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges colour profiles: PDF/A allows only some, and a reader needs every part that makes colours. */
final class IccProfile {

    private static final int HEAD = 128;
    private static final int TAG = 12;
    private static final int MAX_VERSION = 4;
    private static final Set<String> CLASSES = Set.of("scnr", "mntr", "prtr", "spac");

    private static final List<String> PRIMARIES = List.of("rXYZ", "gXYZ", "bXYZ");
    private static final List<String> CURVES = List.of("rTRC", "gTRC", "bTRC");

    /** A table that makes colours of numbers; where there is one, nothing else counts. */
    private static final String TABLE = "A2B0";

    private static final double FIXED = 65536;

    /** Of the primaries, as a matrix: below this they span no space. */
    private static final double LEAST_DETERMINANT = 1e-4;

    /** How many numbers each kind of a curve by formula has. */
    private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

    private final byte[] icc;
    private final int components;
    private final Map<String, ByteBuffer> tags = new HashMap<>();

    private IccProfile(byte[] icc, int components) {
        this.icc = icc;
        this.components = components;
    }

    /**
     * The colour space of a picture.
     *
     * @param icc the profile that came with it; one that does not fit is passed over, as browsers do
     * @param components of the picture: one or three
     */
    static ColourSpace colours(byte[] icc, int components) {
        boolean fits = icc.length >= HEAD + 4 && new IccProfile(icc, components).fits();
        return fits ? new ColourSpace.ProfiledColours(components, icc) : ColourSpace.device(components);
    }

    private boolean fits() {
        return number(0) == icc.length
                && icc[8] >= 2
                && icc[8] <= MAX_VERSION
                && CLASSES.contains(name(12))
                && name(16).equals(components == 1 ? "GRAY" : "RGB ")
                && Set.of("XYZ ", "Lab ").contains(name(20))
                && name(36).equals("acsp")
                && tagsAreWithin()
                && makesColours();
    }

    private boolean tagsAreWithin() {
        long count = number(HEAD);
        long data = HEAD + 4 + count * TAG;
        if (count == 0 || data > icc.length) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int tag = HEAD + 4 + i * TAG;
            long at = number(tag + 4);
            long length = number(tag + 8);
            if (at < data || length < 8 || at + length > icc.length) {
                return false;
            }
            tags.putIfAbsent(
                    name(tag), ByteBuffer.wrap(icc, (int) at, (int) length).slice());
        }
        return true;
    }

    private boolean makesColours() {
        ByteBuffer table = tags.get(TABLE);
        if (table != null) {
            return isTable(table);
        }
        if (components == 1) {
            return isCurve("kTRC");
        }
        return name(20).equals("XYZ ") && CURVES.stream().allMatch(this::isCurve) && spanASpace();
    }

    private boolean isCurve(String tag) {
        ByteBuffer curve = tags.get(tag);
        if (curve == null || curve.limit() < 12) {
            return false;
        }
        return switch (type(curve)) {
            case "curv" -> curve.getInt(8) >= 0 && 12 + 2L * curve.getInt(8) <= curve.limit();
            case "para" -> {
                int kind = curve.getShort(8);
                yield kind >= 0 && kind < PARAMETERS.length && 12 + 4 * PARAMETERS[kind] <= curve.limit();
            }
            default -> false;
        };
    }

    private boolean spanASpace() {
        double[][] primaries = new double[3][3];
        for (int i = 0; i < 3; i++) {
            ByteBuffer xyz = tags.get(PRIMARIES.get(i));
            if (xyz == null || xyz.limit() < 20 || !type(xyz).equals("XYZ ")) {
                return false;
            }
            for (int k = 0; k < 3; k++) {
                primaries[i][k] = xyz.getInt(8 + 4 * k) / FIXED;
            }
        }
        double volume = Chromaticities.determinant(primaries[0], primaries[1], primaries[2]);
        return Math.abs(volume) > LEAST_DETERMINANT;
    }

    private boolean isTable(ByteBuffer table) {
        if (table.limit() < 32 || table.get(8) != components || table.get(9) != 3) {
            return false;
        }
        return switch (type(table)) {
            case "mft1" -> table.limit() >= 48 + 256L * (components + 3) + grid(table);
            case "mft2" ->
                table.limit() >= 52
                        && table.limit()
                                >= 52
                                        + 2L * (table.getShort(48) & 0xFFFF) * components
                                        + 2L * (table.getShort(50) & 0xFFFF) * 3
                                        + 2 * grid(table);
            case "mAB " -> {
                boolean within = table.getInt(12) != 0;
                for (int at = 12; at < 32; at += 4) {
                    within &= table.getInt(at) >= 0 && table.getInt(at) < table.limit();
                }
                yield within;
            }
            default -> false;
        };
    }

    /** The numbers at the points of a table. */
    private long grid(ByteBuffer table) {
        long points = table.get(10) & 0xFF;
        return 3 * (components == 1 ? points : points * points * points);
    }

    private static String type(ByteBuffer tag) {
        return new String(tag.array(), tag.arrayOffset(), 4, StandardCharsets.ISO_8859_1);
    }

    private String name(int at) {
        return new String(icc, at, 4, StandardCharsets.ISO_8859_1);
    }

    private long number(int at) {
        return (icc[at] & 0xFFL) << 24 | (icc[at + 1] & 0xFF) << 16 | (icc[at + 2] & 0xFF) << 8 | icc[at + 3] & 0xFF;
    }
}
