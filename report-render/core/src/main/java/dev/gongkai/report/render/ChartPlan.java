package dev.gongkai.report.render;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.Quantity;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.form.TableForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of an edition of the form: which cells, under which words. All follows from the heads and the identities of
 * its totals; no row is named but the requests received and the sum of all results.
 *
 * @param charts the charts of each table, in order
 * @param years what is compared with last year
 * @param received the requests received, or null where the edition counts none
 */
record ChartPlan(
        Map<Part, List<PlannedChart>> charts,
        List<PlannedBar> years,
        @Nullable PlannedChart received) {

    /**
     * A chart.
     *
     * @param key its stable name
     * @param subject what the sentence below the title begins with
     * @param unit the unit of its numbers
     * @param stacked whether the numbers of a bar are parts of a whole
     * @param total the cell of the whole of all bars, or null
     */
    record PlannedChart(
            String key,
            String title,
            String subject,
            String unit,
            boolean stacked,
            List<String> series,
            List<PlannedBar> bars,
            @Nullable CellKey total) {}

    /**
     * A bar.
     *
     * @param cells for each of the series, the cells that it is the sum of
     * @param total the cell of the whole of this bar, or null
     */
    record PlannedBar(
            String label,
            List<List<CellKey>> cells,
            @Nullable CellKey total) {}

    /** The number of a head, and what is explained behind its words: neither names it. */
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+[.．])|(?<=.)（[^（）]*）$");

    private static final String COUNT = "件";
    private static final String OTHERS = "其他";

    static ChartPlan of(Form form) {
        TableForm requests = form.table(Part.REQUESTS);
        List<PlannedChart> ofRequests = new ArrayList<>();
        Optional<PlannedChart> received = received(requests);
        received.ifPresent(ofRequests::add);
        results(requests).ifPresent(ofRequests::add);
        List<PlannedChart> ofProceedings = proceedings(form.table(Part.PROCEEDINGS));
        List<PlannedBar> years = new ArrayList<>(years(requests));
        ofProceedings.forEach(chart ->
                chart.bars().forEach(bar -> years.add(new PlannedBar(bar.label(), List.of(total(bar)), null))));
        return new ChartPlan(
                Map.of(
                        Part.PROACTIVE, proactive(form.table(Part.PROACTIVE)),
                        Part.REQUESTS, List.copyOf(ofRequests),
                        Part.PROCEEDINGS, ofProceedings),
                List.copyOf(years),
                received.orElse(null));
    }

    private static List<CellKey> total(PlannedBar bar) {
        return bar.total() == null ? bar.cells().stream().flatMap(List::stream).toList() : List.of(bar.total());
    }

    /** Requests received, by applicant. */
    private static Optional<PlannedChart> received(TableForm table) {
        CellKey total = CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL);
        return parts(table, total, true).map(parts -> {
            String subject = named(rows(table, total), 1).replaceAll("数量$", "");
            List<PlannedBar> bars = parts.stream()
                    .map(key -> new PlannedBar(leaf(columns(table, key)), List.of(List.of(key)), null))
                    .toList();
            return new PlannedChart(
                    "requests-received", subject + "（按申请人）", subject, COUNT, false, List.of(""), bars, total);
        });
    }

    /** What became of the requests; a result with kinds of its own is their sum. */
    private static Optional<PlannedChart> results(TableForm table) {
        CellKey total = CellKey.of(RequestRow.TOTAL, Applicant.TOTAL);
        return parts(table, total, false).map(parts -> {
            int level = rows(table, total).size();
            Map<String, List<CellKey>> kinds = new LinkedHashMap<>();
            parts.forEach(key -> kinds.computeIfAbsent(named(rows(table, key), level), kind -> new ArrayList<>())
                    .add(key));
            List<PlannedBar> bars = new ArrayList<>();
            kinds.forEach((kind, keys) -> bars.add(new PlannedBar(kind, List.of(List.copyOf(keys)), null)));
            String subject = named(rows(table, total), Math.max(1, level - 1));
            return new PlannedChart("requests-results", subject, subject, COUNT, false, List.of(""), bars, total);
        });
    }

    /** Each line with a total of its own is a whole with parts; lines with the same parts stand in one chart. */
    private static List<PlannedChart> proceedings(TableForm table) {
        Map<List<String>, List<PlannedBar>> alike = new LinkedHashMap<>();
        table.lines()
                .forEach((line, keys) ->
                        keys.forEach(total -> parts(table, total, true).ifPresent(parts -> {
                            List<Grid.HeadCell> heads = heads(table, total);
                            List<String> series = parts.stream()
                                    .map(key -> leaf(heads(table, key)))
                                    .toList();
                            List<List<CellKey>> cells =
                                    parts.stream().map(List::of).toList();
                            alike.computeIfAbsent(series, any -> new ArrayList<>())
                                    .add(new PlannedBar(within(heads.subList(0, heads.size() - 1)), cells, total));
                        })));
        List<PlannedChart> charts = new ArrayList<>();
        alike.forEach((series, bars) -> charts.add(new PlannedChart(
                "proceedings" + (charts.isEmpty() ? "" : "-" + (charts.size() + 1)),
                "行政复议、行政诉讼结果",
                "",
                COUNT,
                true,
                series,
                List.copyOf(bars),
                null)));
        return List.copyOf(charts);
    }

    /** What is counted in the same words stands in one chart; a single number needs none. */
    private static List<PlannedChart> proactive(TableForm table) {
        Map<List<String>, List<PlannedBar>> alike = new LinkedHashMap<>();
        table.lines().forEach((line, keys) -> {
            List<CellKey> counts = keys.stream()
                    .filter(key -> table.cell(key).quantity() == Quantity.COUNT)
                    .toList();
            List<String> series =
                    counts.stream().map(key -> leaf(columns(table, key))).toList();
            if (!counts.isEmpty()) {
                List<Grid.HeadCell> rows = rows(table, counts.get(0));
                String label = rows.isEmpty() ? line : leaf(rows);
                List<List<CellKey>> cells = counts.stream().map(List::of).toList();
                alike.computeIfAbsent(series, any -> new ArrayList<>()).add(new PlannedBar(label, cells, null));
            }
        });
        List<PlannedChart> charts = new ArrayList<>();
        alike.forEach((series, bars) -> {
            if (bars.size() * series.size() > 1) {
                boolean one = series.size() == 1;
                String title = "主动公开：" + (one ? series.get(0) : labels(bars));
                charts.add(new PlannedChart(
                        "proactive-" + (charts.size() + 1),
                        title,
                        one ? series.get(0) : "",
                        "",
                        false,
                        one ? List.of("") : series,
                        List.copyOf(bars),
                        null));
            }
        });
        return List.copyOf(charts);
    }

    private static String labels(List<PlannedBar> bars) {
        String labels =
                String.join("、", bars.stream().limit(3).map(PlannedBar::label).toList());
        return bars.size() > 3 ? labels + "等" : labels;
    }

    /** The requests of all applicants: the lines that stand by themselves, and the sum of all results. */
    private static List<PlannedBar> years(TableForm table) {
        CellKey results = CellKey.of(RequestRow.TOTAL, Applicant.TOTAL);
        List<PlannedBar> bars = new ArrayList<>();
        for (CellKey key : table.cells()) {
            if (key.measure().equals(results.measure())) {
                List<Grid.HeadCell> rows = rows(table, key);
                if (rows.size() == 1) {
                    bars.add(new PlannedBar(named(rows, 1).replaceAll("数量$", ""), List.of(List.of(key)), null));
                } else if (key.equals(results)) {
                    bars.add(new PlannedBar(named(rows, rows.size() - 1) + "总计", List.of(List.of(key)), null));
                }
            }
        }
        return bars;
    }

    /** The cells that a cell is declared as the total of: those of its line, or of its measure. */
    private static Optional<List<CellKey>> parts(TableForm table, CellKey total, boolean ofLine) {
        return table.identities().stream()
                .filter(identity -> identity.total().filter(total::equals).isPresent())
                .map(Identity::left)
                .map(sum -> sum.terms().stream().map(Sum.Term::operand).toList())
                .filter(keys -> keys.stream()
                        .allMatch(key -> ofLine
                                ? key.line().equals(total.line())
                                : key.measure().equals(total.measure())))
                .findFirst();
    }

    private static List<Grid.HeadCell> heads(TableForm table, CellKey key) {
        return table.cell(key).heads();
    }

    private static List<Grid.HeadCell> rows(TableForm table, CellKey key) {
        return heads(table, key).stream()
                .filter(head -> head.axis() == Grid.Axis.ROW)
                .toList();
    }

    private static List<Grid.HeadCell> columns(TableForm table, CellKey key) {
        return heads(table, key).stream()
                .filter(head -> head.axis() == Grid.Axis.COLUMN)
                .toList();
    }

    /** The words of the head at a level, from 1, or of the innermost where there are not so many. */
    private static String named(List<Grid.HeadCell> heads, int level) {
        return words(heads.get(Math.min(level, heads.size()) - 1));
    }

    /** The words of the innermost head; where they are only 其他, with those of the head above. */
    private static String leaf(List<Grid.HeadCell> heads) {
        String words = named(heads, heads.size());
        return words.equals(OTHERS) && heads.size() > 1 ? named(heads, heads.size() - 1) + "：" + words : words;
    }

    /** 行政诉讼（复议后起诉）. */
    private static String within(List<Grid.HeadCell> heads) {
        String outer = heads.isEmpty() ? "" : named(heads, 1);
        return heads.size() < 2 ? outer : outer + "（" + named(heads, heads.size()) + "）";
    }

    private static String words(Grid.HeadCell head) {
        return NUMBERING.matcher(head.label()).replaceAll("");
    }
}
