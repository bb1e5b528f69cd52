package dev.gongkai.report.importer.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Glyphs that stand together on a line.
 *
 * @param glyphs the glyphs from the left
 * @param text their text
 * @param left where it begins
 * @param right where it ends
 * @param base its base line
 * @param size the size of its first glyph
 */
record AlignedWord(List<Glyph> glyphs, String text, double left, double right, double base, double size) {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９][0-9０-９.,．，]*");

    /** Gaps that part two words, as a part of the size: between digits less than between others. */
    private static final double GAP = 0.9;

    private static final double GAP_OF_DIGITS = 0.45;
    private static final double SAME_LINE = 0.5;

    boolean isNumber() {
        return NUMBER.matcher(text).matches();
    }

    /** The words of each line, from the top. */
    static List<List<AlignedWord>> lines(List<Glyph> glyphs) {
        List<Glyph> sorted =
                new ArrayList<>(glyphs.stream().filter(glyph -> !glyph.blank()).toList());
        sorted.sort(Comparator.comparingDouble(Glyph::base));
        List<List<AlignedWord>> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty()
                    && glyph.base() - line.get(0).base()
                            >= SAME_LINE * Math.min(glyph.size(), line.get(0).size())) {
                lines.add(words(line));
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(words(line));
        }
        return lines;
    }

    private static List<AlignedWord> words(List<Glyph> line) {
        line.sort(Comparator.comparingDouble(Glyph::left));
        List<AlignedWord> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        for (Glyph glyph : line) {
            if (!word.isEmpty()) {
                Glyph before = word.get(word.size() - 1);
                boolean digits = isDigit(before) && isDigit(glyph);
                double most = (digits ? GAP_OF_DIGITS : GAP) * Math.min(before.size(), glyph.size());
                if (glyph.left() - before.right() > most) {
                    words.add(of(word));
                    word = new ArrayList<>();
                }
            }
            word.add(glyph);
        }
        words.add(of(word));
        return words;
    }

    private static boolean isDigit(Glyph glyph) {
        return Character.isDigit(glyph.text().codePointAt(0));
    }

    private static AlignedWord of(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return new AlignedWord(
                List.copyOf(glyphs),
                text.toString(),
                glyphs.get(0).left(),
                glyphs.stream().mapToDouble(Glyph::right).max().orElse(0),
                glyphs.get(0).base(),
                glyphs.get(0).size());
    }
}
