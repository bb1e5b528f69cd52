package dev.gongkai.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is the same is found, in order, in short sequences and in long ones. */
class SequenceAlignmentTest {

    /** Against the length of the longest common subsequence, counted in the plainest way. */
    @Test
    void shortSequencesAreAlignedAsWellAsCanBe() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            List<Integer> old = numbers(random, random.nextInt(12), 4);
            List<Integer> now = numbers(random, random.nextInt(12), 4);
            assertThat(matches(old, now)).isEqualTo(longest(old, now, 0, 0));
        }
    }

    @Test
    void longSequencesAreCutAtWhatIsUnique() {
        Random random = new Random(2);
        List<Integer> old = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            // Every third line is one of a few.
            old.add(i % 3 == 0 ? random.nextInt(5) : 100 + i);
        }
        List<Integer> now = new ArrayList<>(old);
        now.set(10, -1);
        now.remove(2_000);
        now.add(4_000, -2);
        now.set(5_990, -3);
        assertThat(matches(old, now)).isEqualTo(old.size() - 3);
    }

    @Test
    void whatHasNothingInCommonIsNotAligned() {
        Random random = new Random(3);
        assertThat(matches(numbers(random, 3_000, 2), List.of(7, 8, 9))).isZero();
        assertThat(matches(List.of(), List.of(1))).isZero();
    }

    private static List<Integer> numbers(Random random, int size, int kinds) {
        return random.ints(size, 0, kinds).boxed().toList();
    }

    /** How many are aligned; each with its equal, and all in order. */
    private static int matches(List<Integer> old, List<Integer> now) {
        int[] matches = SequenceAlignment.of(old, now);
        int last = -1;
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] >= 0) {
                assertThat(now.get(matches[i])).isEqualTo(old.get(i));
                assertThat(matches[i]).isGreaterThan(last);
                last = matches[i];
            }
        }
        return (int) Arrays.stream(matches).filter(match -> match >= 0).count();
    }

    private static int longest(List<Integer> old, List<Integer> now, int i, int j) {
        if (i == old.size() || j == now.size()) {
            return 0;
        }
        return old.get(i).equals(now.get(j))
                ? 1 + longest(old, now, i + 1, j + 1)
                : Math.max(longest(old, now, i + 1, j), longest(old, now, i, j + 1));
    }
}
