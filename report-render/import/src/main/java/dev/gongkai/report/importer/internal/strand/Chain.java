package dev.gongkai.report.importer.internal.strand;

import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.label.LabelFinder;
import dev.gongkai.report.importer.internal.label.Match.Grade;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels of a table as they follow one another in a text. */
final class Chain {

    /** More places that look like labels than this are no table. */
    private static final int MOST_PLACES = 6_000;

    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("(?:\\([一二三四五六七八九十]{1,3}\\)[、.]?|[一二三四五六七八九十]{1,3}[、.]|[0-9][.、,])$");

    /** A label that was found: from one character to another. */
    record Link(int slot, int from, int to, Grade grade) {}

    private final Strand strand;
    private final List<LabelSlot> slots;
    private final String text;

    private Chain(Strand strand, List<LabelSlot> slots) {
        this.strand = strand;
        this.slots = slots;
        this.text = strand.text();
    }

    /** The longest row of labels in the form's order. */
    static List<Link> find(Strand strand, List<LabelSlot> slots) {
        Chain chain = new Chain(strand, slots);
        return chain.completed(chain.longest(chain.standing(chain.places())));
    }

    /** All places of labels, in whatever order. */
    static List<Link> all(Strand strand, List<LabelSlot> slots) {
        Chain chain = new Chain(strand, slots);
        return chain.standing(chain.places());
    }

    private List<Link> places() {
        List<Link> places = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            LabelSlot slot = slots.get(i);
            String full = Folded.fold(slot.label());
            String body = Folded.body(full);
            String number = full.substring(0, Folded.numberLength(full));
            places(i, body, number, Grade.FULL, places);
            for (String variant : slot.variants()) {
                places(i, Folded.body(Folded.fold(variant)), number, Grade.VARIANT, places);
            }
        }
        return places;
    }

    private void places(int slot, String body, String number, Grade grade, List<Link> places) {
        for (int at = text.indexOf(body); at >= 0 && places.size() < MOST_PLACES; at = text.indexOf(body, at + 1)) {
            int from = at;
            if (!number.isEmpty()) {
                Matcher before = NUMBER_BEFORE.matcher(text.substring(Math.max(0, at - 6), at));
                from = before.find() ? at - before.group().length() : at;
            }
            boolean numbered = text.substring(from, at).equals(number);
            places.add(
                    new Link(slot, from, at + body.length(), numbered || grade == Grade.VARIANT ? grade : Grade.BODY));
        }
    }

    /** Without those that are part of a longer label, or of a sentence. */
    private List<Link> standing(List<Link> places) {
        int[] longest = new int[text.length() + 1];
        boolean[] ends = new boolean[text.length() + 1];
        boolean[] begins = new boolean[text.length() + 1];
        for (Link link : places) {
            longest[link.from] = Math.max(longest[link.from], link.to);
            ends[link.to] = true;
            begins[link.from] = true;
        }
        List<Link> standing = new ArrayList<>();
        for (Link link : places) {
            boolean within = false;
            for (int i = Math.max(0, link.from - 50); i <= link.from && !within; i++) {
                within = longest[i] >= link.to && longest[i] - i > link.to - link.from;
            }
            boolean before = link.from == 0
                    || strand.spaced(link.from)
                    || ends[link.from]
                    || isValueSign(text.charAt(link.from - 1));
            boolean after = link.to == text.length()
                    || strand.spaced(link.to)
                    || begins[link.to]
                    || isValueSign(text.charAt(link.to));
            if (!within && before && after) {
                standing.add(link);
            }
        }
        return standing;
    }

    private static boolean isValueSign(char c) {
        return c >= '0' && c <= '9' || "+-/.,%".indexOf(c) >= 0 || "件个项条元".indexOf(c) >= 0;
    }

    private List<Link> longest(List<Link> places) {
        List<Link> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingInt(Link::from).thenComparingInt(Link::slot));
        int n = sorted.size();
        long[] best = new long[n];
        int[] previous = new int[n];
        int last = -1;
        for (int i = 0; i < n; i++) {
            Link link = sorted.get(i);
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                Link before = sorted.get(j);
                if (before.slot < link.slot && before.to <= link.from && best[j] > best[i]) {
                    best[i] = best[j];
                    previous[i] = j;
                }
            }
            best[i] += 10L * (link.to - link.from) + (link.grade == Grade.FULL ? 5 : 0);
            if (last < 0 || best[i] > best[last]) {
                last = i;
            }
        }
        List<Link> chain = new ArrayList<>();
        for (int i = last; i >= 0; i = previous[i]) {
            chain.add(sorted.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }

    /** With labels that are misprinted, where one is missing between two others. */
    private List<Link> completed(List<Link> chain) {
        List<Link> completed = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            completed.add(chain.get(i));
            int next = i + 1 < chain.size() ? chain.get(i + 1).slot : -1;
            if (next > chain.get(i).slot + 1) {
                completed.addAll(between(chain.get(i), chain.get(i + 1)));
            }
        }
        return completed;
    }

    private List<Link> between(Link left, Link right) {
        List<Link> added = new ArrayList<>();
        int slot = left.slot + 1;
        List<int[]> words = words(left.to, right.from);
        for (int w = 0; w < words.size(); w++) {
            for (int more = Math.min(words.size() - 1, w + 3); more >= w; more--) {
                int from = words.get(w)[0];
                int to = words.get(more)[1];
                LabelFinder<Integer> finder = new LabelFinder<>();
                for (int s = slot; s < right.slot; s++) {
                    finder.add(s, slots.get(s).label(), slots.get(s).variants());
                }
                var match = finder.find(text.substring(from, to));
                if (match.isPresent() && joined(words, w, more)) {
                    added.add(new Link(match.get().found(), from, to, Grade.NEAR));
                    slot = match.get().found() + 1;
                    w = more;
                    break;
                }
            }
        }
        return added;
    }

    private static boolean joined(List<int[]> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.get(i)[1] != words.get(i + 1)[0]) {
                return false;
            }
        }
        return true;
    }

    /** The texts between two places that are no values: cells, or what stands between digits. */
    private List<int[]> words(int from, int to) {
        List<int[]> words = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean end = i == to || strand.separated(i) && i > start;
            if (end && i > start) {
                split(start, i, words);
                start = i;
            }
        }
        return words;
    }

    private void split(int from, int to, List<int[]> words) {
        String cell = text.substring(from, to);
        if (CellReading.isValue(cell)) {
            return;
        }
        // Digits before and behind a label that is glued to them; the number of the label stays with it.
        int start = 0;
        while (start < cell.length() && Character.isDigit(cell.charAt(start))) {
            start++;
        }
        if (start > 0 && start < cell.length() && ".、".indexOf(cell.charAt(start)) >= 0) {
            start--;
        }
        int end = cell.length();
        while (end > start && Character.isDigit(cell.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            words.add(new int[] {from + start, from + end});
        }
    }
}
