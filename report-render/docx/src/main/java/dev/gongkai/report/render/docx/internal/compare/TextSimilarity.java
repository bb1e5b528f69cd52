package dev.gongkai.report.render.docx.internal.compare;

import java.util.HashMap;
import java.util.Map;

/** How much two texts have in common: their pairs of neighbouring characters (Dice's coefficient). */
final class TextSimilarity {

    /** Only so many characters of a text are compared: that is enough to tell two texts apart. */
    static final int MAX_LENGTH = 1_000;

    private TextSimilarity() {}

    /** From 0, nothing, to 1, the same. */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        int all = 0;
        for (int i = 0; i + 1 < Math.min(one.length(), MAX_LENGTH); i++) {
            pairs.merge(one.charAt(i) << 16 | one.charAt(i + 1), 1, Integer::sum);
            all++;
        }
        int common = 0;
        for (int i = 0; i + 1 < Math.min(other.length(), MAX_LENGTH); i++) {
            int pair = other.charAt(i) << 16 | other.charAt(i + 1);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                common++;
            }
            all++;
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
