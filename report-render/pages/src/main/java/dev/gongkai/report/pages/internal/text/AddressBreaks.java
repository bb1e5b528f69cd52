package dev.gongkai.report.pages.internal.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Addresses within a text, which may be broken at their separators. */
final class AddressBreaks {

    /** What is addressed: a page, or somebody's mail, which is short and torn apart only where its line would gape. */
    private enum Kind {
        PAGE,
        MAIL
    }

    private static final float AT_PART = 0.05f;
    private static final float AT_WORD = 0.4f;
    private static final float AT_HOST_OF_MAIL = 1;
    private static final float WITHIN_MAIL = 1.5f;

    private final int[] codePoints;

    /** By character, the kind of address it belongs to. */
    private final @Nullable Kind[] kinds;

    AddressBreaks(MeasuredText text) {
        codePoints = text.codePoints;
        kinds = new Kind[text.length];
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || !isPart(codePoints[i])) {
                Arrays.fill(kinds, start, i, kind(start, i));
                start = i + 1;
            }
        }
    }

    private static boolean isPart(int codePoint) {
        return codePoint > ' ' && codePoint < 0x7F;
    }

    /** That of a page has a scheme, or a host of three parts, or one of two parts and a path. */
    private @Nullable Kind kind(int from, int to) {
        int dots = 0;
        boolean mail = false;
        boolean path = false;
        for (int i = from + 1; i + 1 < to; i++) {
            if (codePoints[i] == '.' && isLetter(codePoints[i + 1])) {
                dots++;
            } else if (codePoints[i] == '/') {
                path |= dots > 0 || codePoints[i - 1] == ':' && codePoints[i + 1] == '/';
            } else if (codePoints[i] == '@' && !path) {
                mail = true;
            }
        }
        if (mail) {
            return dots > 0 ? Kind.MAIL : null;
        }
        return path || dots > 1 ? Kind.PAGE : null;
    }

    private static boolean isLetter(int codePoint) {
        return codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z';
    }

    /** What it costs to end a line between two characters of an address. */
    float cost(int at, int next) {
        int before = codePoints[at];
        if (before == codePoints[next]) {
            return BreakCosts.NONE;
        }
        boolean mail = kinds[at] == Kind.MAIL;
        return switch (before) {
            case '@' -> mail ? AT_HOST_OF_MAIL : BreakCosts.NONE;
            case '/', '?', '&', '=' -> mail ? WITHIN_MAIL : AT_PART;
            case '.', '-', '_' -> mail ? WITHIN_MAIL : AT_WORD;
            default -> BreakCosts.NONE;
        };
    }

    /** Whether both of two characters that follow each other belong to an address. */
    boolean joins(int at, int next) {
        return kinds[at] != null && kinds[next] != null;
    }
}
