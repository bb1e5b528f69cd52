package dev.gongkai.report.cli.validate;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.validate.FindingGroup;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.output.Outcome;
import dev.gongkai.report.validate.output.ResultStream;
import dev.gongkai.report.validate.output.ResultWriter;
import dev.gongkai.report.validate.rule.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Results as one page that needs nothing else: each report as it is published, and beside each place what was found there.
 */
final class FindingsPage implements ResultStream {

    /** Private characters of the last plane, around the numbers of findings until the page is written. */
    private static final String OPEN = "\uDBFF\uDFF0";

    private static final String CLOSE = "\uDBFF\uDFF1";
    private static final Pattern MARK = Pattern.compile(OPEN + "([0-9 ]+)" + CLOSE);

    private final Locale locale;
    private final Appendable out;
    private int reports;

    FindingsPage(Locale locale, Appendable out) throws IOException {
        this.locale = locale;
        this.out = out;
        String title = say(new Message("校核结果", "Findings"));
        String language = locale.getLanguage().equals("en") ? "en" : "zh-CN";
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        out.append(title).append("</title>\n<style>\n");
        // Not that of a fragment, which would be shielded from the marks.
        out.append(HtmlRenderer.create().stylesheet()).append('\n').append(resource("findings.css"));
        out.append("</style>\n</head>\n<body class=\"findings\">\n");
    }

    private static HtmlRenderer renderer(String prefix) {
        return HtmlRenderer.builder().fragment().idPrefix(prefix).build();
    }

    private String say(Message message) {
        return message.in(locale);
    }

    @Override
    public void add(Outcome outcome) throws IOException {
        reports++;
        out.append("<div class=\"outcome\">\n");
        Report report = outcome.report();
        ValidationResult result = outcome.result();
        if (report == null || result == null) {
            out.append("<p class=\"file\">")
                    .append(escaped(outcome.name()))
                    .append("</p>\n<p class=\"verdict invalid\">");
            String why = outcome.error() == null ? "" : say(outcome.error());
            out.append(escaped(why)).append("</p>\n");
        } else {
            report(outcome, report, result);
        }
        out.append("</div>\n");
    }

    private void report(Outcome outcome, Report report, ValidationResult result) throws IOException {
        List<FindingGroup> groups = result.groups();
        FindingPlaces places = new FindingPlaces(report);
        Map<String, String> numbers = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (Finding finding : groups.get(i).findings()) {
                numbers.merge(places.mark(finding.place().pointer()), String.valueOf(i + 1), FindingsPage::joined);
            }
        }
        Map<String, String> marks = new LinkedHashMap<>();
        numbers.forEach((pointer, number) -> marks.put(pointer, OPEN + number + CLOSE));
        String prefix = "r" + reports + "-";
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        renderer(prefix).render(MarkedReport.of(ReportComposer.create().compose(report), marks), page);
        out.append("<p class=\"file\">").append(escaped(outcome.name())).append("</p>\n<p class=\"verdict ");
        out.append(result.verdict().name().toLowerCase(Locale.ROOT)).append("\">");
        out.append(escaped(verdict(outcome))).append("</p>\n<div class=\"beside\">\n");
        out.append(linked(page.toString(StandardCharsets.UTF_8), prefix));
        out.append("<ol class=\"notes\">\n");
        for (int i = 0; i < groups.size(); i++) {
            note(prefix + (i + 1), groups.get(i), report.form());
        }
        out.append("</ol>\n</div>\n");
    }

    private static String joined(String before, String number) {
        return (" " + before + " ").contains(" " + number + " ") ? before : before + " " + number;
    }

    /** The last line of the text for people: it says what it comes to. */
    private String verdict(Outcome outcome) {
        return ResultWriter.text(locale)
                .write(List.of(outcome))
                .lines()
                .filter(line -> line.startsWith("结论") || line.startsWith("Verdict"))
                .reduce("", (first, last) -> last);
    }

    private static String linked(String page, String prefix) {
        return MARK.matcher(page).replaceAll(match -> {
            StringBuilder links = new StringBuilder("<sup class=\"marks\">");
            for (String number : match.group(1).split(" ")) {
                links.append("<a class=\"mark\" href=\"#n")
                        .append(prefix)
                        .append(number)
                        .append("\">");
                links.append(number).append("</a>");
            }
            return Matcher.quoteReplacement(links.append("</sup>").toString());
        });
    }

    private void note(String id, FindingGroup group, Form form) throws IOException {
        Finding first = group.findings().get(0);
        String severity = group.severity().name().toLowerCase(Locale.ROOT);
        out.append("<li id=\"n")
                .append(id)
                .append("\" class=\"")
                .append(severity)
                .append("\">\n<p><b>");
        out.append(escaped(first.place().text()));
        int more = group.findings().size() - 1;
        if (more > 0) {
            out.append(escaped(say(new Message(
                    "等 " + (more + 1) + " 处" + cells(group, form, " 格"),
                    " and " + more + " more" + cells(group, form, " cells")))));
        }
        out.append("</b></p>\n<p>").append(escaped(say(group.message()))).append("</p>\n");
        if (more == 0 && first.expected() != null) {
            String found = first.actual() == null ? "" : first.actual();
            out.append("<p>")
                    .append(escaped(say(new Message(
                            "应为 " + first.expected() + (found.isEmpty() ? "" : "，实为 " + found),
                            "expected " + first.expected() + (found.isEmpty() ? "" : ", found " + found)))));
            out.append("</p>\n");
        }
        out.append("<p class=\"rule\">").append(escaped(group.rule())).append("</p>\n</li>\n");
    }

    private static String cells(FindingGroup group, Form form, String unit) {
        int cells = group.cells(form);
        return cells > group.findings().size() ? "（" + cells + unit + "）" : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = FindingsPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a resource is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        out.append("<script>\n").append(resource("findings.js")).append("</script>\n</body>\n</html>\n");
    }
}
