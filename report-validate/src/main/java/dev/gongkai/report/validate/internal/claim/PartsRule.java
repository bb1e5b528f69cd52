package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.NumberInText;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * “共 N 件，其中 a 件、b 件、c 件” (其中数): the parts add up to N.
 *
 * <p>Parts that are more than the whole are wrong for certain. Parts that are fewer may leave something out; they are
 * named only where the whole is called one (共, 合计), and as a slip only where they are nearly all of it: much less is
 * mostly a choice of some. Where some beginning of the list adds up, it is taken for the
 * list: what follows is another matter.
 */
final class PartsRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "text.parts",
                    Severity.WARNING,
                    new Message("“其中”各项之和等于总数", "parts introduced by 其中 add up to their whole"),
                    ""),
            PartsRule::check);

    /** Four fifths, as what ten is to. */
    private static final BigDecimal NEARLY = new BigDecimal("12.5");

    /** Words with which a new statement begins: its number is no part of the one before. */
    private static final String[] NEW_STATEMENT = {
        "共", "合计", "总计", "累计", "新收", "收到", "受理", "办结", "答复", "结转", "转下年", "上年", "全年", "另", "同比", "较上", "召开", "举办", "更新",
        "配套", "配发", "同步", "被"
    };

    private static final Pattern NEXT = Pattern.compile("[、和](?!其中|通过|其他类?共)[^，。；：、（）(0-9]{0,16}");

    /** From one whole to the next: 9个县区、41个部门. */
    private static final Pattern BESIDE = Pattern.compile("[^，。；：、（）(0-9]{0,10}[、和][^，。；：、（）(0-9]{0,16}");

    private static void check(Subject subject, Findings findings) {
        for (PartList list : PartListReader.of(subject)) {
            compare(list, findings);
        }
    }

    private static void compare(PartList list, Findings findings) {
        NumberInText whole = list.whole();
        List<NumberInText> parts = list.parts();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal certain = BigDecimal.ZERO;
        int count = 0;
        boolean behind = !parts.isEmpty() && parts.get(0).start() < whole.start();
        BigDecimal joint = joint(list);
        if (joint.compareTo(whole.value()) > 0
                && parts.stream().anyMatch(part -> part.value().compareTo(whole.value()) > 0)) {
            // “建议31件、提案46件，其中主办52件”: of both.
            return;
        }
        boolean sameStatement = true;
        NumberInText before = whole;
        for (NumberInText part : parts) {
            // “3件，其中2件为修订，现行有效25件”: what is all of the whole or more, in a clause of its own, is no part of it.
            if (count > 0
                    && part.value().compareTo(whole.value()) >= 0
                    && isApart(list.passage().text(), before, part)) {
                sameStatement = false;
            }
            before = part;
            sum = sum.add(part.value());
            if (sum.compareTo(whole.value()) == 0 && (behind || !goesOn(list, parts.indexOf(part)))
                    || joint.compareTo(whole.value()) > 0 && sum.compareTo(joint) == 0) {
                return;
            }
            sameStatement &= behind || count == 0 || !beginsAnew(parts.get(0), part);
            boolean byChannel =
                    part.subject().contains("通过") && !parts.get(0).subject().contains("通过");
            sameStatement &= !byChannel;
            if (sameStatement) {
                certain = sum;
                count++;
            }
        }
        if (count < 2) {
            return;
        }
        boolean more = certain.compareTo(whole.value()) > 0;
        if (more || list.called() || count == parts.size() && list.sharesAreAll()) {
            NumberInText last = parts.get(count - 1);
            boolean nearly = certain.multiply(NEARLY).compareTo(whole.value().multiply(BigDecimal.TEN)) >= 0;
            boolean complete = more || nearly || list.sharesAreAll();
            findings.add(
                    complete ? Severity.WARNING : Severity.INFORMATION,
                    list.passage().place(whole.start(), behind ? whole.end() : last.end()),
                    new Message(
                            "各项之和为 " + certain.toPlainString() + "，总数为 "
                                    + whole.value().toPlainString(),
                            "the parts add up to " + certain.toPlainString() + ", the whole is "
                                    + whole.value().toPlainString()),
                    certain.toPlainString(),
                    whole.value().toPlainString());
        }
    }

    /** Whether the next part stands in one enumeration with this one: 图解3篇、文字4篇、视频1篇. */
    private static boolean goesOn(PartList list, int at) {
        List<NumberInText> parts = list.parts();
        return at > 0
                && at + 1 < parts.size()
                && Between.is(NEXT, list.passage().text(), parts.get(at), parts.get(at + 1))
                && Between.is(NEXT, list.passage().text(), parts.get(at - 1), parts.get(at));
    }

    /** The whole and what is enumerated before it. */
    private static BigDecimal joint(PartList list) {
        List<NumberInText> numbers = list.passage().numbers();
        BigDecimal sum = list.whole().value();
        int at = list.indexOf(list.whole());
        for (int i = at; i > 0 && at - i < Between.NEAR; i--) {
            NumberInText before = numbers.get(i - 1);
            if (!before.unit().equals(list.whole().unit())
                    || !Between.is(BESIDE, list.passage().text(), before, numbers.get(i))) {
                break;
            }
            sum = sum.add(before.value());
        }
        return sum;
    }

    /** Unless the first part has the same word: 目录更新12条、动态更新8条. */
    private static boolean beginsAnew(NumberInText first, NumberInText part) {
        String words = part.subject().replace("公共", "");
        for (String word : NEW_STATEMENT) {
            if (words.contains(word) && !first.subject().contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isApart(String text, NumberInText before, NumberInText part) {
        String between = before.end() <= part.start() ? text.substring(before.end(), part.start()) : "";
        return between.indexOf('，') >= 0 || between.indexOf('；') >= 0;
    }
}
