package dev.gongkai.report.importer.internal.table;

import dev.gongkai.report.form.Head;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.label.HeadPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a section in the order in which their heads were read, where places do not say it.
 *
 * @param columns the columns from the left
 * @param known whether all heads were read and say so; otherwise it is the form's order
 */
public record ColumnOrder(List<HeadPath> columns, boolean known) {

    /** Copies the list. */
    public ColumnOrder {
        columns = List.copyOf(columns);
    }

    /** The form's own order, for want of heads. */
    public static ColumnOrder assumed(FormSection section) {
        return new ColumnOrder(section.measures(), false);
    }

    /** The order that labels say in reading order; empty where they contradict the form and cannot be followed. */
    public static Optional<ColumnOrder> of(FormSection section, List<String> labels) {
        List<String> printed = section.columnHeads().stream().map(Head::label).toList();
        if (labels.equals(printed) || labels.equals(depthFirst(section))) {
            return Optional.of(new ColumnOrder(section.measures(), true));
        }
        if (isPartOf(labels, printed)) {
            return Optional.of(new ColumnOrder(section.measures(), false));
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
        return Optional.of(new ColumnOrder(columns, true));
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
