package dev.gongkai.report.validate.internal.form;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form as a whole: title, parts, edition, dates (格式). */
public final class FormRules {

    private static final String FORMAT = "《中华人民共和国政府信息公开工作年度报告格式》";
    private static final String ARTICLE_49 = "《中华人民共和国政府信息公开条例》第四十九条";

    /** What reports of edition 2019 may call part 四 too. */
    private static final String PROCEEDINGS_OF_2019 = "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况";

    private FormRules() {}

    /** The rules, in the order in which they run. */
    public static List<Rule> rules() {
        return List.of(
                Rule.of(
                        new RuleInfo(
                                "form.title",
                                Severity.WARNING,
                                new Message(
                                        "标题为“机关名称＋年度＋政府信息公开工作年度报告”", "the title is agency, year and the report's name"),
                                FORMAT),
                        FormRules::title),
                Rule.of(
                        new RuleInfo(
                                "form.sections",
                                Severity.ERROR,
                                new Message("六个部分齐全，标题与格式一致", "the six parts are there, under the form's headings"),
                                FORMAT),
                        FormRules::sections),
                PeriodRule.RULE,
                Rule.of(
                        new RuleInfo(
                                "form.edition",
                                Severity.ERROR,
                                new Message("格式版本与年度相符", "the edition of the form fits the year"),
                                "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号"),
                        FormRules::edition),
                Rule.of(
                        new RuleInfo(
                                "form.deadline",
                                Severity.WARNING,
                                new Message("成文日期在法定期限内", "the date of writing is within the legal time"),
                                ARTICLE_49),
                        FormRules::deadline),
                CitationRule.RULE,
                AgencyCodeRule.RULE);
    }

    private static void title(Subject subject, Findings findings) {
        Report report = subject.report();
        String title = Characters.withoutSpace(report.title());
        String agency = Characters.withoutSpace(report.agency().name());
        String expected = Characters.withoutSpace(report.form().title(agency, report.year()));
        String year = report.year() + "年";
        String rest = expected.substring(agency.length() + year.length());
        if (!isTitle(title, agency, year, rest) && !isTitle(title, agency.replaceFirst("人民政府$", ""), year, rest)) {
            findings.add(
                    Place.of("/title", "标题"),
                    new Message("标题与格式不一致", "the title is not that of the form"),
                    expected,
                    title);
        }
    }

    /** The year may stand in front, and a government's report is often called that of its place. */
    private static boolean isTitle(String title, String agency, String year, String rest) {
        return title.equals(agency + year + rest) || title.equals(year + agency + rest);
    }

    private static void sections(Subject subject, Findings findings) {
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
    }

    private static boolean isOtherWording(Form form, Part part, String heading) {
        return part == Part.PROCEEDINGS
                && form.lastYear().isPresent()
                && Characters.letters(heading).equals(Characters.letters(PROCEEDINGS_OF_2019));
    }

    private static void edition(Subject subject, Findings findings) {
        Report report = subject.report();
        Form form = report.form();
        if (!form.fits(report.year())) {
            String years = form.firstYear() + "年"
                    + (form.lastYear().isPresent() ? "至" + form.lastYear().getAsInt() + "年" : "起");
            findings.add(
                    Place.of("/form", "格式版本"),
                    new Message(
                            form.id() + "年版格式（" + form.notice().number() + "）用于" + years + "的报告",
                            "edition " + form.id() + " is for reports of other years than " + report.year()),
                    years,
                    report.year() + "年");
        }
    }

    private static void deadline(Subject subject, Findings findings) {
        Report report = subject.report();
        Signature signature = report.signature();
        LocalDate date = signature == null ? null : signature.date();
        if (date == null || report.agency().level() == Agency.Level.TOWNSHIP) {
            return;
        }
        int next = report.year() + 1;
        Place place = Place.of("/signature/date", "成文日期");
        if (date.isBefore(LocalDate.of(next, 1, 1))) {
            findings.add(
                    place,
                    new Message("成文日期早于次年1月1日，报告年度尚未结束", "written before the year reported on was over"),
                    next + "-01-01 起",
                    date.toString());
            return;
        }
        LocalDate last = lastDay(report.agency(), next);
        if (last != null && date.isAfter(last)) {
            findings.add(
                    place,
                    new Message(
                            "成文日期晚于法定期限" + last.getMonthValue() + "月" + last.getDayOfMonth() + "日",
                            "written after the legal date of " + last),
                    last + " 前",
                    date.toString());
        }
    }

    /** Departments have until the end of January; what a government publishes, its office too, until that of March. */
    private static @Nullable LocalDate lastDay(Agency agency, int year) {
        if (agency.kind() == Agency.Kind.DEPARTMENT && agency.level() != Agency.Level.NATIONAL) {
            return LocalDate.of(year, 1, 31);
        }
        boolean local = agency.level() != null && agency.level() != Agency.Level.NATIONAL;
        boolean government = agency.kind() == Agency.Kind.GOVERNMENT || agency.kind() == Agency.Kind.OFFICE;
        return government && local ? LocalDate.of(year, 3, 31) : null;
    }
}
