package dev.gongkai.report.importer.internal.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * How the text of a document is set.
 *
 * @param left where lines begin
 * @param right where full lines end
 * @param size the size of most of the text
 * @param pitch how far lines are apart
 */
record TextMeasures(double left, double right, double size, double pitch) {

    private static final double SAME = 3;

    static TextMeasures of(List<PageBlocks> pages, PageFurniture furniture) {
        List<Double> lefts = new ArrayList<>();
        List<Double> rights = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        List<Double> pitches = new ArrayList<>();
        for (PageBlocks page : pages) {
            TextLine before = null;
            for (TextLine line : page.lines) {
                if (furniture.is(line)) {
                    continue;
                }
                lefts.add(line.left());
                rights.add(line.right());
                for (int i = 0; i < line.text().length(); i += 8) {
                    sizes.add(line.size());
                }
                if (before != null) {
                    pitches.add(line.base() - before.base());
                }
                before = line;
            }
        }
        double size = middle(sizes, 12);
        return new TextMeasures(outermost(lefts, 1, 0), outermost(rights, -1, 1000), size, middle(pitches, size * 1.5));
    }

    private static double middle(List<Double> values, double otherwise) {
        return values.isEmpty() ? otherwise : values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The first place from outside where at least two lines begin, or end. */
    private static double outermost(List<Double> values, int direction, double otherwise) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort((a, b) -> direction * Double.compare(a, b));
        for (int i = 0; i + 1 < sorted.size(); i++) {
            if (Math.abs(sorted.get(i) - sorted.get(i + 1)) < SAME) {
                return sorted.get(i);
            }
        }
        return sorted.isEmpty() ? otherwise : sorted.get(0);
    }

    /** A line that begins further in begins a paragraph. */
    boolean isIndented(TextLine line) {
        return line.left() > left + 1.2 * line.size();
    }

    /** A line that ends before the others ends a paragraph. */
    boolean isShort(TextLine line) {
        return line.right() < right - 2.2 * line.size();
    }

    boolean isCentred(TextLine line) {
        double middle = (left + right) / 2;
        return isIndented(line) && Math.abs((line.left() + line.right()) / 2 - middle) < 1.5 * line.size();
    }

    boolean isLarge(TextLine line) {
        return line.size() > size * 1.15;
    }
}
