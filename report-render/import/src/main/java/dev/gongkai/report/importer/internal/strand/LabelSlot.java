package dev.gongkai.report.importer.internal.strand;

import dev.gongkai.report.form.Head;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.label.HeadPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A label that is expected in a table's text.
 *
 * @param kind what it is the label of
 * @param section the section
 * @param line the line, where it is one's own label
 * @param label the form's own words
 * @param variants what is written in their place
 */
record LabelSlot(Kind kind, FormSection section, @Nullable HeadPath line, String label, List<String> variants) {

    enum Kind {
        TITLE,
        CORNER,
        COLUMN,
        GROUP,
        LINE
    }

    /** The labels of some sections in the order in which the form is read. */
    static List<LabelSlot> of(List<FormSection> sections) {
        List<LabelSlot> slots = new ArrayList<>();
        for (FormSection section : sections) {
            if (section.title() != null) {
                slots.add(new LabelSlot(Kind.TITLE, section, null, section.title(), List.of()));
            }
            if (section.corner() != null) {
                slots.add(new LabelSlot(Kind.CORNER, section, null, section.corner(), List.of()));
            }
            section.columnHeads()
                    .forEach(head ->
                            slots.add(new LabelSlot(Kind.COLUMN, section, null, head.label(), head.variants())));
            Set<Head> groups = Collections.newSetFromMap(new IdentityHashMap<>());
            for (HeadPath line : section.lines()) {
                for (Head head : line.heads()) {
                    boolean own = head == line.leaf();
                    if (own || groups.add(head)) {
                        slots.add(new LabelSlot(
                                own ? Kind.LINE : Kind.GROUP,
                                section,
                                own ? line : null,
                                head.label(),
                                head.variants()));
                    }
                }
            }
        }
        return slots;
    }
}
