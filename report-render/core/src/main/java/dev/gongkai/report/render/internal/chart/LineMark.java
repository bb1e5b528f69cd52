package dev.gongkai.report.render.internal.chart;

import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartMark;
import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartPoint;
import java.util.ArrayList;
import java.util.List;

/** The signs on lines, each of another shape: they are told apart without colours. */
final class LineMark {

    /** Half the width of a sign, in ems. */
    static final double HALF = 0.32;

    /** Corners from above, clockwise: circle, square, triangle, diamond, triangle that stands on its point. */
    private static final List<double[]> SHAPES = List.of(
            circle(),
            new double[] {-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85},
            new double[] {0, -1, 1, 0.8, -1, 0.8},
            new double[] {0, -1, 1, 0, 0, 1, -1, 0},
            new double[] {-1, -0.8, 1, -0.8, 0, 1});

    private static final int CORNERS = 16;

    private LineMark() {}

    private static double[] circle() {
        double[] corners = new double[2 * CORNERS];
        for (int i = 0; i < CORNERS; i++) {
            corners[2 * i] = StrictMath.sin(2 * StrictMath.PI * i / CORNERS);
            corners[2 * i + 1] = -StrictMath.cos(2 * StrictMath.PI * i / CORNERS);
        }
        return corners;
    }

    static ChartMark of(ChartPoint at, int kind, int kinds) {
        double[] shape = SHAPES.get(kind % SHAPES.size());
        List<ChartPoint> corners = new ArrayList<>(shape.length / 2);
        for (int i = 0; i < shape.length; i += 2) {
            corners.add(new ChartPoint(at.x() + shape[i] * HALF, at.y() + shape[i + 1] * HALF));
        }
        return new ChartMark(corners, ChartPalette.shade(kind, kinds));
    }
}
