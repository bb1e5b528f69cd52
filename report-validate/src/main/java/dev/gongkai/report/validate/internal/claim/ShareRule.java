package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.NumberInText;
import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shares (占比) and the rate of what was dealt with (办结率): a percentage is that of its numbers.
 *
 * <p>A share is named only where its whole is known for certain and no other number before it would make it right.
 */
final class ShareRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "text.share",
                    Severity.WARNING,
                    new Message("占比、办结率与所依据的数相符", "shares and rates are those of the numbers that they are of"),
                    ""),
            ShareRule::check);

    /** So many numbers before a share are tried as its whole. */
    private static final int OTHER_WHOLES = 12;

    private static final Pattern OF_REQUESTS = Pattern.compile(
            "占(?:全部|全年|本年度?|年度)?(?:新收|收到|受理|接收)?的?(?:政府信息公开|信息公开|依申请公开)?申请(?:总数量?|总量|数量?|量|件数|总件数)的?(?:比例?为)?");

    private static final Pattern RATE_OF_DEALT_WITH = Pattern.compile("(?:^|[，、的年]|共|申请|总体|实际)(?:办结|答复)率(?:为|达到?|是)?");

    private static final Pattern OF_WHOLE = Pattern.compile("[，,（(]?占[^，。；：、（(0-9]{0,16}");

    private static final Pattern THE_SHARE = Pattern.compile("的(?:比例|比重)?为?");

    private static final Pattern BARE_SHARE =
            Pattern.compile("[，,、（(]?占(?:总体|总数|总量|全部|申请总[数量])?的?(?:比重|比例|比)?(?:为|达到?)?");

    private static final Pattern DEALT_WITH_OF =
            Pattern.compile("[，,、；](?:其中)?(?:已|均|全部|按期|按时)?(?:办结|答复|办复|回复|办理|处理){1,2}(?:了|完毕)?");

    private static final Pattern RATE_OF_BOTH = Pattern.compile("[，,、；（(](?:总体|综合)?(?:办结|答复|办复|回复|办理)率(?:为|达到?|是)?");

    /** 抽检860批次，合格842批次，合格率97.9%: what the rate is called is what became of them. */
    private static final Pattern BECAME = Pattern.compile("[，,、；](?:其中)?(?:已|均)?(?:完成)?(\\p{IsHan}{2,4})");

    private static final Pattern RATE_OF_IT = Pattern.compile("[，,、；（(](\\p{IsHan}{2,4})率(?:为|达到?|是)?");

    private static final Pattern RESPECTIVELY =
            Pattern.compile("[，,]?(?:分别)?(?:占比|占|所占比例|比例|比重)(?:总数|总量|申请总数|申请总量)?的?(?:分别)?(?:为|是)?");

    private static final Pattern EACH_OF_WHOLE = Pattern.compile("[，,]?分别占[^，。；：、（(0-9]{0,16}");

    private static final Pattern NEXT_OF_EACH = Pattern.compile("[）)]?[，,；;、。][^，。；：、（(0-9%]{1,24}");

    private static final Pattern AND = Pattern.compile("[、，,和]");

    private static final String[] OTHER_MATTERS = {
        "建议", "提案", "议案", "信访", "投诉", "举报", "留言", "热线", "咨询", "复议", "诉讼", "许可", "按时", "按期", "及时", "时限", "期限"
    };

    private ShareRule() {}

    private static void check(Subject subject, Findings findings) {
        Set<NumberInText> judged = new HashSet<>();
        for (PartList list : PartListReader.of(subject)) {
            for (int i = 0; i < list.parts().size(); i++) {
                NumberInText share = list.shares().get(i);
                if (share != null) {
                    judged.add(share);
                    check(list, list.parts().get(i), share, findings);
                }
            }
        }
        for (Passage passage : subject.passages()) {
            String text = passage.text();
            if (passage.kind() == Passage.Kind.PARAGRAPH && (text.indexOf('率') >= 0 || text.indexOf('占') >= 0)) {
                checkRates(subject, passage, judged, findings);
            }
        }
    }

    private static void check(PartList list, NumberInText part, NumberInText share, Findings findings) {
        BigDecimal whole = list.whole().value();
        if (whole.signum() == 0
                || part.value().compareTo(whole) > 0
                || Shares.fits(share.value(), part.value(), whole)) {
            return;
        }
        int tried = 0;
        List<NumberInText> numbers = list.passage().numbers();
        for (int i = list.indexOf(part) - 1; i >= 0 && tried < OTHER_WHOLES; i--, tried++) {
            NumberInText other = numbers.get(i);
            if (other.kind() == Kind.COUNT
                    && other.unit().equals(part.unit())
                    && other.value().signum() > 0
                    && Shares.fits(share.value(), part.value(), other.value())) {
                return;
            }
        }
        add(list.passage(), share, part.value(), whole, findings);
    }

    private static void add(Passage passage, NumberInText share, BigDecimal part, BigDecimal whole, Findings findings) {
        String expected = Shares.of(part, whole, share.value());
        String actual = share.value().toPlainString() + "%";
        findings.add(
                passage.place(share.start(), share.end()),
                new Message(
                        part.toPlainString() + " 占 " + whole.toPlainString() + " 的 " + expected + "，文中为 " + actual,
                        part.toPlainString() + " of " + whole.toPlainString() + " is " + expected + ", the text says "
                                + actual),
                expected,
                actual);
    }

    /** Shares of all requests, and the rate of those dealt with, against table 3. */
    private static void checkRates(Subject subject, Passage passage, Set<NumberInText> judged, Findings findings) {
        List<NumberInText> numbers = passage.numbers();
        for (int i = 0; i < numbers.size(); i++) {
            NumberInText rate = numbers.get(i);
            if (rate.kind() != Kind.RATE
                    || rate.exactness() != Exactness.EXACT
                    || !rate.unit().equals("%")
                    || judged.contains(rate)) {
                continue;
            }
            if (checkOfToldWhole(passage, numbers, i, findings)
                    || checkNextOfToldWhole(passage, numbers, i, findings)
                    || checkRateOfTwo(passage, numbers, i, findings)) {
                continue;
            }
            if (i > 0 && numbers.get(i - 1).kind() == Kind.COUNT) {
                checkEach(passage, numbers, i, judged, findings);
                checkRespective(passage, numbers, i, judged, findings);
                if (judged.contains(rate)) {
                    continue;
                }
            }
            RequestBalance balance = RequestBalance.of(subject.report());
            if (balance == null) {
                return;
            }
            if (i > 0 && checkOutcome(subject, passage, numbers, i, balance, findings)) {
                continue;
            }
            if (OF_REQUESTS.matcher(rate.subject()).matches() && i > 0) {
                NumberInText part = numbers.get(i - 1);
                boolean near = part.kind() == Kind.COUNT
                        && part.exactness() == Exactness.EXACT
                        && part.sentence().equals(rate.sentence())
                        && rate.start() - part.end() < 24;
                if (near
                        && balance.all().stream().noneMatch(all -> Shares.fits(rate.value(), part.value(), all))
                        && !fitsSome(numbers, i, part)
                        && balance.received().signum() > 0) {
                    add(passage, rate, part.value(), balance.received(), findings);
                }
            } else if (RATE_OF_DEALT_WITH.matcher(rate.subject()).find()) {
                String before = TextSearch.around(passage.text(), rate.start(), rate.start(), 80, 0);
                if (before.contains("申请") && !TextSearch.hasAny(before, OTHER_MATTERS)) {
                    checkDealtWith(passage, rate, balance, findings);
                }
            }
        }
    }

    /** “6件，占总数52件的11.5%”: the whole is told between. */
    private static boolean checkOfToldWhole(Passage passage, List<NumberInText> numbers, int at, Findings findings) {
        if (!isOfToldWhole(passage.text(), numbers, at)) {
            return false;
        }
        NumberInText part = numbers.get(at - 2);
        NumberInText whole = numbers.get(at - 1);
        NumberInText rate = numbers.get(at);
        if (whole.value().signum() > 0 && !Shares.fits(rate.value(), part.value(), whole.value())) {
            add(passage, rate, part.value(), whole.value(), findings);
        }
        return true;
    }

    private static boolean isOfToldWhole(String text, List<NumberInText> numbers, int at) {
        if (at < 2) {
            return false;
        }
        NumberInText part = numbers.get(at - 2);
        NumberInText whole = numbers.get(at - 1);
        return isExactCount(part)
                && isExactCount(whole)
                && part.unit().equals(whole.unit())
                && Between.is(OF_WHOLE, text, part, whole)
                && Between.is(THE_SHARE, text, whole, numbers.get(at));
    }

    /** “34件，占总数52件的65.4%；当面18件，占34.6%”: the next share is of the same. */
    private static boolean checkNextOfToldWhole(
            Passage passage, List<NumberInText> numbers, int at, Findings findings) {
        String text = passage.text();
        if (!isOfToldWhole(text, numbers, at - 2)) {
            return false;
        }
        NumberInText whole = numbers.get(at - 3);
        NumberInText part = numbers.get(at - 1);
        NumberInText rate = numbers.get(at);
        boolean next = isExactCount(part)
                && part.unit().equals(whole.unit())
                && Between.is(NEXT_OF_EACH, text, numbers.get(at - 2), part)
                && Between.is(BARE_SHARE, text, part, rate);
        if (next && !fitsSome(numbers, at, part) && whole.value().signum() > 0) {
            add(passage, rate, part.value(), whole.value(), findings);
        }
        return next;
    }

    /** “受理18642件，办结18519件，办结率99.3%”; of what was done in time, others may be the whole. */
    private static boolean checkRateOfTwo(Passage passage, List<NumberInText> numbers, int at, Findings findings) {
        if (at < 2) {
            return false;
        }
        String text = passage.text();
        NumberInText whole = numbers.get(at - 2);
        NumberInText part = numbers.get(at - 1);
        NumberInText rate = numbers.get(at);
        boolean told = isExactCount(whole)
                && isExactCount(part)
                && whole.unit().equals(part.unit())
                && !TextSearch.hasAny(whole.subject(), "结转")
                && (Between.is(DEALT_WITH_OF, text, whole, part) && Between.is(RATE_OF_BOTH, text, part, rate)
                        || isRateOf(text, whole, part, rate))
                && part.value().compareTo(whole.value()) <= 0
                && whole.value().signum() > 0
                && rate.value().compareTo(BigDecimal.valueOf(100)) != 0;
        if (told && !fitsSome(numbers, at, part) && !Shares.fits(rate.value(), part.value(), whole.value())) {
            add(passage, rate, part.value(), whole.value(), findings);
        }
        return told;
    }

    private static boolean isRateOf(String text, NumberInText whole, NumberInText part, NumberInText rate) {
        if (!rate.subject().contains("率")) {
            return false;
        }
        Matcher became = BECAME.matcher(text).region(whole.end(), Math.max(whole.end(), part.start()));
        Matcher called = RATE_OF_IT.matcher(text).region(part.end(), Math.max(part.end(), rate.start()));
        return became.matches() && called.matches() && became.group(1).equals(called.group(1));
    }

    /** “网络31件，占59.6%；信函17件，占32.7%；当面4件，占7.7%”: named where all the others are of the same whole. */
    private static void checkEach(
            Passage passage, List<NumberInText> numbers, int at, Set<NumberInText> judged, Findings findings) {
        String text = passage.text();
        List<NumberInText> parts = new ArrayList<>();
        List<NumberInText> shares = new ArrayList<>();
        for (int i = at; i < numbers.size() && parts.size() < OTHER_WHOLES; i += 2) {
            NumberInText part = numbers.get(i - 1);
            NumberInText share = numbers.get(i);
            boolean goesOn = parts.isEmpty()
                    || part.unit().equals(parts.get(0).unit())
                            && Between.is(NEXT_OF_EACH, text, shares.get(shares.size() - 1), part);
            if (!goesOn
                    || !isExactCount(part)
                    || share.kind() != Kind.RATE
                    || share.exactness() != Exactness.EXACT
                    || !share.unit().equals("%")
                    || !Between.is(BARE_SHARE, text, part, share)) {
                break;
            }
            parts.add(part);
            shares.add(share);
        }
        if (parts.size() > 2) {
            judgeRun(passage, parts, shares, wholeOf(parts, shares, numbers, at), judged, findings);
        }
    }

    /** The sum of the parts, or a number told before that all shares but one are of. */
    private static BigDecimal wholeOf(
            List<NumberInText> parts, List<NumberInText> shares, List<NumberInText> numbers, int at) {
        BigDecimal sum = sum(parts);
        for (int i = at - 2;
                i >= Math.max(0, at - OTHER_WHOLES) && wrong(parts, shares, sum).size() > 1;
                i--) {
            NumberInText before = numbers.get(i);
            boolean may = isExactCount(before)
                    && before.unit().equals(parts.get(0).unit())
                    && before.value().compareTo(sum) > 0;
            if (may && wrong(parts, shares, before.value()).size() < 2) {
                return before.value();
            }
        }
        return sum;
    }

    private static BigDecimal sum(List<NumberInText> parts) {
        return parts.stream().map(NumberInText::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Numbers and their shares, of which all but one are of a whole. */
    private static void judgeRun(
            Passage passage,
            List<NumberInText> parts,
            List<NumberInText> shares,
            BigDecimal whole,
            Set<NumberInText> judged,
            Findings findings) {
        List<Integer> wrong = wrong(parts, shares, whole);
        if (wrong.size() < 2) {
            judged.addAll(shares);
            for (int i : wrong) {
                add(passage, shares.get(i), parts.get(i).value(), whole, findings);
            }
        }
    }

    private static List<Integer> wrong(List<NumberInText> parts, List<NumberInText> shares, BigDecimal whole) {
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (whole.signum() == 0
                    || !Shares.fits(shares.get(i).value(), parts.get(i).value(), whole)) {
                wrong.add(i);
            }
        }
        return wrong;
    }

    /** “31件、17件、4件，分别占59.6%、32.7%、7.7%”: named where all but one are those of the sum of the numbers. */
    private static void checkRespective(
            Passage passage, List<NumberInText> numbers, int at, Set<NumberInText> judged, Findings findings) {
        String text = passage.text();
        // “31件、15件、6件，分别占总数52件的59.6%、28.8%和11.5%”: the whole may be told between.
        boolean told = at > 1
                && isExactCount(numbers.get(at - 1))
                && Between.is(EACH_OF_WHOLE, text, numbers.get(at - 2), numbers.get(at - 1))
                && Between.is(THE_SHARE, text, numbers.get(at - 1), numbers.get(at));
        if (!told && !Between.is(RESPECTIVELY, text, numbers.get(at - 1), numbers.get(at))) {
            return;
        }
        int count = 1;
        while (count <= OTHER_WHOLES
                && at + count < numbers.size()
                && numbers.get(at + count).kind() == Kind.RATE
                && Between.is(AND, text, numbers.get(at + count - 1), numbers.get(at + count))) {
            count++;
        }
        if (count < 3 || at < count) {
            return;
        }
        int end = at > count && (told || isSum(numbers.subList(at - 1 - count, at))) ? at - 1 : at;
        List<NumberInText> parts = numbers.subList(end - count, end);
        List<NumberInText> shares = numbers.subList(at, at + count);
        String unit = parts.get(0).unit();
        if (parts.stream().allMatch(part -> isExactCount(part) && part.unit().equals(unit))
                && shares.stream().allMatch(share -> share.exactness() == Exactness.EXACT)) {
            BigDecimal whole = told ? numbers.get(at - 1).value() : sum(parts);
            judgeRun(passage, parts, shares, whole, judged, findings);
        }
    }

    /** Whether the last number is the sum of those before it: 120条、210条、90条，合计420条. */
    private static boolean isSum(List<NumberInText> numbers) {
        int last = numbers.size() - 1;
        return sum(numbers.subList(0, last)).compareTo(numbers.get(last).value()) == 0;
    }

    private static boolean isExactCount(NumberInText number) {
        return number.kind() == Kind.COUNT && number.exactness() == Exactness.EXACT;
    }

    /** “予以公开24件，占46.15%”: an outcome that is the table's has its share of all that was dealt with. */
    private static boolean checkOutcome(
            Subject subject,
            Passage passage,
            List<NumberInText> numbers,
            int at,
            RequestBalance balance,
            Findings findings) {
        NumberInText part = numbers.get(at - 1);
        NumberInText rate = numbers.get(at);
        if (!isExactCount(part) || !Between.is(BARE_SHARE, passage.text(), part, rate)) {
            return false;
        }
        for (Told told : Tellings.about(subject, part)) {
            if (told.part() == Part.REQUESTS
                    && told.manner() == Mention.Manner.NAME
                    && balance.dealtWith().signum() > 0
                    && told.values(subject.report())
                            .get(0)
                            .filter(told.claim()::agrees)
                            .isPresent()
                    && balance.all().stream().noneMatch(all -> Shares.fits(rate.value(), part.value(), all))
                    && !fitsSome(numbers, at, part)) {
                add(passage, rate, part.value(), balance.dealtWith(), findings);
                return true;
            }
        }
        return false;
    }

    private static boolean fitsSome(List<NumberInText> numbers, int rate, NumberInText part) {
        return numbers.subList(Math.max(0, rate - OTHER_WHOLES), rate).stream()
                .anyMatch(other -> other.kind() == Kind.COUNT
                        && other.unit().equals(part.unit())
                        && Shares.fits(numbers.get(rate).value(), part.value(), other.value()));
    }

    /** Of all that is to be dealt with, or of what came in; 100% may mean what was due. */
    private static void checkDealtWith(Passage passage, NumberInText rate, RequestBalance balance, Findings findings) {
        BigDecimal all = balance.received().add(balance.carriedIn());
        if (all.signum() == 0
                || Shares.fits(rate.value(), balance.dealtWith(), all)
                || balance.received().signum() > 0
                        && Shares.fits(rate.value(), balance.dealtWith(), balance.received())) {
            return;
        }
        String expected = Shares.of(balance.dealtWith(), all, rate.value());
        String actual = rate.value().toPlainString() + "%";
        boolean full = rate.value().compareTo(BigDecimal.valueOf(100)) == 0;
        findings.add(
                full ? Severity.INFORMATION : Severity.WARNING,
                passage.place(rate.start(), rate.end()),
                new Message(
                        "表三共 " + all.toPlainString() + " 件，办结 "
                                + balance.dealtWith().toPlainString() + " 件，为 " + expected
                                + (full ? "；100% 如指按期办结，请写明" : "，文中为 " + actual),
                        "of " + all.toPlainString() + " in table 3, "
                                + balance.dealtWith().toPlainString() + " were dealt with, " + expected
                                + "; the text says " + actual),
                expected,
                actual);
    }
}
