package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.LeadingNumber;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * content.numbering: the numbers of headings and of 一是…二是… run on.
 *
 * <p>Agencies have systems of their own: which style stands under which is taken from the text, numbering begins anew
 * under each heading, and numbered sentences count too, for a list may have both.
 */
final class NumberingRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.numbering",
                    Severity.WARNING,
                    new Message(
                            "同级标题序号、“一是……二是……”应连续、不重复、格式一致",
                            "numbers of headings and of enumerations run on, in one format"),
                    "《党政机关公文格式》（GB/T 9704-2012）7.3.3"),
            NumberingRule::check);

    private static void check(Subject subject, Findings findings) {
        run(subject, null, findings);
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                run(subject, part, findings);
            }
        }
    }

    private static void run(Subject subject, @Nullable Part part, Findings findings) {
        List<Passage> passages = subject.passages().stream()
                .filter(p -> p.part() == part)
                .filter(p -> p.kind() == Passage.Kind.HEADING || p.kind() == Passage.Kind.PARAGRAPH)
                .toList();
        new Sequence(part, passages, findings).run();
        EnumerationCheck enumerations = new EnumerationCheck(findings);
        passages.forEach(enumerations::see);
        enumerations.end();
    }

    /** A list under way. */
    private static final class Level {
        private final LeadingNumber.Style style;
        private final char separator;
        private int last;
        private int lastAt;
        private boolean heading;
        private boolean mixed;

        private Level(LeadingNumber number, int at, boolean heading) {
            this.style = number.style();
            this.separator = number.separator();
            this.last = number.number();
            this.lastAt = at;
            this.heading = heading;
        }
    }

    /** The numbered passages of one part, from first to last. */
    private static final class Sequence {
        private final List<Passage> passages;
        private final List<@Nullable LeadingNumber> numbers = new ArrayList<>();
        private final Findings findings;
        private final List<Level> levels = new ArrayList<>();
        private final Map<LeadingNumber.Style, Integer> lastOfStyle = new EnumMap<>(LeadingNumber.Style.class);

        /** Where a paragraph last led to a list, or an unnumbered heading stood. */
        private int leadIn = -1;

        private Sequence(@Nullable Part part, List<Passage> passages, Findings findings) {
            this.passages = passages;
            this.findings = findings;
            passages.forEach(passage -> numbers.add(LeadingNumber.of(passage.text())));
            if (part == Part.OTHER) {
                // The last part may have a heading that goes on with the numbers of the parts: 七、附件.
                lastOfStyle.put(LeadingNumber.Style.HAN, part.ordinal() + 1);
            }
        }

        private void run() {
            for (int i = 0; i < passages.size(); i++) {
                LeadingNumber number = numbers.get(i);
                boolean heading = passages.get(i).kind() == Passage.Kind.HEADING;
                if (number == null) {
                    String text = passages.get(i).text();
                    if (heading || "：:".indexOf(text.charAt(text.length() - 1)) >= 0) {
                        leadIn = i;
                    }
                } else {
                    see(i, number, heading);
                    lastOfStyle.put(number.style(), number.number());
                }
            }
        }

        private void see(int at, LeadingNumber number, boolean heading) {
            int index = levels.size() - 1;
            while (index >= 0 && levels.get(index).style != number.style()) {
                index--;
            }
            if (index < 0) {
                begin(at, number, heading);
                return;
            }
            levels.subList(index + 1, levels.size()).clear();
            Level level = levels.get(index);
            int expected = level.last + 1;
            int n = number.number();
            boolean wrong = n != expected;
            if (wrong && n == 1) {
                wrong = isRepeatedFirst(level, at, heading);
            } else if (wrong && n > expected) {
                wrong = !isInline(level.lastAt, at, number.style(), n - 1);
            } else if (wrong) {
                wrong = !isInline(level.lastAt, at, number.style(), n == level.last ? 1 : n - 1);
            }
            if (wrong) {
                add(at, number, number.style().write(expected));
            } else if (heading && level.heading && !level.mixed && number.separator() != level.separator) {
                level.mixed = true;
                findings.add(
                        Severity.INFORMATION,
                        place(at, number),
                        new Message(
                                "同级标题序号后有的用“" + level.separator + "”，有的用“" + number.separator() + "”，应统一",
                                "headings of one level have different marks behind their numbers"),
                        null,
                        text(at, number));
            }
            // What was meant, so that the next number is judged by it.
            level.last = wrong && n <= level.last ? expected : n;
            level.lastAt = at;
            level.heading = heading;
        }

        /** 一 after 一, or amid a list that runs on behind it, is a slip; otherwise another list begins. */
        private boolean isRepeatedFirst(Level level, int at, boolean heading) {
            if (level.last == 1) {
                return heading && level.heading && leadIn < level.lastAt;
            }
            for (int i = at + 1; i < numbers.size(); i++) {
                LeadingNumber next = numbers.get(i);
                if (next != null && next.style().level() < level.style.level()) {
                    return false;
                }
                if (next != null && next.style() == level.style) {
                    return next.number() == level.last + 2;
                }
            }
            return false;
        }

        private void begin(int at, LeadingNumber number, boolean heading) {
            int n = number.number();
            if (n > 1 && heading && lastOfStyle.getOrDefault(number.style(), 0) != n - 1) {
                Level sibling = sibling(n);
                int from = levels.isEmpty() ? 0 : levels.get(levels.size() - 1).lastAt;
                if (isInline(from, at, number.style(), n - 1)) {
                    levels.add(new Level(number, at, heading));
                    return;
                }
                if (sibling != null) {
                    findings.add(
                            place(at, number),
                            new Message(
                                    "同级标题的序号格式不一致，前为“" + sibling.style.write(n - 1) + "”",
                                    "the number is not in the format of its level, which was “"
                                            + sibling.style.write(n - 1) + "”"),
                            sibling.style.write(n),
                            text(at, number));
                    levels.subList(levels.indexOf(sibling) + 1, levels.size()).clear();
                    sibling.last = n;
                    sibling.lastAt = at;
                    return;
                }
                add(at, number, number.style().write(1));
            }
            levels.add(new Level(number, at, heading));
        }

        /** The innermost list of headings that a number of another format seems to continue. */
        private @Nullable Level sibling(int n) {
            for (int i = levels.size() - 1; i >= 0; i--) {
                if (levels.get(i).last == n - 1 && levels.get(i).heading) {
                    return levels.get(i);
                }
            }
            return null;
        }

        /** Whether a number stands within the texts behind a passage, up to another. */
        private boolean isInline(int from, int to, LeadingNumber.Style style, int number) {
            String digits = style.level() <= 2 ? LeadingNumber.han(number) : Integer.toString(number);
            for (int i = from; i < to; i++) {
                String text = passages.get(i).text();
                for (int at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
                    boolean begins = at == 0
                            || !Characters.isDigit(text.charAt(at - 1)) && !Characters.isHan(text.charAt(at - 1));
                    int behind = at + digits.length();
                    if (begins && behind < text.length() && "、.．)）是".indexOf(text.charAt(behind)) >= 0) {
                        if (i > from || at > 2) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private Place place(int at, LeadingNumber number) {
            return passages.get(at).place(0, number.end());
        }

        private String text(int at, LeadingNumber number) {
            return passages.get(at).text().substring(0, number.end());
        }

        private void add(int at, LeadingNumber number, String expected) {
            findings.add(
                    place(at, number),
                    new Message(
                            "序号“" + text(at, number) + "”与前一个同级序号不连续或重复，应为“" + expected + "”",
                            "this number skips, repeats or goes back; expected " + expected),
                    expected,
                    text(at, number));
        }
    }
}
