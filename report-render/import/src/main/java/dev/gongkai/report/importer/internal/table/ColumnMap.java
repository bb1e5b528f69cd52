package dev.gongkai.report.importer.internal.table;

import dev.gongkai.report.form.Head;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.label.HeadPath;
import dev.gongkai.report.importer.internal.label.LabelFinder;
import dev.gongkai.report.importer.internal.label.Match;
import dev.gongkai.report.importer.internal.label.Match.Grade;
import dev.gongkai.report.importer.internal.table.ReadTable.Spot;
import dev.gongkai.report.importer.reading.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which column of the form each column of a table is, by the heads above it.
 *
 * @param places the columns of the table under each column of the form
 * @param order what the heads say in reading order, or null where they contradict the form
 * @param misprints heads that are misprinted, with the form's words
 * @param strange a head that the form does not have, or null
 * @param headed the columns of the table over which the heads of one of the form stand themselves, all of them
 * @param filled the columns of the form of which the head stands over each of several columns
 */
record ColumnMap(
        Map<HeadPath, Set<Integer>> places,
        @Nullable ColumnOrder order,
        List<Misprint> misprints,
        @Nullable Spot strange,
        Set<Integer> headed,
        Set<HeadPath> filled) {

    record Misprint(String text, String label, Origin origin) {}

    /** For want of heads: the form's own order. */
    static ColumnMap assumed(FormSection section) {
        return new ColumnMap(Map.of(), ColumnOrder.assumed(section), List.of(), null, Set.of(), Set.of());
    }

    /** Reads the head of a section. */
    static ColumnMap of(FormSection section, ReadTable table, List<Integer> headRows) {
        LabelFinder<Head> finder = LabelFinder.ofHeads(section.columnHeads());
        Map<Spot, Match<Head>> matches = new LinkedHashMap<>();
        List<Misprint> misprints = new ArrayList<>();
        Set<Spot> spots = new LinkedHashSet<>();
        headRows.forEach(row -> spots.addAll(table.beginning(row)));
        for (Spot spot : spots) {
            finder.find(spot.text()).ifPresent(match -> {
                matches.put(spot, match);
                if (match.grade() == Grade.NEAR) {
                    misprints.add(new Misprint(
                            spot.text(), match.label(), spot.piece().origin()));
                }
            });
        }
        List<String> inOrder = matches.values().stream().map(Match::label).toList();
        Map<HeadPath, Set<Integer>> places = new LinkedHashMap<>();
        Set<Integer> headed = new TreeSet<>();
        Map<HeadPath, Set<Spot>> leaves = new LinkedHashMap<>();
        for (int column = 0; column < table.columns(); column++) {
            List<String> stack = stack(table, headRows, column, matches);
            HeadPath path = path(section, stack)
                    .orElse(path(section, filled(table, headRows, column, matches))
                            .orElse(null));
            if (path != null && !stack.isEmpty()) {
                places.computeIfAbsent(path, p -> new TreeSet<>()).add(column);
                if (Set.copyOf(stack).size() == path.heads().size()) {
                    headed.add(column);
                }
                Spot leaf = leaf(table, headRows, column, matches);
                if (leaf != null && leaf.columnSpan() == 1) {
                    leaves.computeIfAbsent(path, p -> new HashSet<>()).add(leaf);
                }
            }
        }
        // Columns that do not hang together were not meant by one head.
        places.values().removeIf(columns -> !contiguous(columns));
        Set<HeadPath> filled = new HashSet<>();
        places.forEach((path, columns) -> {
            if (columns.size() > 1 && leaves.getOrDefault(path, Set.of()).size() == columns.size()) {
                filled.add(path);
            }
        });
        return new ColumnMap(
                places,
                ColumnOrder.of(section, inOrder).orElse(null),
                misprints,
                strange(section, spots, matches),
                headed,
                filled);
    }

    /** The lowest head over a column. */
    private static @Nullable Spot leaf(
            ReadTable table, List<Integer> headRows, int column, Map<Spot, Match<Head>> matches) {
        Spot leaf = null;
        for (int row : headRows) {
            Spot spot = table.at(row, column);
            leaf = spot != null && matches.containsKey(spot) ? spot : leaf;
        }
        return leaf;
    }

    /** Right of where the heads begin there is nothing else but heads: what is none of the form's is somebody's own. */
    private static @Nullable Spot strange(FormSection section, Set<Spot> spots, Map<Spot, Match<Head>> matches) {
        int first = matches.keySet().stream().mapToInt(Spot::column).min().orElse(0);
        LabelFinder<FormSection> corner = new LabelFinder<>();
        if (section.corner() != null) {
            corner.add(section, section.corner(), List.of());
        }
        return spots.stream()
                .filter(spot -> spot.column() >= first && !spot.isBlank() && !matches.containsKey(spot))
                .filter(spot -> corner.find(spot.text()).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether some columns of the form are missing as a whole, and each column of the table from the first on is one of
     * the others, with all of its heads.
     */
    boolean isPart(FormSection section, ReadTable table) {
        long leaves = section.measures().stream()
                .map(path -> path.leaf().label())
                .distinct()
                .count();
        if (strange != null || places.isEmpty() || leaves < section.measures().size()) {
            return false;
        }
        Set<Integer> covered = new TreeSet<>();
        places.values().forEach(covered::addAll);
        int first = Collections.min(covered);
        return headed.equals(covered) && covered.size() == table.columns() - first;
    }

    /** Whether a head stands over each of its columns: what was one cell are several with the same text. */
    boolean isFilled(HeadPath path) {
        return filled.contains(path);
    }

    private static boolean contiguous(Set<Integer> columns) {
        TreeSet<Integer> sorted = new TreeSet<>(columns);
        return sorted.last() - sorted.first() + 1 == sorted.size();
    }

    /** The labels over a column, from the top. */
    private static List<String> stack(
            ReadTable table, List<Integer> headRows, int column, Map<Spot, Match<Head>> matches) {
        Set<Spot> above = new LinkedHashSet<>();
        for (int row : headRows) {
            Spot spot = table.at(row, column);
            if (spot != null && matches.containsKey(spot)) {
                above.add(spot);
            }
        }
        return above.stream().map(spot -> matches.get(spot).label()).toList();
    }

    /** The labels over a column, where what is empty belongs to what stands left of it, as with broken spans. */
    private static List<String> filled(
            ReadTable table, List<Integer> headRows, int column, Map<Spot, Match<Head>> matches) {
        Set<Spot> above = new LinkedHashSet<>();
        for (int row : headRows) {
            for (int c = column; c >= 0; c--) {
                Spot spot = table.at(row, c);
                if (spot != null && matches.containsKey(spot)) {
                    above.add(spot);
                }
                if (spot != null && !spot.isBlank()) {
                    break;
                }
            }
        }
        return above.stream().map(spot -> matches.get(spot).label()).toList();
    }

    /** The one column of the form whose own head is the last label, and whose outer heads are the others. */
    private static Optional<HeadPath> path(FormSection section, List<String> stack) {
        if (stack.isEmpty()) {
            return Optional.empty();
        }
        String last = stack.get(stack.size() - 1);
        List<HeadPath> fitting = section.measures().stream()
                .filter(path -> path.leaf().label().equals(last))
                .filter(path -> stack.stream()
                        .allMatch(label -> path.heads().stream()
                                .anyMatch(head -> head.label().equals(label))))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The column of the form that a column of the table is, or null. */
    @Nullable
    HeadPath at(int column) {
        for (Map.Entry<HeadPath, Set<Integer>> place : places.entrySet()) {
            if (place.getValue().contains(column)) {
                return place.getKey();
            }
        }
        return null;
    }
}
