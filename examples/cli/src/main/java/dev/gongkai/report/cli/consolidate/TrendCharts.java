package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.series.Series;
import dev.gongkai.report.series.YearLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The key figures drawn, each a line over the years from the first to the last of which a number is stated; a year between
 * them without one is a gap.
 */
final class TrendCharts {

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .fragment()
            .idPrefix("t-")
            .figures(Figures.create())
            .build();

    /** More digits than a bar has room for; the table has them all. */
    private static final int MOST_DIGITS = 15;

    private final Messages messages;

    TrendCharts(Messages messages) {
        this.messages = messages;
    }

    static String stylesheet() {
        return RENDERER.stylesheet();
    }

    /** Those of which two numbers at least are stated: one alone shows no trend. */
    List<Chart> of(Series series) {
        List<Chart> charts = new ArrayList<>();
        for (YearLine line : series.keyFigures()) {
            boolean drawn = line.values().size() > 1
                    && line.values().values().stream()
                            .allMatch(value -> value.signum() >= 0 && value.precision() <= MOST_DIGITS)
                    && line.values().values().stream().anyMatch(value -> value.signum() > 0);
            if (!drawn) {
                continue;
            }
            List<Chart.Bar> bars = IntStream.rangeClosed(
                            line.values().firstKey(), line.values().lastKey())
                    .mapToObj(year -> Chart.Bar.of(
                            String.valueOf(year), line.value(year).map(Cell::of).orElse(Cell.BLANK)))
                    .toList();
            charts.add(new Chart(
                    "trend-" + charts.size(),
                    line.label(),
                    description(line) + gaps(series, line),
                    "",
                    Chart.Kind.LINES,
                    List.of(""),
                    bars,
                    null));
        }
        return charts;
    }

    private String description(YearLine line) {
        BigDecimal most = Collections.max(line.values().values());
        BigDecimal least = Collections.min(line.values().values());
        if (most.compareTo(least) == 0) {
            return messages.get("trend.level", most.toPlainString());
        }
        return messages.get(
                "trend.range", years(line, most), most.toPlainString(), years(line, least), least.toPlainString());
    }

    /** Why a line is broken: a year without a report is not one whose report leaves the number out. */
    private String gaps(Series series, YearLine line) {
        String years = series.missingYears().stream()
                .filter(year ->
                        year > line.values().firstKey() && year < line.values().lastKey())
                .map(String::valueOf)
                .collect(Collectors.joining(messages.get("trend.and")));
        return years.isEmpty() ? "" : messages.get("trend.without", years);
    }

    private String years(YearLine line, BigDecimal value) {
        return line.values().entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(value) == 0)
                .map(entry -> String.valueOf(entry.getKey()))
                .collect(Collectors.joining(messages.get("trend.and")));
    }

    /** The charts as a piece of a page. */
    String markup(Series series, String title) {
        List<Block> blocks = List.copyOf(of(series));
        if (blocks.isEmpty()) {
            return "";
        }
        int last = series.reports().get(series.reports().size() - 1).year();
        Document.Info info = new Document.Info(title, series.agency().name(), last, null, "zh-CN", title, List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RENDERER.render(new Document(info, blocks), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
