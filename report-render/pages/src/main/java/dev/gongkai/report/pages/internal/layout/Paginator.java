package dev.gongkai.report.pages.internal.layout;

import java.util.List;

/**
 * Places blocks on pages, each where the one before ends or on a new page together with what must not be separated from it.
 * Lines of text stand on the grid of the page.
 */
final class Paginator {

    private final PageMeasures measures;
    private final List<FlowBlock> flows;

    /** By block, the room needed for it to begin, with what must follow it; one more for the end. */
    private final double[] tails;

    /** By block, the room that must be left behind it for what follows. */
    private final double[] waits;

    Paginator(PageMeasures measures, List<FlowBlock> flows) {
        this.measures = measures;
        this.flows = flows;
        tails = new double[flows.size() + 1];
        waits = new double[flows.size()];
        for (int i = flows.size() - 1; i >= 0; i--) {
            FlowBlock flow = flows.get(i);
            double tail = flow.keepsWithNext() ? tails[i + 1] : 0;
            // If both do not fit any page, the block does not wait for what follows.
            waits[i] = flow.minimum(tail) <= measures.height() ? tail : 0;
            tails[i] = flow.minimum(waits[i]);
        }
    }

    /**
     * The pages.
     *
     * @param sunk the space above the first block on the first page
     */
    List<Page> pages(double sunk) {
        TypeArea column = new TypeArea(measures);
        column.advance(sunk);
        for (int i = 0; i < flows.size(); i++) {
            FlowBlock flow = flows.get(i);
            if (!column.fits(tails[i]) && !column.atTop()) {
                column.newPage();
            }
            double room = isOnGrid(flow) ? column.toGrid(0) : i == 0 ? 0 : above(i, column);
            if (column.fits(room + tails[i]) && !pushesOut(i, room, column)) {
                column.space(room);
            }
            flow.place(column, waits[i]);
        }
        return column.pages();
    }

    private boolean isOnGrid(FlowBlock flow) {
        return flow.pitch() == measures.pitch();
    }

    /** Whether more room above would push a table or figure off a page that it fits on now. */
    private boolean pushesOut(int first, double room, TypeArea column) {
        double height = 0;
        for (int i = first;
                i < flows.size() && column.fits(height + flows.get(i).height());
                i++) {
            height += flows.get(i).height();
            if (flows.get(i).pitch() == 0 && !column.fits(height + room)) {
                return true;
            }
            height += flows.get(i).behind();
        }
        return false;
    }

    /** The room above what stands between two texts, such as a figure: half of what puts the second text on the grid. */
    private double above(int first, TypeArea column) {
        FlowBlock before = flows.get(first - 1);
        if (!isOnGrid(before) || before.keepsWithNext()) {
            return 0;
        }
        double height = 0;
        int next = first;
        for (; next < flows.size() && !isOnGrid(flows.get(next)); next++) {
            height += flows.get(next).height() + flows.get(next).behind();
        }
        double room = column.toGrid(height);
        boolean follows = flows.get(next - 1).keepsWithNext();
        return column.fits(height + room + (follows ? tails[next] : 0)) ? room / 2 : 0;
    }
}
