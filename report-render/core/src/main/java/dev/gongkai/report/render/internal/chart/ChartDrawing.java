package dev.gongkai.report.render.internal.chart;

import java.util.List;

/**
 * A chart as shapes and texts, from its upper left corner. Bars lie, so that their labels have room; each number stands
 * beside its bar, and what stands beside something else was measured: nothing overlaps.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param em the size of its texts
 * @param axis where bars begin, or what lines stand above
 * @param lines what is drawn before all else
 * @param items what belongs to each bar of the chart
 */
public record ChartDrawing(
        double width, double height, double em, ChartAxis axis, List<ChartLine> lines, List<ChartItem> items) {

    /** Copies the lists. */
    public ChartDrawing {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }

    /** A straight line downwards, or to the right. */
    public record ChartAxis(double left, double top, double right, double bottom) {}

    /** A place. */
    public record ChartPoint(double x, double y) {
        private ChartPoint scaled(double scale) {
            return new ChartPoint(x * scale, y * scale);
        }
    }

    /**
     * A line through places, one piece between two gaps.
     *
     * @param dashes how long it is drawn and interrupted in turn; empty if it is not
     */
    public record ChartLine(List<ChartPoint> points, List<Double> dashes) {
        /** Copies the lists. */
        public ChartLine {
            points = List.copyOf(points);
            dashes = List.copyOf(dashes);
        }

        private ChartLine scaled(double scale) {
            return new ChartLine(
                    points.stream().map(point -> point.scaled(scale)).toList(),
                    dashes.stream().map(dash -> dash * scale).toList());
        }
    }

    /**
     * The sign of a number on a line.
     *
     * @param corners around it
     * @param shade which colour of the {@link ChartPalette} it has
     */
    public record ChartMark(List<ChartPoint> corners, int shade) {
        /** Copies the list. */
        public ChartMark {
            corners = List.copyOf(corners);
        }

        private ChartMark scaled(double scale) {
            return new ChartMark(
                    corners.stream().map(corner -> corner.scaled(scale)).toList(), shade);
        }
    }

    /**
     * What is drawn for a bar of the chart, or a place along its lines.
     *
     * @param words all of its numbers in words
     * @param boxes the bars
     * @param marks the signs on lines
     * @param texts label and numbers
     */
    public record ChartItem(String words, List<ChartBox> boxes, List<ChartMark> marks, List<Text> texts) {
        /** Copies the lists. */
        public ChartItem {
            boxes = List.copyOf(boxes);
            marks = List.copyOf(marks);
            texts = List.copyOf(texts);
        }

        private ChartItem scaled(double scale) {
            return new ChartItem(
                    words,
                    boxes.stream().map(box -> box.scaled(scale)).toList(),
                    marks.stream().map(mark -> mark.scaled(scale)).toList(),
                    texts.stream().map(text -> text.scaled(scale)).toList());
        }
    }

    /**
     * A bar, a part of one, or the sign of a kind.
     *
     * @param shade which colour of the {@link ChartPalette} it has
     */
    public record ChartBox(double left, double top, double width, double height, int shade) {
        private ChartBox scaled(double scale) {
            return new ChartBox(left * scale, top * scale, width * scale, height * scale, shade);
        }
    }

    /**
     * A text of one line.
     *
     * @param left where it begins
     * @param baseline where it stands
     */
    public record Text(double left, double baseline, String words) {
        private Text scaled(double scale) {
            return new Text(left * scale, baseline * scale, words);
        }
    }

    /** The same in another unit. */
    ChartDrawing scaled(double scale) {
        return new ChartDrawing(
                width * scale,
                height * scale,
                em * scale,
                new ChartAxis(axis.left() * scale, axis.top() * scale, axis.right() * scale, axis.bottom() * scale),
                lines.stream().map(line -> line.scaled(scale)).toList(),
                items.stream().map(item -> item.scaled(scale)).toList());
    }
}
