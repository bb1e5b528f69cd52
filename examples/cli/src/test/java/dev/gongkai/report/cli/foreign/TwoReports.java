package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import dev.gongkai.report.form.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Files with the numbers of two agencies: of a city, and of its government's own office. */
final class TwoReports {

    /** A label of the first table is misprinted, so that the second has more of the form's own. */
    private static final String LABEL = "2.重复申请";

    private TwoReports() {}

    /** Of the same edition as the report of a number. */
    static PrintedReport other(int number) {
        return new PrintedReport(RealisticReports.report(number + 7));
    }

    /** Each table twice, with lines above that say whose it is. */
    static byte[] captioned(PrintedReport report, PrintedReport other, boolean otherFirst) {
        StringBuilder page = new StringBuilder("<html><meta charset=utf-8><body><h1>" + report.title() + "</h1>");
        ForeignPages.article(report, text -> "<p>" + text + "</p>", page, part -> {
            String first = "<p>（一）全市汇总情况</p>" + table(otherFirst ? other : report, part);
            return first + "<p>（二）市本级情况</p>" + table(otherFirst ? report : other, part);
        });
        return (page + "</body></html>").getBytes(StandardCharsets.UTF_8);
    }

    /** The same with a row of the first table lost. */
    static byte[] incomplete(PrintedReport report, PrintedReport other) {
        StringBuilder page = new StringBuilder("<html><meta charset=utf-8><body><h1>" + report.title() + "</h1>");
        ForeignPages.article(
                report,
                text -> "<p>" + text + "</p>",
                page,
                part -> "<p>表1　全市</p>"
                        + table(report, part).replaceFirst("(?s)<tr(?:(?!<tr).)*" + LABEL + ".*?</tr>", "")
                        + "<p>表2　本级</p>" + table(other, part));
        return (page + "</body></html>").getBytes(StandardCharsets.UTF_8);
    }

    private static String table(PrintedReport report, Part part) {
        return ForeignPages.table(report.table(part), text -> text);
    }

    /** One cell a line, both tables in each part, and a label of the first one misprinted. */
    static byte[] lines(PrintedReport report, PrintedReport other, boolean misprinted) {
        String text = ForeignTexts.text(report, rows -> {
            Part part = Part.values()[rows.size() > 20 ? 2 : rows.size() > 8 ? 1 : 3];
            String first = cells(rows);
            return "全市\n" + (misprinted ? first.replace(LABEL, "2.反复来信").replace("行政许可", "行政准许") : first) + "\n本级\n"
                    + cells(other.table(part));
        });
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String cells(List<List<PrintedCell>> rows) {
        return rows.stream().flatMap(List::stream).map(PrintedCell::text).collect(Collectors.joining("\n"));
    }

    /** One whole report behind another. */
    static byte[] appended(PrintedReport report, PrintedReport other, boolean otherFirst) {
        String a = ForeignPages.body(report, text -> "<p>" + text + "</p>", text -> text);
        String b = ForeignPages.body(other, text -> "<p>" + text + "</p>", text -> text);
        String one = "<h1>" + report.title() + "</h1>" + a;
        String two = "<h1>" + other.title() + "</h1>" + b;
        return ("<html><meta charset=utf-8><body>" + (otherFirst ? two + one : one + two) + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
