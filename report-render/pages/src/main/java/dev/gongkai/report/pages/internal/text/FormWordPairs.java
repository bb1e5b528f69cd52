package dev.gongkai.report.pages.internal.text;

import java.util.Arrays;
import java.util.List;

/** Words (词) of a form's labels, where lines are too short to end anywhere: looked up by pairs of characters. */
public final class FormWordPairs {

    /** Where no words are known. */
    public static final FormWordPairs NONE = of(List.of());

    private final int[] pairs;

    private FormWordPairs(int[] pairs) {
        this.pairs = pairs;
    }

    /** The pairs of characters that follow each other in words. */
    public static FormWordPairs of(List<String> words) {
        int[] pairs = new int[words.stream().mapToInt(String::length).sum()];
        int count = 0;
        for (String word : words) {
            int[] characters = word.codePoints().toArray();
            for (int i = 1; i < characters.length; i++) {
                pairs[count++] = pair(characters[i - 1], characters[i]);
            }
        }
        int[] sorted = Arrays.copyOf(pairs, count);
        Arrays.sort(sorted);
        return new FormWordPairs(sorted);
    }

    /** Whether two characters that follow each other belong to a word. */
    boolean join(int first, int second) {
        return Arrays.binarySearch(pairs, pair(first, second)) >= 0;
    }

    private static int pair(int first, int second) {
        return first << 16 ^ second;
    }
}
