package dev.gongkai.report.model;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.internal.MistakenCharacters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The tables of a report while it is built. */
final class TableFilling {

    private final Form form;
    private final Map<CellKey, Cell> cells = new HashMap<>();
    private final Map<Part, List<String>> notes = new EnumMap<>(Part.class);

    TableFilling(Form form) {
        this.form = form;
    }

    void set(CellKey key, Cell cell) {
        form.table(key.part()).cell(key);
        cells.put(key, Objects.requireNonNull(cell, "cell"));
    }

    /** All or none. */
    void set(Map<CellKey, Cell> values) {
        values.keySet().forEach(key -> form.table(key.part()).cell(key));
        values.forEach(this::set);
    }

    /** The number as it is; a double has no digits that were given, so it is stated with as many as it needs. */
    static BigDecimal decimal(CellKey key, Number number) {
        try {
            if (number instanceof BigDecimal decimal) {
                return decimal;
            }
            BigDecimal exact = new BigDecimal(number.toString());
            boolean digitsAreGiven = !(number instanceof Double || number instanceof Float);
            return digitsAreGiven ? exact : exact.stripTrailingZeros();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("numbers: " + key + " is no number, " + number, e);
        }
    }

    void table(TableData value) {
        Part part = value.form().part();
        if (!value.form().equals(form.table(part))) {
            throw new IllegalArgumentException(part.key() + ": not this table of edition " + form.id());
        }
        cells.keySet().removeIf(key -> key.part() == part);
        cells.putAll(value.cells());
        notes.put(part, new ArrayList<>(value.notes()));
    }

    void note(Part part, String words) {
        notes.computeIfAbsent(form.table(part).part(), p -> new ArrayList<>()).add(words);
    }

    void zeroBlanks() {
        Set<CellKey> totals = new HashSet<>();
        form.identities().forEach(identity -> identity.total().ifPresent(totals::add));
        for (TableForm table : form.tables()) {
            for (CellKey key : table.cells()) {
                if (!totals.contains(key) && cell(key).isBlank()) {
                    cells.put(key, new Cell(BigDecimal.ZERO, cell(key).remark()));
                }
            }
        }
    }

    void fillTotals() {
        // A total may be a part of another one: go on until nothing more can be filled.
        boolean filled = true;
        while (filled) {
            filled = false;
            for (Identity identity : form.identities()) {
                CellKey total = identity.total().orElse(null);
                if (total != null && cell(total).isBlank()) {
                    BigDecimal sum =
                            identity.left().value(term -> cell(term.operand()).value());
                    if (sum != null) {
                        cells.put(total, new Cell(sum, cell(total).remark()));
                        filled = true;
                    }
                }
            }
        }
    }

    /** Puts right what only looks like the characters meant, in remarks and notes. */
    void repairCharacters() {
        RepairedTexts.cells(cells);
        // In the lists as they are: more notes may follow.
        notes.values().forEach(words -> words.replaceAll(MistakenCharacters::repair));
    }

    private Cell cell(CellKey key) {
        return cells.getOrDefault(key, Cell.BLANK);
    }

    TableData data(Part part) {
        Map<CellKey, Cell> own = new HashMap<>();
        for (CellKey key : form.table(part).cells()) {
            Cell cell = cells.get(key);
            if (cell != null) {
                own.put(key, cell);
            }
        }
        return new TableData(form.table(part), own, notes.getOrDefault(part, List.of()));
    }
}
