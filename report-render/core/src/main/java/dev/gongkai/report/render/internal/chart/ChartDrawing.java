package dev.gongkai.report.render.internal.chart;

import dev.gongkai.report.document.Chart;
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
public record ChartDrawing(double width, double height, double em, double axis, List<Item> items) {

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
    public record Item(String words, List<Box> boxes, List<Text> texts) {
        /** Copies the lists. */
        public Item {
            boxes = List.copyOf(boxes);
            texts = List.copyOf(texts);
        }
    }

    /**
     * A bar, a part of one, or the sign of a kind.
     *
     * @param shade which colour of the {@link ChartPalette} it has
     */
    public record Box(double left, double top, double width, double height, int shade) {}

    /**
     * A text of one line.
     *
     * @param left where it begins
     * @param baseline where it stands
     */
    public record Text(double left, double baseline, String words) {}

    /**
     * Draws a chart.
     *
     * @param chart a chart with something to draw
     * @param width how wide it is to be
     * @param em the size of its texts, in the same unit
     * @param texts how wide texts are
     */
    public static ChartDrawing of(Chart chart, double width, double em, TextWidth texts) {
        return new ChartSetter(chart, width / em, texts).set().scaled(em);
    }

    /** The same in another unit. */
    ChartDrawing scaled(double scale) {
        List<Item> scaled = items.stream()
                .map(item -> new Item(
                        item.words(),
                        item.boxes().stream()
                                .map(box -> new Box(
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
