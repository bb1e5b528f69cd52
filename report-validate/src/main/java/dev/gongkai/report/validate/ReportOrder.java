package dev.gongkai.report.validate;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Subject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which a person reads the places of a report: before the parts, part by part, the signature. */
final class ReportOrder {

    /** Blocks of narrative and cells of tables, with all that they stand in. */
    private final Map<String, Integer> ranks = new HashMap<>();

    /** The texts within a block. */
    private final Map<String, Integer> texts = new HashMap<>();

    private ReportOrder(Report report, List<Passage> passages, List<Finding> findings) {
        List.of("", "/form", "/year", "/agency", "/title").forEach(this::rank);
        blocks("/preamble", report.preamble().blocks().size());
        for (Part part : Part.values()) {
            String pointer = "/" + part.key();
            rank("/headings/" + part.key());
            if (part.isTable()) {
                rank(pointer);
                boolean named = findings.stream()
                        .anyMatch(finding -> finding.place().pointer().startsWith(pointer + "/"));
                if (!named) {
                    // No cell of it is asked for.
                    continue;
                }
                for (Map.Entry<String, List<CellKey>> line :
                        report.form().table(part).lines().entrySet()) {
                    rank(pointer + "/" + line.getKey());
                    line.getValue().forEach(key -> rank(key.pointer()));
                }
                rank(pointer + "/notes");
            } else {
                blocks(pointer, report.narrative(part).blocks().size());
            }
        }
        rank("/signature");
        passages.forEach(passage -> texts.putIfAbsent(passage.place().pointer(), texts.size()));
    }

    /** Compares findings by their places. */
    static Comparator<Finding> of(Subject subject, List<Finding> findings) {
        ReportOrder order = new ReportOrder(subject.report(), subject.passages(), findings);
        return Comparator.<Finding>comparingInt(f -> order.rankOf(f.place().pointer()))
                .thenComparingInt(f -> order.texts.getOrDefault(f.place().pointer(), -1))
                .thenComparingInt(
                        f -> f.place().span() == null ? -1 : f.place().span().start());
    }

    private void blocks(String pointer, int count) {
        rank(pointer);
        for (int i = 0; i < count; i++) {
            rank(pointer + "/" + i);
        }
    }

    private void rank(String pointer) {
        ranks.put(pointer, ranks.size());
    }

    /** A place that is not known by itself stands where the nearest known one around it does. */
    private int rankOf(String pointer) {
        String known = pointer;
        while (!ranks.containsKey(known)) {
            int slash = known.lastIndexOf('/');
            known = slash < 0 ? "" : known.substring(0, slash);
        }
        return ranks.get(known);
    }
}
