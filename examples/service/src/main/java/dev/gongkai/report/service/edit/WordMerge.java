package dev.gongkai.report.service.edit;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Difference;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.TableData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a colleague changed in Word, taken into a draft that has gone on since (合并修改): whatever only one side changed is as
 * that side has it, whatever both did is as in Word, and said.
 *
 * <pre>{@code WordMerge merged = WordMerge.of(rendered, accepted, draft);}</pre>
 *
 * @param report the draft with the changes
 * @param overridden what of the draft gives way, from as it was rendered to as the draft has it
 */
public record WordMerge(Report report, List<Difference> overridden) {

    /** Copies the list. */
    public WordMerge {
        overridden = List.copyOf(overridden);
    }

    /**
     * Merges.
     *
     * @param rendered the report as it went to Word
     * @param word that with the changes that are accepted
     * @param draft the report as it is now
     * @return both
     */
    public static WordMerge of(Report rendered, Report word, Report draft) {
        if (draft.equals(rendered) || word.equals(draft)) {
            return new WordMerge(word, List.of());
        }
        Sides sides = new Sides(rendered, word, draft);
        Report.Builder report = draft.toBuilder();
        report.title(sides.of(Report::givenTitle));
        report.agency(sides.of(Report::agency, WordMerge::agency));
        report.signature(sides.of(Report::signature));
        report.preamble(sides.of(Report::preamble));
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                Narrative narrative = sides.of(side -> side.narrative(part), WordMerge::narrative);
                report.narrative(part, narrative);
            }
        }
        for (TableForm table : draft.form().tables()) {
            Map<CellKey, Cell> cells = new HashMap<>();
            table.cells().forEach(key -> cells.put(key, sides.of(side -> side.cell(key))));
            List<String> notes = sides.of(side -> side.table(table.part()).notes());
            report.table(new TableData(table, cells, notes));
        }
        Report merged = report.build();
        // What the draft had changed since and what is now as before or as in Word.
        List<Difference> lost = new ArrayList<>();
        for (Difference own : rendered.differences(draft)) {
            if (merged.differences(draft).stream().anyMatch(now -> now.pointer().equals(own.pointer()))) {
                lost.add(own);
            }
        }
        return new WordMerge(merged, lost);
    }

    /** What may be changed by one side, by the other or by both, and how it is put together where it has pieces. */
    private record Sides(Report rendered, Report word, Report draft) {

        <T> T of(Function<Report, T> what) {
            return of(what, (before, mine, theirs) -> mine);
        }

        <T> T of(Function<Report, T> what, Both<T> both) {
            T before = what.apply(rendered);
            T mine = what.apply(word);
            T theirs = what.apply(draft);
            if (Objects.equals(mine, before)) {
                return theirs;
            }
            return Objects.equals(theirs, before) || Objects.equals(theirs, mine)
                    ? mine
                    : both.merged(before, mine, theirs);
        }
    }

    @FunctionalInterface
    private interface Both<T> {
        T merged(T before, T word, T draft);
    }

    /** Block by block where nobody added or removed one. */
    private static Narrative narrative(Narrative before, Narrative word, Narrative draft) {
        int size = before.blocks().size();
        if (word.blocks().size() != size || draft.blocks().size() != size) {
            return word;
        }
        List<Narrative.Block> blocks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean untouched = word.blocks().get(i).equals(before.blocks().get(i));
            blocks.add((untouched ? draft : word).blocks().get(i));
        }
        return new Narrative(blocks);
    }

    private static Agency agency(Agency before, Agency word, Agency draft) {
        Agency.Builder merged = draft.toBuilder();
        if (!word.name().equals(before.name())) {
            merged.name(word.name());
        }
        if (!Objects.equals(word.website(), before.website())) {
            merged.website(word.website());
        }
        if (!Objects.equals(word.address(), before.address())) {
            merged.address(word.address());
        }
        if (!Objects.equals(word.phone(), before.phone())) {
            merged.phone(word.phone());
        }
        if (!Objects.equals(word.email(), before.email())) {
            merged.email(word.email());
        }
        if (!Objects.equals(word.code(), before.code())) {
            merged.code(word.code());
        }
        return merged.build();
    }
}
