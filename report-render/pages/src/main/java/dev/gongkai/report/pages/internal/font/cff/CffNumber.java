package dev.gongkai.report.pages.internal.font.cff;

/** Whole numbers as operands in a table {@code CFF}: DICTs and outlines code them alike, in one to three bytes. */
final class CffNumber {

    /** Begins a number of two more bytes. */
    static final int INT16 = 28;

    /** Begins a number with a fraction, in outlines. */
    static final int FIXED = 255;

    /** What a single byte says, above the number; from {@link #LEAST} on. */
    static final int ZERO = 139;

    /** The first numbers that take two bytes; their first byte counts from {@link #POSITIVE} or {@link #NEGATIVE}. */
    static final int TWO_BYTES = 108;

    static final int POSITIVE = 247;
    private static final int NEGATIVE = 251;

    /** Lower first bytes are operators, but for {@link #INT16} and what DICTs have of their own. */
    private static final int LEAST = 32;

    private CffNumber() {}

    /** Whether a byte of an outline begins a number. */
    static boolean begins(int first) {
        return first >= LEAST || first == INT16;
    }

    /** How many bytes a number has that begins with one. */
    static int length(int first) {
        return first == INT16 ? 3 : first == FIXED ? 5 : first < POSITIVE ? 1 : 2;
    }

    /** The number at a place, all of which is there; without its fraction. */
    static int value(byte[] data, int at) {
        int first = data[at] & 0xFF;
        if (first == INT16 || first == FIXED) {
            return (short) (data[at + 1] << 8 | data[at + 2] & 0xFF);
        }
        if (first < POSITIVE) {
            return first - ZERO;
        }
        int low = data[at + 1] & 0xFF;
        return first < NEGATIVE
                ? (first - POSITIVE) * 256 + low + TWO_BYTES
                : -(first - NEGATIVE) * 256 - low - TWO_BYTES;
    }
}
