package dev.gongkai.report.validate.internal.form;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.internal.words.BareWords;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.LeadingNumber;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.util.List;

/** form.sections: the six parts are there once, in their order, under the form's headings. */
final class SectionsRule {

    private SectionsRule() {}

    static void check(Subject subject, Findings findings) {
        Report report = subject.report();
        for (Part part : Part.values()) {
            String expected = report.form().heading(part);
            String heading = Characters.withoutSpace(report.heading(part));
            if (!part.isTable() && report.narrative(part).blocks().isEmpty()) {
                findings.add(
                        Place.of(report, part), new Message("这一部分没有内容", "this part has nothing in it"), null, null);
            }
            Place place = Place.of("/headings/" + part.key(), "第" + "一二三四五六".charAt(part.ordinal()) + "部分标题");
            if (heading.equals(Characters.withoutSpace(expected)) || isOtherWording(report.form(), part, heading)) {
                continue;
            }
            if (isOfOtherPart(report, part, heading, findings)) {
                continue;
            }
            boolean onlyPunctuation = Characters.letters(heading).equals(Characters.letters(expected));
            findings.add(
                    onlyPunctuation ? Severity.INFORMATION : Severity.WARNING,
                    place,
                    onlyPunctuation
                            ? new Message("标题的标点与格式不一致", "the heading's punctuation is not that of the form")
                            : new Message("标题与格式不一致", "the heading is not that of the form"),
                    expected,
                    report.heading(part));
        }
        numberedLikeParts(subject, findings);
        headingsWithin(subject, findings);
    }

    /** The heading of another part: the parts are in another order, or one heading stands twice. */
    private static boolean isOfOtherPart(Report report, Part part, String heading, Findings findings) {
        for (Part other : Part.values()) {
            boolean same =
                    other != part && words(heading).equals(words(report.form().heading(other)));
            if (!same) {
                continue;
            }
            boolean twice = words(report.heading(other)).equals(words(heading));
            findings.add(
                    Severity.WARNING,
                    Place.of("/headings/" + part.key(), "第" + number(part) + "部分标题"),
                    twice
                            ? new Message("与第" + number(other) + "部分的标题重复", "the same heading as that of another part")
                            : new Message(
                                    "这是第" + number(other) + "部分的标题，次序与格式不一致",
                                    "the heading of another part: the order is not that of the form"),
                    report.form().heading(part),
                    report.heading(part));
            return true;
        }
        return false;
    }

    private static char number(Part part) {
        return "一二三四五六".charAt(part.ordinal());
    }

    private static String words(String heading) {
        return Characters.letters(BareWords.core(Characters.withoutSpace(heading)));
    }

    /** Within a part, 一、 is the numbering of the parts again: whoever cites 二、 cites two of them. */
    private static void numberedLikeParts(Subject subject, Findings findings) {
        for (Part part : Part.values()) {
            if (part.isTable()) {
                continue;
            }
            List<Passage> headings = subject.passages(part).stream()
                    .filter(passage -> passage.kind() == Passage.Kind.HEADING)
                    .filter(passage -> isNumberedLikeParts(passage.text()))
                    .toList();
            boolean continued = part == Part.OTHER; // 七、 goes on with the numbers of the parts.
            if (headings.size() > 1 && !continued) {
                Passage first = headings.get(0);
                findings.add(
                        Severity.INFORMATION,
                        first.place(0, first.text().length()),
                        new Message(
                                "第" + number(part) + "部分之内又以“一、”编号（共 " + headings.size() + " 个），与六个部分的序号相混，应为“（一）”",
                                "within the part headings are numbered like the parts themselves"),
                        "（一）",
                        first.text());
            }
        }
    }

    private static boolean isNumberedLikeParts(String heading) {
        LeadingNumber number = LeadingNumber.of(heading);
        return number != null && number.style() == LeadingNumber.Style.HAN;
    }

    /** The heading of a part amid the text of one: pasted twice, or a part that was not begun. */
    private static void headingsWithin(Subject subject, Findings findings) {
        Report report = subject.report();
        for (Passage passage : subject.passages()) {
            boolean brief = passage.text().length() < 40;
            if (!brief || passage.kind() != Passage.Kind.HEADING && passage.kind() != Passage.Kind.PARAGRAPH) {
                continue;
            }
            LeadingNumber number = LeadingNumber.of(passage.text());
            if (number == null || number.style() != LeadingNumber.Style.HAN || number.number() > Part.values().length) {
                continue;
            }
            Part meant = Part.values()[number.number() - 1];
            if (words(passage.text()).equals(words(report.form().heading(meant)))) {
                findings.add(
                        Severity.WARNING,
                        passage.wholePlace(),
                        new Message(
                                "正文中又出现第" + number(meant) + "部分的标题", "the heading of a part stands in the text again"),
                        null,
                        passage.text());
            }
        }
    }

    /** Reports of an edition that is past may call part 四 by the first of its variants too: it was its own wording. */
    private static boolean isOtherWording(Form form, Part part, String heading) {
        return part == Part.PROCEEDINGS
                && form.lastYear().isPresent()
                && form.headingVariants(part).stream()
                        .limit(1)
                        .anyMatch(own -> Characters.letters(heading).equals(Characters.letters(number(part) + own)));
    }
}
