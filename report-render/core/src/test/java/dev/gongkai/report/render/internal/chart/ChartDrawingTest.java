package dev.gongkai.report.render.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.model.Cell;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing overlaps, nothing stands outside, lengths are those of the numbers. */
class ChartDrawingTest {

    private static final String NAME =
            "示例市某某区人民政府办公室（某某区人民政府外事办公室、某某区大数据管理局、Example Cooperation Zone Administrative Committee）";

    private static Chart random(Random dice) {
        int kinds = 1 + dice.nextInt(5);
        boolean stacked = kinds > 1 && dice.nextBoolean();
        List<String> series = new ArrayList<>();
        for (int i = 0; i < kinds; i++) {
            series.add(kinds == 1 ? "" : NAME.substring(0, 1 + dice.nextInt(dice.nextInt(8) == 0 ? 40 : 9)));
        }
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 1 + dice.nextInt(8); i > 0; i--) {
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < kinds; j++) {
                long number = (long) Math.pow(10, dice.nextInt(9)) * dice.nextInt(11);
                cells.add(
                        switch (dice.nextInt(6)) {
                            case 0 -> Cell.BLANK;
                            case 1 -> Cell.of(0);
                            case 2 -> Cell.of(number).withRemark("部分未填");
                            case 3 -> Cell.of(stacked ? number : -number);
                            default -> Cell.of(number);
                        });
            }
            bars.add(new Chart.Bar(
                    NAME.substring(0, 1 + dice.nextInt(NAME.length())),
                    cells,
                    stacked || dice.nextInt(5) == 0 ? Cell.of((long) Math.pow(10, dice.nextInt(9))) : null));
        }
        return new Chart("key", "标题", "一句话。", "件", stacked ? Chart.Kind.PARTS : Chart.Kind.BARS, series, bars, null);
    }

    /** Of 28 ems as on a page in a browser, and of 42 as on paper. */
    @ParameterizedTest
    @ValueSource(doubles = {28, 42})
    void nothingOverlaps(double width) {
        for (int seed = 0; seed < 2_000; seed++) {
            Chart chart = random(new Random(seed));
            ChartDrawing drawing = ChartSetter.draw(chart, width, 1, TextWidth.ANY_FACE);
            List<Rectangle2D> taken = new ArrayList<>();
            for (ChartDrawing.ChartItem item : drawing.items()) {
                for (ChartDrawing.ChartBox box : item.boxes()) {
                    place(taken, drawing, seed, box.left(), box.top(), box.width(), box.height());
                }
                for (ChartDrawing.Text text : item.texts()) {
                    double wide = TextWidth.ANY_FACE.of(text.words());
                    place(taken, drawing, seed, text.left(), text.baseline() - 0.88, wide, 1);
                }
            }
        }
    }

    private static void place(
            List<Rectangle2D> taken, ChartDrawing drawing, int seed, double x, double y, double width, double height) {
        // Parts of a bar touch.
        Rectangle2D here = new Rectangle2D.Double(x + 1e-6, y + 1e-6, width - 2e-6, height - 2e-6);
        assertThat(taken).as("seed " + seed).noneMatch(here::intersects);
        assertThat(x).as("seed " + seed).isGreaterThanOrEqualTo(0);
        assertThat(y).as("seed " + seed).isGreaterThanOrEqualTo(0);
        assertThat(x + width).as("seed " + seed).isLessThanOrEqualTo(drawing.width() + 1e-6);
        assertThat(y + height).as("seed " + seed).isLessThanOrEqualTo(drawing.height() + 1e-6);
        taken.add(here);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 50, 10_000, 100_000_000})
    void lengthsAreThoseOfTheNumbers(long most) {
        Chart chart = new Chart(
                "key",
                "标题",
                "一句话。",
                "件",
                Chart.Kind.BARS,
                List.of(""),
                List.of(
                        Chart.Bar.of("甲", Cell.of(most)),
                        Chart.Bar.of("乙", Cell.of(most / 2)),
                        Chart.Bar.of("丙", Cell.of(0)),
                        Chart.Bar.of("丁", Cell.BLANK)),
                null);
        ChartDrawing drawing = ChartSetter.draw(chart, 28, 1, TextWidth.ANY_FACE);
        assertThat(drawing.items().get(0).boxes().get(0).width())
                .isCloseTo(
                        drawing.items().get(1).boxes().get(0).width() * 2, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(drawing.items().get(2).boxes()).isEmpty();
        assertThat(drawing.items().get(3).boxes()).isEmpty();
        assertThat(drawing.items().get(3).texts())
                .extracting(ChartDrawing.Text::words)
                .containsExactly("丁", "未填");
    }

    @Test
    void partsWithoutNamesAreDrawnBesideNumbersOfAnyLength() {
        Chart chart = new Chart(
                "key",
                "标题",
                "一句话。",
                "件",
                Chart.Kind.PARTS,
                List.of("", "乙"),
                List.of(new Chart.Bar("甲", List.of(Cell.of(1).withRemark("注".repeat(60)), Cell.of(2)), Cell.of(3))),
                null);
        assertThat(ChartSetter.draw(chart, 28, 1, TextWidth.ANY_FACE).items()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例市教育局", "本年度办理结果总计合计", NAME})
    void linesFit(String label) {
        List<String> lines = LabelLines.of(label, 10, 3, TextWidth.ANY_FACE);
        assertThat(lines).hasSizeLessThanOrEqualTo(3).allMatch(line -> TextWidth.ANY_FACE.of(line) <= 10);
        String words = String.join("", lines).replace(" ", "");
        String whole = label.replace(" ", "");
        assertThat(words.endsWith("…") ? whole.startsWith(words.substring(0, words.length() - 1)) : whole.equals(words))
                .isTrue();
        assertThat(lines).noneMatch(line -> line.matches("[）、，].*"));
    }
}
