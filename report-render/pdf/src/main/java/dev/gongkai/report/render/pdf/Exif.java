package dev.gongkai.report.render.pdf;

import java.nio.BufferUnderflowException;
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

    static final Exif NONE = new Exif(Orientation.UPRIGHT, new Density(0, 0));

    private static final int ORIENTATION = 0x112;
    private static final int X_RESOLUTION = 0x11A;
    private static final int Y_RESOLUTION = 0x11B;
    private static final int RESOLUTION_UNIT = 0x128;

    private static final int ENTRY = 12;
    private static final int CENTIMETRE = 3;
    private static final double INCH_IN_CENTIMETRES = 2.54;

    /**
     * Reads the first directory of a TIFF structure.
     *
     * @param file where it is
     * @param start where it begins
     * @param length how long it is
     */
    static Exif parse(byte[] file, int start, int length) {
        try {
            return parse(ByteBuffer.wrap(file, start, length).slice());
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return NONE;
        }
    }

    private static Exif parse(ByteBuffer tiff) {
        int order = tiff.getShort(0);
        if (order != 0x4949 && order != 0x4D4D) {
            return NONE;
        }
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int count = tiff.getShort(directory) & 0xFFFF;
        int orientation = 0;
        double x = 0;
        double y = 0;
        double unit = 1;
        for (int i = 0; i < count; i++) {
            int entry = directory + 2 + i * ENTRY;
            switch (tiff.getShort(entry) & 0xFFFF) {
                case ORIENTATION -> orientation = tiff.getShort(entry + 8);
                case X_RESOLUTION -> x = fraction(tiff, tiff.getInt(entry + 8));
                case Y_RESOLUTION -> y = fraction(tiff, tiff.getInt(entry + 8));
                case RESOLUTION_UNIT -> unit = tiff.getShort(entry + 8) == CENTIMETRE ? INCH_IN_CENTIMETRES : 1;
                default -> {
                    // says nothing of how it is shown
                }
            }
        }
        return new Exif(Orientation.of(orientation), new Density(x * unit, y * unit));
    }

    private static double fraction(ByteBuffer tiff, int at) {
        double denominator = Integer.toUnsignedLong(tiff.getInt(at + 4));
        return denominator == 0 ? 0 : Integer.toUnsignedLong(tiff.getInt(at)) / denominator;
    }
}
