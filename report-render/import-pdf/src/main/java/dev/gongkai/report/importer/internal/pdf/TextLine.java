package dev.gongkai.report.importer.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::left));
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        boolean painted = false;
        List<Glyph> shown = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (glyph.blank()) {
                painted = true;
                continue;
            }
            if (before != null && isBlank(before, glyph, painted)) {
                text.append(' ');
            }
            painted = false;
            text.append(glyph.text());
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

    /**
     * Whether there is a blank between two glyphs: one that was painted and takes room, or a gap that is as wide as one. A
     * small gap between a Chinese and another character is set by programs where nobody typed anything.
     */
    private static boolean isBlank(Glyph before, Glyph after, boolean painted) {
        double gap = after.left() - before.right();
        double size = Math.min(before.size(), after.size());
        boolean wide = isWide(before.text().codePointBefore(before.text().length()))
                || isWide(after.text().codePointAt(0));
        return gap > (wide ? WIDE_BLANK : BLANK) * size || painted && gap > PAINTED * size;
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
