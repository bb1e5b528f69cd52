package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.TextScan;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** content.dates: a date that is written exists. */
final class DatesRule {

    static final Rule RULE = Rule.of(
            new RuleInfo("content.dates", Severity.WARNING, new Message("文中的日期应存在", "dates in the text exist"), ""),
            DatesRule::check);

    private static final Pattern DATE =
            Pattern.compile("(?<![0-9.])(?:([0-9]{4})\\s?年\\s?)?([0-9]{1,2})\\s?月(?!份)\\s?(?:([0-9]{1,2})\\s?日)?");

    /** A year in which February has 29 days, for dates without one. */
    private static final int LEAP_YEAR = 2000;

    private DatesRule() {}

    private static void check(Subject subject, Findings findings) {
        for (LocatedText words : LocatedText.of(subject)) {
            if (words.scan().has("月")) {
                check(words, findings);
            }
        }
    }

    private static void check(LocatedText words, Findings findings) {
        TextScan scan = words.scan();
        String text = Characters.halfWidthDigits(words.text());
        Matcher date = DATE.matcher(text).useTransparentBounds(true);
        int passed = 0;
        for (int i = scan.next(0); i >= 0; i = scan.next(i + 1)) {
            if (i < passed || !Characters.isDigit(text.charAt(i))) {
                continue;
            }
            if (!date.region(i, text.length()).lookingAt()) {
                continue;
            }
            passed = date.end();
            boolean complete = date.start(1) >= 0 || date.start(3) >= 0;
            if (complete
                    && !exists(number(text, date, 1, LEAP_YEAR), number(text, date, 2, 0), number(text, date, 3, 1))) {
                findings.add(
                        words.place(date.start(), date.end()),
                        new Message("没有这一天", "there is no such date"),
                        null,
                        words.text().substring(date.start(), date.end()));
            }
        }
    }

    private static int number(String text, Matcher date, int group, int otherwise) {
        return date.start(group) < 0 ? otherwise : Integer.parseInt(text, date.start(group), date.end(group), 10);
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
