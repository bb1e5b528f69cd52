package dev.gongkai.report.internal.picture;

import java.util.Arrays;

/** What a pixel of a PNG file is made of. */
public enum PngKind {
    GREY(0, 1, false, 1, 2, 4, 8, 16),
    RGB(2, 3, false, 8, 16),
    PALETTE(3, 1, false, 1, 2, 4, 8),
    GREY_ALPHA(4, 2, true, 8, 16),
    RGB_ALPHA(6, 4, true, 8, 16);

    private final int number;
    private final int[] depths;
    public final int channels;
    public final boolean alpha;

    PngKind(int number, int channels, boolean alpha, int... depths) {
        this.number = number;
        this.channels = channels;
        this.alpha = alpha;
        this.depths = depths;
    }

    static PngKind of(int number, int depth) throws PictureException {
        for (PngKind kind : values()) {
            if (kind.number == number && Arrays.stream(kind.depths).anyMatch(d -> d == depth)) {
                return kind;
            }
        }
        throw PictureException.damagedPng(
                "颜色类型 " + number + " 与位深 " + depth + " 的组合无效",
                "colour type " + number + " with " + depth + " bits is not valid");
    }

    public boolean isGrey() {
        return this == GREY || this == GREY_ALPHA;
    }

    /** How many of the channels are colours. */
    public int colours() {
        return alpha ? channels - 1 : channels;
    }
}
