package dev.gongkai.report.pages.internal.text;

/**
 * The cheapest way to break a text without forced breaks into lines.
 *
 * <p>Goes through the places where a line may end and finds for each where the line that ends there begins best. Only
 * tolerable lines are considered, which are few; where there is none, the places passed are gone through once more and any
 * line will do.
 */
final class OptimumBreaks {

    /** Nearly every paragraph can be set in lines that are no worse than this. */
    private static final double TOLERABLE = 1;

    private static final double OVERFULL = 1_000_000;

    private static final double ANY = Double.POSITIVE_INFINITY;

    private final BreakOpportunities breaks;
    private final LineCost fit;
    private final double em;

    /** Where lines may end, the begin of the text first. */
    private final int[] places;

    /** Where the visible text of a line that ends at each place ends. */
    private final int[] visibleEnds;

    private final int count;

    /** The cost of the best lines up to each place, infinite if there are none. */
    private final double[] costs;

    /** Where the last of these lines begins. */
    private final int[] starts;

    /** The first place where the line can begin that ends at the place at hand. */
    private int candidate;

    /** Places by rising cost, each the cheapest of those after the one before it. */
    private final int[] cheapest;

    private int cheapestHead;
    private int cheapestTail;

    /** How many lines were tried. */
    private int tries;

    OptimumBreaks(MeasuredText text, BreakOpportunities breaks, LineStyle style, int from, int to) {
        this.breaks = breaks;
        this.fit = new LineCost(text, breaks, style);
        this.em = text.sizes[from];
        int[] found = new int[to - from + 1];
        int[] visible = new int[found.length];
        int n = 0;
        found[n++] = from;
        for (int i = from + 1; i <= to; i++) {
            if (breaks.costs[i] < BreakCosts.NONE) {
                visible[n] = text.visibleEnd(found[n - 1], i);
                found[n++] = i;
            }
        }
        this.places = found;
        this.visibleEnds = visible;
        this.count = n;
        this.costs = new double[n];
        this.starts = new int[n];
        this.cheapest = new int[n];
    }

    /** Where the lines end. */
    int[] ends() {
        enter(0);
        for (int end = 1; end < count; end++) {
            // Lines that end later begin later.
            while (candidate < end && (costs[candidate] == ANY || !fits(candidate, end))) {
                candidate++;
            }
            if (candidate == end) {
                rescue(end);
            }
            findStart(end, candidate, end == count - 1 ? ANY : TOLERABLE, cheapestSince(candidate));
            enter(end);
        }
        int lines = 0;
        for (int i = count - 1; i > 0; i = starts[i]) {
            lines++;
        }
        int[] ends = new int[lines];
        for (int i = count - 1; i > 0; i = starts[i]) {
            ends[--lines] = places[i];
        }
        return ends;
    }

    /** How many lines were tried to find them. */
    int tries() {
        return tries;
    }

    private boolean fits(int start, int end) {
        tries++;
        return fit.measure(places[start], visibleEnds[end]);
    }

    /** No tolerable line ends at any place from which a line could lead here: takes what there is. */
    private void rescue(int end) {
        cheapestHead = 0;
        cheapestTail = 0;
        candidate = firstThatFits(end);
        for (int place = candidate; place < end; place++) {
            if (costs[place] == ANY) {
                findStart(place, firstThatFits(place), ANY, 0);
            }
            enter(place);
        }
    }

    private int firstThatFits(int end) {
        // The first line may be wider than the others.
        if (fits(0, end)) {
            return 0;
        }
        int first = end - 1;
        while (first > 1 && fits(first - 1, end)) {
            first--;
        }
        return first;
    }

    /** Finds the best begin, from the first on, of the line that ends at a place; up to there it costs a floor at least. */
    private void findStart(int end, int first, double tolerable, double floor) {
        boolean last = end == count - 1;
        double best = ANY;
        for (int start = first; start < end; start++) {
            if (costs[start] >= best) {
                continue;
            }
            // What is wider than the column and cannot be broken gets a line of its own.
            boolean fits = fits(start, end);
            if (!fits && start < end - 1) {
                continue;
            }
            double line = fits ? fit.cost(last, em) : OVERFULL;
            if (line <= tolerable && costs[start] + line < best) {
                best = costs[start] + line;
                starts[end] = start;
            }
            // From here on lines are only shorter.
            if (fit.spare >= 0 && (line > tolerable || floor + line >= best)) {
                break;
            }
        }
        costs[end] = last ? best : best + breaks.costs[places[end]];
    }

    private void enter(int place) {
        while (cheapestTail > cheapestHead && costs[cheapest[cheapestTail - 1]] >= costs[place]) {
            cheapestTail--;
        }
        cheapest[cheapestTail++] = place;
    }

    private double cheapestSince(int first) {
        while (cheapest[cheapestHead] < first) {
            cheapestHead++;
        }
        return costs[cheapest[cheapestHead]];
    }
}
