package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.NumberInText;
import java.math.BigDecimal;
import java.util.List;

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
        boolean sameStatement = true;
        NumberInText before = whole;
        for (NumberInText part : parts) {
            // “3件，其中2件为修订，现行有效25件”: what is more than the whole, in a clause of its own, is no part of it.
            if (count > 0
                    && part.value().compareTo(whole.value()) > 0
                    && isApart(list.passage().text(), before, part)) {
                sameStatement = false;
            }
            before = part;
            sum = sum.add(part.value());
            if (sum.compareTo(whole.value()) == 0) {
                return;
            }
            sameStatement &= behind || count == 0 || !TextSearch.hasAny(part.subject(), NEW_STATEMENT);
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

    private static boolean isApart(String text, NumberInText before, NumberInText part) {
        int comma = before.end() <= part.start() ? text.indexOf('，', before.end()) : -1;
        return comma >= 0 && comma < part.start();
    }
}
