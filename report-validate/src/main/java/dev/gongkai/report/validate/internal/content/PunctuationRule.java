package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.LeadingNumber;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.TextScan;
import dev.gongkai.report.validate.text.TextSpan;

/** content.punctuation: quotes and brackets in pairs, single stops, full-width marks. */
final class PunctuationRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.punctuation",
                    Severity.INFORMATION,
                    new Message(
                            "标点符号应配对、不重复、使用全角", "quotes and brackets balance, stops are single, marks are full-width"),
                    "《标点符号用法》（GB/T 15834-2011）"),
            PunctuationRule::check);

    private static final String STOPS = "。，、；：";
    private static final String HALF_WIDTH = ",;:?!(.";

    private static void check(Subject subject, Findings findings) {
        for (LocatedText words : LocatedText.of(subject)) {
            BracketCheck brackets = BracketCheck.of(words.scan());
            add(words, brackets.unbalanced(), "引号、括号或书名号不配对", "quotes or brackets do not balance", findings);
            add(
                    words,
                    brackets.mixed(),
                    "一对括号一个为全角、一个为半角",
                    "one bracket is full-width, its partner half-width",
                    findings);
            add(words, doubled(words.scan()), "标点重复", "stops stand side by side", findings);
            add(
                    words,
                    halfWidth(words.scan()),
                    "汉字之间应使用全角标点",
                    "between Chinese characters marks are full-width",
                    findings);
        }
    }

    /** One finding for a kind and a passage, at the first place. */
    private static void add(LocatedText words, Slips slips, String zh, String en, Findings findings) {
        if (slips.count() == 0) {
            return;
        }
        TextSpan first = slips.first();
        String found = first.of(words.text());
        String more = slips.count() > 1 ? "，共 " + slips.count() + " 处" : "";
        String moreEn = slips.count() > 1 ? ", " + slips.count() + " times" : "";
        findings.add(
                words.place(first.start(), first.end()),
                new Message(zh + "：“" + found + "”" + more, en + ": " + found + moreEn),
                null,
                found);
    }

    private static Slips doubled(TextScan scan) {
        String text = scan.text();
        Slips found = new Slips();
        int passed = 0;
        for (int i = scan.next(1); i >= 0; i = scan.next(i + 1)) {
            if (i < passed || !isStop(text.charAt(i)) || !isStop(text.charAt(i - 1))) {
                continue;
            }
            passed = Characters.endOfRun(text, i, text.length(), PunctuationRule::isStop);
            found.add(i - 1, passed);
        }
        return found;
    }

    private static boolean isStop(char c) {
        return STOPS.indexOf(c) >= 0;
    }

    /** A half-width mark with a Chinese character before it and one behind it, white space aside. */
    private static Slips halfWidth(TextScan scan) {
        Slips found = new Slips();
        if (!scan.hasAnyOf(HALF_WIDTH)) {
            return found;
        }
        String text = scan.text();
        LeadingNumber number = LeadingNumber.of(text);
        int from = Math.max(1, number == null ? 0 : number.end());
        for (int i = scan.next(0); i >= 0; i = scan.next(i + 1)) {
            boolean between = i >= from && i < text.length() - 1;
            if (!between || HALF_WIDTH.indexOf(text.charAt(i)) < 0 || !isHanOrMark(text.charAt(i - 1))) {
                continue;
            }
            int next = i + 1;
            if (Characters.isSpace(text.charAt(next))) {
                next++;
            }
            if (next < text.length() && Characters.isHan(text.charAt(next))) {
                found.add(i, i + 1);
            }
        }
        return found;
    }

    private static boolean isHanOrMark(char c) {
        return Characters.isHan(c) || "”》）".indexOf(c) >= 0;
    }
}
