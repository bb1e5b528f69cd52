package dev.gongkai.report.importer.internal.strand;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.importer.internal.cell.CellBook;
import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.glued.GluedLine;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.label.HeadPath;
import dev.gongkai.report.importer.internal.label.Match.Grade;
import dev.gongkai.report.importer.internal.label.MoneyUnit;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.strand.Chain.Link;
import dev.gongkai.report.importer.internal.table.ColumnOrder;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads a table that is no more than lines of text: labels in the form's order, and what stands between them. */
public final class StrandReader {

    /** With fewer labels a text is no table. */
    private static final int FEWEST_LABELS = 3;

    /** Digits that stand together, with the place of each. */
    public record Glued(GluedLine line, FormSection section, List<HeadPath> columns, List<SourcePassage> digits) {}

    private final Strand strand;
    private final List<LabelSlot> slots;
    private final List<Link> links;
    private final CellBook book;
    private final RemarkLog log;
    private final BiConsumer<FormSection, String> notes;
    private final List<Glued> glued = new ArrayList<>();
    private final BlankLines blankLines;
    private final Map<FormSection, Optional<ColumnOrder>> orders = new HashMap<>();

    /** Words among the heads of a section that the form does not have. */
    private final Map<FormSection, String> strange = new HashMap<>();

    private record Row(FormSection section, HeadPath line, Link link, ValueRun values, int next) {}

    /** Looks for labels in some lines. */
    public StrandReader(
            List<SourcePassage> lines,
            List<FormSection> sections,
            CellBook book,
            RemarkLog log,
            BlankLines blankLines,
            BiConsumer<FormSection, String> notes) {
        this.strand = new Strand(lines);
        this.slots = LabelSlot.of(sections);
        this.links = Chain.find(strand, slots);
        this.book = book;
        this.log = log;
        this.blankLines = blankLines;
        this.notes = notes;
    }

    /** How many labels there are; none where the text is no table. */
    public int score() {
        return links.size() >= FEWEST_LABELS ? links.size() : 0;
    }

    /** How many labels of lines there are. */
    public int lines() {
        return score() == 0
                ? 0
                : (int) links.stream()
                        .filter(link -> slots.get(link.slot()).kind() != LabelSlot.Kind.GROUP)
                        .filter(link -> link.grade() != Grade.NEAR)
                        .count();
    }

    /** Digits that are still to be cut. */
    public List<Glued> glued() {
        return glued;
    }

    /** Reads what there is. */
    public void read() {
        if (score() == 0) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        Map<FormSection, List<String>> heads = new LinkedHashMap<>();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            LabelSlot slot = slots.get(link.slot());
            int next = i + 1 < links.size() ? links.get(i + 1).from() : strand.length();
            strand.claim(link.from(), link.to(), Use.LABEL);
            int end = link.to();
            if (slot.kind() == LabelSlot.Kind.COLUMN) {
                heads.computeIfAbsent(slot.section(), s -> new ArrayList<>()).add(slot.label());
            }
            boolean lastHead = slot.kind() == LabelSlot.Kind.COLUMN
                    && !slot.section().hasLabels()
                    && (i + 1 == links.size()
                            || slots.get(links.get(i + 1).slot()).section() != slot.section());
            if (slot.kind() == LabelSlot.Kind.LINE || lastHead) {
                HeadPath line = slot.line() != null
                        ? slot.line()
                        : slot.section().lines().get(0);
                ValueRun values = ValueRun.of(strand, link.to(), next);
                rows.add(new Row(slot.section(), line, link, values, next));
                end = values.end();
            }
            if (end < next) {
                foreign(slot, end, next, i + 1 == links.size(), heads);
            }
        }
        heads.forEach((section, labels) -> orders.put(section, ColumnOrder.of(section, labels)));
        rows.stream()
                .filter(row ->
                        row.values().cells().size() == row.section().measures().size())
                .forEach(row -> blankLines.learn(strand, row.values().cells()));
        rows.forEach(this::row);
        misprints(rows);
    }

    /** Text that the form does not have: heads out of order, a row more, or notes. */
    private void foreign(LabelSlot slot, int from, int to, boolean last, Map<FormSection, List<String>> heads) {
        if (slot.kind() != LabelSlot.Kind.LINE && slot.section().hasLabels()) {
            List<String> found = headsIn(slot.section(), from, to);
            if (!found.isEmpty()) {
                heads.computeIfAbsent(slot.section(), s -> new ArrayList<>()).addAll(found);
                return;
            }
        }
        if (last) {
            return;
        }
        String words = strand.raw(from, to).strip();
        if (CellReading.isValue(words)) {
            log.place(
                    Certainty.UNREAD,
                    strand.origin(from),
                    "/" + slot.section().part().key(),
                    "数字不属于任何单元格：" + CellReading.shown(words),
                    "a number that belongs to no cell: " + CellReading.shown(words));
            return;
        }
        if (slot.kind() == LabelSlot.Kind.COLUMN || slot.kind() == LabelSlot.Kind.CORNER) {
            strange.putIfAbsent(slot.section(), CellReading.shown(words));
        }
        notes.accept(slot.section(), words);
        strand.claim(from, to, Use.TEXT);
        log.place(
                Certainty.ASSUMED,
                strand.origin(from),
                "/" + slot.section().part().key() + "/notes",
                "格式中没有此项“" + CellReading.shown(words) + "”，保留为表注",
                "the form has no such text, “" + CellReading.shown(words) + "”; it is kept as a note");
    }

    /** Heads of columns that stand elsewhere than in the form. */
    private List<String> headsIn(FormSection section, int from, int to) {
        List<String> found = new ArrayList<>();
        String text = strand.text();
        int at = from;
        while (at < to) {
            String best = "";
            for (var head : section.columnHeads()) {
                String label = dev.gongkai.report.importer.internal.label.Folded.fold(head.label());
                if (text.startsWith(label, at) && label.length() > best.length() && at + label.length() <= to) {
                    best = label;
                }
            }
            if (best.isEmpty()) {
                return List.of();
            }
            found.add(best);
            at += best.length();
        }
        strand.claim(from, to, Use.LABEL);
        return found;
    }

    private void row(Row row) {
        FormSection section = row.section();
        List<CellKey> cells = section.cells(row.line());
        Optional<ColumnOrder> order = orders.getOrDefault(section, Optional.of(ColumnOrder.assumed(section)));
        List<int[]> values = row.values().cells();
        int wanted = cells.size();
        if (values.isEmpty()) {
            if (hasDigits(row.link().to(), row.next())) {
                doubt(row, "此行的数字夹在别的文字里", "the row's numbers stand among other words");
            } else if (row.next() < strand.length()) {
                // A label without numbers says nothing of cells that were found elsewhere.
                cells.stream()
                        .filter(cell -> !book.seen().contains(cell))
                        .forEach(cell -> book.put(
                                cell,
                                dev.gongkai.report.form.Quantity.COUNT,
                                strand.emptyAt(row.link().from())));
            }
            return;
        }
        List<int[]> spaced = row.values().spaced(strand);
        if (order.isEmpty()) {
            doubt(row, "列标题的次序与格式不符", "the heads of the columns contradict the form");
        } else if (values.size() == wanted) {
            put(row, order.get(), values, null);
        } else if (spaced.size() == wanted) {
            put(row, order.get(), spaced, null);
        } else if (spaced.size() > wanted) {
            doubt(row, "此行的数字多于单元格", "the row has more numbers than cells");
        } else if (strand.separated(row.link().to())) {
            Optional<List<Integer>> places =
                    blankLines.places(strand, values, row.values().end(), wanted);
            if (places.isPresent()) {
                put(row, order.get(), values, places.get());
            } else {
                doubt(
                        row,
                        "此行的数字少于单元格，看不出哪几格空白",
                        "the row has fewer numbers than cells, and it cannot be told which are blank");
            }
        } else {
            glue(row, order.get(), spaced);
        }
    }

    private boolean hasDigits(int from, int to) {
        return strand.text().substring(from, to).chars().anyMatch(Character::isDigit);
    }

    private void put(
            Row row, ColumnOrder order, List<int[]> values, @org.jspecify.annotations.Nullable List<Integer> places) {
        FormSection section = row.section();
        for (int i = 0; i < order.columns().size(); i++) {
            HeadPath measure = order.columns().get(i);
            CellKey cell = section.cell(row.line(), measure);
            int at = places == null ? i : places.indexOf(i);
            if (at < 0) {
                book.put(cell, measure.quantity(), strand.emptyAt(row.link().from()));
                continue;
            }
            List<SourcePassage> passages = strand.passages(values.get(at)[0], values.get(at)[1]);
            if (passages.size() == 1) {
                book.put(cell, measure.quantity(), passages.get(0));
            } else {
                book.bar(cell, strand.origin(values.get(at)[0]));
                log.cell(
                        Certainty.DOUBTED,
                        strand.origin(values.get(at)[0]),
                        cell,
                        "此格的数字断开",
                        "the cell's number is broken");
            }
        }
        if (places != null) {
            log.cells(
                    Certainty.ASSUMED,
                    strand.origin(row.link().from()),
                    section.cells(row.line()),
                    "按空行判断此行哪几格空白",
                    "which cells of this row are blank was told by empty lines");
        }
        if (values.size() == 1 && !strand.spaced(values.get(0)[0])) {
            log.cells(
                    Certainty.ASSUMED,
                    strand.origin(values.get(0)[0]),
                    section.cells(row.line()),
                    "数字与前面的文字连写，没有别的数可以核对",
                    "the digits stand right behind the label, and there is no other number to check them by");
        }
        order.note(log, strand.origin(row.link().from()), section.cells(row.line()), strange.get(section));
    }

    private void glue(Row row, ColumnOrder order, List<int[]> tokens) {
        List<SourcePassage> digits = new ArrayList<>();
        for (int[] token : tokens) {
            List<SourcePassage> passages = strand.passages(token[0], token[1]);
            if (passages.size() > 1) {
                doubt(row, "此行的数字断开", "the row's digits are broken");
                return;
            }
            digits.add(passages.get(0));
        }
        List<CellKey> cells = order.columns().stream()
                .map(measure -> row.section().cell(row.line(), measure))
                .toList();
        List<String> texts = tokens.stream()
                .map(token -> strand.text().substring(token[0], token[1]))
                .toList();
        glued.add(new Glued(new GluedLine(cells, texts), row.section(), order.columns(), digits));
    }

    private void doubt(Row row, String zh, String en) {
        List<CellKey> cells = row.section().cells(row.line());
        cells.forEach(cell -> book.bar(cell, strand.origin(row.link().from())));
        String words =
                CellReading.shown(strand.raw(row.link().to(), row.values().end()));
        log.cells(
                Certainty.DOUBTED,
                strand.origin(row.link().from()),
                cells,
                zh + "，未读入：" + words,
                en + "; not read: " + words);
    }

    private void misprints(List<Row> rows) {
        for (Link link : links) {
            if (link.grade() == Grade.NEAR) {
                LabelSlot slot = slots.get(link.slot());
                List<CellKey> cells = rows.stream()
                        .filter(row -> row.section() == slot.section())
                        .filter(row -> slot.line() == null || slot.line().equals(row.line()))
                        .flatMap(row -> row.section().cells(row.line()).stream())
                        .toList();
                String words = CellReading.shown(strand.raw(link.from(), link.to()));
                boolean money = MoneyUnit.differs(words, slot.label());
                log.cells(
                        money ? Certainty.DOUBTED : Certainty.ASSUMED,
                        strand.origin(link.from()),
                        cells,
                        "“" + words + "”按“" + slot.label() + "”读取" + (money ? "；金额单位不同，数字照原样保留，未换算" : ""),
                        "“" + words + "” was read as “" + slot.label() + "”"
                                + (money ? "; its unit is another, and numbers are kept, not converted" : ""));
            }
        }
    }
}
