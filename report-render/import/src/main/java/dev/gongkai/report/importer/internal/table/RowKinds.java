package dev.gongkai.report.importer.internal.table;

import dev.gongkai.report.form.Head;
import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.label.HeadPath;
import dev.gongkai.report.importer.internal.label.LabelFinder;
import dev.gongkai.report.importer.internal.label.Match;
import dev.gongkai.report.importer.internal.label.Match.Grade;
import dev.gongkai.report.importer.internal.table.ReadTable.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what each row of a table is: a title, a head, a line of the form, or something else. */
public final class RowKinds {

    /** What a row is. */
    public enum Kind {
        /** The title of a section. */
        TITLE,
        /** Heads of columns. */
        HEAD,
        /** A line of the form. */
        LINE,
        /** Nothing that the form has. */
        OTHER
    }

    /**
     * A row.
     *
     * @param kind what it is
     * @param section the section it belongs to, or null
     * @param line its line of the form, or null
     * @param leaf the cell with the line's own label, or null
     * @param labels all its cells with labels
     * @param grade how the line's own label is written
     */
    record Row(
            Kind kind,
            @Nullable FormSection section,
            @Nullable HeadPath line,
            @Nullable Spot leaf,
            Set<Spot> labels,
            Grade grade) {}

    private record LineOf(FormSection section, HeadPath line) {}

    private final List<FormSection> sections;
    private final LabelFinder<LineOf> lines = new LabelFinder<>();
    private final LabelFinder<FormSection> titles = new LabelFinder<>();
    private final LabelFinder<FormSection> columns = new LabelFinder<>();
    private final LabelFinder<Head> groups = new LabelFinder<>();

    /** For the sections of a table of the form. */
    public RowKinds(List<FormSection> sections) {
        this.sections = sections;
        Set<Head> outer = new HashSet<>();
        for (FormSection section : sections) {
            for (HeadPath line : section.lines()) {
                if (section.hasLabels()) {
                    lines.add(
                            new LineOf(section, line),
                            line.leaf().label(),
                            line.leaf().variants());
                    outer.addAll(line.heads().subList(0, line.heads().size() - 1));
                }
            }
            if (section.title() != null) {
                titles.add(section, section.title(), List.of());
            }
            if (section.corner() != null) {
                columns.add(section, section.corner(), List.of());
            }
            section.columnHeads().forEach(head -> columns.add(section, head.label(), head.variants()));
        }
        outer.forEach(head -> groups.add(head, head.label(), head.variants()));
    }

    /** How many different labels of the form a table has: in how far it is this table. */
    public int score(ReadTable table) {
        Set<String> found = new HashSet<>();
        for (Spot spot : table.spots()) {
            if (spot.isBlank() || CellReading.isValue(spot.text())) {
                continue;
            }
            Optional.<Match<?>>empty()
                    .or(() -> titles.declared(spot.text()))
                    .or(() -> lines.declared(spot.text()))
                    .or(() -> columns.declared(spot.text()))
                    .ifPresent(match -> found.add(match.label()));
        }
        return found.size();
    }

    /** Whether a text is one of the table's labels, as it is declared. */
    public boolean isLabel(String text) {
        return titles.declared(text).isPresent()
                || lines.declared(text).isPresent()
                || columns.declared(text).isPresent()
                || groups.declared(text).isPresent();
    }

    Row of(ReadTable table, int r) {
        List<Spot> beginning =
                table.beginning(r).stream().filter(spot -> !spot.isBlank()).toList();
        boolean values = beginning.stream().anyMatch(spot -> CellReading.isValue(spot.text()));
        if (!values) {
            for (Spot spot : beginning) {
                Optional<Match<FormSection>> title = titles.find(spot.text());
                if (title.isPresent()) {
                    return new Row(
                            Kind.TITLE,
                            title.get().found(),
                            null,
                            null,
                            Set.of(spot),
                            title.get().grade());
                }
            }
        }
        Row line = line(table, r);
        Optional<Match<FormSection>> head = beginning.stream()
                .map(spot -> columns.find(spot.text()))
                .flatMap(Optional::stream)
                .min((a, b) -> a.grade().compareTo(b.grade()));
        boolean surelyLine = line != null && line.grade == Grade.FULL;
        if (head.isPresent() && !values && !surelyLine) {
            return new Row(Kind.HEAD, null, null, null, Set.of(), head.get().grade());
        }
        if (line != null) {
            return line;
        }
        boolean unlabelled = sections.size() == 1 && !sections.get(0).hasLabels();
        if (unlabelled && values) {
            return new Row(Kind.LINE, sections.get(0), sections.get(0).lines().get(0), null, Set.of(), Grade.FULL);
        }
        return new Row(Kind.OTHER, null, null, null, Set.of(), Grade.NEAR);
    }

    private @Nullable Row line(ReadTable table, int r) {
        Match<LineOf> best = null;
        Spot leaf = null;
        List<Spot> labels = new ArrayList<>();
        Set<String> outer = new HashSet<>();
        for (Spot spot : table.touching(r)) {
            if (spot.isBlank() || CellReading.isValue(spot.text())) {
                continue;
            }
            Optional<Match<Head>> group = groups.find(spot.text());
            Optional<Match<LineOf>> line = lines.find(spot.text());
            boolean isGroup = group.isPresent()
                    && (line.isEmpty()
                            || group.get().grade().compareTo(line.get().grade()) <= 0);
            if (isGroup) {
                labels.add(spot);
                outer.add(group.get().label());
            } else if (line.isPresent()) {
                labels.add(spot);
                if (best == null || line.get().grade().compareTo(best.grade()) <= 0) {
                    best = line.get();
                    leaf = spot;
                }
            }
        }
        if (best == null || leaf == null || leaf.row() != r) {
            return null;
        }
        HeadPath path = best.found().line;
        boolean contradicted = outer.stream()
                .anyMatch(label ->
                        path.heads().stream().noneMatch(head -> head.label().equals(label)));
        return new Row(
                Kind.LINE,
                best.found().section,
                path,
                leaf,
                new HashSet<>(labels),
                contradicted && best.grade() == Grade.FULL ? Grade.BODY : contradicted ? Grade.NEAR : best.grade());
    }
}
