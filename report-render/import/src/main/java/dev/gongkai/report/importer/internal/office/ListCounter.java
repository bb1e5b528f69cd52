package dev.gongkai.report.importer.internal.office;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts the paragraphs of a list with levels, as an office program does, and writes their numbers. */
public final class ListCounter {

    private static final int MAX_NUMBER = 1_000_000;

    /**
     * A level of a list.
     *
     * @param start where it begins to count
     * @param format how its numbers are written
     * @param pattern the text around them, {@code %1} for the number of the first level
     * @param spaced whether the text behind begins at some distance
     * @param restart after which level it begins anew, from 1; 0 for never, -1 for any before it
     * @param plain whether the numbers of levels before are written in digits
     */
    public record CountedLevel(
            int start, CountingFormat format, String pattern, boolean spaced, int restart, boolean plain) {

        /**
         * The same, beginning elsewhere.
         *
         * @param first where
         * @return the level
         */
        public CountedLevel from(int first) {
            return new CountedLevel(first, format, pattern, spaced, restart, plain);
        }
    }

    private final @Nullable CountedLevel[] levels;
    private final int[] counts;
    private final boolean[] begun;

    /**
     * One that has not begun.
     *
     * @param levels its levels; null for those that are not declared
     */
    public ListCounter(@Nullable CountedLevel[] levels) {
        this.levels = levels.clone();
        this.counts = new int[levels.length];
        this.begun = new boolean[levels.length];
    }

    /**
     * Counts on.
     *
     * @param at the level, from 0
     * @return the number with what stands around it, as it is printed before the text; empty for a mark
     */
    public String next(int at) {
        CountedLevel level = levels[at];
        if (level == null) {
            return "";
        }
        counts[at] = begun[at] ? Math.min(counts[at] + 1, MAX_NUMBER) : level.start();
        begun[at] = true;
        for (int below = at + 1; below < levels.length; below++) {
            CountedLevel other = levels[below];
            if (other != null && (other.restart() < 0 || other.restart() > at)) {
                begun[below] = false;
            }
        }
        if (level.format() == CountingFormat.BULLET) {
            return "";
        }
        String number = number(level, at);
        if (number.isEmpty() || !level.spaced() || closes(number.charAt(number.length() - 1))) {
            return number;
        }
        return number + " ";
    }

    private String number(CountedLevel level, int at) {
        StringBuilder text = new StringBuilder();
        String pattern = level.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean place = c == '%'
                    && i + 1 < pattern.length()
                    && pattern.charAt(i + 1) >= '1'
                    && pattern.charAt(i + 1) <= '9';
            if (place) {
                i++;
                int of = pattern.charAt(i) - '1';
                CountedLevel other = of < levels.length ? levels[of] : null;
                if (other != null) {
                    int count = begun[of] ? counts[of] : other.start();
                    boolean digits = level.plain() && of != at;
                    text.append(
                            digits ? Integer.toString(count) : other.format().print(count));
                }
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean closes(char last) {
        return "、）)．。：:》】".indexOf(last) >= 0;
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
