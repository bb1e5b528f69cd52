package dev.gongkai.report.render.pdf;

import java.util.Arrays;

/** Addresses of pages within a text, which may be broken at their separators. */
final class Links {

    private static final float AT_PART = 0.05f;
    private static final float AT_WORD = 0.15f;

    private Links() {}

    /** Which characters belong to an address of a page. */
    static boolean[] find(MeasuredText text) {
        boolean[] links = new boolean[text.length];
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || !isPart(text.codePoints[i])) {
                if (isLink(text.codePoints, start, i)) {
                    Arrays.fill(links, start, i, true);
                }
                start = i + 1;
            }
        }
        return links;
    }

    private static boolean isPart(int codePoint) {
        return codePoint > ' ' && codePoint < 0x7F;
    }

    /** Has a scheme, or a host of three parts, or one of two parts and a path; but is no address of mail. */
    private static boolean isLink(int[] codePoints, int from, int to) {
        int dots = 0;
        boolean path = false;
        for (int i = from + 1; i + 1 < to; i++) {
            if (codePoints[i] == '.' && isLetter(codePoints[i + 1])) {
                dots++;
            } else if (codePoints[i] == '/') {
                path |= dots > 0 || codePoints[i - 1] == ':' && codePoints[i + 1] == '/';
            } else if (codePoints[i] == '@' && !path) {
                return false;
            }
        }
        return path || dots > 1;
    }

    private static boolean isLetter(int codePoint) {
        return codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z';
    }

    /** What it costs to end a line between two characters of an address. */
    static float cost(int before, int after) {
        if (before == after) {
            return BreakOpportunities.NONE;
        }
        return switch (before) {
            case '/', '?', '&', '=' -> AT_PART;
            case '.', '-', '_' -> AT_WORD;
            default -> BreakOpportunities.NONE;
        };
    }
}
