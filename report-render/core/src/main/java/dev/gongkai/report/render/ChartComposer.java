package dev.gongkai.report.render;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Chart.Bar;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ChartPlan.PlannedBar;
import dev.gongkai.report.render.ChartPlan.PlannedChart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Composes the charts of a report; what an edition has to be drawn is found once. */
final class ChartComposer {

    /** The height of a chart, in lines; more bars make another chart, so that each fits a page. */
    private static final int HIGHEST = 28;

    /** How much of a label stands in a line; long ones have longer lines. */
    private static final int LABEL_LENGTH = 10;

    private static final int LONG_LABEL = 40;
    private static final int LONG_LABEL_LENGTH = 13;
    private static final int LABEL_LINES = 12;

    /** As many digits as every program shows of a number. */
    private static final int DIGITS = 15;

    private static final String PARTLY_BLANK = "部分" + Chart.BLANK;

    private final Figures figures;
    private final Map<Form, ChartPlan> plans = new ConcurrentHashMap<>();

    ChartComposer(Figures figures) {
        this.figures = figures;
    }

    /** The charts that stand below the table of a part. */
    List<Chart> compose(Report report, Part part) {
        ChartPlan plan = plans.computeIfAbsent(report.form(), ChartPlan::of);
        List<Chart> charts = new ArrayList<>();
        for (PlannedChart chart : plan.charts().getOrDefault(part, List.of())) {
            List<Bar> bars = chart.bars().stream().map(bar -> bar(report, bar)).toList();
            CellKey total = chart.total();
            String description = chart.series().size() == 1
                    ? ChartSentence.single(
                            chart.subject(), chart.unit(), bars, total == null ? null : plain(report, total))
                    : ChartSentence.several(chart.series(), chart.unit(), bars);
            add(charts, chart, bars, description);
        }
        if (part == Part.REQUESTS) {
            figures.previous().ifPresent(previous -> years(charts, report, previous, plan));
            agencies(charts, report, plan.received());
        }
        return charts;
    }

    private static Bar bar(Report report, PlannedBar bar) {
        CellKey total = bar.total();
        return new Bar(
                bar.label(),
                bar.cells().stream().map(keys -> sum(report, keys)).toList(),
                total == null ? null : plain(report, total));
    }

    /** The number alone: a remark is read in its table. */
    private static Cell plain(Report report, CellKey key) {
        Cell cell = report.cell(key);
        return cell.remark() == null ? cell : new Cell(cell.value(), null);
    }

    /** A sum over blanks and numbers says that it is not of all. */
    private static Cell sum(Report report, List<CellKey> keys) {
        if (keys.size() == 1) {
            return plain(report, keys.get(0));
        }
        BigDecimal sum = null;
        boolean blank = false;
        for (CellKey key : keys) {
            BigDecimal value = report.cell(key).value();
            blank |= value == null;
            if (value != null) {
                sum = sum == null ? value : sum.add(value);
            }
        }
        return sum == null ? Cell.BLANK : new Cell(sum, blank ? PARTLY_BLANK : null);
    }

    private static void years(List<Chart> charts, Report report, Report previous, ChartPlan plan) {
        if (previous.year() != report.year() - 1) {
            throw new IllegalArgumentException("previous: the report of " + previous.year()
                    + ", where that of the year before " + report.year() + " is needed");
        }
        List<Bar> bars = new ArrayList<>();
        for (PlannedBar bar : plan.years()) {
            List<CellKey> keys = bar.cells().get(0);
            if (keys.stream().allMatch(key -> has(previous, key))) {
                bars.add(new Bar(bar.label(), List.of(sum(report, keys), sum(previous, keys)), null));
            }
        }
        List<String> series = List.of(report.year() + "年", previous.year() + "年");
        PlannedChart chart = new PlannedChart(
                "years", report.year() + "年与" + previous.year() + "年比较", "", "件", false, series, List.of(), null);
        boolean nothing = bars.stream().allMatch(bar -> bar.cells().get(1).isBlank());
        add(charts, chart, nothing ? List.of() : bars, ChartSentence.years(previous.year(), chart.unit(), bars));
    }

    private static boolean has(Report report, CellKey key) {
        return report.form().table(key.part()).cells().contains(key);
    }

    private void agencies(List<Chart> charts, Report report, @Nullable PlannedChart received) {
        List<Report> parts = figures.compared();
        if (parts.isEmpty() || received == null || received.total() == null) {
            return;
        }
        CellKey key = received.total();
        List<Bar> bars = new ArrayList<>();
        for (Report part : parts) {
            if (part.year() != report.year()) {
                throw new IllegalArgumentException("compare: the report of "
                        + part.agency().name() + " is of " + part.year() + ", not of " + report.year());
            }
            bars.add(Bar.of(part.agency().name(), has(part, key) ? plain(part, key) : Cell.BLANK));
        }
        String subject = parts.size() + "个单位" + received.subject();
        PlannedChart chart = new PlannedChart(
                "agencies", "各单位" + received.subject(), subject, received.unit(), false, List.of(""), List.of(), key);
        add(charts, chart, bars, ChartSentence.single(subject, received.unit(), bars, plain(report, key)));
    }

    /** Adds a chart, in several pieces where it is high; bars only where there are two numbers to compare. */
    private static void add(List<Chart> charts, PlannedChart planned, List<Bar> bars, String description) {
        long numbers =
                bars.stream().flatMap(Bar::numbers).filter(n -> n.signum() != 0).count();
        if (bars.stream().flatMap(ChartComposer::shown).anyMatch(n -> n.precision() > DIGITS)) {
            charts.add(chart(
                    planned, planned.key(), planned.title(), description + ChartSentence.TOO_LONG, List.of(), null));
            return;
        }
        if (numbers < 2) {
            charts.add(chart(planned, planned.key(), planned.title(), description, List.of(), null));
            return;
        }
        List<List<Bar>> pieces = pieces(bars, planned);
        BigDecimal reach = pieces.size() == 1
                ? null
                : bars.stream().flatMap(Bar::numbers).max(BigDecimal::compareTo).orElse(null);
        for (int i = 0; i < pieces.size(); i++) {
            String title =
                    pieces.size() == 1 ? planned.title() : planned.title() + "（" + (i + 1) + "/" + pieces.size() + "）";
            String key = i == 0 ? planned.key() : planned.key() + "-piece-" + (i + 1);
            charts.add(
                    chart(planned, key, title, i == 0 ? description : ChartSentence.CONTINUED, pieces.get(i), reach));
        }
    }

    private static Stream<BigDecimal> shown(Bar bar) {
        Cell total = bar.total();
        return Stream.concat(bar.numbers(), Stream.ofNullable(total == null ? null : total.value()));
    }

    private static Chart chart(
            PlannedChart planned,
            String key,
            String title,
            String description,
            List<Bar> bars,
            @Nullable BigDecimal reach) {
        boolean stacked =
                planned.stacked() && bars.stream().flatMap(Bar::numbers).noneMatch(n -> n.signum() < 0);
        Chart.Kind kind = stacked ? Chart.Kind.PARTS : Chart.Kind.BARS;
        return new Chart(key + "-chart", title, description, planned.unit(), kind, planned.series(), bars, reach);
    }

    /** Pieces of about the same height. */
    private static List<List<Bar>> pieces(List<Bar> bars, PlannedChart planned) {
        boolean longLabels = bars.stream().anyMatch(bar -> bar.label().length() > LONG_LABEL);
        int inLine = longLabels ? LONG_LABEL_LENGTH : LABEL_LENGTH;
        int[] heights = bars.stream()
                .mapToInt(bar -> Math.max(
                        Math.min(LABEL_LINES, 1 + bar.label().length() / inLine),
                        planned.series().size()))
                .toArray();
        int whole = Arrays.stream(heights).sum();
        int count = (whole + HIGHEST - 1) / HIGHEST;
        List<List<Bar>> pieces = new ArrayList<>();
        int above = 0;
        for (int i = 0; i < heights.length; i++) {
            if (above * count >= whole * pieces.size()) {
                pieces.add(new ArrayList<>());
            }
            above += heights[i];
            pieces.get(pieces.size() - 1).add(bars.get(i));
        }
        return pieces;
    }
}
