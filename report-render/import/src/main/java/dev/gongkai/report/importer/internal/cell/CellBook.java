package dev.gongkai.report.importer.internal.cell;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.Quantity;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.FileReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the cells of a report hold, and where that stands. Two candidates for one cell are named, not chosen from. */
public final class CellBook {

    /** Rows that stand there twice are of a table that does, and so are so many cells of a table of one row. */
    private static final int LINES_OF_A_TABLE = 3;

    private static final int CELLS_OF_A_TABLE = 8;

    private record Candidate(SourcePassage passage, CellReading reading, boolean solved) {}

    private final Map<CellKey, List<Candidate>> candidates = new LinkedHashMap<>();
    private final Map<CellKey, Quantity> quantities = new LinkedHashMap<>();
    private final Map<CellKey, Origin> barred = new LinkedHashMap<>();

    /** A text that stands in a cell. */
    public void put(CellKey key, Quantity quantity, SourcePassage passage) {
        add(key, quantity, new Candidate(passage, CellReading.of(passage.text(), quantity), false));
    }

    /** Digits that were cut out of others. */
    public void solved(CellKey key, Quantity quantity, SourcePassage passage) {
        add(key, quantity, new Candidate(passage, CellReading.of(passage.text(), quantity), true));
    }

    private void add(CellKey key, Quantity quantity, Candidate candidate) {
        quantities.put(key, quantity);
        candidates.computeIfAbsent(key, k -> new ArrayList<>()).add(candidate);
    }

    /** A cell of which something stands in the file, but which cannot be read. */
    public void bar(CellKey key, Origin origin) {
        barred.putIfAbsent(key, origin);
    }

    /** The cells of which the file has something. */
    public Set<CellKey> seen() {
        Set<CellKey> seen = new java.util.LinkedHashSet<>(candidates.keySet());
        seen.addAll(barred.keySet());
        return Collections.unmodifiableSet(seen);
    }

    /** Where a cell stands. */
    public Map<CellKey, Origin> origins() {
        Map<CellKey, Origin> origins = new LinkedHashMap<>(barred);
        candidates.forEach((key, all) -> origins.put(key, all.get(0).passage.origin()));
        return origins;
    }

    /** The numbers of the cells for which there is one candidate. */
    public Map<CellKey, java.math.BigDecimal> numbers() {
        Map<CellKey, java.math.BigDecimal> numbers = new LinkedHashMap<>();
        candidates.forEach((key, all) -> {
            Cell cell = all.get(0).reading.cell();
            if (all.size() == 1 && cell != null && cell.value() != null) {
                numbers.put(key, cell.value());
            }
        });
        return numbers;
    }

    /** Decides each cell: claims what is read, and notes what is to be known of it. */
    public Map<CellKey, Cell> settle(RemarkLog log) {
        Map<CellKey, Cell> cells = new LinkedHashMap<>();
        candidates.forEach((key, all) -> {
            Cell cell = barred.containsKey(key) ? null : settle(key, all, log);
            if (cell != null) {
                cells.put(key, cell);
            }
        });
        for (Part part : Part.values()) {
            twice(part, cells.keySet(), log);
        }
        return cells;
    }

    /**
     * Where a file has a table twice with other numbers, those that only one of them has, or both have alike, are read, but
     * nobody knows whose they are.
     */
    private void twice(Part part, Set<CellKey> read, RemarkLog log) {
        List<CellKey> several = candidates.entrySet().stream()
                .filter(entry ->
                        entry.getKey().part() == part && entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        boolean differ = several.stream().anyMatch(key -> !isSame(candidatesOf(key)));
        long lines = several.stream().map(CellKey::line).distinct().count();
        boolean table = lines >= LINES_OF_A_TABLE || lines == 1 && several.size() >= CELLS_OF_A_TABLE;
        List<CellKey> others = read.stream().filter(key -> key.part() == part).toList();
        if (differ && table && !others.isEmpty()) {
            List<Candidate> both = candidatesOf(several.get(0));
            Message one = both.get(0).passage.origin().place();
            Message two = both.get(1).passage.origin().place();
            log.cells(
                    FileReading.Certainty.DOUBTED,
                    both.get(1).passage.origin(),
                    others,
                    "文件中此表有两份，一份在" + one.zh() + "，另一份在" + two.zh() + "，数字不同；两份不同之处未选取，其余按仅有或相同的数字读取，请核对应取哪一份",
                    "the file has this table twice, at " + one.en() + " and at " + two.en()
                            + ", with different numbers; where they differ none was chosen, the others"
                            + " were read as they stand in one or in both; check which of them is meant");
        }
    }

    private List<Candidate> candidatesOf(CellKey key) {
        return candidates.getOrDefault(key, List.of());
    }

    private static boolean isSame(List<Candidate> all) {
        Candidate first = all.get(0);
        return all.stream()
                .allMatch(other ->
                        other.reading.cell() != null && other.reading.cell().equals(first.reading.cell()));
    }

    private @org.jspecify.annotations.Nullable Cell settle(CellKey key, List<Candidate> all, RemarkLog log) {
        Candidate first = all.get(0);
        boolean same = isSame(all);
        if (all.size() > 1 && !same) {
            String found = String.join(
                    "”“",
                    all.stream()
                            .map(one -> CellReading.shown(one.passage.text()))
                            .toList());
            Message second = all.get(1).passage.origin().place();
            log.cell(
                    FileReading.Certainty.DOUBTED,
                    first.passage.origin(),
                    key,
                    "此格在原文中有多个内容“" + found + "”，第二个在" + second.zh() + "，未选取",
                    "the file has several contents for this cell, “" + found + "”, the second one at " + second.en()
                            + "; none was chosen");
            return null;
        }
        if (all.size() > 1) {
            log.cell(
                    FileReading.Certainty.ASSUMED,
                    all.get(1).passage.origin(),
                    key,
                    "此格在原文中出现" + all.size() + "次，内容相同",
                    "the file has this cell " + all.size() + " times, with the same content");
        }
        claim(first);
        all.stream().skip(1).forEach(again -> again.passage.claim(Use.ASIDE));
        CellReading reading = first.reading;
        if (first.solved) {
            log.cell(
                    FileReading.Certainty.SOLVED,
                    first.passage.origin(),
                    key,
                    "数字在原文中连在一起，按勾稽关系只有一种断法：" + first.passage.text(),
                    "the digits stand together in the file; by the form's identities there is one way to cut them: "
                            + first.passage.text());
        }
        if (reading.level() != null && reading.message() != null) {
            log.cell(
                    reading.level(),
                    first.passage.origin(),
                    key,
                    reading.message().zh(),
                    reading.message().en());
        }
        return reading.cell();
    }

    private static void claim(Candidate candidate) {
        CellReading reading = candidate.reading;
        Cell cell = reading.cell();
        if (cell == null) {
            return;
        }
        SourcePassage passage = candidate.passage;
        if (cell.remark() != null) {
            passage.part(0, reading.remarkFrom()).claim(Use.NUMBER);
            passage.part(reading.remarkFrom(), reading.remarkTo()).claim(Use.TEXT);
            passage.part(reading.remarkTo(), passage.to() - passage.from()).claim(Use.NUMBER);
        } else {
            passage.claim(cell.isBlank() ? Use.ASIDE : Use.NUMBER);
        }
    }
}
