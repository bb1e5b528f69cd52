package dev.gongkai.report.validate.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of words that can be looked for at a place of a text; what a look costs depends on the list alone. */
final class WordTable {
    private static final String[] NO_WORDS = {};

    private final Words byFirst;
    private final Words byLast;

    /** Most characters of a text begin or end no word: these say so at once. */
    private final BitSet firsts = new BitSet();

    private final BitSet lasts = new BitSet();

    private WordTable(Map<Character, String[]> byFirst, Map<Character, String[]> byLast) {
        this.byFirst = new Words(byFirst);
        this.byLast = new Words(byLast);
        byFirst.keySet().forEach(firsts::set);
        byLast.keySet().forEach(lasts::set);
    }

    /** Words by a character, found without an object for the character. */
    private static final class Words {
        private final char[] keys;
        private final String[][] words;

        Words(Map<Character, String[]> map) {
            int size = Integer.highestOneBit(Math.max(1, map.size())) * 4;
            this.keys = new char[size];
            this.words = new String[size][];
            map.forEach((c, list) -> {
                int at = slot(c);
                keys[at] = c;
                words[at] = list;
            });
        }

        String[] of(char c) {
            String[] found = words[slot(c)];
            return found == null ? NO_WORDS : found;
        }

        /** Where the character's words are, or an empty place. */
        private int slot(char c) {
            int mask = keys.length - 1;
            int at = (c * 0x9E3779B1 >>> 16) & mask;
            while (words[at] != null && keys[at] != c) {
                at = at + 1 & mask;
            }
            return at;
        }
    }

    /** A table of the words of a list, separated by white space. */
    static WordTable of(String... lists) {
        Map<Character, List<String>> byFirst = new HashMap<>();
        Map<Character, List<String>> byLast = new HashMap<>();
        for (String word : String.join(" ", lists).strip().split("\\s+")) {
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
            byLast.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>())
                    .add(word);
        }
        return new WordTable(longestFirst(byFirst), longestFirst(byLast));
    }

    /** Whether a word begins with a character. */
    boolean mayBegin(char c) {
        return firsts.get(c);
    }

    /** The longest word that begins here, empty where none does. */
    String wordAt(CompactText text, int start) {
        char first = text.at(start);
        for (String word : firsts.get(first) ? byFirst.of(first) : NO_WORDS) {
            if (text.has(word, start)) {
                return word;
            }
        }
        return "";
    }

    /** The length of the longest word that begins here, 0 where none does. */
    int lengthAt(CompactText text, int start) {
        return wordAt(text, start).length();
    }

    /** Where the words that begin here and follow each other end. */
    int endOfRun(CompactText text, int start) {
        int end = start;
        for (int length = lengthAt(text, end); length > 0; length = lengthAt(text, end)) {
            end += length;
        }
        return end;
    }

    /** The length of the longest word that ends here, 0 where none does. */
    int lengthBefore(CompactText text, int end) {
        char last = text.at(end - 1);
        for (String word : lasts.get(last) ? byLast.of(last) : NO_WORDS) {
            if (text.has(word, end - word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    private static Map<Character, String[]> longestFirst(Map<Character, List<String>> words) {
        Map<Character, String[]> sorted = new HashMap<>();
        words.forEach((c, list) -> {
            list.sort(Comparator.comparingInt(String::length).reversed());
            sorted.put(c, list.toArray(String[]::new));
        });
        return Map.copyOf(sorted);
    }
}
