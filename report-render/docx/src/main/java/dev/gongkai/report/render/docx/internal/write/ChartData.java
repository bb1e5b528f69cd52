package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.internal.chart.LabelLines;
import dev.gongkai.report.render.internal.chart.TextWidth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A chart as Word has it: names of series, and rows of a label with numbers. A chart of Word has no words for a number that
 * is missing, nor for a whole that is not drawn; they stand in the label.
 *
 * @param labels what stands beside the bars, broken, and cut where it is long
 * @param names the same, whole
 * @param named whether the series have names that are to be seen
 */
record ChartData(Chart chart, boolean named, List<String> series, List<String> labels, List<String> names) {

    /** Where a label is broken: not every program does. */
    private static final double LABEL_EMS = 12;

    /** Below a line there is less room than before a bar. */
    private static final double PLACE_EMS = 5;

    /** A name is shown whole; what is said besides has as many lines as are left of these, and one at least. */
    private static final int LABEL_LINES = 3;

    private static final int NAME_LINES = 12;

    static ChartData of(Chart chart) {
        boolean named = chart.series().size() > 1 || !chart.series().get(0).isEmpty();
        List<String> series = named ? chart.series() : List.of(chart.title());
        List<String> names =
                chart.bars().stream().map(bar -> name(chart, named, bar)).toList();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            labels.add(
                    chart.hasLines()
                            ? stacked(names.get(i))
                            : broken(chart.bars().get(i).label(), names.get(i)));
        }
        return new ChartData(chart, named, series, labels, names);
    }

    private static String broken(String label, String name) {
        int lines =
                LabelLines.of(label, LABEL_EMS, NAME_LINES, TextWidth.ANY_FACE).size();
        int most = Math.max(LABEL_LINES, lines + (name.equals(label) ? 0 : 1));
        return String.join("\n", LabelLines.of(name, LABEL_EMS, most, TextWidth.ANY_FACE));
    }

    /** Below a line there is little room: what is said besides stands below the label. */
    private static String stacked(String name) {
        int besides = name.endsWith("）") ? name.lastIndexOf('（') : -1;
        return besides <= 0
                ? narrow(name)
                : narrow(name.substring(0, besides)) + "\n" + narrow(name.substring(besides));
    }

    private static String narrow(String words) {
        return String.join("\n", LabelLines.of(words, PLACE_EMS, LABEL_LINES, TextWidth.ANY_FACE));
    }

    private static String name(Chart chart, boolean named, Chart.Bar bar) {
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
        double extreme = most && chart.reach() != null ? chart.reach().doubleValue() : 0;
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
        String letter = column(column);
        return "Sheet1!$" + letter + "$" + from + (from == to ? "" : ":$" + letter + "$" + to);
    }

    /** The name of a column, from 0: A, B … Z, AA. */
    static String column(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }
}
