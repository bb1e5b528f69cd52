package dev.gongkai.report.importer.internal.mark;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a report that a document shows, in its order, by their JSON pointers. */
final class ShownTexts implements Narrative.Visitor<@Nullable Void> {

    /** A text at a pointer. */
    record ShownText(String pointer, String text) {}

    private final List<ShownText> texts = new ArrayList<>();
    private String here = "";

    private ShownTexts() {}

    static List<ShownText> of(Report report) {
        ShownTexts shown = new ShownTexts();
        shown.add("/title", report.title());
        shown.narrative("/preamble", report.preamble());
        for (Part part : Part.values()) {
            String pointer = "/" + part.key();
            shown.add("/headings" + pointer, report.heading(part));
            if (part.isTable()) {
                List<String> notes = report.table(part).notes();
                for (int i = 0; i < notes.size(); i++) {
                    shown.add(pointer + "/notes/" + i, notes.get(i));
                }
            } else {
                shown.narrative(pointer, report.narrative(part));
            }
        }
        Signature signature = report.signature();
        if (signature != null) {
            shown.add("/signature/agency", signature.agency());
            if (signature.date() != null) {
                shown.add(
                        "/signature/date",
                        "%s年%s月%s日"
                                .formatted(
                                        signature.date().getYear(),
                                        signature.date().getMonthValue(),
                                        signature.date().getDayOfMonth()));
            }
        }
        return shown.texts;
    }

    private void add(String pointer, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            texts.add(new ShownText(pointer, text));
        }
    }

    private void narrative(String pointer, Narrative narrative) {
        for (int i = 0; i < narrative.blocks().size(); i++) {
            here = pointer + "/" + i;
            narrative.blocks().get(i).accept(this);
        }
    }

    @Override
    public @Nullable Void paragraph(Narrative.Paragraph paragraph) {
        Narrative.SubHeading runIn = paragraph.runIn();
        if (runIn == null) {
            add(here, paragraph.text());
        } else {
            add(here + "/heading", runIn.text());
            add(here + "/text", paragraph.text());
        }
        return null;
    }

    @Override
    public @Nullable Void subHeading(Narrative.SubHeading subHeading) {
        add(here + "/heading", subHeading.text());
        return null;
    }

    @Override
    public @Nullable Void figure(Narrative.Figure figure) {
        add(here + "/caption", figure.caption());
        return null;
    }

    @Override
    public @Nullable Void table(Narrative.SmallTable table) {
        add(here + "/caption", table.caption());
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                add(here + "/table/" + row + "/" + column, table.rows().get(row).get(column));
            }
        }
        return null;
    }
}
