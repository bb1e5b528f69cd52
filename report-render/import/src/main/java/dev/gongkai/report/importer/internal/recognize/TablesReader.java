package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.internal.cell.CellBook;
import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.outline.Item;
import dev.gongkai.report.importer.internal.outline.Item.TableItem;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import dev.gongkai.report.importer.internal.outline.Surroundings;
import dev.gongkai.report.importer.internal.outline.TitleFinder;
import dev.gongkai.report.importer.internal.source.Blanks;
import dev.gongkai.report.importer.internal.strand.BlankLines;
import dev.gongkai.report.importer.internal.strand.GluedCells;
import dev.gongkai.report.importer.internal.strand.StrandReader;
import dev.gongkai.report.importer.internal.strand.StrandReader.Glued;
import dev.gongkai.report.importer.internal.strand.StrandTables;
import dev.gongkai.report.importer.internal.table.ReadTable;
import dev.gongkai.report.importer.internal.table.ReadTable.Spot;
import dev.gongkai.report.importer.internal.table.RowKinds;
import dev.gongkai.report.importer.internal.table.TableLayout;
import dev.gongkai.report.importer.internal.table.TableReader;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Finds the form's tables among tables and lines, and reads them. */
final class TablesReader {

    /** A table in a narrative part with fewer labels of the form is one of its own. */
    private static final int FEWEST_LABELS = 4;

    private final Form form;
    private final CellBook book;
    private final RemarkLog log;
    private final BiConsumer<Part, String> notes;
    private final Map<Part, List<FormSection>> sections = new EnumMap<>(Part.class);
    private final Map<Part, RowKinds> kinds = new EnumMap<>(Part.class);
    private final Map<Part, List<Glued>> glued = new EnumMap<>(Part.class);
    private final BlankLines blankLines = new BlankLines();

    /** The tables that are the form's, wherever they stand. */
    private final Map<Item, Part> taken = new IdentityHashMap<>();

    TablesReader(Form form, CellBook book, RemarkLog log, BiConsumer<Part, String> notes) {
        this.form = form;
        this.book = book;
        this.log = log;
        this.notes = notes;
        for (TableForm table : form.tables()) {
            List<FormSection> blocks = FormSection.of(table);
            sections.put(table.part(), blocks);
            kinds.put(table.part(), new RowKinds(blocks));
        }
    }

    /** Which of the form's tables a table is. */
    private Optional<Part> part(ReadTable table, Part region) {
        Part best = null;
        int most = 0;
        for (Map.Entry<Part, RowKinds> entry : kinds.entrySet()) {
            int score = entry.getValue().score(table);
            if (score > most || score == most && score > 0 && entry.getKey() == region) {
                most = score;
                best = entry.getKey();
            }
        }
        if (most == 0 && isBareRow(table, region)) {
            return Optional.of(region);
        }
        return most >= (region.isTable() ? 1 : FEWEST_LABELS) ? Optional.ofNullable(best) : Optional.empty();
    }

    /** Whether a table is the one row of numbers of a part that has no labels of rows, and has a number for each column. */
    private boolean isBareRow(ReadTable table, Part region) {
        List<FormSection> blocks = sections.getOrDefault(region, List.of());
        return blocks.size() == 1
                && !blocks.get(0).hasLabels()
                && table.rows() == 1
                && table.columns() == blocks.get(0).measures().size()
                && table.isNumbers()
                && table.spots().stream().noneMatch(Spot::isBlank);
    }

    /** Reads the tables of a part, also those of parts that have no heading of their own. */
    void read(Part region, List<Item> items, List<Part> expected) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof TableItem item) {
                ReadTable table = item.table();
                Optional<Part> part = part(table, region);
                if (part.isPresent()) {
                    taken.put(item, part.get());
                    while (i + 1 < items.size()
                            && items.get(i + 1) instanceof TableItem next
                            && next.table().columns() == table.columns()
                            && (part(next.table(), region).equals(part)
                                    || next.table().isNumbers())) {
                        table = table.above(next.table());
                        taken.put(next, part.get());
                        i++;
                    }
                    new TableReader(
                                    TableLayout.upright(table, Objects.requireNonNull(sections.get(part.get()))),
                                    Objects.requireNonNull(sections.get(part.get())),
                                    Objects.requireNonNull(kinds.get(part.get())),
                                    book,
                                    log,
                                    text -> notes.accept(part.get(), text))
                            .read();
                }
            }
        }
        if (!expected.isEmpty()) {
            List<SourcePassage> run = new ArrayList<>();
            for (Item item : items) {
                if (item instanceof TextItem text && text.passage().isOpen()) {
                    if (Surroundings.isBetweenPages(text.passage().text())) {
                        text.passage().claim(Use.ASIDE);
                    } else {
                        run.add(text.passage());
                    }
                } else if (item instanceof TableItem) {
                    lines(run, expected);
                    run = new ArrayList<>();
                }
            }
            lines(run, expected);
        }
    }

    private void lines(List<SourcePassage> run, List<Part> expected) {
        if (run.isEmpty()) {
            return;
        }
        List<FormSection> wanted = expected.stream()
                .flatMap(part -> Objects.requireNonNull(sections.get(part)).stream())
                .toList();
        StrandTables.of(run, wanted).forEach(table -> strand(table, wanted));
    }

    private void strand(List<SourcePassage> table, List<FormSection> wanted) {
        StrandReader reader = new StrandReader(
                table, wanted, book, log, blankLines, (section, text) -> notes.accept(section.part(), text));
        if (reader.score() > 0) {
            reader.read();
            reader.glued()
                    .forEach(line -> glued.computeIfAbsent(line.section().part(), p -> new ArrayList<>())
                            .add(line));
        }
    }

    /** Cuts digits that stand together, once all others are read. */
    void cut() {
        glued.forEach((part, lines) -> GluedCells.cut(form.table(part), lines, book, log));
    }

    /** The items of a narrative part without the form's tables, of which the words that are left are notes. */
    List<Item> without(List<Item> items) {
        for (Item item : items) {
            Part part = taken.get(item);
            if (part != null) {
                rest(part, form.heading(part), List.of(item));
            }
        }
        return items.stream().filter(item -> !taken.containsKey(item)).toList();
    }

    /** What is left in a part that is a table: notes, where they are words. */
    void rest(Part part, String heading, List<Item> items) {
        for (Item item : items) {
            if (item instanceof TextItem text && text.passage().isOpen()) {
                note(part, heading, text.passage());
            } else if (item instanceof TableItem table) {
                table.table().spots().stream()
                        .map(spot -> SourcePassage.whole(spot.piece()))
                        .filter(cell -> !cell.isBlank() && cell.isOpen() && !CellReading.isValue(cell.text()))
                        .filter(cell -> !isCell(cell))
                        .forEach(cell -> note(part, heading, cell));
            } else if (item instanceof Item.PictureItem picture) {
                log.place(
                        Certainty.UNREAD,
                        picture.origin(),
                        "/" + part.key(),
                        "表格部分有图片，未读入；表格若是图片须人工录入",
                        "there is a picture where a table belongs; it was not read, and has to be typed if it is the table");
            }
        }
    }

    /** Whether a text belongs to a cell that could not be read: it is no note. */
    private boolean isCell(SourcePassage cell) {
        return book.origins().containsValue(cell.origin());
    }

    private static String bare(String text) {
        return Folded.body(Folded.fold(text));
    }

    private void note(Part part, String heading, SourcePassage line) {
        if (line.text().strip().startsWith(Chart.SENTENCE)) {
            // What a chart shows, which was made of the table's numbers.
            line.claim(Use.ASIDE);
            return;
        }
        if (Surroundings.is(line.text())) {
            line.claim(Use.ASIDE);
            return;
        }
        if (Objects.requireNonNull(kinds.get(part)).isLabel(line.text())) {
            line.claim(Use.LABEL);
            return;
        }
        if (TitleFinder.isTitle(line)
                || bare(line.text()).equals(bare(form.heading(part)))
                || bare(line.text()).equals(bare(heading))) {
            // A table's caption that says the heading again, or a page's head that says the title.
            line.claim(Use.ASIDE);
            return;
        }
        for (SourcePassage open : open(line)) {
            if (CellReading.isValue(open.text()) || !open.text().codePoints().anyMatch(Character::isLetter)) {
                continue;
            }
            String text = Blanks.inOneLine(open.text());
            if (PrintableText.problemOfLine(text).isEmpty()) {
                notes.accept(part, text);
                open.claim(Use.TEXT);
                log.place(
                        Certainty.ASSUMED,
                        open.origin(),
                        "/" + part.key() + "/notes",
                        "表格部分的文字“" + CellReading.shown(text) + "”保留为表注",
                        "the words “" + CellReading.shown(text) + "” beside the table are kept as a note");
            }
        }
    }

    /** The parts of a line that nobody claimed. */
    private static List<SourcePassage> open(SourcePassage line) {
        List<SourcePassage> open = new ArrayList<>();
        int from = line.from();
        for (int i = line.from(); i <= line.to(); i++) {
            if (i == line.to() || line.piece().use(i) != null) {
                SourcePassage part = new SourcePassage(line.piece(), from, i);
                if (i > from && !part.isBlank()) {
                    open.add(part);
                }
                from = i + 1;
            }
        }
        return open;
    }
}
