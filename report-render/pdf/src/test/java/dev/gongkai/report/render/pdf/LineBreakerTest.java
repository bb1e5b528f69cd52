package dev.gongkai.report.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gongkai.report.render.pdf.LineStyle.Align;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Chinese characters are one em wide and all others half an em, so that places are known. */
class LineBreakerTest {

    private static final double EM = 10;

    @Test
    void twentyEightCharactersFillTheLineOfAnOfficialDocument() {
        double width = 156 / 25.4 * 72;
        String text = "政".repeat(28) + "府".repeat(28) + "信";
        Run run = new Run(text, SquareFace.CHAIN, 16, width / 28 - 16);
        List<Line> lines = new LineBreaker(new LineStyle(width, Align.JUSTIFIED)).lines(List.of(run));
        assertEquals(
                List.of("政".repeat(28), "府".repeat(28), "信"),
                lines.stream().map(LineBreakerTest::text).collect(Collectors.toList()));
    }

    @Test
    void noLineBeginsWithAStopOrEndsWithABracket() {
        assertEquals(List.of("甲乙丙丁，", "戊己"), lines("甲乙丙丁，戊己", 4.5));
        assertEquals(List.of("甲乙丙", "（丁）戊"), lines("甲乙丙（丁）戊", 4));
    }

    @Test
    void aNumberKeepsItsUnit() {
        assertEquals(List.of("共收到", "1,234件申请"), lines("共收到1,234件申请", 6));
    }

    private static List<String> lines(String text, double ems) {
        return new LineBreaker(new LineStyle(ems * EM, Align.JUSTIFIED))
                .lines(List.of(new Run(text, SquareFace.CHAIN, EM, 0))).stream()
                        .map(LineBreakerTest::text)
                        .collect(Collectors.toList());
    }

    private static String text(Line line) {
        StringBuilder text = new StringBuilder();
        for (Line.Piece piece : line.pieces()) {
            text.append(new String(piece.codePoints(), 0, piece.codePoints().length));
        }
        return text.toString();
    }
}
