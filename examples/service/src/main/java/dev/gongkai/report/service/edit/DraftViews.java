package dev.gongkai.report.service.edit;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.validate.FindingGroup;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.output.PlaceText;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Unassessed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page of a draft: the tables as the form prints them, the texts, and beside each place what was found there.
 *
 * <pre>{@code DraftView view = DraftViews.of(report, report, result, Map.of(), Map.of(), locale);}</pre>
 */
public final class DraftViews {

    private final Report report;
    private final Report saved;
    private final Map<String, String> typed;
    private final Map<String, Message> errors;
    private final Locale locale;
    private final Map<String, List<FindingView.Mark>> marks = new HashMap<>();

    private DraftViews(
            Report report, Report saved, Map<String, String> typed, Map<String, Message> errors, Locale locale) {
        this.report = report;
        this.saved = saved;
        this.typed = typed;
        this.errors = errors;
        this.locale = locale;
    }

    /**
     * Makes the page.
     *
     * @param report the report
     * @param saved the version that fields of figures and small tables are named after, for they are read back into it
     * @param result what was found in it
     * @param typed what was typed, where it could not all be taken
     * @param errors why not, by field
     * @param locale the reader's language
     * @return the page
     */
    public static DraftView of(
            Report report,
            Report saved,
            ValidationResult result,
            Map<String, String> typed,
            Map<String, Message> errors,
            Locale locale) {
        return new DraftViews(report, saved, typed, errors, locale).view(result);
    }

    private DraftView view(ValidationResult result) {
        List<FindingView> findings = findings(result.groups());
        List<PartView> parts = new ArrayList<>();
        parts.add(text("preamble", "", report.preamble(), saved.preamble()));
        Map<CellKey, Cell> cells = new HashMap<>();
        for (Part part : Part.values()) {
            if (part.isTable()) {
                cells.putAll(report.table(part).cells());
            }
        }
        Set<CellKey> following = Totals.following(report.form(), cells);
        for (Part part : Part.values()) {
            parts.add(
                    part.isTable()
                            ? table(part, following)
                            : text(part.key(), report.heading(part), report.narrative(part), saved.narrative(part)));
        }
        Map<String, String> texts = new HashMap<>();
        errors.forEach((field, message) -> texts.put(field, message.in(locale)));
        return new DraftView(
                report.title(),
                values(),
                texts,
                errors.keySet().stream().collect(Collectors.toMap(field -> field, this::fieldWords)),
                parts,
                findings,
                result.waivers().stream()
                        .map(use -> new DraftView.WaivedView(
                                use.waiver().rule(),
                                use.waiver().place(),
                                words(use.waiver().place()),
                                use.waiver().value(),
                                use.waiver().reason(),
                                Objects.requireNonNullElse(use.waiver().by(), ""),
                                use.status().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                result.verdict().name().toLowerCase(Locale.ROOT),
                result.count(Severity.ERROR),
                result.count(Severity.WARNING),
                result.unassessed().stream()
                        .filter(open -> open.cause() == Unassessed.Cause.UNDECIDABLE)
                        .map(open -> PlaceText.in(open.place(), locale)
                                + (english() ? ": " : "：")
                                + open.why().in(locale))
                        .distinct()
                        .toList(),
                marks);
    }

    private List<FindingView> findings(List<FindingGroup> groups) {
        FindingAnchors anchors = new FindingAnchors(report);
        List<FindingView> views = new ArrayList<>();
        for (FindingGroup group : groups) {
            Finding first = group.findings().get(0);
            String severity = group.severity().name().toLowerCase(Locale.ROOT);
            int number = views.size() + 1;
            FindingView.Mark mark = new FindingView.Mark(number, severity);
            for (Finding finding : group.findings()) {
                List<FindingView.Mark> there =
                        marks.computeIfAbsent(anchors.of(finding.place().pointer()), any -> new ArrayList<>());
                if (!there.contains(mark)) {
                    there.add(mark);
                }
            }
            boolean one = group.findings().size() == 1;
            views.add(new FindingView(
                    number,
                    severity,
                    group.rule(),
                    PlaceText.in(first.place(), locale),
                    group.findings().size() - 1,
                    group.message().in(locale),
                    one ? expected(first) : "",
                    one && first.actual() != null ? first.actual() : "",
                    anchors.of(first.place().pointer()),
                    group.findings().stream().map(f -> f.place().pointer()).toList()));
        }
        return views;
    }

    private Map<String, String> values() {
        Agency agency = report.agency();
        Signature signature = report.signature();
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "title", report.givenTitle());
        put(values, "agency.name", agency.name());
        put(values, "agency.code", agency.code());
        put(values, "agency.kind", agency.kind() == null ? null : agency.kind().name());
        put(
                values,
                "agency.level",
                agency.level() == null ? null : agency.level().name());
        put(values, "agency.website", agency.website());
        put(values, "agency.address", agency.address());
        put(values, "agency.phone", agency.phone());
        put(values, "agency.email", agency.email());
        put(values, "agency.superior", agency.superior());
        put(values, "signature.agency", signature == null ? null : signature.agency());
        put(
                values,
                "signature.date",
                signature == null || signature.date() == null
                        ? null
                        : signature.date().toString());
        return values;
    }

    /** Where something could not be taken, all that was typed is shown again. */
    private void put(Map<String, String> values, String name, @Nullable String value) {
        values.put(name, shown(name, value == null ? "" : value));
    }

    private String shown(String name, String value) {
        return errors.isEmpty() ? value : typed.getOrDefault(name, value);
    }

    /** A value; what is asked for in Chinese words alone, the message says in English. */
    private String expected(Finding finding) {
        String expected = finding.expected();
        boolean words = finding.actual() == null && expected != null && expected.matches("(?s).*\\p{IsHan}.*");
        return expected == null || english() && words ? "" : expected;
    }

    /** What a pointer leads to, as the form has it or in English. */
    private String words(String pointer) {
        Optional<String> english = english() ? PlaceText.english(pointer) : Optional.empty();
        if (english.isPresent()) {
            return english.get();
        }
        String[] steps = pointer.split("/");
        for (TableForm table : report.form().tables()) {
            for (CellKey key : table.cells()) {
                if (pointer.equals(key.pointer())) {
                    return report.form().label(key);
                }
                if (pointer.equals("/" + key.part().key() + "/" + key.line())) {
                    return table.lineLabel(key);
                }
            }
        }
        for (Part part : Part.values()) {
            if (steps.length > 1 && steps[1].equals(part.key())) {
                boolean block = steps.length > 2 && steps[2].matches("[0-9]{1,8}");
                return report.heading(part) + (block ? " 第" + (Integer.parseInt(steps[2]) + 1) + "段" : "");
            }
        }
        return pointer;
    }

    /** What a field is called; empty where the page knows it by its name. */
    private String fieldWords(String field) {
        String[] steps = field.split("\\.");
        return switch (steps[0]) {
            case "c", "r" -> words("/" + field.substring(2).replace('.', '/'));
            case "n", "f", "notes" -> words("/" + steps[1]);
            default -> "";
        };
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }

    private String error(String name) {
        Message error = errors.get(name);
        return error == null ? "" : error.in(locale);
    }

    private List<FindingView.Mark> marks(String id) {
        return marks.getOrDefault(id, List.of());
    }

    private PartView table(Part part, Set<CellKey> following) {
        Set<CellKey> totals = Totals.of(report.form());
        List<List<CellView>> rows = report.form().table(part).grid().rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.accept(new CellMaker(row.head(), totals, following)))
                        .toList())
                .toList();
        String notes = FieldNames.notes(part);
        return new PartView(
                part.key(),
                report.heading(part),
                rows,
                shown(notes, String.join("\n", report.table(part).notes())),
                "",
                error(notes),
                List.of(),
                List.of(),
                List.of(),
                marks(FieldNames.part(part)));
    }

    private PartView text(String key, String heading, Narrative narrative, Narrative named) {
        String field = FieldNames.narrative(key);
        List<String> lines = NarrativeText.lines(named);
        List<PartView.FigureView> figures = new ArrayList<>();
        List<PartView.SmallTableView> tables = new ArrayList<>();
        for (int i = 0; i < named.blocks().size(); i++) {
            Narrative.Block now = i < narrative.blocks().size()
                    ? narrative.blocks().get(i)
                    : named.blocks().get(i);
            if (named.blocks().get(i) instanceof Narrative.Figure old) {
                boolean same =
                        now instanceof Narrative.Figure other && other.picture().equals(old.picture());
                Narrative.Figure figure = same ? (Narrative.Figure) now : old;
                String alt = FieldNames.alt(key, i);
                String caption = FieldNames.caption(key, i);
                figures.add(new PartView.FigureView(
                        i,
                        alt,
                        shown(alt, Objects.requireNonNullElse(figure.alt(), "")),
                        caption,
                        shown(caption, Objects.requireNonNullElse(figure.caption(), "")),
                        marks(FieldNames.id(alt))));
            } else if (named.blocks().get(i) instanceof Narrative.SmallTable old) {
                Narrative.SmallTable table = now instanceof Narrative.SmallTable other ? other : old;
                String rows = FieldNames.rows(key, i);
                String caption = FieldNames.caption(key, i);
                tables.add(new PartView.SmallTableView(
                        lines.get(i),
                        rows,
                        shown(rows, TableText.of(table)),
                        caption,
                        shown(caption, Objects.requireNonNullElse(table.caption(), "")),
                        error(rows)));
            }
        }
        return new PartView(
                key,
                heading,
                null,
                "",
                shown(field, NarrativeText.of(narrative)),
                error(field),
                narrative.blocks().stream().flatMap(DraftViews::outline).toList(),
                figures,
                tables,
                Stream.concat(marks(FieldNames.id(field)).stream(), marks("part-" + key).stream())
                        .distinct()
                        .toList());
    }

    private static Stream<PartView.Outline> outline(Narrative.Block block) {
        Narrative.SubHeading heading = block instanceof Narrative.SubHeading own
                ? own
                : block instanceof Narrative.Paragraph paragraph ? paragraph.runIn() : null;
        return heading == null ? Stream.of() : Stream.of(new PartView.Outline(heading.level(), heading.text()));
    }

    private final class CellMaker implements Grid.Visitor<CellView> {
        private final boolean headRow;
        private final Set<CellKey> totals;
        private final Set<CellKey> following;

        CellMaker(boolean headRow, Set<CellKey> totals, Set<CellKey> following) {
            this.headRow = headRow;
            this.totals = totals;
            this.following = following;
        }

        @Override
        public CellView head(Grid.HeadCell cell) {
            String scope = switch (cell.axis()) {
                case BLOCK -> "colgroup";
                case CORNER, COLUMN -> cell.colSpan() > 1 ? "colgroup" : "col";
                case ROW -> headRow ? "col" : cell.rowSpan() > 1 ? "rowgroup" : "row";
            };
            return new CellView(scope, cell.label(), cell.rowSpan(), cell.colSpan(), null);
        }

        @Override
        public CellView number(Grid.NumberCell cell) {
            CellKey key = cell.key();
            String name = FieldNames.cell(key);
            Cell stands = report.cell(key);
            String value = stands.value() == null ? "" : stands.value().toPlainString();
            return new CellView(
                    "",
                    english()
                            ? Places.english(key.pointer(), report.form().label(key))
                            : report.form().label(key),
                    1,
                    cell.colSpan(),
                    new CellView.Field(
                            name,
                            FieldNames.id(name),
                            shown(name, value),
                            following.contains(key) ? value : null,
                            totals.contains(key),
                            shown(FieldNames.remark(key), stands.remark() == null ? "" : stands.remark()),
                            error(name).isEmpty() ? error(FieldNames.remark(key)) : error(name),
                            marks(FieldNames.id(name))));
        }
    }
}
