package dev.gongkai.report.pages.internal.layout;

import java.util.List;

/**
 * Puts what was set on pages: each thing where the one before ends, or on a new page with what must stand together with it;
 * lines of text on the grid of the page.
 */
final class Paginator {

    private final PageMeasures measures;
    private final List<FlowBlock> flows;

    /** By flow, the room that it and what must stand with its end need to begin; one more for the end. */
    private final double[] tails;

    /** By flow, the room that its end needs for what follows. */
    private final double[] waits;

    Paginator(PageMeasures measures, List<FlowBlock> flows) {
        this.measures = measures;
        this.flows = flows;
        tails = new double[flows.size() + 1];
        waits = new double[flows.size()];
        for (int i = flows.size() - 1; i >= 0; i--) {
            FlowBlock flow = flows.get(i);
            double tail = flow.keepsWithNext() ? tails[i + 1] : 0;
            // What would leave no page for the block itself is not waited for.
            waits[i] = flow.minimum(tail) <= measures.height() ? tail : 0;
            tails[i] = flow.minimum(waits[i]);
        }
    }

    /**
     * The pages.
     *
     * @param sunk how far below the top of the first page the first thing stands
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

    /** Whether a table or figure that has room on the page as it is would have none below more room. */
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

    /** What stands between two texts, such as a figure, has the room above and below it that puts the second on the grid. */
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
