package dev.gongkai.report.importer.internal.outline;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.label.LabelFinder;
import dev.gongkai.report.importer.internal.label.Match;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import dev.gongkai.report.importer.internal.outline.ReportOutline.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the parts of a report by their headings, as people write them. */
public final class PartFinder {

    /** A line of more characters is no heading, but headings may stand within it. */
    private static final int LONGEST = 45;

    /** The score of a heading that is nearly as the form has it. */
    private static final int PLAIN = 8;

    private record Candidate(Part part, int item, int from, int to, int score) {}

    private final LabelFinder<Part> finder = new LabelFinder<>();
    private final List<String> ordinals = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();

    /** For the headings of some editions. */
    public PartFinder(Collection<Form> forms) {
        for (Part part : Part.values()) {
            Set<String> all = new LinkedHashSet<>();
            for (Form form : forms) {
                all.add(form.heading(part));
                all.addAll(form.headingVariants(part));
            }
            String heading = all.iterator().next();
            finder.add(part, heading, all.stream().skip(1).toList());
            String folded = Folded.fold(heading);
            ordinals.add(folded.substring(0, Folded.numberLength(folded)));
            words.add(new LinkedHashSet<>(
                    all.stream().map(text -> Folded.body(Folded.fold(text))).toList()));
        }
    }

    /** Divides a source. */
    public ReportOutline divide(List<Item> items) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof TextItem text) {
                candidates(i, text, candidates);
            }
        }
        List<Candidate> chain = best(candidates);
        return divide(items, chain, OtherHeadings.of(items, others(candidates, chain)));
    }

    private void candidates(int item, TextItem line, List<Candidate> candidates) {
        Folded folded = Folded.of(line.passage().text());
        if (folded.text().length() > LONGEST) {
            within(item, folded, candidates);
            return;
        }
        String text = folded.text();
        if (text.startsWith("(")) {
            return;
        }
        int length = line.passage().to() - line.passage().from();
        int bonus = line.heading() > 0 ? 1 : 0;
        boolean numbered = Folded.numberLength(text) > 0;
        finder.find(text)
                .ifPresentOrElse(
                        match -> candidates.add(
                                new Candidate(match.found(), item, 0, length, score(match, numbered) + bonus)),
                        () -> loosely(item, text, length, bonus, candidates));
    }

    private static int score(Match<Part> match, boolean numbered) {
        return switch (match.grade()) {
            case FULL -> 12;
            case BODY, VARIANT -> numbered ? 10 : 8;
            case NEAR -> numbered ? 8 : 5;
        };
    }

    /** With the part's number, half the words are enough. */
    private void loosely(int item, String text, int length, int bonus, List<Candidate> candidates) {
        int number = Folded.numberLength(text);
        if (number == 0 || text.endsWith(".") || text.indexOf(',') >= 0 || text.indexOf(';') >= 0) {
            return;
        }
        for (Part part : Part.values()) {
            String ordinal = ordinals.get(part.ordinal());
            if (!ordinal.isEmpty() && text.charAt(0) == ordinal.charAt(0)) {
                double shared = words.get(part.ordinal()).stream()
                        .mapToDouble(label -> shared(label, text.substring(number)))
                        .max()
                        .orElse(0);
                if (shared >= 0.5) {
                    candidates.add(new Candidate(part, item, 0, length, 4 + bonus));
                }
            }
        }
    }

    /** The share of a label's pairs of characters that a text has too. */
    private static double shared(String label, String text) {
        Set<String> pairs = pairs(label);
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(pairs(text));
        return (double) common.size() / Math.max(1, pairs.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** Headings with their numbers in the midst of a long line. */
    private void within(int item, Folded line, List<Candidate> candidates) {
        for (Part part : Part.values()) {
            String ordinal = ordinals.get(part.ordinal());
            for (String label : words.get(part.ordinal())) {
                String wanted = ordinal + label;
                int at = line.text().indexOf(wanted);
                while (at >= 0 && !ordinal.isEmpty()) {
                    candidates.add(new Candidate(
                            part, item, line.place(at), line.end(at + wanted.length()), 6 + label.length() / 8));
                    at = line.text().indexOf(wanted, at + 1);
                }
            }
        }
    }

    /** The row of headings that follow one another, the last one of equals: a table of contents stands before. */
    private static List<Candidate> best(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt(Candidate::item).thenComparingInt(Candidate::from));
        int n = Math.min(sorted.size(), 3_000);
        int[] best = new int[n];
        int[] previous = new int[n];
        int last = -1;
        for (int i = 0; i < n; i++) {
            Candidate here = sorted.get(i);
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                Candidate before = sorted.get(j);
                boolean apart = before.item < here.item || before.item == here.item && before.to <= here.from;
                if (apart && before.part.compareTo(here.part) < 0 && best[j] >= best[i] && best[j] > 0) {
                    best[i] = best[j];
                    previous[i] = j;
                }
            }
            best[i] += here.score;
            if (last < 0 || best[i] >= best[last]) {
                last = i;
            }
        }
        List<Candidate> chain = new ArrayList<>();
        for (int i = last; i >= 0; i = previous[i]) {
            chain.add(sorted.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }

    /** The places of headings that were not chosen, and that are plain. */
    private static SortedMap<Integer, Part> others(List<Candidate> candidates, List<Candidate> chain) {
        Set<Integer> chosen = new HashSet<>();
        chain.forEach(candidate -> chosen.add(candidate.item));
        SortedMap<Integer, Part> others = new TreeMap<>();
        candidates.stream()
                .filter(candidate -> candidate.score >= PLAIN && !chosen.contains(candidate.item))
                .forEach(candidate -> others.put(candidate.item, candidate.part));
        return others;
    }

    private static ReportOutline divide(List<Item> items, List<Candidate> headings, List<SourcePassage> others) {
        List<Item> preface = new ArrayList<>();
        List<Region> regions = new ArrayList<>();
        List<Item> current = preface;
        Candidate open = null;
        SourcePassage heading = null;
        int next = 0;
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof TextItem text)) {
                current.add(items.get(i));
                continue;
            }
            int from = 0;
            boolean cut = text.cut();
            while (next < headings.size() && headings.get(next).item == i) {
                Candidate candidate = headings.get(next++);
                cut |= candidate.from > 0;
                add(text, from, candidate.from, true, current);
                if (open != null && heading != null) {
                    regions.add(new Region(open.part, heading, current));
                }
                open = candidate;
                heading = text.passage().part(candidate.from, candidate.to);
                current = new ArrayList<>();
                from = candidate.to;
            }
            int length = text.passage().to() - text.passage().from();
            add(text, from, length, cut || from > 0, current);
        }
        if (open != null && heading != null) {
            regions.add(new Region(open.part, heading, current));
        }
        return new ReportOutline(preface, regions, others);
    }

    private static void add(TextItem text, int from, int to, boolean cut, List<Item> items) {
        SourcePassage part = text.passage().part(from, to);
        if (!part.isBlank()) {
            items.add(new TextItem(part, text.heading(), cut));
        }
    }
}
