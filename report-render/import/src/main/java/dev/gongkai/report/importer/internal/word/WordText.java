package dev.gongkai.report.importer.internal.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of a Word document with the places of its characters in the file, its paragraphs and its cells. */
final class WordText {

    /** A run of text in one element; what is not to be divided is marked as a whole. */
    static final class Strip {
        /** Where the element begins that is marked as a whole, and where it ends. */
        int from;

        int to;

        /** Whether a mark may stand between its characters. */
        boolean divisible;

        /** The tags that begin again behind a mark. */
        String again = "";

        int firstCharacter;
        int characters;
    }

    /** A paragraph: where its content begins and ends. */
    static final class Lines {
        int from;
        int to;
        boolean empty;
        boolean shown;
    }

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[1 << 12];
    private int[] ends = new int[1 << 12];
    private int[] strips = new int[1 << 12];
    private final List<Strip> all = new ArrayList<>();

    /** The paragraphs of an element: a cell, a control, or a paragraph itself. */
    private final Map<Integer, List<Lines>> byElement = new HashMap<>();

    private final Map<String, Integer> tags = new HashMap<>();
    private @Nullable Lines first;

    String text() {
        return text.toString();
    }

    @Nullable
    Strip strip(int character) {
        return strips[character] < 0 ? null : all.get(strips[character]);
    }

    int start(int character) {
        return starts[character];
    }

    int end(int character) {
        return ends[character];
    }

    /** The paragraphs of an element, counted as they begin. */
    List<Lines> paragraphs(int element) {
        return byElement.getOrDefault(element, List.of());
    }

    /** The number of the content control of a tag, or 0. */
    int control(String tag) {
        return tags.getOrDefault(tag, 0);
    }

    /** The first paragraph, or null. */
    @Nullable
    Lines firstParagraph() {
        return first;
    }

    void add(Lines paragraph, List<Integer> around) {
        first = first == null ? paragraph : first;
        around.forEach(element ->
                byElement.computeIfAbsent(element, any -> new ArrayList<>()).add(paragraph));
    }

    void tag(String tag, int element) {
        tags.putIfAbsent(tag, element);
    }

    void add(Strip strip) {
        strip.firstCharacter = text.length();
        all.add(strip);
    }

    /** A character of the strip that was added last. */
    void add(int codePoint, int from, int to) {
        for (char c : Character.toChars(codePoint)) {
            put(c, from, to, all.size() - 1);
            all.get(all.size() - 1).characters++;
        }
    }

    /** A character that is not in the file: the end of a paragraph. */
    void endOfParagraph(int at) {
        put('\n', at, at, -1);
    }

    private void put(char c, int from, int to, int strip) {
        int index = text.length();
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, 2 * index);
            ends = Arrays.copyOf(ends, 2 * index);
            strips = Arrays.copyOf(strips, 2 * index);
        }
        starts[index] = from;
        ends[index] = to;
        strips[index] = strip;
        text.append(c);
    }
}
