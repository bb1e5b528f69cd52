package dev.gongkai.report.render.internal.chart;

import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartPoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is taken in a chart of lines, and where a number still has room: near its sign, and across no line. */
final class LineRoom {

    /** Where a text stands, below its upper edge. */
    static final double BASELINE = 0.88;

    /** Between a text and what is beside it. */
    private static final double AIR = 0.12;

    private final double width;
    private final double floor;
    private final List<double[]> boxes = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();

    /** @param floor what no number stands below, for there are the names of places */
    LineRoom(double width, double floor) {
        this.width = width;
        this.floor = floor;
    }

    void take(double x, double y, double wide, double high) {
        boxes.add(new double[] {x, y, x + wide, y + high});
    }

    void takeLine(ChartPoint from, ChartPoint to) {
        lines.add(new double[] {from.x(), from.y(), to.x(), to.y()});
    }

    /** The upper left corner of a text of one line beside a sign; null where there is no room. */
    @Nullable
    ChartPoint near(ChartPoint sign, double wide) {
        double away = LineMark.HALF + AIR + 0.02;
        double above = sign.y() - away - 1;
        double below = sign.y() + away;
        double middle = sign.x() - wide / 2;
        double before = sign.x() - wide;
        double[][] corners = {
            {middle, above},
            {middle, below},
            {before, above},
            {sign.x(), above},
            {before, below},
            {sign.x(), below},
            {sign.x() + away, sign.y() - 0.5},
            {before - away, sign.y() - 0.5}
        };
        for (double[] corner : corners) {
            if (isFree(corner[0], corner[1], wide)) {
                return new ChartPoint(corner[0], corner[1]);
            }
        }
        return null;
    }

    /** The same for a text that stands in a gap, on a place of the axis. */
    @Nullable
    ChartPoint above(ChartPoint place, double wide) {
        double x = place.x() - wide / 2;
        double y = place.y() - AIR - 0.02 - 1;
        return isFree(x, y, wide) ? new ChartPoint(x, y) : null;
    }

    private boolean isFree(double x, double y, double wide) {
        double[] text = {x - AIR, y - AIR, x + wide + AIR, y + 1 + AIR};
        return x >= 0
                && y >= 0
                && x + wide <= width
                && y + 1 <= floor
                && boxes.stream().noneMatch(box -> overlap(text, box))
                && lines.stream().noneMatch(line -> crosses(line, text));
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }

    /** Whether a piece of the line is in the box: what is left of it between the edges. */
    private static boolean crosses(double[] line, double[] box) {
        double from = 0;
        double to = 1;
        for (int axis = 0; axis < 2; axis++) {
            double start = line[axis];
            double length = line[axis + 2] - start;
            if (length == 0) {
                if (start <= box[axis] || start >= box[axis + 2]) {
                    return false;
                }
                continue;
            }
            double one = (box[axis] - start) / length;
            double other = (box[axis + 2] - start) / length;
            from = Math.max(from, Math.min(one, other));
            to = Math.min(to, Math.max(one, other));
        }
        return from < to;
    }
}
