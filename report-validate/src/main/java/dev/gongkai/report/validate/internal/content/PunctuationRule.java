package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.LeadingNumber;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.ArrayList;
import java.util.List;

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

    private static void check(Subject subject, Findings findings) {
        for (LocatedText words : LocatedText.of(subject)) {
            String text = words.text();
            BracketCheck brackets = BracketCheck.of(text);
            add(words, brackets.unbalanced(), "引号、括号或书名号不配对", "quotes or brackets do not balance", findings);
            add(
                    words,
                    brackets.mixed(),
                    "一对括号一个为全角、一个为半角",
                    "one bracket is full-width, its partner half-width",
                    findings);
            add(words, doubled(text), "标点重复", "stops stand side by side", findings);
            add(words, halfWidth(text), "汉字之间应使用全角标点", "between Chinese characters marks are full-width", findings);
        }
    }

    /** One finding for a kind and a passage, at the first place. */
    private static void add(LocatedText words, List<TextSpan> spans, String zh, String en, Findings findings) {
        if (spans.isEmpty()) {
            return;
        }
        TextSpan first = spans.get(0);
        String found = first.of(words.text());
        String more = spans.size() > 1 ? "，共 " + spans.size() + " 处" : "";
        String moreEn = spans.size() > 1 ? ", " + spans.size() + " times" : "";
        findings.add(
                words.place(first.start(), first.end()),
                new Message(zh + "：“" + found + "”" + more, en + ": " + found + moreEn),
                null,
                found);
    }

    private static List<TextSpan> doubled(String text) {
        List<TextSpan> found = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            if (STOPS.indexOf(text.charAt(i)) < 0 || STOPS.indexOf(text.charAt(i - 1)) < 0) {
                continue;
            }
            int start = i - 1;
            while (i + 1 < text.length() && STOPS.indexOf(text.charAt(i + 1)) >= 0) {
                i++;
            }
            found.add(new TextSpan(start, i + 1));
        }
        return found;
    }

    /** A half-width mark with a Chinese character before it and one behind it, white space aside. */
    private static List<TextSpan> halfWidth(String text) {
        List<TextSpan> found = new ArrayList<>();
        int numberEnd = 0;
        LeadingNumber number = LeadingNumber.of(text);
        if (number != null) {
            numberEnd = number.end();
        }
        for (int i = Math.max(1, numberEnd); i < text.length() - 1; i++) {
            if (",;:?!(.".indexOf(text.charAt(i)) < 0 || !isHanOrMark(text.charAt(i - 1))) {
                continue;
            }
            int next = i + 1;
            if (Characters.isSpace(text.charAt(next))) {
                next++;
            }
            if (next < text.length() && Characters.isHan(text.charAt(next))) {
                found.add(new TextSpan(i, i + 1));
            }
        }
        return found;
    }

    private static boolean isHanOrMark(char c) {
        return Characters.isHan(c) || "”》）".indexOf(c) >= 0;
    }
}
