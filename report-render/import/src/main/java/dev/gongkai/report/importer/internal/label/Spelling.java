package dev.gongkai.report.importer.internal.label;

import java.util.Arrays;

/** How far two words are apart: characters to be put in, left out or replaced. */
public final class Spelling {

    private Spelling() {}

    /** The distance, or a number above the limit. */
    public static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] here = new int[b.length() + 1];
            here[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(replaced, Math.min(above[j], here[j - 1]) + 1);
                least = Math.min(least, here[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            above = here;
        }
        return above[b.length()];
    }
}
