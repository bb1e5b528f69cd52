package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.Problem;
import dev.gongkai.report.consolidation.CellSum;
import dev.gongkai.report.consolidation.Consolidated;
import dev.gongkai.report.consolidation.Sums;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.KeyFigure;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.html.HtmlRenderer;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A consolidation as a page: what puts it in doubt, the sums by agency to go into, and the summed report. */
final class ConsolidationPage {

    /** So many rows below one agency, and so many on the page, a reader can still go through and a browser shows at once. */
    private static final int MOST_INFERIORS = 200;

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_PROBLEMS = 500;

    /** So many stand above the sums; the others are folded away. */
    private static final int OPEN_PROBLEMS = 20;

    /** So many bars stand below each other before a drawing is no picture any more. */
    private static final int MOST_BARS = 40;

    private final Locale locale;
    private final Set<Agency> shown = new HashSet<>();

    ConsolidationPage(Locale locale) {
        this.locale = locale;
    }

    String write(Consolidated sum, List<Problem> problems) {
        List<Report> compared = compared(sum);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .fragment()
                .idPrefix("s")
                .withoutData()
                .figures(Figures.builder().compare(compared).build())
                .build();
        String title = sum.agency().name() + (english() ? ", " + sum.year() + ", consolidated" : sum.year() + "年汇总");
        PageText page = new PageText(locale, title, renderer.stylesheet());
        String count = String.valueOf(sum.parts().size());
        page.raw("<p>")
                .say("汇总 " + count + " 份报告。", count + " reports are summed up.")
                .raw("</p>\n");
        page.heading("需要处理的问题", "What is in doubt");
        problems(page, problems);
        page.heading("各机关数据", "By agency");
        choose(sum);
        branch(page, sum, sum.agency(), true);
        page.heading("汇总表", "The sums").raw("<div class=\"report\">\n");
        if (compared.isEmpty()) {
            page.raw("<p>")
                    .say(
                            "下一级机关不在 2 至 " + MOST_BARS + " 个之间，不作图比较各机关。",
                            "The agencies below are not compared in a figure: they are not 2 to " + MOST_BARS + ".")
                    .raw("</p>\n");
        }
        return page.raw(renderer.renderToString(sum.report())).raw("</div>\n").end();
    }

    private void problems(PageText page, List<Problem> problems) {
        if (problems.isEmpty()) {
            page.list(List.of(english() ? "Nothing." : "没有。"), "notes");
            return;
        }
        List<String> lines = new ArrayList<>();
        problems.stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> lines.add(problem.located().in(locale)));
        int more = problems.size() - MOST_PROBLEMS;
        if (more > 0) {
            lines.add(english() ? more + " more, which are not on this page." : "另有 " + more + " 处，不在本页列出。");
        }
        page.list(lines.subList(0, Math.min(lines.size(), OPEN_PROBLEMS)), "found");
        if (lines.size() > OPEN_PROBLEMS) {
            int rest = problems.size() - OPEN_PROBLEMS;
            page.raw("<details>\n<summary>")
                    .say("其余 " + rest + " 处", "The other " + rest)
                    .raw("</summary>\n")
                    .list(lines.subList(OPEN_PROBLEMS, lines.size()), "found")
                    .raw("</details>\n");
        }
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** What each agency right below reports with all below it, and the agency itself; none where they are too many to draw. */
    private List<Report> compared(Consolidated sum) {
        List<Report> parts = new ArrayList<>();
        sum.own(sum.agency())
                .ifPresent(own -> parts.add(Sums.none(sum.form())
                        .plus(own)
                        .report(Agency.of(sum.agency().name() + "（本级）"), sum.year())));
        List<Agency> inferiors = sum.inferiors(sum.agency());
        if (inferiors.size() + parts.size() > MOST_BARS) {
            return List.of();
        }
        inferiors.forEach(each -> sum.sums(each).ifPresent(sums -> parts.add(sums.report(each, sum.year()))));
        return parts.size() < 2 ? List.of() : parts;
    }

    /** Which agencies can be gone into: level by level from the top, for as long as there is room on the page. */
    private void choose(Consolidated sum) {
        ArrayDeque<Agency> next = new ArrayDeque<>(List.of(sum.agency()));
        int rows = 0;
        while (!next.isEmpty()) {
            Agency agency = next.remove();
            List<Agency> inferiors = sum.inferiors(agency);
            if (inferiors.isEmpty()) {
                continue;
            }
            rows += Math.min(inferiors.size(), MOST_INFERIORS);
            if (rows > MOST_ROWS && !shown.isEmpty()) {
                return;
            }
            shown.add(agency);
            next.addAll(inferiors);
        }
    }

    /** The agencies right below one, with the sums of all below them; those who have some can be gone into. */
    private void branch(PageText page, Consolidated sum, Agency agency, boolean open) {
        List<KeyFigure> figures = sum.form().keyFigures();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(english() ? "Agency" : "机关"));
        head.add(english() ? "Reports" : "报告份数");
        figures.forEach(figure -> head.add(figure.label()));
        rows.add(head);
        sum.own(agency)
                .ifPresent(own -> rows.add(row(
                        agency.name() + (english() ? " itself" : "（本级）"),
                        Sums.none(sum.form()).plus(own),
                        figures)));
        List<Agency> inferiors = sum.inferiors(agency);
        inferiors.stream()
                .limit(MOST_INFERIORS)
                .forEach(each -> sum.sums(each).ifPresent(sums -> rows.add(row(each.name(), sums, figures))));
        sum.sums(agency).ifPresent(all -> rows.add(row(english() ? "Sum" : "合计", all, figures)));
        page.raw(open ? "<details open>\n<summary>" : "<details>\n<summary>")
                .text(agency.name())
                .raw("</summary>\n");
        page.table(rows);
        int more = inferiors.size() - MOST_INFERIORS;
        if (more > 0) {
            page.raw("<p>")
                    .say(
                            "另有 " + more + " 个机关不在此列出，已计入合计。",
                            more + " more agencies are not listed here; the sum has them.")
                    .raw("</p>\n");
        }
        int folded = 0;
        for (Agency each : inferiors) {
            if (shown.contains(each)) {
                branch(page, sum, each, false);
            } else if (!sum.inferiors(each).isEmpty()) {
                folded++;
            }
        }
        if (folded > 0) {
            page.raw("<p>")
                    .say(
                            "其中 " + folded + " 个机关的下级不在本页列出：可以这些机关另作汇总。",
                            "Of " + folded + " of them the agencies below are not on this page: consolidate these by"
                                    + " themselves.")
                    .raw("</p>\n");
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
