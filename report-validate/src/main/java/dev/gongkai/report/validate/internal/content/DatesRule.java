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
import org.jspecify.annotations.Nullable;

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
        for (int n = 0; n < scan.count(); n++) {
            int i = scan.position(n);
            if (i < passed || !Characters.isDigit(text.charAt(i))) {
                continue;
            }
            if (!date.region(i, text.length()).lookingAt()) {
                continue;
            }
            passed = date.end();
            boolean complete = date.group(1) != null || date.group(3) != null;
            if (complete && !exists(date.group(1), Integer.parseInt(date.group(2)), date.group(3))) {
                findings.add(
                        words.place(date.start(), date.end()),
                        new Message("没有这一天", "there is no such date"),
                        null,
                        words.text().substring(date.start(), date.end()));
            }
        }
    }

    private static boolean exists(@Nullable String year, int month, @Nullable String day) {
        if (month < 1 || month > 12) {
            return false;
        }
        int number = day == null ? 1 : Integer.parseInt(day);
        int of = year == null ? LEAP_YEAR : Integer.parseInt(year);
        return number >= 1 && number <= YearMonth.of(of, month).lengthOfMonth();
    }
}
