package dev.gongkai.report.render.internal.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks a label into lines; what does not fit the last of them is cut, and can be read in the table of the chart. */
public final class LabelLines {

    private static final String ELLIPSIS = "…";

    /** How much wider lines are tried to be, in ems, until there are no more than needed. */
    private static final double STEP = 0.5;

    /** What no line begins with, and what none ends with. */
    private static final String NOT_FIRST = "，。、；：？！）》」』”’〉】…·%,.;:?!)]}";

    private static final String NOT_LAST = "（《「『“‘〈【([{";

    private LabelLines() {}

    /**
     * The lines of a label.
     *
     * @param room the width of a line, in ems
     * @param most the number of lines
     */
    public static List<String> of(String label, double room, int most, TextWidth width) {
        List<String> full = broken(label, room, most, width);
        // Lines of about the same length: the last one never has only the last characters.
        double each = full.size() == 1 || last(full).endsWith(ELLIPSIS) ? room : width.of(label) / full.size();
        for (double narrow = each; narrow < room; narrow += STEP) {
            List<String> even = broken(label, narrow, most, width);
            if (even.size() <= full.size() && !last(even).endsWith(ELLIPSIS)) {
                return even;
            }
        }
        return full;
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    private static List<String> broken(String label, double room, int most, TextWidth width) {
        List<String> lines = new ArrayList<>();
        String rest = label.strip();
        while (width.of(rest) > room) {
            if (lines.size() == most - 1) {
                rest = cut(rest, room, width);
                break;
            }
            int end = end(rest, room, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }

    /** The beginning of a text that fits, with a sign that it is not all. */
    static String cut(String text, double room, TextWidth width) {
        if (text.isEmpty() || width.of(text) <= room) {
            return text;
        }
        int end = fitting(text, room - width.of(ELLIPSIS), width);
        return text.substring(0, end) + ELLIPSIS;
    }

    /** How much of a text fits, one character at least; a longer beginning is never narrower. */
    private static int fitting(String text, double room, TextWidth width) {
        int fits = text.offsetByCodePoints(0, 1);
        int tooLong = text.length() + 1;
        while (fits + 1 < tooLong) {
            int end = whole(text, (fits + tooLong) >>> 1, fits);
            if (end >= tooLong) {
                break;
            }
            if (width.of(text.substring(0, end)) > room) {
                tooLong = end;
            } else {
                fits = end;
            }
        }
        return fits;
    }

    /** The end of a whole character near a place, behind another. */
    private static int whole(String text, int at, int after) {
        boolean within = at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return !within ? at : at - 1 > after ? at - 1 : at + 1;
    }

    /** Where a line ends: where it is full, or before, where it may be broken; half full it is broken anywhere. */
    private static int end(String text, double room, TextWidth width) {
        int full = fitting(text, room, width);
        for (int end = full; end > full / 2; end--) {
            if (mayBreak(text, end)) {
                return end;
            }
        }
        return full;
    }

    private static boolean mayBreak(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean inWord = before < 0x2000 && after < 0x2000 && before != ' ' && after != ' ';
        return !inWord
                && !Character.isLowSurrogate(after)
                && NOT_FIRST.indexOf(after) < 0
                && NOT_LAST.indexOf(before) < 0;
    }
}
