package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LocatedText of the report with their place: a passage, or what stands outside the parts' text, such as the title.
 *
 * @param text the words
 * @param base where they stand
 * @param kind what kind of passage it is, or null where it is none
 * @param part the part, or null
 */
record LocatedText(
        String text,
        Place base,
        Passage.@Nullable Kind kind,
        @Nullable Part part) {

    /** All words of the report, also title, headings, address and remarks in cells. */
    static List<LocatedText> of(Subject subject) {
        return subject.shared(LocatedText.class, LocatedText::find);
    }

    private static List<LocatedText> find(Subject subject) {
        Report report = subject.report();
        List<LocatedText> all = new ArrayList<>();
        add(all, report.givenTitle(), "/title", "标题");
        Agency agency = report.agency();
        add(all, agency.name(), "/agency/name", "机关名称");
        add(all, agency.address(), "/agency/address", "机关地址");
        report.givenHeadings()
                .forEach((part, text) -> all.add(
                        new LocatedText(text, Place.of("/headings/" + part.key(), "“" + text + "”"), null, part)));
        for (Passage passage : subject.passages()) {
            all.add(new LocatedText(passage.text(), passage.place(), passage.kind(), passage.part()));
        }
        for (Part part : Part.values()) {
            if (part.isTable()) {
                report.table(part).cells().forEach((key, cell) -> {
                    if (cell.remark() != null) {
                        Place place = Place.of(report.form(), key);
                        all.add(new LocatedText(
                                cell.remark(), Place.of(place.pointer() + "/remark", place.text()), null, part));
                    }
                });
            }
        }
        if (report.signature() != null) {
            add(all, report.signature().agency(), "/signature/agency", "落款");
        }
        return all;
    }

    private static void add(List<LocatedText> all, @Nullable String text, String pointer, String name) {
        if (text != null) {
            all.add(new LocatedText(text, Place.of(pointer, name), null, null));
        }
    }

    Place place(int start, int end) {
        return base.at(new TextSpan(start, end));
    }

    /** Whether the words stand in the text before the first part. */
    boolean isPreamble() {
        return kind != null && part == null;
    }
}
