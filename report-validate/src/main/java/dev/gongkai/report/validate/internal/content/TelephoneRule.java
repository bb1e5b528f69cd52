package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * content.telephone: a telephone number has as many digits as its kind.
 *
 * <p>Judged behind 电话, 传真, 热线 only, and only where no numbering plan has such a number; numbers within an agency
 * and short codes are left alone.
 */
final class TelephoneRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.telephone",
                    Severity.WARNING,
                    new Message("电话号码的位数应完整", "telephone numbers have all their digits"),
                    "《电信网编号计划》"),
            TelephoneRule::check);

    private static final String DIGITS = "[0-9]";

    /** A label, what stands between, and the number with its separators. */
    private static final Pattern LABELLED = Pattern.compile("(?:电话|传真|热线|联系方式)(?:号码)?[^0-9，。；;、]{0,6}?"
            + "(?<![0-9-])((?:\\+?86[- ]?)?[(（]?" + DIGITS + "[0-9\\-－—–)） ]{2,22}" + DIGITS + ")(?![0-9A-Za-z@*×xX])");

    private static final Pattern BETWEEN = Pattern.compile("[、，,；;/]");
    private static final Pattern ALONE = Pattern.compile("[^0-9A-Za-z]*[0-9][0-9\\-－—–()（） ]{2,22}[0-9]\\s*");
    private static final Pattern COUNTRY = Pattern.compile("^\\+?86[- ]");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private static final String[] LABELS = {"电话", "传真", "热线", "联系方式"};

    private TelephoneRule() {}

    private static void check(Subject subject, Findings findings) {
        String phone = subject.report().agency().phone();
        if (phone != null) {
            checkField(phone, findings);
        }
        for (LocatedText words : LocatedText.of(subject)) {
            String text = words.text();
            if (!words.scan().hasAny(LABELS)) {
                continue;
            }
            Matcher labelled = LABELLED.matcher(Characters.halfWidthDigits(text));
            Set<Integer> judged = new HashSet<>();
            for (String label : LABELS) {
                for (int at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length())) {
                    // “电话/传真：” names one number twice.
                    if (labelled.region(at, text.length()).lookingAt() && judged.add(labelled.start(1))) {
                        judge(labelled.group(1), words.place(labelled.start(1), labelled.end(1)), findings);
                    }
                }
            }
        }
    }

    private static void checkField(String phone, Findings findings) {
        Place place = Place.of("/agency/phone", "机关电话");
        int start = 0;
        for (String number : BETWEEN.split(phone)) {
            String digits = Characters.halfWidthDigits(number);
            if (ALONE.matcher(digits).matches()) {
                judge(digits.strip(), place.at(new TextSpan(start, start + number.length())), findings);
            }
            start += number.length() + 1;
        }
    }

    private static void judge(String number, Place place, Findings findings) {
        List<String> groups = NO_DIGITS
                .splitAsStream(COUNTRY.matcher(number).replaceFirst(""))
                .filter(group -> !group.isEmpty())
                .toList();
        String expected = groups.isEmpty() ? null : expected(groups);
        if (expected != null) {
            findings.add(
                    place,
                    new Message("电话号码的位数不对，应为" + expected, "the telephone number has a digit too few or too many"),
                    expected,
                    number);
        }
    }

    /** What the number should be, null where it may be right. */
    private static @Nullable String expected(List<String> groups) {
        String first = groups.get(0);
        String all = String.join("", groups);
        if (first.startsWith("0")) {
            return landline(groups, all);
        }
        if ((first.equals("400") || first.equals("800"))
                || groups.size() == 1 && (all.startsWith("400") || all.startsWith("800")) && all.length() > 7) {
            return all.length() == 10 ? null : "400、800开头的10位";
        }
        if (groups.size() > 1) {
            return null;
        }
        boolean mobile = first.length() > 8 && first.charAt(0) == '1' && first.charAt(1) > '2';
        if (mobile) {
            return first.length() == 11 ? null : "11位手机号码";
        }
        // Shorter ones are short codes or numbers within an agency.
        boolean wrong = first.length() == 9 || first.length() == 10;
        return wrong ? "7位或8位，或者加区号" : null;
    }

    private static @Nullable String landline(List<String> groups, String all) {
        String area = groups.get(0);
        boolean big = area.length() == 3 && (area.equals("010") || area.startsWith("02"));
        if (groups.size() == 1) {
            boolean bigOne = all.startsWith("010") || all.startsWith("02");
            boolean right = bigOne ? all.length() == 11 : all.length() == 11 || all.length() == 12;
            return right ? null : bigOne ? "3位区号加8位" : "4位区号加7位或8位";
        }
        if (area.length() > 4 || area.length() < 3) {
            return null;
        }
        // A number may itself be written in two groups: 010-6640 0000.
        int local = groups.get(1).length();
        int rest = all.length() - area.length();
        boolean right = local == 8 || !big && local == 7 || rest == 8 || !big && rest == 7;
        return right ? null : big ? "3位区号加8位" : "4位区号加7位或8位";
    }
}
