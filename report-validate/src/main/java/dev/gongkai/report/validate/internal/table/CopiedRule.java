package dev.gongkai.report.validate.internal.table;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.util.HashSet;
import java.util.Set;

/** A part that says almost the same as last year's (照抄上年). */
final class CopiedRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "year.copied", Severity.WARNING, new Message("文字部分不照抄上年", "no part is a copy of last year's"), ""),
            CopiedRule::check);

    /** The parameter that says from which share on a part is a copy, in percent. */
    private static final String SHARE = "year.copied.share";

    private static final String DEFAULT_SHARE = "90";

    /** Shorter parts are alike without being copied. */
    private static final int LEAST_LENGTH = 120;

    /** So many characters in a row are not the same by chance, save for names and set phrases. */
    private static final int WINDOW = 12;

    /** So many characters of a passage are shown. */
    private static final int SHOWN = 30;

    private static void check(Subject subject, Findings findings) {
        Report previous = LastYear.of(subject, findings);
        if (previous == null) {
            return;
        }
        int least = least(subject.parameter(SHARE, DEFAULT_SHARE));
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                compare(subject, previous, part, least, findings);
            }
        }
    }

    private static int least(String share) {
        if (!share.matches("100|[1-9][0-9]?")) {
            throw new IllegalArgumentException(
                    SHARE + ": expected a whole number of percent, 1 to 100, such as 90; found " + share);
        }
        return Integer.parseInt(share);
    }

    private static void compare(Subject subject, Report previous, Part part, int least, Findings findings) {
        Set<String> known = new HashSet<>();
        for (Passage passage : Passage.of(previous)) {
            if (passage.part() == part) {
                String text = wording(passage.text());
                for (int i = 0; i + WINDOW <= text.length(); i++) {
                    known.add(text.substring(i, i + WINDOW));
                }
            }
        }
        int length = 0;
        int same = 0;
        int longest = 0;
        String passageWithMost = "";
        for (Passage passage : subject.passages()) {
            if (passage.part() != part) {
                continue;
            }
            String text = wording(passage.text());
            int end = 0;
            int own = 0;
            for (int i = 0; i + WINDOW <= text.length(); i++) {
                if (known.contains(text.substring(i, i + WINDOW))) {
                    own += i + WINDOW - Math.max(end, i);
                    end = i + WINDOW;
                }
            }
            length += text.length();
            same += own;
            if (own > longest) {
                longest = own;
                passageWithMost = passage.text();
            }
        }
        if (length >= LEAST_LENGTH && same * 100L >= (long) least * length) {
            long share = same * 100L / length;
            String begin = beginning(passageWithMost);
            findings.add(
                    Place.of(subject.report(), part),
                    new Message(
                            share + "% 的文字与上年相同，如“" + begin + "……”",
                            share + "% of the words are those of last year, such as “" + begin + "…”"),
                    "< " + least + "%",
                    share + "%");
        }
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN));
    }

    /** The words without numbers and white space: a copy with new figures is a copy. */
    private static String wording(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.chars()
                .filter(c -> !Character.isDigit(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> words.append((char) c));
        return words.toString();
    }
}
