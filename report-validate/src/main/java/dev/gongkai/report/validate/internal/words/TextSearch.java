package dev.gongkai.report.validate.internal.words;

import java.util.ArrayList;
import java.util.List;

/** Looks for words in texts, and for the words around a place. */
public final class TextSearch {

    /** The marks that end a sentence or a clause of a list. */
    public static final String SENTENCE_ENDS = "。；！？;!?\n";

    private TextSearch() {}

    /**
     * The part of a text around some words, as far as the sentence goes and no further than so many characters: what
     * is looked for around each of many words must not take the whole text each time.
     */
    public static String around(String text, int start, int end, int before, int after) {
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
    public static boolean hasAny(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before a position in the same sentence, not more than some characters. */
    public static String before(String text, int position, int most) {
        int start = position;
        while (start > 0 && position - start < most && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, position);
    }

    public static boolean hasAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    public static boolean startsWithAny(String text, int from, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }

    /** Clauses, without the marks between them. */
    public static List<String> clauses(String text) {
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
}
