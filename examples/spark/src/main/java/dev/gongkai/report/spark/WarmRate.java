package dev.gongkai.report.spark;

import java.util.Locale;

/**
 * A job three times in one application, as on a cluster that is up: from the second time on, the driver and the executors
 * have been started and have compiled what they run.
 */
public final class WarmRate {

    private WarmRate() {}

    private static final int TIMES = 3;

    /**
     * Runs a job three times and prints the seconds of each.
     *
     * @param args the arguments of the job
     */
    public static void main(String[] args) {
        for (int i = 1; i <= TIMES; i++) {
            long start = System.nanoTime();
            int exit = GongkaiSpark.run(args);
            if (exit != 0) {
                System.exit(exit);
            }
            System.out.printf(Locale.ROOT, "%s, time %d: %.1f s%n", args[0], i, (System.nanoTime() - start) / 1e9);
        }
    }
}
