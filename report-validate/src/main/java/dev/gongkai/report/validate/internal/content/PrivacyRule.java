package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * content.privacy: no personal data in the texts.
 *
 * <p>Only what can be told from other numbers with certainty: identity-card numbers and bank cards by their check digit,
 * mobile numbers where nothing says that they are an agency's. Findings never repeat the number.
 */
final class PrivacyRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.privacy",
                    Severity.ERROR,
                    new Message(
                            "不得公开身份证号码、个人手机号码、银行卡号等个人信息",
                            "no personal data: identity-card numbers, mobile numbers of persons, bank cards"),
                    "《中华人民共和国政府信息公开条例》关于个人隐私的规定"),
            PrivacyRule::check);

    private static final Set<Integer> REGIONS = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83);

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECKS = "10X98765432";

    /** How far before a number its label is looked for. */
    private static final int LABEL = 30;

    private static final List<String> PERSONS =
            List.of("申请人", "当事人", "举报人", "投诉人", "信访人", "身份证", "村民", "居民", "业主", "家属", "本人");

    private static final List<String> OFFICE =
            List.of("电话", "热线", "咨询", "服务", "投诉", "监督", "值班", "办公", "传真", "客服", "联系方式", "联系人", "微信", "公众号", "短信", "平台");

    /** Whoever they speak of, a number that people are asked to call is an office's. */
    private static final List<String> CALLS = List.of("拨打", "致电", "请联系", "可联系", "请与", "欢迎联系");

    private static final List<String> OTHER_NUMBERS = List.of(
            "编号", "文号", "案号", "单号", "代码", "序号", "流水", "登记号", "批号", "许可证", "信用代码", "标识码", "备案", "订单", "工单", "访问量", "点击量",
            "浏览量", "阅读量", "QQ", "对公", "专户", "单位账户", "非税", "ISBN", "ISSN");

    /** A mobile number; the others are longer. */
    private static final int SHORTEST = 10;

    private static final String DIGITS = "0123456789０１２３４５６７８９";

    /** Digits that stand together, with the groups that blanks or hyphens part them into. */
    private record Digits(int start, int end, String value, List<Integer> groups, boolean hyphens) {}

    private static void check(Subject subject, Findings findings) {
        int year = subject.report().year();
        for (LocatedText words : LocatedText.of(subject)) {
            // A cell of digits may be any amount: its head tells, not it.
            if (words.kind() == Passage.Kind.CELL && words.text().chars().noneMatch(c -> Characters.isHan((char) c))) {
                cell(words, year, findings);
                continue;
            }
            if (words.scan().hasAnyOf(DIGITS)) {
                scan(words, year, findings);
            }
        }
    }

    private static void cell(LocatedText words, int year, Findings findings) {
        String text = words.text().strip();
        if (text.length() == 18) {
            scan(words, year, findings);
        }
    }

    private static void scan(LocatedText words, int year, Findings findings) {
        String text = words.text();
        int passed = 0;
        for (int i = words.scan().next(0); i >= 0; i = words.scan().next(i + 1)) {
            if (i < passed || !Characters.isDigit(text.charAt(i))) {
                continue;
            }
            passed = i + digitsFrom(text, i);
            char next = passed == text.length() ? ' ' : text.charAt(passed);
            boolean alone = Characters.isHan(next) || "，。、；：）".indexOf(next) >= 0;
            if (passed - i < SHORTEST && alone) {
                // Most numbers of any report.
                continue;
            }
            Digits digits = read(text, i);
            if (digits.value.length() >= SHORTEST && !isPartOfWord(text, digits)) {
                judge(words, digits, year, findings);
            }
            passed = digits.end;
        }
    }

    /** Groups of digits with one blank or hyphen between; digits after a blank belong to it only in a known pattern. */
    private static Digits read(String text, int start) {
        StringBuilder value = new StringBuilder();
        List<Integer> groups = new ArrayList<>();
        boolean hyphens = false;
        int i = start;
        int end = start;
        while (i < text.length()) {
            int begin = i;
            while (i < text.length() && Characters.isDigit(text.charAt(i))) {
                value.append(Characters.narrow(text.charAt(i)));
                i++;
            }
            groups.add(i - begin);
            end = i;
            boolean space = i + 1 < text.length() && Characters.isSpace(text.charAt(i));
            boolean hyphen = i + 1 < text.length() && "-‐‑–".indexOf(Characters.narrow(text.charAt(i))) >= 0;
            // A group of many digits is a number by itself: “2021 13800138000”.
            if (!(space && i - begin < 9 || hyphen) || !Characters.isDigit(text.charAt(i + 1))) {
                break;
            }
            if (space && digitsFrom(text, i + 1) > 8) {
                break;
            }
            hyphens |= hyphen;
            i++;
        }
        if (end < text.length() && value.length() == 17 && Characters.narrow(text.charAt(end)) == 'X'
                || end < text.length() && value.length() == 17 && Characters.narrow(text.charAt(end)) == 'x') {
            value.append('X');
            groups.set(groups.size() - 1, groups.get(groups.size() - 1) + 1);
            end++;
        }
        return new Digits(start, end, value.toString(), groups, hyphens);
    }

    private static int digitsFrom(String text, int from) {
        int i = from;
        while (i < text.length() && i - from < 10 && Characters.isDigit(text.charAt(i))) {
            i++;
        }
        return i - from;
    }

    /** Whether letters or marks make the digits a part of an address, a code or a decimal. */
    private static boolean isPartOfWord(String text, Digits digits) {
        char before = digits.start == 0 ? ' ' : Characters.narrow(text.charAt(digits.start - 1));
        char after = digits.end == text.length() ? ' ' : Characters.narrow(text.charAt(digits.end));
        boolean inside = Characters.isLatin(before) || "_=/.&#@%*".indexOf(before) >= 0 || before == '-';
        boolean continued = Characters.isLatin(after) || "_=/&@%*".indexOf(after) >= 0;
        boolean decimal = ".,".indexOf(after) >= 0
                && digits.end + 1 < text.length()
                && Characters.isDigit(text.charAt(digits.end + 1));
        return inside || continued || decimal;
    }

    private static void judge(LocatedText words, Digits digits, int year, Findings findings) {
        String value = digits.value;
        String before = TextSearch.before(words.text(), digits.start, LABEL);
        if (value.length() == 18 && isGrouped(digits, List.of(6, 8, 4)) && isIdentityCard(value, year)) {
            add(words, digits, "居民身份证号码", "an identity-card number", findings);
        } else if (isMobile(words.text(), digits)
                && !isQuantity(words.text(), digits.end)
                && isPersonal(before, TextSearch.behind(words.text(), digits.end, 10))) {
            add(words, digits, "个人手机号码", "a mobile number of a person", findings);
        } else if (isCard(digits)
                && !isQuantity(words.text(), digits.end)
                && !TextSearch.hasAny(before, OTHER_NUMBERS)) {
            add(words, digits, "银行卡号", "the number of a bank card", findings);
        }
    }

    private static void add(LocatedText words, Digits digits, String zh, String en, Findings findings) {
        findings.add(
                words.place(digits.start, digits.end),
                new Message(
                        "疑似" + zh + "，属于个人信息，应删去或作去标识化处理",
                        "looks like " + en + "; personal data must not be published"),
                null,
                masked(digits.value));
    }

    private static String masked(String value) {
        return value.substring(0, 3) + "*".repeat(value.length() - 5) + value.substring(value.length() - 2);
    }

    private static boolean isGrouped(Digits digits, List<Integer> pattern) {
        return digits.groups.size() == 1 || digits.groups.equals(pattern);
    }

    private static boolean isIdentityCard(String value, int year) {
        if (!REGIONS.contains(Integer.parseInt(value.substring(0, 2)))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        if (CHECKS.charAt(sum % 11) != value.charAt(17)) {
            return false;
        }
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(value.substring(6, 10)),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
            return born.getYear() >= 1900 && born.getYear() <= year + 1;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMobile(String text, Digits digits) {
        String value = digits.value;
        List<Integer> groups = digits.groups;
        if (value.length() == 13 && value.startsWith("86")) {
            boolean plus = digits.start > 0 && Characters.narrow(text.charAt(digits.start - 1)) == '+';
            return plus && isMobile(value.substring(2));
        }
        return value.length() == 11 && isGrouped(digits, List.of(3, 4, 4)) && groups.size() != 2 && isMobile(value);
    }

    private static boolean isMobile(String value) {
        return value.charAt(0) == '1' && value.charAt(1) >= '3';
    }

    /** What counts something is no telephone number and no card. */
    private static boolean isQuantity(String text, int end) {
        int i = Characters.skipSpaces(text, end);
        return i < text.length() && "元万亿条次人件个份篇户项期家吨米平字张多余名%％‰".indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isPersonal(String before, String after) {
        if (TextSearch.hasAny(before, OTHER_NUMBERS) || TextSearch.hasAny(before, CALLS)) {
            return false;
        }
        return TextSearch.hasAny(before, PERSONS)
                || !TextSearch.hasAny(before, OFFICE) && !TextSearch.hasAny(after, OFFICE);
    }

    private static boolean isCard(Digits digits) {
        String value = digits.value;
        int length = value.length();
        if (length < 16 || length > 19 || digits.hyphens || value.endsWith("X") || !isCardGroups(digits.groups)) {
            return false;
        }
        int two = Integer.parseInt(value.substring(0, 2));
        boolean known = two == 62 || length == 16 && (value.charAt(0) == '4' || two >= 51 && two <= 55 || two == 35);
        return known && isLuhn(value);
    }

    private static boolean isCardGroups(List<Integer> groups) {
        return groups.size() == 1
                || groups.size() >= 4
                        && groups.subList(0, groups.size() - 1).stream().allMatch(size -> size == 4);
    }

    private static boolean isLuhn(String value) {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(value.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
