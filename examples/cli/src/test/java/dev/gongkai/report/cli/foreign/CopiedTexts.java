package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** More texts: what browsers, viewers, converters and hands make of a table. */
final class CopiedTexts {

    private CopiedTexts() {}

    /** Cells with paragraphs, as a browser copies them: breaks around each, tabs between. */
    static String browserParagraphs(PrintedReport report) {
        return ForeignTexts.text(
                report,
                rows -> rows.stream()
                        .map(row -> row.stream().map(PrintedCell::text).collect(Collectors.joining("\n\t\n")))
                        .collect(Collectors.joining("\n\n")));
    }

    /** A cell a line, with wide blanks before it and blank lines behind. */
    static String article(PrintedReport report) {
        return ForeignTexts.text(
                report,
                rows -> rows.stream()
                        .flatMap(List::stream)
                        .map(cell -> "　　" + cell.text() + " ")
                        .collect(Collectors.joining("\n\n")));
    }

    /** The same without what is blank. */
    static String articleWithoutBlanks(PrintedReport report) {
        return ForeignTexts.text(
                report,
                rows -> rows.stream()
                        .flatMap(List::stream)
                        .map(PrintedCell::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n")));
    }

    static String commas(PrintedReport report) {
        return ForeignTexts.text(report, rows -> ForeignTexts.joined(rows, ",", true));
    }

    static String wideBlanks(PrintedReport report) {
        return ForeignTexts.text(
                report,
                rows -> rows.stream()
                        .map(row -> row.stream().map(PrintedCell::text).collect(Collectors.joining("　")))
                        .collect(Collectors.joining("\n")));
    }

    /** Copied out of a viewer: long labels broken, a row's numbers on one line, a page's number in between. */
    static String viewer(PrintedReport report) {
        return ForeignTexts.text(report, rows -> {
            List<String> lines = new ArrayList<>();
            for (List<PrintedCell> row : rows) {
                StringBuilder line = new StringBuilder();
                for (PrintedCell cell : row) {
                    if (cell.number()) {
                        line.append(line.isEmpty() ? "" : " ").append(cell.text());
                    } else {
                        lines.addAll(Arrays.asList(cell.text().split("(?<=\\G.{9})")));
                    }
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
            }
            lines.add(lines.size() * 2 / 3, "— 3 —");
            return String.join("\n", lines);
        });
    }

    /** The same, the numbers behind the end of the label. */
    static String viewerRows(PrintedReport report) {
        return ForeignTexts.text(
                report,
                rows -> rows.stream()
                        .map(row -> row.stream().map(PrintedCell::text).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n")));
    }

    /** Markdown as converters make it: what goes on below or to the right is blank. */
    static String markdown(PrintedReport report) {
        return marked(report, rows -> piped(ForeignTexts.joined(rows, "|", true), text -> text));
    }

    /** The same, all of a merged cell filled. */
    static String markdownFilled(PrintedReport report) {
        return marked(report, rows -> piped(ForeignTexts.joined(PortalPages.filled(rows), "|", true), text -> text));
    }

    /** The same, what goes on is not there at all. */
    static String markdownDropped(PrintedReport report) {
        return marked(
                report,
                rows -> piped(
                        rows.stream()
                                .map(row -> row.stream().map(PrintedCell::text).collect(Collectors.joining("|")))
                                .collect(Collectors.joining("\n")),
                        text -> text));
    }

    /** Bold labels, breaks and blanks as in pages. */
    static String markdownStyled(PrintedReport report) {
        return marked(
                report,
                rows -> piped(
                        ForeignTexts.joined(rows, "|", true),
                        text -> text.length() > 4 && !Character.isDigit(text.charAt(0))
                                ? "**" + text.substring(0, 3) + "<br>" + text.substring(3) + "**"
                                : "&nbsp;" + text));
    }

    /** Tables as in pages within Markdown. */
    static String markdownWithPages(PrintedReport report) {
        return marked(report, rows -> PortalPages.table(rows, text -> text).replaceAll("</?div>", ""));
    }

    /** Frames of signs. */
    static String framed(PrintedReport report) {
        return ForeignTexts.text(
                report,
                rows -> ForeignTexts.joined(rows, "\t", true)
                        .lines()
                        .map(line -> "│ " + line.replace("\t", " │ ") + " │")
                        .collect(Collectors.joining("\n├───┼───┤\n", "┌───┬───┐\n", "\n└───┴───┘")));
    }

    private static String piped(String rows, UnaryOperator<String> cell) {
        List<String> lines = new ArrayList<>();
        for (String row : rows.split("\n")) {
            String line = Arrays.stream(row.split("\\|", -1)).map(cell).collect(Collectors.joining(" | ", "| ", " |"));
            lines.add(line);
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(row.split("\\|", -1).length));
            }
        }
        return "\n" + String.join("\n", lines) + "\n";
    }

    private static String marked(
            PrintedReport report, java.util.function.Function<List<List<PrintedCell>>, String> table) {
        String text = ForeignTexts.text(report, table);
        return "# " + text.replaceAll("(?m)^(?=[一二三四五六]、)", "\n## ");
    }
}
