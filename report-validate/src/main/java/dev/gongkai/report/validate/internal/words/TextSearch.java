package dev.gongkai.report.validate.internal.words;

import java.util.ArrayList;
import java.util.List;

/** Looks for words in texts, and for the words around a place. */
public final class TextSearch {

    /** The marks that end a sentence or a clause of a list. */
    private static final String SENTENCE_ENDS = "。；！？;!?\n";

    private TextSearch() {}

    /**
     * The part of a text around some words, as far as the sentence goes and no further than so many characters: what
     * is looked for around each of many words must not take the whole text each time.
     */
    public static String around(String text, int start, int end, int before, int after) {
        Characters.Kind within = c -> c != '。' && c != '！' && c != '？';
        return text.substring(
                Characters.beginOfRun(text, start, before, within), Characters.endOfRun(text, end, after, within));
    }

    /** Where the sentence ends in which a place stands, no further than so many characters. */
    public static int end(String text, int from, int after) {
        return Characters.endOfRun(text, from, after, c -> c != '。' && c != '！' && c != '？');
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
        return text.substring(Characters.beginOfRun(text, position, most, c -> SENTENCE_ENDS.indexOf(c) < 0), position);
    }

    /** What stands behind a position in the same sentence, not more than some characters. */
    public static String behind(String text, int position, int most) {
        return text.substring(position, Characters.endOfRun(text, position, most, c -> SENTENCE_ENDS.indexOf(c) < 0));
    }

    public static boolean hasAny(String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    public static boolean endsWithAny(String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.endsWith(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    public static boolean startsWithAny(String text, int from, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.startsWith(words.get(i), from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no mark but 、 parts the words. */
    public static boolean isOneClause(String words) {
        return Characters.endOfRun(words, 1, words.length(), c -> "，。；：！？,;".indexOf(c) < 0) >= words.length();
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
