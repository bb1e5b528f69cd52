package dev.gongkai.report.importer.internal.table;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Head;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.label.HeadPath;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a section in the order in which their heads were read, where places do not say it.
 *
 * @param columns the columns from the left
 * @param evidence what says so
 */
public record ColumnOrder(List<HeadPath> columns, Evidence evidence) {

    /** How much of the head of a table was read. */
    enum Evidence {
        /** All of it: the heads say the order. */
        ALL,
        /** Some columns have heads and some have none; what is read is the form's order. */
        SOME,
        /** No column has a head; what is read is the form's order. */
        NONE
    }

    /** Copies the list. */
    public ColumnOrder {
        columns = List.copyOf(columns);
    }

    /** Notes that a row was read by the order of its cells, where the heads do not say all. */
    public void note(RemarkLog log, Origin origin, List<CellKey> cells, @Nullable String strange) {
        if (evidence == Evidence.ALL) {
            return;
        }
        if (strange != null) {
            log.cells(
                    Certainty.DOUBTED,
                    origin,
                    cells,
                    "格式中没有列标题“" + strange + "”，此行按格式的列序读取；请核对此行",
                    "the form has no head “" + strange + "”; the cells of this row were read in the form's order of"
                            + " columns; check the row");
        } else if (evidence == Evidence.SOME) {
            log.cells(
                    Certainty.DOUBTED,
                    origin,
                    cells,
                    "有的列没有标题，此行按格式的列序读取；请核对此行",
                    "some columns have no head; the cells of this row were read in the form's order of columns; check"
                            + " the row");
        } else {
            log.cells(
                    Certainty.ASSUMED,
                    origin,
                    cells,
                    "表头不全，此行按格式的列序读取",
                    "heads are missing; the cells of this row were read in the form's order of columns");
        }
    }

    /** The form's own order, for want of heads. */
    public static ColumnOrder assumed(FormSection section) {
        return new ColumnOrder(section.measures(), Evidence.NONE);
    }

    /** The order that labels say in reading order; empty where they contradict the form and cannot be followed. */
    public static Optional<ColumnOrder> of(FormSection section, List<String> labels) {
        List<String> printed = section.columnHeads().stream().map(Head::label).toList();
        if (labels.equals(printed) || labels.equals(depthFirst(section))) {
            return Optional.of(new ColumnOrder(section.measures(), Evidence.ALL));
        }
        if (isPartOf(labels, printed)) {
            boolean some = section.measures().stream()
                    .anyMatch(measure -> labels.contains(measure.leaf().label()));
            return Optional.of(new ColumnOrder(section.measures(), some ? Evidence.SOME : Evidence.NONE));
        }
        Set<String> distinct = new HashSet<>(printed);
        if (distinct.size() < printed.size()
                || labels.size() != printed.size()
                || !distinct.equals(Set.copyOf(labels))) {
            return Optional.empty();
        }
        // Each label stands once, so that under each head the order of appearance is the order of columns.
        List<HeadPath> columns = new ArrayList<>(section.measures());
        columns.sort((a, b) -> {
            for (int i = 0; ; i++) {
                String left = a.heads().get(i).label();
                String right = b.heads().get(i).label();
                if (!left.equals(right)) {
                    return Comparator.<String>comparingInt(labels::indexOf).compare(left, right);
                }
                if (i + 1 == a.heads().size() || i + 1 == b.heads().size()) {
                    return 0;
                }
            }
        });
        return Optional.of(new ColumnOrder(columns, Evidence.ALL));
    }

    private static List<String> depthFirst(FormSection section) {
        List<String> labels = new ArrayList<>();
        Set<Head> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        section.measures()
                .forEach(path -> path.heads().forEach(head -> {
                    if (seen.add(head)) {
                        labels.add(head.label());
                    }
                }));
        return labels;
    }

    /** Whether the labels stand in the same order among others. */
    private static boolean isPartOf(List<String> some, List<String> all) {
        int at = 0;
        for (String label : all) {
            if (at < some.size() && some.get(at).equals(label)) {
                at++;
            }
        }
        return at == some.size();
    }
}
