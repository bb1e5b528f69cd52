package dev.gongkai.report.importer.internal.table;

import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.table.ReadTable.Spot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings a table into the form's layout: without numbers of its rows, and with the heads of columns above them. */
public final class TableLayout {

    private static final Set<String> ROW_NUMBER = Set.of("序号", "编号", "行次", "栏次", "项次");

    /** With fewer heads below each other it cannot be told that the table is turned. */
    private static final int FEWEST_HEADS = 3;

    private TableLayout() {}

    /** The same table as the form has it. */
    public static ReadTable upright(ReadTable table, List<FormSection> sections) {
        ReadTable without = isNumbered(table) ? withoutNumbers(table) : table;
        return isTurned(without, sections) ? without.turned() : without;
    }

    /** Whether the first column is headed as one that numbers the rows, and does no more. */
    private static boolean isNumbered(ReadTable table) {
        List<Spot> first =
                table.spots().stream().filter(spot -> spot.column() == 0).toList();
        long heads = first.stream()
                .filter(spot -> ROW_NUMBER.contains(Folded.fold(spot.text())))
                .count();
        if (heads == 0 || table.columns() < 3 || first.stream().anyMatch(spot -> spot.columnSpan() > 1)) {
            return false;
        }
        int number = 0;
        for (Spot spot : first) {
            String text = Folded.fold(spot.text());
            if (spot.isBlank() || ROW_NUMBER.contains(text)) {
                continue;
            }
            if (!text.equals(Integer.toString(number + 1)) && !text.equals("1")) {
                return false;
            }
            number = Integer.parseInt(text);
        }
        return number > 0;
    }

    private static ReadTable withoutNumbers(ReadTable table) {
        table.spots().stream()
                .filter(spot -> spot.column() == 0)
                .forEach(spot -> SourcePassage.whole(spot.piece()).claim(Use.ASIDE));
        return table.from(1);
    }

    /** Whether the heads of the columns of a section stand below each other, and none beside another. */
    private static boolean isTurned(ReadTable table, List<FormSection> sections) {
        for (FormSection section : sections) {
            Set<String> wanted = section.measures().stream()
                    .map(measure -> word(measure.leaf().label()))
                    .collect(Collectors.toSet());
            Map<Integer, Set<String>> byColumn = new HashMap<>();
            Map<Integer, Set<String>> byRow = new HashMap<>();
            for (Spot spot : table.spots()) {
                String word = word(spot.text());
                if (wanted.contains(word)) {
                    byColumn.computeIfAbsent(spot.column(), c -> new HashSet<>())
                            .add(word);
                    byRow.computeIfAbsent(spot.row(), r -> new HashSet<>()).add(word);
                }
            }
            if (most(byColumn) >= FEWEST_HEADS && most(byRow) == 1) {
                return true;
            }
        }
        return false;
    }

    private static String word(String label) {
        return Folded.body(Folded.fold(label));
    }

    private static int most(Map<Integer, Set<String>> words) {
        return words.values().stream().mapToInt(Set::size).max().orElse(0);
    }
}
