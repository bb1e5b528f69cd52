package dev.gongkai.report.internal.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What Exif says of how a picture is to be shown. It is advice: where it is damaged it is passed over, as by everyone
 * who shows pictures.
 *
 * @param orientation how it is to be turned
 * @param density its density, zero where it does not say
 */
record Exif(Orientation orientation, Density density) {

    static final Exif NONE = new Exif(Orientation.UPRIGHT, Density.UNKNOWN);

    private static final int ORIENTATION = 0x112;
    private static final int X_RESOLUTION = 0x11A;
    private static final int Y_RESOLUTION = 0x11B;
    private static final int RESOLUTION_UNIT = 0x128;

    private static final int ENTRY = 12;
    private static final int LONG = 4;
    private static final int CENTIMETRE = 3;

    /**
     * Reads the first directory of a TIFF structure.
     *
     * @param tiff the structure and nothing else: places in it count from its beginning
     */
    static Exif parse(ByteBuffer tiff) {
        int orientation = 0;
        double x = 0;
        double y = 0;
        double unit = 1;
        try {
            int order = tiff.getShort(0);
            if (order != 0x4949 && order != 0x4D4D) {
                return NONE;
            }
            tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int count = tiff.getShort(directory) & 0xFFFF;
            for (int entry = directory + 2; entry < directory + 2 + count * ENTRY; entry += ENTRY) {
                switch (tiff.getShort(entry) & 0xFFFF) {
                    case ORIENTATION -> orientation = number(tiff, entry);
                    case X_RESOLUTION -> x = fraction(tiff, tiff.getInt(entry + 8));
                    case Y_RESOLUTION -> y = fraction(tiff, tiff.getInt(entry + 8));
                    case RESOLUTION_UNIT -> unit = number(tiff, entry) == CENTIMETRE ? Density.INCH_IN_CENTIMETRES : 1;
                    default -> {
                        // says nothing of how it is shown
                    }
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // What stood before still counts.
        }
        return new Exif(Orientation.of(orientation), new Density(x * unit, y * unit));
    }

    /** It should be written with two bytes; some write four. */
    private static int number(ByteBuffer tiff, int entry) {
        return tiff.getShort(entry + 2) == LONG ? tiff.getInt(entry + 8) : tiff.getShort(entry + 8);
    }

    private static double fraction(ByteBuffer tiff, int at) {
        if (at < 0 || at > tiff.limit() - 8) {
            return 0;
        }
        double denominator = Integer.toUnsignedLong(tiff.getInt(at + 4));
        return denominator == 0 ? 0 : Integer.toUnsignedLong(tiff.getInt(at)) / denominator;
    }
}
