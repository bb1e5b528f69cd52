package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.model.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A chart as Word has it: names of series, and rows of a label with numbers. A chart of Word has no words for a number that
 * is missing, nor for a whole that is not drawn; they stand in the label.
 *
 * @param named whether the series have names that are to be seen
 */
record ChartData(Chart chart, boolean named, List<String> series, List<String> labels) {

    static ChartData of(Chart chart) {
        boolean named = chart.series().size() > 1 || !chart.series().get(0).isEmpty();
        List<String> series = named ? chart.series() : List.of(chart.title());
        return new ChartData(
                chart,
                named,
                series,
                chart.bars().stream().map(bar -> label(chart, named, bar)).toList());
    }

    private static String label(Chart chart, boolean named, Chart.Bar bar) {
        List<String> besides = new ArrayList<>();
        Cell total = bar.total();
        if (total != null) {
            besides.add(total.isBlank() ? "总计" + Chart.BLANK : "共" + Chart.text(total) + chart.unit());
        }
        for (int i = 0; i < bar.cells().size(); i++) {
            Cell cell = bar.cells().get(i);
            String name = named ? chart.series().get(i) : "";
            if (cell.isBlank()) {
                besides.add(name + Chart.BLANK);
            } else if (cell.remark() != null) {
                besides.add(name + cell.remark());
            }
        }
        return besides.isEmpty() ? bar.label() : bar.label() + "（" + String.join("，", besides) + "）";
    }

    /** The numbers of a row; a blank is null. */
    List<Optional<String>> numbers(int row) {
        return chart.bars().get(row).cells().stream()
                .map(cell -> Optional.ofNullable(cell.value()).map(BigDecimal::toPlainString))
                .toList();
    }

    double most() {
        return extreme(true);
    }

    double least() {
        return extreme(false);
    }

    private double extreme(boolean most) {
        double extreme = 0;
        for (Chart.Bar bar : chart.bars()) {
            for (Cell cell : bar.cells()) {
                if (!cell.isBlank()) {
                    double value = Objects.requireNonNull(cell.value()).doubleValue();
                    extreme = most ? Math.max(extreme, value) : Math.min(extreme, value);
                }
            }
        }
        return extreme;
    }

    /** The range of a series or of the labels in the workbook: the labels are column 0. */
    static String range(int column, int from, int to) {
        String letter = ChartWorkbook.column(column);
        return "Sheet1!$" + letter + "$" + from + (from == to ? "" : ":$" + letter + "$" + to);
    }
}
