package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.Problem;
import dev.gongkai.report.consolidation.CellSum;
import dev.gongkai.report.consolidation.Consolidated;
import dev.gongkai.report.consolidation.Sums;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.KeyFigure;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.html.HtmlRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A consolidation as a page: what puts it in doubt, the sums by agency to go into, and the summed report. */
final class ConsolidationPage {

    private final Locale locale;

    ConsolidationPage(Locale locale) {
        this.locale = locale;
    }

    String write(Consolidated sum, List<Problem> problems) {
        HtmlRenderer renderer = HtmlRenderer.builder().fragment().idPrefix("s").build();
        boolean english = locale.getLanguage().equals("en");
        String title = sum.agency().name() + sum.year() + (english ? " consolidated" : "年汇总");
        PageText page = new PageText(locale, title, renderer.stylesheet());
        String count = String.valueOf(sum.parts().size());
        page.raw("<p>")
                .say("汇总 " + count + " 份报告。", count + " reports are summed up.")
                .raw("</p>\n");
        page.heading("需要处理的问题", "What is in doubt");
        page.list(
                problems.isEmpty()
                        ? List.of(english ? "Nothing." : "没有。")
                        : problems.stream()
                                .map(problem -> problem.located().in(locale))
                                .toList(),
                problems.isEmpty() ? "notes" : "found");
        page.heading("各机关数据", "By agency");
        branch(page, sum, sum.agency(), true);
        page.heading("汇总表", "The sums").raw("<div class=\"report\">\n");
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try {
            renderer.render(ReportComposer.create().compose(sum.report()), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RenderException e) {
            throw new IllegalStateException(e); // a report without words has nothing that a page could not show
        }
        return page.raw(report.toString(StandardCharsets.UTF_8)).raw("</div>\n").end();
    }

    /** The agencies right below one, with the sums of all below them; those who have some can be gone into. */
    private void branch(PageText page, Consolidated sum, Agency agency, boolean open) {
        List<KeyFigure> figures = sum.form().keyFigures();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(locale.getLanguage().equals("en") ? "Agency" : "机关"));
        head.add(locale.getLanguage().equals("en") ? "Reports" : "报告份数");
        figures.forEach(figure -> head.add(figure.label()));
        rows.add(head);
        sum.own(agency)
                .ifPresent(own -> rows.add(row(
                        agency.name() + (locale.getLanguage().equals("en") ? " itself" : "（本级）"),
                        Sums.none(sum.form()).plus(own),
                        figures)));
        List<Agency> inferiors = sum.inferiors(agency);
        inferiors.forEach(each -> sum.sums(each).ifPresent(sums -> rows.add(row(each.name(), sums, figures))));
        sum.sums(agency)
                .ifPresent(all -> rows.add(row(locale.getLanguage().equals("en") ? "Sum" : "合计", all, figures)));
        page.raw(open ? "<details open>\n<summary>" : "<details>\n<summary>")
                .text(agency.name())
                .raw("</summary>\n");
        page.table(rows);
        for (Agency each : inferiors) {
            if (!sum.inferiors(each).isEmpty()) {
                branch(page, sum, each, false);
            }
        }
        page.raw("</details>\n");
    }

    private static List<String> row(String name, Sums sums, List<KeyFigure> figures) {
        Map<CellKey, CellSum> cells = sums.cells();
        List<String> row = new ArrayList<>(List.of(name, String.valueOf(sums.reports())));
        for (KeyFigure figure : figures) {
            BigDecimal number = sums.reports() == 0 ? null : BigDecimal.ZERO;
            for (CellKey key : figure.cells()) {
                BigDecimal value = cells.getOrDefault(key, CellSum.ZERO).value();
                number = number == null || value == null ? null : number.add(value);
            }
            row.add(number == null ? "—" : number.toPlainString());
        }
        return row;
    }
}
