package dev.gongkai.report.generator.internal;

import java.util.List;

/**
 * Random numbers that are the same on every machine: SplitMix64, and no function of which a JDK may choose the last bit.
 *
 * <p>Not safe for use by several threads; each report throws dice of its own.
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Up to here things are thrown one by one; beyond, they are shared out and only then disturbed. */
    private static final int ONE_BY_ONE = 64;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /**
     * Dice for one purpose.
     *
     * @param seeds what they depend on, such as seed, agency and year; any change gives unrelated dice
     * @return new dice
     */
    public static Dice of(long... seeds) {
        return new Dice(hash(seeds));
    }

    /**
     * A number that tells seeds apart.
     *
     * @param seeds any numbers
     * @return the same for the same numbers in the same order
     */
    public static long hash(long... seeds) {
        long hash = 0;
        for (long seed : seeds) {
            hash = mix(hash * 31 + seed + GOLDEN);
        }
        return hash;
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /**
     * A whole number.
     *
     * @param bound above zero
     * @return from zero to below the bound
     */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /**
     * A whole number of a range.
     *
     * @param least the smallest
     * @param most the largest
     * @return one of them
     */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /**
     * A fraction.
     *
     * @return from zero to below one
     */
    public double uniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /**
     * Whether something happens.
     *
     * @param probability from zero to one
     * @return true that often
     */
    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /**
     * One of several.
     *
     * @param <T> their type
     * @param list not empty
     * @return one, each as likely
     */
    public <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /**
     * A factor with a heavy tail: half the time below one, now and then very large.
     *
     * @param sigma how wide the logarithm spreads
     * @return above zero
     */
    public double factor(double sigma) {
        return StrictMath.exp(sigma * normal());
    }

    private double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /**
     * A count of things that happen by themselves.
     *
     * @param mean how many there are on average
     * @return zero or more
     */
    public long count(double mean) {
        if (mean > ONE_BY_ONE) {
            return StrictMath.max(0, StrictMath.round(mean + normal() * StrictMath.sqrt(mean)));
        }
        double least = StrictMath.exp(-mean);
        long count = -1;
        for (double product = 1; product > least || count < 0; product *= uniform()) {
            count++;
        }
        return count;
    }

    /**
     * Sorts things into kinds.
     *
     * @param total how many things
     * @param weights how likely each kind is; not all zero
     * @return how many of each kind; they add up to the total
     */
    public long[] split(long total, double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] parts = new long[weights.length];
        long rest = total;
        if (total > ONE_BY_ONE) {
            for (int i = 0; i < weights.length; i++) {
                double mean = (total - ONE_BY_ONE / 2) * weights[i] / sum;
                parts[i] = (long) (mean * (0.9 + 0.1 * uniform()));
                rest -= parts[i];
            }
        }
        // Sharing out leaves a tenth at most, which for large totals is not worth a throw for each thing.
        if (rest > ONE_BY_ONE) {
            long most = rest - ONE_BY_ONE;
            for (int i = 0; i < weights.length; i++) {
                long part = (long) (most * weights[i] / sum);
                parts[i] += part;
                rest -= part;
            }
        }
        for (; rest > 0; rest--) {
            parts[kind(uniform() * sum, weights)]++;
        }
        return parts;
    }

    private static int kind(double at, double[] weights) {
        int last = 0;
        double left = at;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                if (left < weights[i]) {
                    return i;
                }
                left -= weights[i];
            }
        }
        return last;
    }
}
