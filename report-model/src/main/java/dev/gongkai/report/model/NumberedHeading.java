package dev.gongkai.report.model;

import dev.gongkai.report.internal.PrintableText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading that a line begins with, found by its numbering.
 *
 * <p>Numbering alone makes no heading: agencies number whole sentences too. What follows the number is a heading if it
 * ends with the line and has no sentence in it, or if it is short and a sentence follows it.
 *
 * @param level how it is numbered
 * @param end where it ends: behind its last character
 */
record NumberedHeading(int level, int end) {

    private static final String HAN_NUMBER = "[一二三四五六七八九十百]{1,4}";

    /** By level; the white space around a number is part of neither the number nor the heading's words. */
    private static final List<Pattern> NUMBERINGS = List.of(
            Pattern.compile(HAN_NUMBER + "\\s?[、．.]"),
            Pattern.compile("[（(]\\s?" + HAN_NUMBER + "\\s?[）)]\\s?[、]?"),
            // “1.5万元” is an amount, “1.2021年” a number and a year.
            Pattern.compile("[0-9０-９]{1,2}\\s?(?:[、．]|[.](?![0-9０-９])|[.](?=[0-9]{4}\\s?年))"),
            Pattern.compile("[（(]\\s?[0-9０-９]{1,2}\\s?[）)]\\s?[、]?"));

    /** A sentence of more characters than this is no heading. */
    private static final int LONGEST_RUN_IN = 40;

    /** A line of more characters than this is no heading, even without a full stop. */
    private static final int LONGEST_STANDING = 50;

    /** With a full stop at the end, only a few words are taken for a heading; the rest is a sentence. */
    private static final int LONGEST_STOPPED = 12;

    static Optional<NumberedHeading> of(String line) {
        for (int i = 0; i < NUMBERINGS.size(); i++) {
            Matcher number = NUMBERINGS.get(i).matcher(line);
            if (number.lookingAt()) {
                int end = sentenceEnd(line, number.end());
                return isHeading(line, number.end(), end)
                        ? Optional.of(new NumberedHeading(i + 1, end))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(String line, int numberEnd, int end) {
        int length = end - numberEnd;
        char last = line.charAt(end - 1);
        if (isSemicolon(last)) {
            return false;
        }
        boolean comma = line.substring(numberEnd, end).indexOf('，') >= 0;
        if (end == line.length()) {
            return length > 0
                    && (isStop(last)
                            ? length - 1 <= LONGEST_STOPPED && !hasDigit(line, numberEnd)
                            : length <= LONGEST_STANDING && !comma);
        }
        return length > 1
                && length <= LONGEST_RUN_IN
                && !(isColon(last) && comma)
                && !PrintableText.isBlank(line.substring(end));
    }

    /** Behind the first full stop or colon that stands in no brackets and no quotation. */
    private static int sentenceEnd(String line, int from) {
        int depth = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("（(《〈“‘〔【".indexOf(c) >= 0) {
                depth++;
            } else if ("）)》〉”’〕】".indexOf(c) >= 0) {
                depth--;
            } else if (depth <= 0 && (isStop(c) || isColon(c) || isSemicolon(c))) {
                return i + 1;
            }
        }
        return line.length();
    }

    private static boolean isStop(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    /** Ends a clause of which more follow: what is numbered then is an item of a list. */
    private static boolean isSemicolon(char c) {
        return c == '；' || c == ';';
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    private static boolean hasDigit(String line, int from) {
        return line.chars().skip(from).anyMatch(Character::isDigit);
    }
}
