package dev.gongkai.report.render.internal.chart;

import java.util.List;

/**
 * A chart as shapes and texts, from its upper left corner. Bars lie, so that their labels have room; each number stands
 * beside its bar, and what stands beside something else was measured: nothing overlaps.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param em the size of its texts
 * @param axis where bars begin
 * @param items what belongs to each bar of the chart
 */
public record ChartDrawing(double width, double height, double em, double axis, List<ChartItem> items) {

    /** Copies the list. */
    public ChartDrawing {
        items = List.copyOf(items);
    }

    /**
     * What is drawn for a bar of the chart.
     *
     * @param words all of its numbers in words
     * @param boxes the bars
     * @param texts label and numbers
     */
    public record ChartItem(String words, List<ChartBox> boxes, List<Text> texts) {
        /** Copies the lists. */
        public ChartItem {
            boxes = List.copyOf(boxes);
            texts = List.copyOf(texts);
        }
    }

    /**
     * A bar, a part of one, or the sign of a kind.
     *
     * @param shade which colour of the {@link ChartPalette} it has
     */
    public record ChartBox(double left, double top, double width, double height, int shade) {}

    /**
     * A text of one line.
     *
     * @param left where it begins
     * @param baseline where it stands
     */
    public record Text(double left, double baseline, String words) {}

    /** The same in another unit. */
    ChartDrawing scaled(double scale) {
        List<ChartItem> scaled = items.stream()
                .map(item -> new ChartItem(
                        item.words(),
                        item.boxes().stream()
                                .map(box -> new ChartBox(
                                        box.left() * scale,
                                        box.top() * scale,
                                        box.width() * scale,
                                        box.height() * scale,
                                        box.shade()))
                                .toList(),
                        item.texts().stream()
                                .map(text -> new Text(text.left() * scale, text.baseline() * scale, text.words()))
                                .toList()))
                .toList();
        return new ChartDrawing(width * scale, height * scale, em * scale, axis * scale, scaled);
    }
}
