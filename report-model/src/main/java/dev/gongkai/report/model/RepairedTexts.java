package dev.gongkai.report.model;

import dev.gongkai.report.internal.MistakenCharacters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of a report with the right characters for those that only look like them. */
final class RepairedTexts {

    private RepairedTexts() {}

    static @Nullable String text(@Nullable String text) {
        return text == null ? null : MistakenCharacters.repair(text);
    }

    static Agency agency(Agency agency) {
        return new Agency(
                MistakenCharacters.repair(agency.name()),
                agency.kind(),
                agency.level(),
                text(agency.website()),
                text(agency.address()),
                text(agency.phone()),
                text(agency.email()),
                text(agency.code()),
                text(agency.superior()));
    }

    static Signature signature(Signature signature) {
        return new Signature(text(signature.agency()), signature.date());
    }

    static <K> void cells(Map<K, Cell> cells) {
        cells.replaceAll((key, cell) ->
                cell.remark() == null ? cell : new Cell(cell.value(), MistakenCharacters.repair(cell.remark())));
    }

    static Narrative narrative(Narrative narrative) {
        return new Narrative(narrative.blocks().stream()
                .map(block -> block.accept(new Narrative.Visitor<Narrative.Block>() {
                    @Override
                    public Narrative.Block paragraph(Narrative.Paragraph paragraph) {
                        Narrative.SubHeading runIn = paragraph.runIn();
                        return new Narrative.Paragraph(
                                runIn == null ? null : heading(runIn), MistakenCharacters.repair(paragraph.text()));
                    }

                    @Override
                    public Narrative.Block subHeading(Narrative.SubHeading subHeading) {
                        return heading(subHeading);
                    }

                    @Override
                    public Narrative.Block figure(Narrative.Figure figure) {
                        return new Narrative.Figure(figure.picture(), text(figure.caption()), text(figure.alt()));
                    }

                    @Override
                    public Narrative.Block table(Narrative.SmallTable table) {
                        List<List<String>> rows = table.rows().stream()
                                .map(row -> row.stream()
                                        .map(MistakenCharacters::repair)
                                        .toList())
                                .toList();
                        return new Narrative.SmallTable(rows, text(table.caption()));
                    }
                }))
                .toList());
    }

    private static Narrative.SubHeading heading(Narrative.SubHeading heading) {
        return new Narrative.SubHeading(heading.level(), MistakenCharacters.repair(heading.text()));
    }
}
