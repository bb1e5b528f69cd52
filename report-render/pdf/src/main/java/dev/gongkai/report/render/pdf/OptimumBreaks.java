package dev.gongkai.report.render.pdf;

/** The cheapest way to break a text without forced breaks into lines. */
final class OptimumBreaks {

    private final MeasuredText text;
    private final BreakOpportunities breaks;
    private final Fit fit;
    private final double em;

    /** Where lines may end, the begin of the text first. */
    private final int[] places;

    /** The cost of the best lines up to each place, and the place where the last of them begins. */
    private final double[] costs;

    private final int[] starts;
    private final int count;

    /** Places by rising cost, each the cheapest of those that come after the one before it. */
    private final int[] cheapest;

    private int cheapestHead;
    private int cheapestTail;

    OptimumBreaks(MeasuredText text, BreakOpportunities breaks, LineStyle style, int from, int to) {
        this.text = text;
        this.breaks = breaks;
        this.fit = new Fit(text, breaks, style);
        this.em = text.sizes[from];
        int[] found = new int[to - from + 1];
        int n = 0;
        found[n++] = from;
        for (int i = from + 1; i <= to; i++) {
            if (breaks.costs[i] < BreakOpportunities.NONE) {
                found[n++] = i;
            }
        }
        this.places = found;
        this.count = n;
        this.costs = new double[n];
        this.starts = new int[n];
        this.cheapest = new int[n];
    }

    /** Where the lines end. */
    int[] ends() {
        int first = 0;
        enter(0);
        for (int end = 1; end < count; end++) {
            first = findStart(first, end);
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

    /** Finds the best begin for the line that ends at a place; returns the first begin from which that fits. */
    private int findStart(int firstBefore, int end) {
        int to = places[end];
        boolean last = end == count - 1;
        double penalty = last ? 0 : breaks.costs[to];
        int first = firstBefore;
        int visibleEnd = text.visibleEnd(places[end - 1], to);
        while (first < end - 1 && !fit.measure(places[first], to, Math.max(visibleEnd, places[first]))) {
            first++;
        }
        while (cheapest[cheapestHead] < first) {
            cheapestHead++;
        }
        double floor = costs[cheapest[cheapestHead]];
        double best = Double.POSITIVE_INFINITY;
        for (int start = first; start < end; start++) {
            boolean fits = fit.measure(places[start], to, visibleEnd);
            if (!fits && start < end - 1) {
                continue;
            }
            double line = fit.cost(last, em);
            if (costs[start] + line < best) {
                best = costs[start] + line;
                starts[end] = start;
            }
            // From here on lines are only shorter.
            if (fit.spare >= 0 && floor + line >= best) {
                break;
            }
        }
        costs[end] = best + penalty;
        return first;
    }

    private void enter(int place) {
        while (cheapestTail > cheapestHead && costs[cheapest[cheapestTail - 1]] >= costs[place]) {
            cheapestTail--;
        }
        cheapest[cheapestTail++] = place;
    }
}
