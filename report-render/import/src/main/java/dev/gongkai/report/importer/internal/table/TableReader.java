package dev.gongkai.report.importer.internal.table;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.importer.internal.cell.CellBook;
import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.label.LabelFinder;
import dev.gongkai.report.importer.internal.label.Match.Grade;
import dev.gongkai.report.importer.internal.label.MoneyUnit;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.source.Blanks;
import dev.gongkai.report.importer.internal.table.ReadTable.Spot;
import dev.gongkai.report.importer.internal.table.RowKinds.Kind;
import dev.gongkai.report.importer.internal.table.RowKinds.Row;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a table with rows and columns by its labels.
 *
 * <p>A number is read only where a row and a column of the form meet. Where the places of a row contradict the heads, as
 * with broken spans, it is read by the order of its cells if there are as many as the form has; else not at all.
 */
public final class TableReader {

    private final ReadTable table;
    private final List<FormSection> sections;
    private final RowKinds kinds;
    private final CellBook book;
    private final RemarkLog log;
    private final Consumer<String> notes;
    private final Map<FormSection, ColumnMap> maps = new HashMap<>();
    private final List<Integer> heads = new ArrayList<>();
    private boolean read;

    /** For a table that is one of the form's. */
    public TableReader(
            ReadTable table,
            List<FormSection> sections,
            RowKinds kinds,
            CellBook book,
            RemarkLog log,
            Consumer<String> notes) {
        this.table = table;
        this.sections = sections;
        this.kinds = kinds;
        this.book = book;
        this.log = log;
        this.notes = notes;
    }

    /** Reads it. */
    public void read() {
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < table.rows(); r++) {
            rows.add(kinds.of(table, r));
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            switch (row.kind()) {
                case TITLE -> {
                    heads.clear();
                    row.labels()
                            .forEach(spot -> SourcePassage.whole(spot.piece()).claim(Use.LABEL));
                    others(r, row.labels());
                }
                case HEAD -> head(rows, r);
                case LINE -> line(row, r);
                case OTHER -> other(rows, r);
            }
        }
    }

    private void head(List<Row> rows, int r) {
        if (r > 0 && rows.get(r - 1).kind() == Kind.LINE) {
            heads.clear();
        }
        heads.add(r);
    }

    /** What the rows of heads say, once it is known whose heads they are. */
    private ColumnMap map(FormSection section) {
        if (!heads.isEmpty()) {
            ColumnMap map = ColumnMap.of(section, table, heads);
            boolean repeated = maps.containsKey(section);
            if (!map.places().isEmpty() || map.order() != null) {
                maps.put(section, map);
            }
            claimHeads(section, repeated);
            for (ColumnMap.Misprint misprint : map.misprints()) {
                boolean money = MoneyUnit.differs(misprint.text(), misprint.label());
                log.cells(
                        money ? Certainty.DOUBTED : Certainty.ASSUMED,
                        misprint.origin(),
                        section.lines().stream()
                                .flatMap(line -> section.measures().stream()
                                        .filter(measure -> measure.heads().stream()
                                                .anyMatch(head -> head.label().equals(misprint.label())))
                                        .map(measure -> section.cell(line, measure)))
                                .toList(),
                        "列标题“" + CellReading.shown(misprint.text()) + "”按“" + misprint.label() + "”读取"
                                + (money ? "；金额单位不同，数字照原样保留，未换算" : ""),
                        "the head “" + CellReading.shown(misprint.text()) + "” was read as “" + misprint.label() + "”"
                                + (money ? "; its unit is another, and numbers are kept, not converted" : ""));
            }
            heads.clear();
        }
        return maps.getOrDefault(section, ColumnMap.assumed(section));
    }

    private void claimHeads(FormSection section, boolean repeated) {
        var finder = LabelFinder.ofHeads(section.columnHeads());
        if (section.corner() != null) {
            finder.add(section.columnHeads().get(0), section.corner(), List.of());
        }
        for (int row : heads) {
            for (Spot spot : table.beginning(row)) {
                if (finder.find(spot.text()).isPresent()) {
                    SourcePassage.whole(spot.piece()).claim(repeated ? Use.ASIDE : Use.LABEL);
                }
            }
        }
    }

    private void line(Row row, int r) {
        FormSection section = java.util.Objects.requireNonNull(row.section());
        ColumnMap map = map(section);
        read = true;
        row.labels().forEach(spot -> SourcePassage.whole(spot.piece()).claim(Use.LABEL));
        new LineReader(table, section, map, row, r, book, log).read();
        Spot leaf = row.leaf();
        if (leaf != null && row.grade() == Grade.NEAR) {
            String words = java.util.Objects.requireNonNull(row.line()).words();
            log.cells(
                    Certainty.ASSUMED,
                    leaf.piece().origin(),
                    section.cells(java.util.Objects.requireNonNull(row.line())),
                    "行标题“" + CellReading.shown(leaf.text()) + "”按“" + words + "”读取",
                    "the row “" + CellReading.shown(leaf.text()) + "” was read as “" + words + "”");
        }
    }

    private void other(List<Row> rows, int r) {
        List<Spot> filled =
                table.beginning(r).stream().filter(spot -> !spot.isBlank()).toList();
        if (filled.isEmpty()) {
            blank(rows, r);
        } else {
            others(r, Set.of());
        }
    }

    /** Texts that the form does not have: a row more is kept as a note, numbers alone are not. */
    private void others(int r, Set<Spot> but) {
        List<Spot> filled = table.beginning(r).stream()
                .filter(spot -> !spot.isBlank() && !but.contains(spot))
                .filter(spot -> !isAgain(spot, but))
                .toList();
        boolean words = filled.stream().anyMatch(spot -> !CellReading.isValue(spot.text()));
        if (filled.isEmpty()) {
            return;
        }
        String pointer = "/" + sections.get(0).part().key();
        if (words) {
            String text = String.join(
                    " ",
                    filled.stream().map(spot -> Blanks.inOneLine(spot.text())).toList());
            if (PrintableText.problemOfLine(text).isPresent()) {
                return;
            }
            notes.accept(text);
            filled.forEach(spot -> SourcePassage.whole(spot.piece()).claim(Use.TEXT));
            log.place(
                    Certainty.ASSUMED,
                    filled.get(0).piece().origin(),
                    pointer + "/notes",
                    "格式中没有此行“" + CellReading.shown(text) + "”，保留为表注",
                    "the form has no such row, “" + CellReading.shown(text) + "”; it is kept as a note");
        } else {
            log.place(
                    Certainty.UNREAD,
                    filled.get(0).piece().origin(),
                    pointer,
                    "数字不在格式的任何一行：" + CellReading.shown(filled.get(0).text()),
                    "a number in no row of the form: "
                            + CellReading.shown(filled.get(0).text()));
        }
    }

    /** Whether a cell says what another does: a merged one that was taken apart. */
    private static boolean isAgain(Spot spot, Set<Spot> labels) {
        boolean again =
                labels.stream().anyMatch(label -> Folded.fold(label.text()).equals(Folded.fold(spot.text())));
        if (again) {
            SourcePassage.whole(spot.piece()).claim(Use.ASIDE);
        }
        return again;
    }

    /** A row without anything, below heads: the numbers of a table without row heads. */
    private void blank(List<Row> rows, int r) {
        FormSection section = sections.get(0);
        boolean last = rows.stream().noneMatch(row -> row.kind() == Kind.LINE);
        if (!section.hasLabels() && last && !read && (!heads.isEmpty() || maps.containsKey(section))) {
            map(section);
            read = true;
            List<Spot> spots = table.beginning(r);
            for (CellKey key : section.cells(section.lines().get(0))) {
                if (!spots.isEmpty()) {
                    book.put(
                            key,
                            dev.gongkai.report.form.Quantity.COUNT,
                            SourcePassage.whole(spots.get(0).piece()));
                }
            }
        }
    }
}
