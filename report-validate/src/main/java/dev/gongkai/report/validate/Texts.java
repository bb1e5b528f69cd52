package dev.gongkai.report.validate;

import java.util.ArrayList;
import java.util.List;

/** What rules do with texts. */
final class Texts {

    /** The marks that end a sentence or a clause of a list. */
    static final String SENTENCE_ENDS = "。；！？;!?\n";

    private Texts() {}

    /** The text without white space of any width. */
    static String withoutSpace(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    /** The letters and digits of a text only. */
    static String letters(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(result::appendCodePoint);
        return result.toString();
    }

    /** The text with half-width digits for full-width ones; no character moves. */
    static String halfWidthDigits(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '０' && c <= '９') {
                result.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return result.toString();
    }

    /**
     * The part of a text around some words, as far as the sentence goes and no further than so many characters: what
     * is looked for around each of many words must not take the whole text each time.
     */
    static String around(String text, int start, int end, int before, int after) {
        int from = start;
        while (from > 0 && start - from < before && !isSentenceEnd(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < after && !isSentenceEnd(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isSentenceEnd(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    /** Whether a text has one of some words. */
    static boolean hasAny(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before a position in the same sentence, not more than some characters. */
    static String before(String text, int position, int most) {
        int start = position;
        while (start > 0 && position - start < most && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, position);
    }

    static boolean hasAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWithAny(String text, int from, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }

    /** Clauses, without the marks between them. */
    static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "，。；：、！？,;:!?（）()".indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    clauses.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return clauses;
    }

    /** The words without the number before them and without marks and white space around them. */
    static String core(String text) {
        int start = 0;
        Numbering number = Numbering.of(text);
        if (number != null) {
            start = number.end();
        }
        int end = text.length();
        while (end > start && isMark(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && isMark(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }

    /** Whether words say that there is nothing: 无. */
    static boolean isNothing(String text) {
        String core = core(text);
        return core.isEmpty()
                || List.of("无", "暂无", "没有", "不存在", "无问题", "没有问题", "暂无问题", "不存在问题", "无内容", "/")
                        .contains(core);
    }

    private static boolean isMark(char c) {
        return isSpace(c) || "。，；：、！？,.;:!?—-…“”\"".indexOf(c) >= 0;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isHan(char c) {
        return Character.isSurrogate(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && c != '々';
    }

    /** A full-width letter, digit or mark as the half-width one; any other character as it is. */
    static char narrow(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    static boolean isDigit(char c) {
        char n = narrow(c);
        return n >= '0' && n <= '9';
    }

    static boolean isLatin(char c) {
        char n = narrow(c);
        return n >= 'a' && n <= 'z' || n >= 'A' && n <= 'Z';
    }
}
