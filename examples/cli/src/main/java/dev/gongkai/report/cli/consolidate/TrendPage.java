package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.series.Series;
import dev.gongkai.report.validate.SeriesValidator.YearFindings;
import java.util.List;

/** Years as a page. */
final class TrendPage {

    private final Messages messages;
    private final TrendText words;

    TrendPage(Messages messages) {
        this.messages = messages;
        this.words = new TrendText(messages);
    }

    String write(Series series, List<YearFindings> findings) {
        String title = messages.get("trend.title", series.agency().name());
        PageText page = new PageText(messages.locale(), title, TrendCharts.stylesheet());
        page.heading("主要数据", "Key figures").table(words.table(series));
        List<String> notes = words.notes(series);
        if (!notes.isEmpty()) {
            page.list(notes, "notes");
        }
        String charts = new TrendCharts(messages).markup(series, title);
        if (!charts.isEmpty()) {
            page.raw("<div class=\"charts\">\n").raw(charts).raw("</div>\n");
        }
        boolean whole = findings.stream()
                .allMatch(year -> year.findings().isEmpty() && year.unassessed().isEmpty());
        return page.heading("跨年校核", "From year to year")
                .list(words.findings(findings), whole ? "notes" : "found")
                .end();
    }
}
