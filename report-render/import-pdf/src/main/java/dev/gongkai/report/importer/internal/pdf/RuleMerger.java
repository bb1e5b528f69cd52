package dev.gongkai.report.importer.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes one rule of several pieces: cells are framed one by one, and a rule is painted in pieces or twice. */
final class RuleMerger {

    /** Rules that are this near are the same, in points. */
    static final double NEAR = 2;

    private RuleMerger() {}

    static List<RuledLine> merged(List<RuledLine> rules) {
        List<RuledLine> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingDouble(RuledLine::at));
        List<RuledLine> merged = new ArrayList<>();
        int start = 0;
        while (start < sorted.size()) {
            int end = start + 1;
            double first = sorted.get(start).at();
            while (end < sorted.size() && sorted.get(end).at() - first <= NEAR) {
                end++;
            }
            level(sorted.subList(start, end), merged);
            start = end;
        }
        return merged;
    }

    private static void level(List<RuledLine> same, List<RuledLine> merged) {
        List<RuledLine> sorted = new ArrayList<>(same);
        sorted.sort(Comparator.comparingDouble(RuledLine::from));
        double at = same.stream().mapToDouble(RuledLine::at).average().orElse(0);
        double from = sorted.get(0).from();
        double to = sorted.get(0).to();
        for (RuledLine rule : sorted) {
            if (rule.from() > to + NEAR) {
                merged.add(new RuledLine(at, from, to));
                from = rule.from();
            }
            to = Math.max(to, rule.to());
        }
        merged.add(new RuledLine(at, from, to));
    }
}
