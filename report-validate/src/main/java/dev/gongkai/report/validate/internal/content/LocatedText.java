package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.TextScan;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of the report with their place: a passage, or what stands outside the parts' text, such as the title. */
final class LocatedText {

    private final TextScan scan;
    private final Place base;
    private final Passage.@Nullable Kind kind;
    private final @Nullable Part part;

    private LocatedText(TextScan scan, Place base, Passage.@Nullable Kind kind, @Nullable Part part) {
        this.scan = scan;
        this.base = base;
        this.kind = kind;
        this.part = part;
    }

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
                .forEach((part, text) -> add(all, text, part, Place.of("/headings/" + part.key(), "“" + text + "”")));
        for (Passage passage : subject.passages()) {
            all.add(new LocatedText(passage.scan(), passage.place(), passage.kind(), passage.part()));
        }
        for (Part part : Part.values()) {
            if (part.isTable()) {
                report.table(part).cells().forEach((key, cell) -> {
                    if (cell.remark() != null) {
                        Place place = Place.of(report.form(), key);
                        add(all, cell.remark(), part, Place.of(place.pointer() + "/remark", place.text()));
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
            add(all, text, null, Place.of(pointer, name));
        }
    }

    private static void add(List<LocatedText> all, String text, @Nullable Part part, Place place) {
        all.add(new LocatedText(TextScan.of(text), place, null, part));
    }

    /** The words. */
    String text() {
        return scan.text();
    }

    /** What one pass over the words tells. */
    TextScan scan() {
        return scan;
    }

    /** What kind of passage it is, null where it is none. */
    Passage.@Nullable Kind kind() {
        return kind;
    }

    /** The part that the words stand in, or null. */
    @Nullable
    Part part() {
        return part;
    }

    Place place(int start, int end) {
        return base.at(new TextSpan(start, end));
    }

    /** Whether the words stand in the text before the first part. */
    boolean isPreamble() {
        return kind != null && part == null;
    }
}
