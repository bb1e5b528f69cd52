package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.internal.words.Characters;
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
import java.util.List;

/**
 * “共 N 件，其中 a 件、b 件、c 件” (其中数): the parts add up to N.
 *
 * <p>Parts that are more than the whole are wrong for certain. Parts that are fewer may leave something out; they are
 * named only where the whole is called one (共, 合计). Where some beginning of the list adds up, it is taken for the
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

    /** LocatedText with which a new statement begins: its number is no part of the one before. */
    private static final String[] NEW_STATEMENT = {
        "共", "合计", "总计", "累计", "新收", "收到", "受理", "办结", "答复", "结转", "转下年", "上年", "全年", "另", "同比", "较上", "召开", "举办", "更新",
        "配套", "配发", "同步", "被"
    };

    /** A list of more characters is no list of parts. */
    private static final int LONGEST_LIST = 1_000;

    private static final int LONGEST_COMPARISON = 30;

    private static final String SEMICOLONS = "；;";

    /** What a list does not go beyond. */
    private static final String LIST_STOPS = "。！？｡!?\n" + SEMICOLONS;

    private static final String[] WHOLE = {"共", "合计", "总计", "总数"};

    private static void check(Subject subject, Findings findings) {
        for (Passage passage : subject.passages()) {
            boolean running = passage.kind() == Passage.Kind.PARAGRAPH || passage.kind() == Passage.Kind.NOTE;
            if (running && passage.numbers().size() > 2) {
                new Reading(passage, findings).check();
            }
        }
    }

    /** The reading of one passage. */
    private static final class Reading {
        private final Passage passage;
        private final String text;
        private final Findings findings;

        /** How many brackets are open at each character. */
        private final int[] depth;

        Reading(Passage passage, Findings findings) {
            this.passage = passage;
            this.text = passage.text();
            this.findings = findings;
            this.depth = new int[text.length() + 1];
            int open = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '）' || c == ')') {
                    open = Math.max(0, open - 1);
                }
                depth[i] = open;
                if (c == '（' || c == '(') {
                    open++;
                }
            }
            depth[text.length()] = open;
        }

        void check() {
            List<NumberInText> numbers = passage.numbers().stream()
                    .filter(number -> number.kind() == Kind.COUNT)
                    .toList();
            for (int i = 0; i < numbers.size(); i++) {
                check(numbers, i);
            }
        }

        /** A whole is followed by 其中, or by a bracket that holds its parts. */
        private void check(List<NumberInText> numbers, int at) {
            NumberInText whole = numbers.get(at);
            int from = listBegin(whole);
            // “收到9件，上年结转1件，其中……”: the parts are those of both, or of the first.
            if (from < 0
                    || whole.exactness() != Exactness.EXACT
                    || whole.subject().contains("结转")) {
                return;
            }
            boolean inBracket = text.charAt(from - 1) == '（' || text.charAt(from - 1) == '(';
            boolean introduced = text.startsWith("其中", skipSpace(from)) || !inBracket;
            int level = depth[Math.min(from, text.length())];
            int to = listEnd(from, level);
            if (text.substring(from, to).contains("等")) {
                return;
            }
            List<NumberInText> parts = new ArrayList<>();
            for (int i = at + 1; i < numbers.size() && numbers.get(i).start() < to; i++) {
                NumberInText number = numbers.get(i);
                if (number.start() < from || depth[number.start()] != level) {
                    continue;
                }
                if (!number.unit().equals(whole.unit()) || number.exactness() != Exactness.EXACT) {
                    break;
                }
                parts.add(number);
            }
            // What is listed behind a semicolon may as well be of a whole before this one, unless this is called one.
            boolean called = introduced && TextSearch.hasAny(clauseBefore(whole), WHOLE);
            if (called || !hasSemicolon(whole.end(), from)) {
                compare(whole, parts, called);
            }
        }

        private boolean hasSemicolon(int start, int end) {
            return text.substring(start, end).chars().anyMatch(Reading::isSemicolon);
        }

        /** Where the parts of a number begin, or -1: behind “，其中”, or within a bracket that opens right behind it. */
        private int listBegin(NumberInText whole) {
            int at = skipSpace(whole.end());
            if (at < text.length() && (text.charAt(at) == '（' || text.charAt(at) == '(')) {
                int close = closing(at);
                // “12件（主办3件），其中……” has both; the bracket is looked at.
                return close < 0 ? -1 : at + 1;
            }
            at = Characters.endOfRun(text, at, text.length(), c -> "，,、；;：: ".indexOf(c) >= 0);
            // A comparison may stand between: “3646件，同比增长1.05%，其中”.
            for (int clauses = 0; clauses < 2; clauses++) {
                if (text.startsWith("其中", at)) {
                    return at;
                }
                int end = Characters.endOfRun(text, at, LONGEST_COMPARISON, c -> c != '，' && LIST_STOPS.indexOf(c) < 0);
                boolean found = end < text.length() && (text.charAt(end) == '，' || isSemicolon(text.charAt(end)));
                if (!found || !isComparison(text.substring(at, end))) {
                    return -1;
                }
                at = end + 1;
            }
            return -1;
        }

        private static boolean isSemicolon(int c) {
            return SEMICOLONS.indexOf(c) >= 0;
        }

        private static boolean isComparison(String clause) {
            return TextSearch.hasAny(clause, "同比", "较上", "比上年", "环比", "增长", "下降", "持平");
        }

        private int closing(int open) {
            for (int i = open + 1; i < text.length() && i - open < LONGEST_LIST; i++) {
                if ((text.charAt(i) == '）' || text.charAt(i) == ')') && depth[i] == depth[open]) {
                    return i;
                }
            }
            return -1;
        }

        private int skipSpace(int at) {
            return Characters.endOfRun(text, at, text.length(), Character::isWhitespace);
        }

        /** At the end of the sentence, of the bracket, or at another 其中 on the same level. */
        private int listEnd(int from, int level) {
            int to = from;
            while (to < text.length()
                    && to - from < LONGEST_LIST
                    && depth[to] >= level
                    && LIST_STOPS.indexOf(text.charAt(to)) < 0) {
                if (to > from + 2 && depth[to] == level && text.startsWith("其中", to)) {
                    break;
                }
                to++;
            }
            return to;
        }

        private void compare(NumberInText whole, List<NumberInText> parts, boolean calledWhole) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal certain = BigDecimal.ZERO;
            int count = 0;
            boolean sameStatement = true;
            for (NumberInText part : parts) {
                sum = sum.add(part.value());
                if (sum.compareTo(whole.value()) == 0) {
                    return;
                }
                sameStatement &= count == 0 || !TextSearch.hasAny(part.subject(), NEW_STATEMENT);
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
            if (more || calledWhole) {
                NumberInText last = parts.get(count - 1);
                findings.add(
                        passage.place(whole.start(), last.end()),
                        new Message(
                                "各项之和为 " + certain.toPlainString() + "，总数为 "
                                        + whole.value().toPlainString(),
                                "the parts add up to " + certain.toPlainString() + ", the whole is "
                                        + whole.value().toPlainString()),
                        certain.toPlainString(),
                        whole.value().toPlainString());
            }
        }

        /** The words of the clause in which the whole stands. */
        private String clauseBefore(NumberInText whole) {
            int most = Math.min(80, whole.start() - whole.sentence().start());
            return text.substring(
                    Characters.beginOfRun(text, whole.start(), most, c -> "，。；：（".indexOf(c) < 0), whole.start());
        }
    }
}
