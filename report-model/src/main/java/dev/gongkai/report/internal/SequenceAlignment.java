package dev.gongkai.report.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what is the same in two sequences and in the same order. Long sequences are first cut at what is unique in both,
 * so that the time stays in proportion to their length.
 */
public final class SequenceAlignment {

    /** The most pairs that are compared one by one. */
    private static final int MAX_PAIRS = 1_000_000;

    private static final int MAX_DEPTH = 50;

    private final int[] old;
    private final int[] now;
    private final int[] matches;

    private SequenceAlignment(int[] old, int[] now) {
        this.old = old;
        this.now = now;
        this.matches = new int[old.length];
        Arrays.fill(matches, -1);
    }

    /**
     * Aligns two sequences.
     *
     * @param old the one
     * @param now the other
     * @return for each element of the old one the index of its equal in the new one, or -1; the indexes ascend
     */
    public static int[] of(List<?> old, List<?> now) {
        // Numbers stand in for the elements, because they are compared often.
        Map<Object, Integer> numbers = new HashMap<>();
        SequenceAlignment alignment = new SequenceAlignment(numbered(old, numbers), numbered(now, numbers));
        alignment.align(0, old.size(), 0, now.size(), 0);
        return alignment.matches;
    }

    private static int[] numbered(List<?> elements, Map<Object, Integer> numbers) {
        return elements.stream()
                .mapToInt(element -> numbers.computeIfAbsent(element, key -> numbers.size()))
                .toArray();
    }

    private void align(int oldStart, int oldEnd, int nowStart, int nowEnd, int depth) {
        int a = oldStart;
        int b = nowStart;
        while (a < oldEnd && b < nowEnd && old[a] == now[b]) {
            matches[a++] = b++;
        }
        int aEnd = oldEnd;
        int bEnd = nowEnd;
        while (aEnd > a && bEnd > b && old[aEnd - 1] == now[bEnd - 1]) {
            matches[--aEnd] = --bEnd;
        }
        if (a == aEnd || b == bEnd) {
            return;
        }
        if ((long) (aEnd - a) * (bEnd - b) <= MAX_PAIRS) {
            longest(a, aEnd, b, bEnd);
        } else if (depth < MAX_DEPTH) {
            unique(a, aEnd, b, bEnd, depth);
        }
    }

    /** The longest common subsequence. */
    private void longest(int a, int aEnd, int b, int bEnd) {
        int width = bEnd - b + 1;
        int[] lengths = new int[(aEnd - a + 1) * width];
        for (int i = aEnd - 1; i >= a; i--) {
            for (int j = bEnd - 1; j >= b; j--) {
                int at = (i - a) * width + j - b;
                lengths[at] =
                        old[i] == now[j] ? lengths[at + width + 1] + 1 : Math.max(lengths[at + width], lengths[at + 1]);
            }
        }
        int i = a;
        int j = b;
        while (i < aEnd && j < bEnd) {
            int at = (i - a) * width + j - b;
            if (old[i] == now[j]) {
                matches[i++] = j++;
            } else if (lengths[at + width] >= lengths[at + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Cuts both sequences at elements that are unique in both and in the same order. */
    private void unique(int a, int aEnd, int b, int bEnd, int depth) {
        Map<Integer, Integer> places = uniquePlaces(now, b, bEnd);
        Set<Integer> olds = uniquePlaces(old, a, aEnd).keySet();
        int[] anchors = ascending(a, aEnd, places, olds);
        int i = a;
        int j = b;
        for (int anchor : anchors) {
            int place = places.get(old[anchor]);
            align(i, anchor, j, place, depth + 1);
            matches[anchor] = place;
            i = anchor + 1;
            j = place + 1;
        }
        if (anchors.length > 0) {
            align(i, aEnd, j, bEnd, depth + 1);
        }
    }

    private static Map<Integer, Integer> uniquePlaces(int[] elements, int start, int end) {
        Map<Integer, Integer> places = new HashMap<>();
        Set<Integer> twice = new HashSet<>();
        for (int i = start; i < end; i++) {
            if (places.put(elements[i], i) != null) {
                twice.add(elements[i]);
            }
        }
        places.keySet().removeAll(twice);
        return places;
    }

    /** The longest ascending run of places among the unique elements. */
    private int[] ascending(int a, int aEnd, Map<Integer, Integer> places, Set<Integer> olds) {
        int[] last = new int[aEnd - a];
        int[] before = new int[aEnd - a];
        int length = 0;
        for (int i = a; i < aEnd; i++) {
            Integer place = olds.contains(old[i]) ? places.get(old[i]) : null;
            if (place != null) {
                int low = 0;
                int high = length;
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (places.get(old[last[middle]]) < place) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                before[i - a] = low == 0 ? -1 : last[low - 1];
                last[low] = i;
                length = Math.max(length, low + 1);
            }
        }
        int[] anchors = new int[length];
        int at = length == 0 ? -1 : last[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            anchors[i] = at;
            at = before[at - a];
        }
        return anchors;
    }
}
