package dev.gongkai.report.pages.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gongkai.report.pages.internal.text.LineStyle.Align;
import dev.gongkai.report.pages.testing.SquareFace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How even the lines of ordinary text are: long paragraphs of clauses with numbers, names and quotations. */
class LineEvennessTest {

    private static final double SIZE = 16;
    private static final double WIDTH = 156 / 25.4 * 72;
    private static final int PARAGRAPHS = 300;

    private static final String[] SIGNS = {"，", "，", "，", "、", "。", "；", "："};

    @Test
    void linesAreHardlyWidenedOrSqueezed() {
        Random random = new Random(9704);
        List<Double> stretches = new ArrayList<>();
        double grid = WIDTH / 28 - SIZE;
        int exact = 0;
        int even = 0;
        int orphans = 0;
        LineBreaker breaker =
                new LineBreaker(new LineStyle(WIDTH, Align.JUSTIFIED, 2 * WIDTH / 28), FormWordPairs.NONE);
        for (int i = 0; i < PARAGRAPHS; i++) {
            List<Line> lines = breaker.lines(List.of(new Run(paragraph(random), SquareFace.CHAIN, SIZE, grid)));
            Line last = lines.get(lines.size() - 1);
            orphans += last.width() < 2.25 * SIZE ? 1 : 0;
            for (Line line : lines.subList(0, lines.size() - 1)) {
                assertEquals(WIDTH, line.width(), 1e-6);
                double stretch = stretch(line, grid);
                stretches.add(stretch);
                exact += Math.abs(stretch) < 0.01 ? 1 : 0;
                even += Math.abs(stretch) < 0.02 ? 1 : 0;
            }
        }
        stretches.sort(null);
        int lines = stretches.size();
        assertTrue(lines > 2_000, () -> lines + " lines");
        assertTrue(exact > lines / 2, "lines on the grid: " + exact + " of " + lines);
        // Half an em that a line has more or less because of two signs side by side is not seen.
        int alike = even;
        assertTrue(alike > lines * 0.9, () -> "lines that look like these: " + alike + " of " + lines);
        assertTrue(stretches.get(lines * 9 / 10) < 0.035, () -> "9 of 10: " + stretches.get(lines * 9 / 10));
        assertTrue(stretches.get(lines * 99 / 100) < 0.06, () -> "99 of 100: " + stretches.get(lines * 99 / 100));
        assertTrue(stretches.get(lines - 1) < 0.1, () -> "widest: " + stretches.get(lines - 1));
        assertTrue(orphans < PARAGRAPHS / 50, "last lines of one character: " + orphans);
    }

    /** The most that two characters were moved apart, in ems. */
    private static double stretch(Line line, double grid) {
        Line.PlacedRun piece = line.pieces().get(0);
        double most = -1;
        for (int i = 0; i < piece.codePoints().length - 1; i++) {
            double advance = SquareFace.width(piece.codePoints()[i]) * SIZE;
            double natural = advance == SIZE ? SIZE + grid : advance;
            most = Math.max(most, (piece.places()[i + 1] - piece.places()[i] - natural) / SIZE);
        }
        return most;
    }

    private static String paragraph(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 250) {
            han(text, random, 2 + random.nextInt(10));
            switch (random.nextInt(10)) {
                case 0 -> text.append(1 + random.nextInt(5_000)).append("件");
                case 1 -> text.append("2021年").append(1 + random.nextInt(12)).append("月");
                case 2 -> han(text.append("《"), random, 4 + random.nextInt(12)).append("》");
                case 3 -> han(text.append("“"), random, 2 + random.nextInt(8)).append("”");
                case 4 -> text.append(random.nextInt(100)).append(".5%");
                case 5 -> han(text.append("（"), random, 2 + random.nextInt(4)).append("）");
                default -> han(text, random, 1 + random.nextInt(4));
            }
            text.append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return text.append("年。").toString();
    }

    private static StringBuilder han(StringBuilder text, Random random, int count) {
        for (int i = 0; i < count; i++) {
            text.append((char) (0x4E00 + random.nextInt(0x5000)));
        }
        return text;
    }
}
