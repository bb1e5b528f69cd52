package dev.gongkai.report.validate.internal.form;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
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
                        SectionsRule::check),
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
        String place = agency.replaceFirst("人民政府$", "");
        if (isTitle(title, agency, year, rest) || isTitle(title, place, year, rest)) {
            return;
        }
        String annual = year.substring(0, year.length() - 1) + "年度";
        boolean onlyAnnual = isTitle(title, agency, annual, rest) || isTitle(title, place, annual, rest);
        findings.add(
                onlyAnnual ? Severity.INFORMATION : Severity.WARNING,
                Place.of("/title", "标题"),
                onlyAnnual
                        ? new Message(
                                "标题中“" + annual + "”多一“度”字", "the title has one character more than that of the form")
                        : new Message("标题与格式不一致" + difference(title, expected), "the title is not that of the form"),
                expected,
                title);
    }

    /** What stands where the form has something else, if that is one place. */
    private static String difference(String title, String expected) {
        int most = Math.min(title.length(), expected.length());
        int start = 0;
        while (start < most && title.charAt(start) == expected.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && title.charAt(title.length() - 1 - end) == expected.charAt(expected.length() - 1 - end)) {
            end++;
        }
        String more = title.substring(start, title.length() - end);
        String less = expected.substring(start, expected.length() - end);
        if (more.length() + less.length() > expected.length() / 2 + 2) {
            return "";
        }
        if (more.isEmpty()) {
            return "，少“" + less + "”";
        }
        return less.isEmpty() ? "，多“" + more + "”" : "，“" + more + "”应为“" + less + "”";
    }

    /** The year may stand in front, and a government's report is often called that of its place. */
    private static boolean isTitle(String title, String agency, String year, String rest) {
        return title.equals(agency + year + rest) || title.equals(year + agency + rest);
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
