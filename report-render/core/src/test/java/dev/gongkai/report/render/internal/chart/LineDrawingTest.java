package dev.gongkai.report.render.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.model.Cell;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines say what the numbers say, have gaps where these are blank, and no text is over anything. */
class LineDrawingTest {

    private static final List<String> NAMES = List.of("新收申请", "上年结转", "办理总计的一个很长很长的名称", "予以公开", "Letters");

    private static Chart random(Random dice) {
        int kinds = 1 + dice.nextInt(5);
        long most = (long) Math.pow(10, dice.nextInt(9));
        List<Chart.Bar> bars = new ArrayList<>();
        for (int year = 2026 - 2 - dice.nextInt(11); year < 2026; year++) {
            List<Cell> cells = new ArrayList<>();
            for (int kind = 0; kind < kinds; kind++) {
                cells.add(
                        switch (dice.nextInt(6)) {
                            case 0 -> Cell.BLANK;
                            case 1 -> Cell.of(0);
                            default -> Cell.of((long) (dice.nextDouble() * most));
                        });
            }
            bars.add(new Chart.Bar(String.valueOf(year), cells, null));
        }
        return lines(kinds == 1 ? List.of("") : NAMES.subList(0, kinds), bars);
    }

    private static Chart lines(List<String> series, List<Chart.Bar> bars) {
        return new Chart("key", "标题", "一句话。", "件", Chart.Kind.LINES, series, bars, null);
    }

    private static Chart line(Cell... cells) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            bars.add(Chart.Bar.of(String.valueOf(2014 + i), cells[i]));
        }
        return lines(List.of(""), bars);
    }

    private static Stream<ChartDrawing.Text> texts(ChartDrawing drawing) {
        return drawing.items().stream().flatMap(item -> item.texts().stream());
    }

    /** As in a browser, and as on paper. */
    @ParameterizedTest
    @ValueSource(doubles = {28, 42})
    void noTextIsOverAnything(double width) {
        for (int seed = 0; seed < 2_000; seed++) {
            ChartDrawing drawing = ChartSetter.draw(random(new Random(seed)), width, 1, TextWidth.ANY_FACE);
            List<Rectangle2D> taken = new ArrayList<>();
            drawing.items()
                    .forEach(item -> item.marks().forEach(mark -> {
                        double x = mark.corners().stream()
                                .mapToDouble(ChartDrawing.ChartPoint::x)
                                .min()
                                .orElseThrow();
                        double y = mark.corners().stream()
                                .mapToDouble(ChartDrawing.ChartPoint::y)
                                .min()
                                .orElseThrow();
                        double right = mark.corners().stream()
                                .mapToDouble(ChartDrawing.ChartPoint::x)
                                .max()
                                .orElseThrow();
                        double bottom = mark.corners().stream()
                                .mapToDouble(ChartDrawing.ChartPoint::y)
                                .max()
                                .orElseThrow();
                        taken.add(new Rectangle2D.Double(x, y, right - x, bottom - y));
                    }));
            for (ChartDrawing.Text text : texts(drawing).toList()) {
                Rectangle2D here = new Rectangle2D.Double(
                        text.left() + 1e-6,
                        text.baseline() - LineRoom.BASELINE + 1e-6,
                        TextWidth.ANY_FACE.of(text.words()) - 2e-6,
                        1 - 2e-6);
                String as = "seed " + seed + ", " + text;
                assertThat(taken).as(as).noneMatch(here::intersects);
                assertThat(here.intersectsLine(
                                drawing.axis().left(),
                                drawing.axis().top(),
                                drawing.axis().right(),
                                drawing.axis().bottom()))
                        .as(as)
                        .isFalse();
                for (ChartDrawing.ChartLine line : drawing.lines()) {
                    for (int i = 1; i < line.points().size(); i++) {
                        ChartDrawing.ChartPoint from = line.points().get(i - 1);
                        ChartDrawing.ChartPoint to = line.points().get(i);
                        assertThat(here.intersectsLine(from.x(), from.y(), to.x(), to.y()))
                                .as(as)
                                .isFalse();
                    }
                }
                assertThat(new Rectangle2D.Double(0, 0, width, drawing.height()).contains(here))
                        .as(as)
                        .isTrue();
                taken.add(here);
            }
        }
    }

    /** Each number has its sign at its height, and what is written is one of the numbers of that year. */
    @Test
    void everyNumberHasItsPlace() {
        for (int seed = 0; seed < 2_000; seed++) {
            Chart chart = random(new Random(seed));
            ChartDrawing drawing = ChartSetter.draw(chart, 28, 1, TextWidth.ANY_FACE);
            double most = chart.bars().stream()
                    .flatMap(Chart.Bar::numbers)
                    .mapToDouble(Number::doubleValue)
                    .max()
                    .orElse(0);
            double zero = drawing.axis().top();
            int stated = 0;
            for (int place = 0; place < chart.bars().size(); place++) {
                Chart.Bar bar = chart.bars().get(place);
                ChartDrawing.ChartItem item = drawing.items().get(place);
                assertThat(item.words()).isEqualTo(chart.words(bar));
                List<Double> heights =
                        item.marks().stream().map(LineDrawingTest::middle).toList();
                List<Double> numbers = bar.numbers().map(Number::doubleValue).toList();
                stated += numbers.size();
                for (int i = 0; i < numbers.size(); i++) {
                    double expected = most == 0 ? 0 : numbers.get(i) / most * (zero - 1.6);
                    assertThat(zero - heights.get(i)).as("seed " + seed).isCloseTo(expected, within(0.06));
                }
                List<String> allowed = bar.cells().stream().map(Chart::text).toList();
                item.texts().stream()
                        .map(ChartDrawing.Text::words)
                        .filter(words -> !words.equals(bar.label()))
                        .forEach(words -> assertThat(allowed).contains(words.substring(words.lastIndexOf(' ') + 1)));
            }
            int ends = chart.series().size() == 1 ? 0 : chart.series().size();
            assertThat(drawing.items().stream()
                            .mapToInt(item -> item.marks().size())
                            .sum())
                    .isEqualTo(stated + ends);
        }
    }

    private static double middle(ChartDrawing.ChartMark mark) {
        double least = mark.corners().stream()
                .mapToDouble(ChartDrawing.ChartPoint::y)
                .min()
                .orElseThrow();
        double most = mark.corners().stream()
                .mapToDouble(ChartDrawing.ChartPoint::y)
                .max()
                .orElseThrow();
        return (least + most) / 2;
    }

    @Test
    void aBlankIsAGapAndNoZero() {
        Chart chart = line(Cell.of(3), Cell.of(5), Cell.BLANK, Cell.of(4), Cell.of(0), Cell.BLANK, Cell.of(7));
        ChartDrawing drawing = ChartSetter.draw(chart, 28, 1, TextWidth.ANY_FACE);
        assertThat(drawing.lines()).extracting(line -> line.points().size()).containsExactly(2, 2);
        assertThat(drawing.items()).extracting(item -> item.marks().size()).containsExactly(1, 1, 0, 1, 1, 0, 1);
        assertThat(texts(drawing).map(ChartDrawing.Text::words))
                .containsExactly(
                        "2014", "3", "2015", "5", "2016", "未填", "2017", "4", "2018", "0", "2019", "未填", "2020", "7");
    }

    /** With numbers of nine digits there is no room for all: the greatest and the last stand there in any case. */
    @Test
    void whatSaysMostIsWritten() {
        Cell[] cells = new Cell[12];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cell.of(100_000_000L - (i * 7L % 12) * 8_765_432L);
        }
        ChartDrawing drawing = ChartSetter.draw(line(cells), 28, 1, TextWidth.ANY_FACE);
        assertThat(texts(drawing).map(ChartDrawing.Text::words))
                .contains("100000000", cells[11].toString())
                .contains("2014", "2019", "2025");
    }

    @Test
    void oneYearIsABar() {
        ChartDrawing drawing = ChartSetter.draw(line(Cell.of(5)), 28, 1, TextWidth.ANY_FACE);
        assertThat(drawing.lines()).isEmpty();
        assertThat(drawing.items().get(0).boxes()).hasSize(1);
    }

    /** Whoever sees no colours tells lines apart by their signs and by their dashes. */
    @Test
    void shapesDiffer() {
        List<Cell> cells = List.of(Cell.of(1), Cell.of(2), Cell.of(3), Cell.of(4), Cell.of(5));
        Chart chart = lines(NAMES, List.of(new Chart.Bar("2024", cells, null), new Chart.Bar("2025", cells, null)));
        ChartDrawing drawing = ChartSetter.draw(chart, 28, 1, TextWidth.ANY_FACE);
        assertThat(drawing.lines())
                .extracting(ChartDrawing.ChartLine::dashes)
                .doesNotHaveDuplicates()
                .hasSize(5);
        List<ChartDrawing.ChartMark> marks = drawing.items().get(0).marks();
        assertThat(marks).extracting(ChartDrawing.ChartMark::shade).doesNotHaveDuplicates();
        assertThat(marks)
                .extracting(mark -> mark.corners().stream()
                        .map(corner -> Math.round(100
                                        * (corner.x() - mark.corners().get(0).x())) + " "
                                + Math.round(100
                                        * (corner.y() - mark.corners().get(0).y())))
                        .toList())
                .doesNotHaveDuplicates();
    }
}
