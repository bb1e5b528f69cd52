package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.LeadingNumber;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Whether 一是…二是…三是 runs on, within a passage or from one to the next.
 *
 * <p>Seen by one part at a time; a list within an item of a list is left when the outer one goes on.
 */
final class EnumerationCheck {

    private static final String NUMERALS = "一二三四五六七八九十";

    private static final String BOUNDARIES = "。；：，、！？;:,.）)】”—…";

    /** Nobody writes lists within lists so deep; to look through more would only cost time. */
    private static final int DEEPEST = 16;

    /** 一是 with all that stands before it since the last one. */
    private record Marker(
            Passage passage, int start, int end, int number, String between, boolean newPassage, boolean bound) {}

    private final Findings findings;
    private final List<Marker> markers = new ArrayList<>();
    private final StringBuilder between = new StringBuilder();

    EnumerationCheck(Findings findings) {
        this.findings = findings;
    }

    /** Takes the next passage of the part. */
    void see(Passage passage) {
        String text = passage.text();
        boolean fresh = true;
        int from = 0;
        for (int i = passage.scan().has("是") ? 0 : text.length(); i < text.length(); i++) {
            if (NUMERALS.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            boolean bound = isBoundary(text, i);
            if (!bound && !beginsBehindWords(text, i)) {
                continue;
            }
            int end = Characters.endOfRun(text, i, 4, c -> NUMERALS.indexOf(c) >= 0);
            int number = LeadingNumber.hanValue(text, i, end);
            if (number > 0 && end < text.length() && text.charAt(end) == '是' && !isIdiom(text, end)) {
                between.append(text, from, i);
                markers.add(new Marker(passage, i, end + 1, number, between.toString(), fresh, bound));
                between.setLength(0);
                from = end + 1;
                fresh = false;
            }
            i = end - 1;
        }
        between.append(text, from, text.length()).append('\n');
    }

    private static boolean isBoundary(String text, int at) {
        return at == 0 || Characters.isSpace(text.charAt(at - 1)) || BOUNDARIES.indexOf(text.charAt(at - 1)) >= 0;
    }

    /** “（四）平台建设方面一是……”: a heading without a mark behind it. */
    private static boolean beginsBehindWords(String text, int at) {
        return text.startsWith("一是", at)
                && "方面情况工作建设保障公开管理".indexOf(text.charAt(at - 1)) >= 0
                && "统唯之第同单其专万逐某任另".indexOf(text.charAt(at - 1)) < 0;
    }

    /** “一是一，二是二”. */
    private static boolean isIdiom(String text, int is) {
        return is + 1 < text.length() && NUMERALS.indexOf(text.charAt(is + 1)) >= 0;
    }

    /** Judges what was seen. */
    void end() {
        int last = 0;
        Deque<Integer> outer = new ArrayDeque<>();
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            int n = marker.number;
            if (!marker.bound) {
                // Without a mark before it, it begins a list only if one goes on from it.
                boolean begins = i + 1 < markers.size() && markers.get(i + 1).number == 2;
                if (begins && (last == 0 || marker.between.indexOf('。') >= 0 || marker.newPassage)) {
                    last = 1;
                    outer.clear();
                }
                continue;
            }
            if (marker.newPassage) {
                outer.clear();
            }
            if (n == last + 1) {
                last = n;
                continue;
            }
            boolean sameSentence = !marker.newPassage && marker.between.indexOf('。') < 0;
            if (n == 1) {
                boolean nested = last > 0
                        && !marker.newPassage
                        && (sameSentence
                                ? last > 1 || marker.between.endsWith("：")
                                : last < 3 && marker.between.endsWith("："));
                int next = i + 1 < markers.size() ? markers.get(i + 1).number : 0;
                boolean repeated =
                        last == 1 && !nested && (next == 3 || sameSentence) || last > 1 && next == last + 2 && !nested;
                if (repeated) {
                    add(marker, last + 1);
                    last++;
                    continue;
                }
                if (nested) {
                    outer.push(last);
                    if (outer.size() > DEEPEST) {
                        outer.removeLast();
                    }
                }
                last = 1;
                continue;
            }
            if (outer.contains(n - 1)) {
                while (outer.pop() != n - 1) {
                    // Inner lists end with the outer one.
                }
                last = n;
                continue;
            }
            int expected = last + 1;
            if (n > expected
                    ? !isOtherwise(marker.between, n - 1)
                    : !isOtherwise(marker.between, n == last ? 1 : n - 1)) {
                add(marker, expected);
            }
            last = Math.max(n, n <= last ? expected : n);
        }
    }

    /** Whether an item of the list is begun in other words: 首先, 第二, 三要. */
    private static boolean isOtherwise(String between, int number) {
        String han = LeadingNumber.han(number);
        if (number == 1 && TextSearch.hasAny(between, List.of("首先", "一方面", "首要"))) {
            return true;
        }
        for (String form : List.of(
                "第" + han, "其" + han, han + "是", han + "要", han + "为", han + "则", han + "来", han + "、", han + "）",
                han + ")", han + ".", han + "．")) {
            if (between.contains(form)) {
                return true;
            }
        }
        return false;
    }

    private void add(Marker marker, int expected) {
        String want = LeadingNumber.han(expected) + "是";
        String have = LeadingNumber.han(marker.number) + "是";
        findings.add(
                marker.passage.place(marker.start, marker.end),
                new Message(
                        "此处序号为“" + have + "”，前后不连续或重复，应为“" + want + "”",
                        "the enumeration skips, repeats or goes back; expected " + want),
                want,
                have);
    }
}
