package dev.gongkai.report.validate.internal.form;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statistical period that the report states (统计期限). */
final class PeriodRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "form.period",
                    Severity.ERROR,
                    new Message("统计期限为报告年度1月1日至12月31日", "the statistical period is the whole year reported on"),
                    "《中华人民共和国政府信息公开工作年度报告格式》"),
            PeriodRule::check);

    private static final String DAY = "\\s?([0-9]{1,2})\\s?月\\s?([0-9]{1,2})\\s?日";
    private static final Pattern PERIOD = Pattern.compile("([0-9]{2,8})\\s?年" + DAY
            + "\\s?[起始]?\\s?[，,]?(?:截止到|截止至|截至|至|到|[—－~～-]{1,2})\\s?(?:([0-9]{2,8})\\s?年)?" + DAY);

    /** Words by which a sentence is about the figures of the report, and not about some work of the year. */
    private static final String[] ABOUT_FIGURES = {"统计", "数据", "期限", "期间", "所列"};

    private static void check(Subject subject, Findings findings) {
        int year = subject.report().year();
        String expected = year + "年1月1日至" + year + "年12月31日";
        for (Passage passage : subject.passages()) {
            if (passage.kind() != Passage.Kind.PARAGRAPH
                    || passage.part() != null
                    || !passage.scan().has("日")) {
                continue;
            }
            String text = Characters.halfWidthDigits(passage.text());
            Matcher period = PERIOD.matcher(text);
            while (period.find()) {
                String around = TextSearch.around(text, period.start(), period.end(), 100, 60);
                if (!TextSearch.hasAny(around, ABOUT_FIGURES) || TextSearch.hasAny(around, "上年报告", "上一年度报告")) {
                    continue;
                }
                String from = period.group(1);
                String to = period.group(4) == null ? from : period.group(4);
                String whole = String.valueOf(year);
                boolean right = from.equals(whole) && to.equals(whole) && is(period, 2, 1, 1) && is(period, 5, 12, 31);
                if (!right) {
                    findings.add(
                            passage.place(period.start(), period.end()),
                            new Message("统计期限与报告年度不符", "the statistical period is not the year reported on"),
                            expected,
                            period.group());
                }
            }
        }
    }

    private static boolean is(Matcher period, int group, int month, int day) {
        return Integer.parseInt(period.group(group)) == month && Integer.parseInt(period.group(group + 1)) == day;
    }
}
