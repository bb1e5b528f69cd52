package dev.gongkai.report.form;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is declared of an edition of the form; all that a {@link Form} is follows from it.
 *
 * @param id the stable name of the edition
 * @param notice the notice that issued it
 * @param firstYear the first year that is reported on with it
 * @param lastYear the last one, or null while it is in force
 * @param headings the heading of each part
 * @param headingVariants what published reports write in place of a heading
 * @param words the words of the labels that are kept whole where lines are short
 * @param tables the table of each part that is one
 * @param successions the lines that an earlier edition had as one
 * @param keyFigures the numbers that say most about a report
 */
record Declaration(
        String id,
        Notice notice,
        int firstYear,
        @Nullable Integer lastYear,
        Map<Part, String> headings,
        Map<Part, List<String>> headingVariants,
        List<String> words,
        Map<Part, TableForm> tables,
        List<Succession> successions,
        List<KeyFigure> keyFigures) {

    /** Checks that nothing is missing. */
    Declaration {
        headingVariants = Map.copyOf(headingVariants);
        words = List.copyOf(words);
        successions = List.copyOf(successions);
        keyFigures = List.copyOf(keyFigures);
        headings = Collections.unmodifiableMap(new EnumMap<>(headings));
        tables = Collections.unmodifiableMap(new EnumMap<>(tables));
        for (Part part : Part.values()) {
            if (!headings.containsKey(part)) {
                throw new IllegalArgumentException("heading: none for " + part);
            }
            if (part.isTable() && !tables.containsKey(part)) {
                throw new IllegalArgumentException("table: none for " + part);
            }
        }
        for (KeyFigure figure : keyFigures) {
            for (CellKey key : figure.cells()) {
                TableForm table = tables.get(key.part());
                if (table == null || !table.cells().contains(key)) {
                    throw new IllegalArgumentException("key figure " + figure.label() + ": no cell " + key);
                }
            }
        }
    }
}
