package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import dev.gongkai.report.form.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Text as it is copied out of other programs: the same report with other marks between its cells. */
final class ForeignTexts {

    private ForeignTexts() {}

    /** Tabs, as from Word: a merged cell is blank where it goes on below, and one cell across. */
    static String tabs(PrintedReport report) {
        return text(report, rows -> joined(rows, "\t", false));
    }

    /** Tabs, as from a sheet: a merged cell is its first, and the others are blank. */
    static String sheet(PrintedReport report) {
        return text(report, rows -> joined(rows, "\t", true));
    }

    /** Tabs, as a browser copies them: what goes on below is not there. */
    static String browser(PrintedReport report) {
        return text(
                report,
                rows -> rows.stream()
                        .map(row -> row.stream().map(PrintedCell::text).collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n")));
    }

    /** Pipes around all cells of the grid, as in Markdown. */
    static String pipes(PrintedReport report) {
        return text(
                report,
                rows -> joined(rows, " | ", true)
                        .lines()
                        .map(line -> "| " + line + " |")
                        .collect(Collectors.joining("\n")));
    }

    /** A cell a line. */
    static String lines(PrintedReport report) {
        return text(report, rows -> cells(rows, "\n"));
    }

    /** A cell a line with a blank line between any two. */
    static String spacedLines(PrintedReport report) {
        return text(report, rows -> cells(rows, "\n\n"));
    }

    /** Blanks between cells, a row a line. */
    static String blanks(PrintedReport report) {
        return text(
                report,
                rows -> rows.stream()
                        .map(row -> row.stream().map(PrintedCell::text).collect(Collectors.joining("    ")))
                        .collect(Collectors.joining("\n")));
    }

    /** One blank between any two cells, no breaks at all. */
    static String oneLine(PrintedReport report) {
        return text(report, rows -> cells(rows, " ")).replace("\n", " ");
    }

    /** Nothing between cells. */
    static String glued(PrintedReport report) {
        return text(report, rows -> cells(rows, "")).replace("\n", "");
    }

    static String cells(List<List<PrintedCell>> rows, String between) {
        return rows.stream().flatMap(List::stream).map(PrintedCell::text).collect(Collectors.joining(between));
    }

    static String joined(List<List<PrintedCell>> rows, String between, boolean across) {
        int columns = rows.get(0).stream().mapToInt(PrintedCell::columns).sum();
        boolean[][] taken = new boolean[rows.size()][columns];
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<String> line = new ArrayList<>();
            int next = 0;
            for (int c = 0; c < columns; c++) {
                if (taken[r][c] || next == rows.get(r).size()) {
                    line.add("");
                    continue;
                }
                PrintedCell cell = rows.get(r).get(next++);
                for (int below = r; below < r + cell.rows(); below++) {
                    for (int right = c; right < c + cell.columns(); right++) {
                        taken[below][right] = below > r;
                    }
                }
                line.add(cell.text());
                for (int more = 1; more < cell.columns(); more++) {
                    if (across) {
                        line.add("");
                    }
                    c++;
                }
            }
            lines.add(String.join(between, line));
        }
        return String.join("\n", lines);
    }

    static String text(PrintedReport report, Function<List<List<PrintedCell>>, String> table) {
        List<String> lines = new ArrayList<>();
        lines.add(report.title());
        lines.addAll(report.preamble());
        for (Part part : Part.values()) {
            lines.add(report.heading(part));
            if (part.isTable()) {
                lines.add(table.apply(report.table(part)));
                lines.addAll(report.notes(part));
            } else {
                lines.addAll(report.lines(part));
            }
        }
        lines.addAll(report.signature());
        return String.join("\n", lines);
    }
}
