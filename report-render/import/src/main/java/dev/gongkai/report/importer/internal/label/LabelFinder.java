package dev.gongkai.report.importer.internal.label;

import dev.gongkai.report.form.Head;
import dev.gongkai.report.importer.internal.label.Match.Grade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which of some labels a text is. */
public final class LabelFinder<T> {

    /** A misprinted label has at least so many characters: of shorter ones every other is a neighbour. */
    private static final int SHORTEST_MISPRINTED = 4;

    /** A label has at most so many characters. */
    private static final int LONGEST = 80;

    private record Entry<T>(T found, String label, String body) {}

    private final List<Entry<T>> entries = new ArrayList<>();
    private final Map<String, Match<T>> byFull = new HashMap<>();
    private final Map<String, Match<T>> byBody = new HashMap<>();
    private final Map<String, Match<T>> byVariant = new HashMap<>();

    /** By the label without its unit. */
    private final Map<String, Match<T>> byMeasured = new HashMap<>();

    /** Texts are asked for again and again; a comparison with every label is worth to be kept. */
    private final Map<String, Optional<Match<T>>> misprinted = new HashMap<>();

    /** Adds a label. */
    public LabelFinder<T> add(T found, String label, List<String> variants) {
        String full = Folded.fold(label);
        String body = Folded.body(full);
        entries.add(new Entry<>(found, label, body));
        byFull.putIfAbsent(full, new Match<>(found, Grade.FULL, label));
        byBody.putIfAbsent(body, new Match<>(found, Grade.BODY, label));
        byMeasured.putIfAbsent(MoneyUnit.without(body), new Match<>(found, Grade.NEAR, label));
        for (String variant : variants) {
            byVariant.putIfAbsent(Folded.body(Folded.fold(variant)), new Match<>(found, Grade.VARIANT, label));
        }
        return this;
    }

    /** A finder of heads. */
    public static LabelFinder<Head> ofHeads(Iterable<Head> heads) {
        LabelFinder<Head> finder = new LabelFinder<>();
        heads.forEach(head -> finder.add(head, head.label(), head.variants()));
        return finder;
    }

    /** The label that a text is, perhaps misprinted; empty also where it may be one as well as another. */
    public Optional<Match<T>> find(String text) {
        Optional<Match<T>> declared = declared(text);
        if (declared.isPresent()) {
            return declared;
        }
        String body = Folded.body(folded(text));
        return body.isEmpty()
                ? Optional.empty()
                : otherwiseMeasured(body).or(() -> misprinted.computeIfAbsent(body, this::near));
    }

    /** The label that a text is but for a unit in brackets, which it has not or has another. */
    private Optional<Match<T>> otherwiseMeasured(String body) {
        return Optional.ofNullable(byMeasured.get(MoneyUnit.without(body)));
    }

    /** The label that a text is, as it is declared. */
    public Optional<Match<T>> declared(String text) {
        String full = folded(text);
        if (full.isEmpty()) {
            return Optional.empty();
        }
        String body = Folded.body(full);
        return Optional.ofNullable(byFull.get(full))
                .or(() -> Optional.ofNullable(byBody.get(body)))
                .or(() -> Optional.ofNullable(byVariant.get(body)));
    }

    private static String folded(String text) {
        String full = text.length() > 4 * LONGEST ? "" : Folded.fold(text);
        return full.length() > LONGEST ? "" : full;
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
