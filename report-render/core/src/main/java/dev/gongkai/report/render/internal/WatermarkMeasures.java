package dev.gongkai.report.render.internal;

import dev.gongkai.report.render.Theme;

/** How a watermark looks on paper, in every format that has pages. */
public final class WatermarkMeasures {

    /** Light enough for text to be read on it, also printed. */
    public static final int GREY = 0xE4E4E4;

    /** To the left, in degrees. */
    public static final double TURN = 45;

    /** How long it is, of the diagonal of the type area. */
    public static final double LENGTH = 0.75;

    /** Its size in points, where it is short. */
    public static final double LARGEST = 120;

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private WatermarkMeasures() {}

    /** The size in points of words whose width is told without their font. */
    public static double size(String words, Theme.PageSetup page) {
        double room = Math.hypot(page.typeWidth(), page.typeHeight()) * POINTS_PER_MILLIMETRE * LENGTH;
        return Math.min(room / (HalfEms.of(words) / 2.0), LARGEST);
    }
}
