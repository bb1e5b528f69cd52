package dev.gongkai.report.render.testing;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.model.Cell;
import java.util.ArrayList;
import java.util.List;

/** Charts of lines: of few and many years, of small and large numbers, with gaps. */
public final class LineCharts {

    private LineCharts() {}

    /** A document of nothing else. */
    public static Document document() {
        return new Document(
                new Document.Info("历年数据", "示例市教育局", 2025, null, "zh-CN", "历年数据", List.of()),
                List.of(
                        new Title(List.of(List.of("历年数据"))),
                        one("two", 3, 8),
                        one("five", 169, 185, -1, 166, 129),
                        one(
                                "twelve",
                                100_000_000,
                                91_234_567,
                                5,
                                0,
                                47_000_000,
                                100_000_000,
                                3_580_248,
                                56_172_840,
                                -1,
                                73_703_704,
                                29_876_544,
                                88_888_888),
                        one("alone", 7),
                        several()));
    }

    private static Chart one(String key, long... numbers) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            bars.add(Chart.Bar.of(String.valueOf(2026 - numbers.length + i), cell(numbers[i])));
        }
        return new Chart(key, "新收申请", "一句话。", "件", Chart.Kind.LINES, List.of(""), bars, null);
    }

    private static Chart several() {
        long[][] years = {{169, 21, 180, 81, 10}, {185, 10, -1, 73, 17}, {150, 17, 149, 70, 18}, {166, 18, 161, 72, 18}
        };
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            List<Cell> cells = new ArrayList<>();
            for (long number : years[i]) {
                cells.add(cell(number));
            }
            bars.add(new Chart.Bar(String.valueOf(2022 + i), cells, null));
        }
        List<String> series = List.of("新收申请", "上年结转", "办理总计", "予以公开", "结转下年");
        return new Chart("several", "申请", "一句话。", "件", Chart.Kind.LINES, series, bars, null);
    }

    private static Cell cell(long number) {
        return number < 0 ? Cell.BLANK : Cell.of(number);
    }

    /** The charts of the document. */
    public static List<Chart> charts() {
        return document().blocks().stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
    }
}
