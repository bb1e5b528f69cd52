package dev.gongkai.report.importer.internal.strand;

import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.label.HeadPath;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.strand.Chain.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts a text where the form's labels begin anew: it has a table twice, such as that of a city and that of its own
 * government. Read as one, rows of the second would stand in for those of which the first has no label.
 */
public final class StrandTables {

    /** A row of labels that is shorter is none, and one that has fewer in common with another goes on with it. */
    private static final int FEWEST = 4;

    private static final int SAME = 3;

    private final Strand strand;
    private final List<LabelSlot> slots;
    private final List<Link> all;

    private StrandTables(List<SourcePassage> lines, List<FormSection> sections) {
        strand = new Strand(lines);
        slots = LabelSlot.of(sections);
        all = new ArrayList<>(Chain.all(strand, slots));
        all.sort(Comparator.comparingInt(Link::from));
    }

    /** The lines of each table; all lines where there are not two. */
    public static List<List<SourcePassage>> of(List<SourcePassage> lines, List<FormSection> sections) {
        StrandTables tables = new StrandTables(lines, sections);
        List<Integer> cuts = tables.cuts();
        if (cuts.isEmpty()) {
            return List.of(lines);
        }
        List<List<SourcePassage>> parts = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            parts.add(tables.strand.passages(from, cut));
            from = cut;
        }
        parts.add(tables.strand.passages(from, tables.strand.length()));
        return parts;
    }

    private List<Integer> cuts() {
        List<Integer> cuts = new ArrayList<>();
        Set<Integer> table = new HashSet<>();
        int end = 0;
        for (List<Link> run : runs()) {
            Set<Integer> own = new HashSet<>();
            run.forEach(link -> own.add(link.slot()));
            Set<Integer> common = new HashSet<>(own);
            common.retainAll(table);
            if (run.size() >= FEWEST && common.size() >= SAME) {
                cuts.add(begin(end, run.get(0).from()));
                table.clear();
            }
            table.addAll(own);
            end = run.get(run.size() - 1).to();
        }
        return cuts;
    }

    /** The first head behind the last row of the table before. */
    private int begin(int end, int row) {
        return all.stream()
                .filter(link -> link.from() > end && link.from() < row)
                .filter(link -> slots.get(link.slot()).kind() != LabelSlot.Kind.LINE)
                .mapToInt(Link::from)
                .findFirst()
                .orElse(row);
    }

    /** Labels that follow one another in the form's order, as long as they do. */
    private List<List<Link>> runs() {
        Map<Integer, TreeSet<Integer>> places = new TreeMap<>();
        Map<Integer, Integer> ends = new TreeMap<>();
        for (Link link : all) {
            if (isOwn(slots.get(link.slot())) && !isInSentence(link)) {
                places.computeIfAbsent(link.from(), at -> new TreeSet<>()).add(link.slot());
                ends.merge(link.from(), link.to(), Math::max);
            }
        }
        List<List<Link>> runs = new ArrayList<>();
        List<Link> run = new ArrayList<>();
        int last = -1;
        for (Map.Entry<Integer, TreeSet<Integer>> place : places.entrySet()) {
            Integer next = place.getValue().higher(last);
            if (next == null) {
                runs.add(run);
                run = new ArrayList<>();
                next = place.getValue().first();
            }
            int end = ends.getOrDefault(place.getKey(), place.getKey());
            run.add(new Link(next, place.getKey(), end, dev.gongkai.report.importer.internal.label.Match.Grade.FULL));
            last = next;
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** A row's own label; where rows have none, a column's. */
    private static boolean isOwn(LabelSlot slot) {
        return slot.kind() == LabelSlot.Kind.LINE
                || slot.kind() == LabelSlot.Kind.COLUMN
                        && !slot.section().hasLabels()
                        && slot.section().measures().stream()
                                .map(HeadPath::leaf)
                                .anyMatch(leaf -> leaf.label().equals(slot.label()));
    }

    private boolean isInSentence(Link link) {
        return link.from() > 0 && ",;:、.".indexOf(strand.text().charAt(link.from() - 1)) >= 0
                || link.to() < strand.length() && ",;:、".indexOf(strand.text().charAt(link.to())) >= 0;
    }
}
