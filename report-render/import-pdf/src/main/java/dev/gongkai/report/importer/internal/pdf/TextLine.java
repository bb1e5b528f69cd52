package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.importer.internal.source.Raised;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of text as it is painted.
 *
 * @param text its characters, with blanks where there are gaps
 * @param left where it begins
 * @param right where it ends
 * @param base its base line
 * @param size the size of most of it
 * @param artifact whether the file says of all of it that it is no content
 */
record TextLine(String text, double left, double right, double base, double size, boolean artifact) {

    /** Glyphs whose base lines differ by less stand on one line, as a part of their size: raised and lowered ones too. */
    private static final double SAME = 0.5;

    /** A gap that is a blank, as a part of the size; and one between characters that take a whole body. */
    private static final double BLANK = 0.22;

    private static final double WIDE_BLANK = 0.75;

    private static final double PAINTED = 0.1;

    /** Of fewer gaps than these it cannot be told whether a line is stretched. */
    private static final int FEW = 6;

    private static final double SMALL = 0.85;
    private static final double RISE = 0.15;
    private static final double LOWERED = 0.06;

    /** Signs that share their blank halves begin at one place; the file has them in the order of the text. */
    private static final double SHARED = 0.25;

    /** The lines of glyphs, from the top. */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::base));
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double base = 0;
        for (Glyph glyph : sorted) {
            boolean same = !line.isEmpty()
                    && glyph.base() - base
                            < SAME * Math.min(glyph.size(), line.get(0).size());
            if (!line.isEmpty() && !same) {
                add(line, lines);
                line.clear();
            }
            if (line.isEmpty()) {
                base = glyph.base();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            add(line, lines);
        }
        return lines;
    }

    private static void add(List<Glyph> glyphs, List<TextLine> lines) {
        List<Glyph> sorted = fromTheLeft(glyphs);
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        Glyph onLine =
                sorted.stream().max(Comparator.comparingDouble(Glyph::size)).orElseThrow();
        double stretch = stretch(sorted);
        boolean painted = false;
        List<Glyph> shown = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (glyph.blank()) {
                painted = true;
                continue;
            }
            if (before != null && isBlank(before, glyph, stretch, painted)) {
                text.append(' ');
            }
            painted = false;
            text.append(raised(glyph, onLine).shown(glyph.text()));
            before = glyph;
            shown.add(glyph);
        }
        if (!shown.isEmpty()) {
            List<Double> sizes = shown.stream().map(Glyph::size).sorted().toList();
            lines.add(new TextLine(
                    text.toString(),
                    shown.get(0).left(),
                    shown.stream().mapToDouble(Glyph::right).max().orElse(0),
                    shown.get(0).base(),
                    sizes.get(sizes.size() / 2),
                    shown.stream().allMatch(Glyph::artifact)));
        }
    }

    /** Small signs above or below the line are marks of notes, and no part of a number. */
    private static Raised raised(Glyph glyph, Glyph onLine) {
        double rise = (onLine.base() - glyph.base()) / onLine.size();
        boolean small = glyph.size() < SMALL * onLine.size();
        return small && rise > RISE ? Raised.ABOVE : small && rise < -LOWERED ? Raised.BELOW : Raised.NO;
    }

    private static List<Glyph> fromTheLeft(List<Glyph> glyphs) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, glyphs.size()).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> glyphs.get(i).left()));
        for (int i = 1; i < order.size(); i++) {
            Glyph before = glyphs.get(order.get(i - 1));
            Glyph after = glyphs.get(order.get(i));
            if (order.get(i) < order.get(i - 1)
                    && after.left() - before.left() < SHARED * Math.min(before.size(), after.size())) {
                Collections.swap(order, i - 1, i);
            }
        }
        return order.stream().map(glyphs::get).toList();
    }

    /**
     * Whether there is a blank between two glyphs: one that was painted and takes room, or a gap that is as wide as one. A
     * small gap between a Chinese and another character is set by programs where nobody typed anything.
     */
    private static boolean isBlank(Glyph before, Glyph after, double stretch, boolean painted) {
        boolean wide = isWide(before, after);
        double gap = after.left() - before.right() - (wide ? stretch : 0);
        double size = Math.min(before.size(), after.size());
        return gap > (wide ? WIDE_BLANK : BLANK) * size || painted && gap > PAINTED * size;
    }

    /** How far a line's characters are moved apart, so that it ends where the others do. */
    private static double stretch(List<Glyph> line) {
        List<Glyph> shown = line.stream().filter(glyph -> !glyph.blank()).toList();
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < shown.size(); i++) {
            if (isWide(shown.get(i - 1), shown.get(i))) {
                gaps.add(shown.get(i).left() - shown.get(i - 1).right());
            }
        }
        gaps.sort(null);
        return gaps.size() < FEW ? 0 : Math.max(0, gaps.get(gaps.size() / 2));
    }

    private static boolean isWide(Glyph before, Glyph after) {
        return isWide(before.text().codePointBefore(before.text().length()))
                || isWide(after.text().codePointAt(0));
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFF60;
    }

    /** The lines of a cell as one text. Labels are broken anywhere; numbers are not, so two of them stay apart. */
    static String joinedInCell(List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        for (TextLine line : lines) {
            if (!text.isEmpty()) {
                char last = text.charAt(text.length() - 1);
                char first = line.text().charAt(0);
                text.append(isNumber(last) && isNumber(first) ? "\n" : isLatin(last) && isLatin(first) ? " " : "");
            }
            text.append(line.text());
        }
        return text.toString();
    }

    /** This line's text put behind another. */
    static void join(StringBuilder text, String more) {
        if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(more.charAt(0))) {
            text.append(' ');
        }
        text.append(more);
    }

    private static boolean isNumber(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c >= '０' && c <= '９';
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
