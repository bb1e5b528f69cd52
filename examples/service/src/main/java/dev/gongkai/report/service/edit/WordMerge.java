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
import org.jspecify.annotations.Nullable;

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
        Sides sides = new Sides(rendered, word, draft, new ArrayList<>());
        Report.Builder report = draft.toBuilder();
        report.title(sides.of("/title", Report::givenTitle));
        report.agency(sides.agency());
        report.signature(sides.of("/signature", Report::signature));
        report.preamble(sides.of("/preamble", Report::preamble, sides.narrative("/preamble")));
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                String pointer = "/" + part.key();
                report.narrative(part, sides.of(pointer, side -> side.narrative(part), sides.narrative(pointer)));
            }
        }
        for (TableForm table : draft.form().tables()) {
            Map<CellKey, Cell> cells = new HashMap<>();
            table.cells().forEach(key -> cells.put(key, sides.of(key.pointer(), side -> side.cell(key))));
            List<String> notes = sides.of(
                    "/" + table.part().key() + "/notes",
                    side -> side.table(table.part()).notes());
            report.table(new TableData(table, cells, notes));
        }
        List<Difference> lost = rendered.differences(draft).stream()
                .filter(own -> sides.contested(own.pointer()))
                .toList();
        return new WordMerge(report.build(), lost);
    }

    /**
     * What may be changed by one side, by the other or by both, and how it is put together where it has pieces.
     *
     * @param contested what both changed, each in its own way
     */
    private record Sides(Report rendered, Report word, Report draft, List<String> contested) {

        <T extends @Nullable Object> T of(String pointer, Function<Report, T> what) {
            return of(pointer, what, (before, mine, theirs) -> {
                contested.add(pointer);
                return mine;
            });
        }

        <T extends @Nullable Object> T of(String pointer, Function<Report, T> what, Both<T> both) {
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

        /** Block by block where nobody added or removed one. */
        Both<Narrative> narrative(String pointer) {
            return (before, mine, theirs) -> {
                int size = before.blocks().size();
                if (mine.blocks().size() != size || theirs.blocks().size() != size) {
                    contested.add(pointer);
                    return mine;
                }
                List<Narrative.Block> blocks = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    int block = i;
                    Function<Narrative, Narrative.Block> at =
                            text -> text.blocks().get(block);
                    boolean untouched = at.apply(mine).equals(at.apply(before));
                    if (!untouched
                            && !at.apply(theirs).equals(at.apply(before))
                            && !at.apply(theirs).equals(at.apply(mine))) {
                        contested.add(pointer + "/" + i);
                    }
                    blocks.add(at.apply(untouched ? theirs : mine));
                }
                return new Narrative(blocks);
            };
        }

        /** Field by field, of those that stand in a document. */
        Agency agency() {
            Agency.Builder merged = draft.agency().toBuilder();
            merged.name(of("/agency/name", side -> side.agency().name()));
            merged.code(of("/agency/code", side -> side.agency().code()));
            merged.website(of("/agency/website", side -> side.agency().website()));
            merged.address(of("/agency/address", side -> side.agency().address()));
            merged.phone(of("/agency/phone", side -> side.agency().phone()));
            merged.email(of("/agency/email", side -> side.agency().email()));
            merged.superior(of("/agency/superior", side -> side.agency().superior()));
            merged.kind(of("/agency/kind", side -> side.agency().kind()));
            merged.level(of("/agency/level", side -> side.agency().level()));
            return merged.build();
        }

        boolean contested(String pointer) {
            return contested.stream().anyMatch(both -> (pointer + "/").startsWith(both + "/"));
        }
    }

    @FunctionalInterface
    private interface Both<T extends @Nullable Object> {
        T merged(T before, T word, T draft);
    }
}
