package dev.gongkai.report.render.internal.chart;

/**
 * The colours of bars, a ladder from dark to light: whoever sees no colours, or not all, and whoever prints in grey, tells
 * them apart by their lightness. Each has a dark outline, and no text stands on it.
 */
public final class ChartPalette {

    /** The colours as red, green and blue, the first for bars of one kind. */
    private static final int[] SHADES = {0x0A2745, 0x1B5A94, 0x2C88B3, 0xF2C14E, 0xFFFAEA};

    /** The same ladder on a dark screen, where the lightest stands out most; outlines are light. */
    private static final int[] DARK_SHADES = {0xE3F0FF, 0x86BDF0, 0x4A8FC0, 0x7A5608, 0x33302A};

    /** The colour of outlines, the axis and texts where the page has none of its own. */
    public static final int LINE = 0x111111;

    private ChartPalette() {}

    /** How many kinds can be told apart. */
    public static int size() {
        return SHADES.length;
    }

    /** Which colour the bars of one of several kinds have: as far from each other as there are colours for. */
    public static int shade(int index, int of) {
        if (of <= 1) {
            return 1;
        }
        return of > SHADES.length ? index % SHADES.length : index * (SHADES.length - 1) / (of - 1);
    }

    /** The colour, as red, green and blue. */
    public static int rgb(int shade) {
        return SHADES[shade];
    }

    /** The colour on a dark screen, as red, green and blue. */
    public static int darkRgb(int shade) {
        return DARK_SHADES[shade];
    }
}
