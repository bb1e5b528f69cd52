package dev.gongkai.report.importer.internal.label;

import dev.gongkai.report.form.Head;
import dev.gongkai.report.importer.internal.label.Match.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds which of some labels a text is. */
public final class LabelFinder<T> {

    /** A misprinted label has at least so many characters: of shorter ones every other is a neighbour. */
    private static final int SHORTEST_MISPRINTED = 4;

    /** A label has at most so many characters. */
    private static final int LONGEST = 80;

    private record Entry<T>(T found, String label, String full, String body, List<String> variants) {}

    private final List<Entry<T>> entries = new ArrayList<>();

    /** Adds a label. */
    public LabelFinder<T> add(T found, String label, List<String> variants) {
        String full = Folded.fold(label);
        entries.add(new Entry<>(
                found,
                label,
                full,
                Folded.body(full),
                variants.stream()
                        .map(variant -> Folded.body(Folded.fold(variant)))
                        .toList()));
        return this;
    }

    /** A finder of heads. */
    public static LabelFinder<Head> ofHeads(Iterable<Head> heads) {
        LabelFinder<Head> finder = new LabelFinder<>();
        heads.forEach(head -> finder.add(head, head.label(), head.variants()));
        return finder;
    }

    /** The label that a text is; empty also where it may be one as well as another. */
    public Optional<Match<T>> find(String text) {
        if (text.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String full = Folded.fold(text);
        if (full.isEmpty() || full.length() > LONGEST) {
            return Optional.empty();
        }
        String body = Folded.body(full);
        for (Entry<T> entry : entries) {
            if (entry.full.equals(full)) {
                return Optional.of(new Match<>(entry.found, Grade.FULL, entry.label));
            }
        }
        for (Entry<T> entry : entries) {
            if (entry.body.equals(body)) {
                return Optional.of(new Match<>(entry.found, Grade.BODY, entry.label));
            }
        }
        for (Entry<T> entry : entries) {
            if (entry.variants.contains(body)) {
                return Optional.of(new Match<>(entry.found, Grade.VARIANT, entry.label));
            }
        }
        return near(body);
    }

    /** A label that is near, while every other is farther by two characters at least. */
    private Optional<Match<T>> near(String body) {
        if (body.length() < SHORTEST_MISPRINTED - 1 || body.chars().noneMatch(Character::isIdeographic)) {
            return Optional.empty();
        }
        Entry<T> nearest = null;
        int least = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        for (Entry<T> entry : entries) {
            int limit = entry.body.length() * 3 / 10;
            int distance = Spelling.distance(body, entry.body, limit + 2);
            if (distance < least) {
                if (nearest == null || !nearest.label.equals(entry.label)) {
                    second = least;
                }
                least = distance;
                nearest = entry;
            } else if (!nearest.label.equals(entry.label)) {
                second = Math.min(second, distance);
            }
        }
        return nearest != null
                        && nearest.body.length() >= SHORTEST_MISPRINTED
                        && least <= nearest.body.length() * 3 / 10
                        && second >= least + 2
                ? Optional.of(new Match<>(nearest.found, Grade.NEAR, nearest.label))
                : Optional.empty();
    }
}
