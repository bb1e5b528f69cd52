package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.internal.cell.CellBook;
import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.ledger.Ledger;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.outline.Item;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import dev.gongkai.report.importer.internal.outline.PartFinder;
import dev.gongkai.report.importer.internal.outline.ReportOutline;
import dev.gongkai.report.importer.internal.outline.ReportOutline.Region;
import dev.gongkai.report.importer.internal.outline.SignatureFinder;
import dev.gongkai.report.importer.internal.outline.Surroundings;
import dev.gongkai.report.importer.internal.outline.TitleFinder;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.importer.reading.SourceText;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a report of a source. */
public final class Recognizer {

    /** Workbooks hold the tables, for which they are collected, and no texts. */
    private static final Set<String> SHEETS = Set.of(SourceKind.XLSX.format(), SourceKind.XLS.format());

    private final Collection<Form> forms;
    private final Ledger ledger = new Ledger();
    private final RemarkLog log = new RemarkLog();
    private final CellBook book = new CellBook();
    private final Map<Part, List<String>> notes = new EnumMap<>(Part.class);

    private Recognizer(Collection<Form> forms) {
        this.forms = forms;
    }

    /**
     * What became of a source.
     *
     * @param imported the report and what is to be known of it
     * @param ledger the account of all texts
     */
    public record Recognition(Imported imported, Ledger ledger) {}

    /**
     * Recognizes a report.
     *
     * @param source the source
     * @param forms the editions that it may be of, from the oldest
     * @return the report with the account
     * @throws MalformedSourceException if there is no report in it
     */
    public static Recognition recognize(Source source, Collection<Form> forms) throws MalformedSourceException {
        Recognizer recognizer = new Recognizer(forms);
        return new Recognition(recognizer.read(source), recognizer.ledger);
    }

    private Imported read(Source source) throws MalformedSourceException {
        source.gaps()
                .forEach(gap -> log.place(
                        Certainty.DOUBTED,
                        gap.origin(),
                        "",
                        gap.message().zh(),
                        gap.message().en()));
        List<Item> items = TitleFinder.parted(Headings.freed(Item.of(source, ledger), forms));
        ReportOutline outline = new PartFinder(forms).divide(items);
        Preface preface = new Preface(outline, ledger, log);
        SecondReport.name(outline, log);
        EditionChoice.Chosen edition = new EditionChoice(forms, items).choose(preface.year());
        Form form = edition.form();
        TablesReader tables = new TablesReader(
                form,
                book,
                log,
                (part, text) ->
                        notes.computeIfAbsent(part, p -> new ArrayList<>()).add(text));
        boolean noHeading = outline.regions().isEmpty();
        List<Part> first = outline.regions().isEmpty()
                ? List.of(Part.values())
                : before(outline.regions().get(0));
        tables.read(Part.OVERVIEW, outline.preface(), tablesOf(first));
        for (int i = 0; i < outline.regions().size(); i++) {
            Region region = outline.regions().get(i);
            tables.read(region.part(), region.items(), expected(outline, i));
        }
        tables.cut();
        if (noHeading && book.seen().isEmpty()) {
            throw new MalformedSourceException(
                    "文件中没有政府信息公开工作年度报告：未找到任何部分的标题或表格的行列名称",
                    "there is no annual report of open government information in the file: neither a heading of a part nor"
                            + " a label of a table was found");
        }
        return report(source, outline, preface, edition, tables);
    }

    private List<Part> expected(ReportOutline outline, int index) {
        Part part = outline.regions().get(index).part();
        int next = index + 1 < outline.regions().size()
                ? outline.regions().get(index + 1).part().ordinal()
                : Part.values().length;
        return tablesOf(List.of(Part.values()).subList(part.ordinal(), next));
    }

    private static List<Part> before(Region region) {
        return List.of(Part.values()).subList(0, region.part().ordinal());
    }

    private static List<Part> tablesOf(List<Part> parts) {
        return parts.stream().filter(Part::isTable).toList();
    }

    private Imported report(
            Source source, ReportOutline outline, Preface preface, EditionChoice.Chosen edition, TablesReader tables) {
        Form form = edition.form();
        Optional<SignatureFinder.FoundSignature> signature = signature(outline, preface);
        String agency = preface.agency()
                .or(() -> signature.map(SignatureFinder.FoundSignature::name))
                .orElse(Preface.NO_AGENCY);
        int year = preface.year() != null ? preface.year() : form.firstYear();
        preface.missing(agency, year, edition);
        var builder = Report.builder(form, year, Agency.of(agency));
        // Where the form's own title breaks is layout.
        preface.title()
                .filter(title -> !title.replace("\n", "").equals(form.title(agency, year)))
                .ifPresent(builder::title);
        builder.preamble(NarrativeReader.read(tables.without(preface.preamble()), log, "/preamble"));
        Map<Part, Boolean> seen = new EnumMap<>(Part.class);
        for (Region region : outline.regions()) {
            Part part = region.part();
            seen.put(part, true);
            heading(region, form).ifPresent(heading -> builder.heading(part, heading));
            if (part.isTable()) {
                tables.rest(part, region.heading().text(), region.items());
            } else {
                builder.narrative(part, NarrativeReader.read(tables.without(region.items()), log, "/" + part.key()));
            }
        }
        Absences.name(form, seen.keySet(), book.seen(), SHEETS.contains(source.format()), log);
        NotedUnits.check(form, notes, book.origins(), log);
        book.settle(log).forEach(builder::set);
        notes.forEach((part, texts) -> texts.forEach(text -> builder.note(part, text)));
        signature.ifPresent(found -> builder.signature(found.of(agency)));
        List<SourceText> unread = ledger.unread();
        unread(unread);
        return new Imported(builder.build(), RemarkOrder.of(form, log.remarks()), origins(), unread, ledger.aside());
    }

    private Map<CellKey, Origin> origins() {
        return new LinkedHashMap<>(book.origins());
    }

    private Optional<String> heading(Region region, Form form) {
        String heading = PrintableText.strip(region.heading().text());
        region.heading().claim(Use.LABEL);
        return heading.equals(form.heading(region.part()))
                        || PrintableText.problemOfLine(heading).isPresent()
                ? Optional.empty()
                : Optional.of(heading);
    }

    /** The signature stands at the end of the last part; buttons may follow it. */
    private Optional<SignatureFinder.FoundSignature> signature(ReportOutline outline, Preface preface) {
        if (outline.regions().isEmpty()) {
            return Optional.empty();
        }
        List<Item> last = outline.regions().get(outline.regions().size() - 1).items();
        for (int i = last.size() - 1; i >= 0 && last.get(i) instanceof TextItem text; i--) {
            if (Surroundings.is(text.passage().text())) {
                text.passage().claim(Use.ASIDE);
            } else {
                Surroundings.withoutTail(text.passage());
                break;
            }
        }
        return SignatureFinder.find(last, preface.agency().orElse(null));
    }

    private void unread(List<SourceText> unread) {
        for (SourceText text : unread) {
            log.place(
                    Certainty.UNREAD,
                    text.origin(),
                    "",
                    "未读入：" + CellReading.shown(text.text()),
                    "not read: " + CellReading.shown(text.text()));
        }
    }
}
