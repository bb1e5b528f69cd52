package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.model.Difference;
import dev.gongkai.report.model.Report;
import java.util.ArrayList;
import java.util.List;

/** What two reports say differently, as a page: places down the side, both values beside each other. */
final class ComparisonPage {

    /** Values may be whole paragraphs. */
    private static final String STYLE = ".sums .differences .figures td { text-align: left; white-space: normal; }\n"
            + ".sums .differences table.figures { table-layout: fixed; width: 100%; overflow-wrap: anywhere; }\n";

    private final Messages messages;

    ComparisonPage(Messages messages) {
        this.messages = messages;
    }

    String write(Report first, Report second, List<Difference> differences) {
        PageText page = new PageText(messages.locale(), messages.get("compare.title"), STYLE);
        page.list(List.of(first.title(), second.title()), "notes");
        page.raw("<p>").text(messages.get("compare.done", differences.size())).raw("</p>\n");
        if (!differences.isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(
                    messages.get("compare.place"), messages.get("compare.before"), messages.get("compare.after")));
            differences.forEach(
                    each -> rows.add(List.of(each.label().in(messages.locale()), each.before(), each.after())));
            page.raw("<div class=\"differences\">\n").table(rows).raw("</div>\n");
        }
        return page.end();
    }
}
