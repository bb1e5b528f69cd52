package dev.gongkai.report.validate.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was said against what is so, by rule: said and so, said and not so, so and not said. */
public final class Confusion {

    private static final class Row {
        private int right;
        private int wrong;
        private int missed;
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    /** Counts one text: each finding is a rule and a place or words, as the truth names them. */
    public void count(String text, List<String> truth, List<String> said) {
        List<String> open = new ArrayList<>(truth);
        for (String finding : said) {
            if (open.remove(finding)) {
                row(finding).right++;
            } else {
                row(finding).wrong++;
                differences.add("wrong: " + finding + " in " + text);
            }
        }
        for (String finding : open) {
            row(finding).missed++;
            differences.add("missed: " + finding + " in " + text);
        }
    }

    private Row row(String finding) {
        return rows.computeIfAbsent(finding.split(" ")[0], rule -> new Row());
    }

    /** What was said wrongly or not at all. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** The share of what was said that is so, in percent. */
    public double precision() {
        int right = rows.values().stream().mapToInt(row -> row.right).sum();
        int wrong = rows.values().stream().mapToInt(row -> row.wrong).sum();
        return share(right, right + wrong);
    }

    /** The share of what is so that was said, in percent. */
    public double recall() {
        int right = rows.values().stream().mapToInt(row -> row.right).sum();
        int missed = rows.values().stream().mapToInt(row -> row.missed).sum();
        return share(right, right + missed);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }

    /** A table in Markdown. */
    public String table() {
        StringBuilder table = new StringBuilder("| 规则 | 说对 | 说错 | 漏说 |\n|---|---|---|---|\n");
        Row all = new Row();
        rows.forEach((rule, row) -> {
            table.append(line("[" + rule + "](rules/" + rule + ".md)", row));
            all.right += row.right;
            all.wrong += row.wrong;
            all.missed += row.missed;
        });
        return table.append(line("合计", all))
                .append(String.format("%n准确率 %.1f%%，查出率 %.1f%%。%n", precision(), recall())
                        .replace("\r", ""))
                .toString();
    }

    private static String line(String name, Row row) {
        return "| " + name + " | " + row.right + " | " + row.wrong + " | " + row.missed + " |\n";
    }
}
