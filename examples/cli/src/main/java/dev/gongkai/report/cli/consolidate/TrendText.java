package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.series.EditionChange;
import dev.gongkai.report.series.Series;
import dev.gongkai.report.series.YearLine;
import dev.gongkai.report.validate.SeriesValidator.YearFindings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Years as lines of text. */
final class TrendText {

    private final Messages messages;

    TrendText(Messages messages) {
        this.messages = messages;
    }

    String write(Series series, List<YearFindings> findings) {
        StringBuilder text = new StringBuilder(series.agency().name()).append('\n');
        table(series).forEach(row -> text.append(String.join("\t", row)).append('\n'));
        notes(series).forEach(note -> text.append(note).append('\n'));
        findings(findings).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** A row for each key figure, a column for each year; growth in brackets. */
    List<List<String>> table(Series series) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(messages.get("trend.figure")));
        series.reports().forEach(report -> head.add(String.valueOf(report.year())));
        rows.add(head);
        for (YearLine line : series.keyFigures()) {
            List<String> row = new ArrayList<>(List.of(line.label()));
            for (Report report : series.reports()) {
                String growth = line.growth(report.year())
                        .map(percent -> messages.get("trend.growth", signed(percent)))
                        .orElse("");
                row.add(line.value(report.year())
                        .map(value -> value.toPlainString() + growth)
                        .orElse("—"));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String signed(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
    }

    /** What is to be known of the years themselves. */
    List<String> notes(Series series) {
        List<String> notes = new ArrayList<>();
        for (EditionChange change : series.editionChanges()) {
            notes.add(messages.get(
                    "trend.edition",
                    String.valueOf(change.year()),
                    change.from().id(),
                    change.to().id(),
                    change.without().size()));
        }
        series.missingYears().forEach(year -> notes.add(messages.get("trend.missing", String.valueOf(year))));
        return notes;
    }

    /** What was found, a line each. */
    List<String> findings(List<YearFindings> years) {
        List<String> lines = new ArrayList<>();
        for (YearFindings year : years) {
            String of = String.valueOf(year.year());
            year.findings()
                    .forEach(finding -> lines.add(messages.get(
                            "trend.finding",
                            of,
                            messages.get("trend." + finding.severity()),
                            finding.place().text(),
                            finding.message().in(messages.locale()),
                            finding.rule())));
            year.unassessed()
                    .forEach(open -> lines.add(messages.get(
                            "trend.finding",
                            of,
                            messages.get("trend." + open.cause()),
                            open.place().text(),
                            open.why().in(messages.locale()),
                            open.rule())));
        }
        if (lines.isEmpty()) {
            lines.add(messages.get("trend.whole"));
        }
        // A rule may say once for each cell that it was not asked.
        return lines.stream().distinct().toList();
    }
}
