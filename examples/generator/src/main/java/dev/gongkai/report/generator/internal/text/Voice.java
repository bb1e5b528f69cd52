package dev.gongkai.report.generator.internal.text;

import dev.gongkai.report.generator.internal.Dice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an agency words what it has to say (行文).
 *
 * <p>Which of several wordings it takes depends on the agency and the wordings alone, and moves on from year to year: no
 * report repeats the words of the year before.
 */
final class Voice {

    /** Stands before what is misstated until the paragraph has its place: no text of ours has this character. */
    private static final String MARK = "\uE000";

    private final long agency;
    private final int year;
    private final @Nullable Slip slip;

    Voice(long agency, int year, @Nullable Slip slip) {
        this.agency = agency;
        this.year = year;
        this.slip = slip;
    }

    /** One of several wordings, another next year. */
    String any(String... wordings) {
        return wordings[start(wordings[0], wordings.length, 1)];
    }

    /** Several different sentences out of more than twice as many, all others next year. */
    <T> List<T> some(int count, List<T> pool) {
        int start = start(pool.get(0).toString(), pool.size(), count);
        List<T> some = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            some.add(pool.get((start + i) % pool.size()));
        }
        return some;
    }

    /** A habit that stays the same over the years. */
    int habit(String name, int kinds) {
        return (int) Math.floorMod(Dice.hash(agency, name.hashCode()), (long) kinds);
    }

    private int start(String topic, int size, int step) {
        return (int) Math.floorMod((Dice.hash(agency, topic.hashCode()) >>> 8) + (long) year * step, (long) size);
    }

    /** A number as it is stated: the right one, unless a slip is asked for. */
    String number(Statement statement, long number) {
        if (slip == null || !slip.isOf(statement) || slip.is() != null) {
            return Long.toString(number);
        }
        String wrong = Long.toString(number + slip.delta());
        slip.made(Long.toString(number), wrong);
        return MARK + wrong;
    }

    /** Words as they are stated: the right ones, unless a slip is asked for. */
    String words(Statement statement, String right, String wrong) {
        if (slip == null || !slip.isOf(statement) || slip.is() != null) {
            return right;
        }
        slip.made(right, wrong);
        return MARK + wrong;
    }

    /** Whether what follows from a statement has to be left out, since the statement is wrong. */
    boolean misstates(Statement statement) {
        return slip != null && slip.isOf(statement);
    }

    /** A text as it is written down at a place. */
    String written(String text, String pointer) {
        if (slip == null || !text.contains(MARK)) {
            return text;
        }
        slip.writtenAt(pointer);
        return text.replace(MARK, "");
    }
}
