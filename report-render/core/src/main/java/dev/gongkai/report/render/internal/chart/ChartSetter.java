package dev.gongkai.report.render.internal.chart;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartAxis;
import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartBox;
import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartItem;
import dev.gongkai.report.render.internal.chart.ChartDrawing.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts the bars and texts of a chart into their places, in ems. */
public final class ChartSetter {

    /** Of the width, what labels take at most. */
    private static final double LABELS = 0.36;

    /** The same where labels have more lines than {@link #FEW_LINES} else, and bars are not named. */
    private static final double LONG_LABELS = 0.5;

    private static final int FEW_LINES = 4;

    /** Of the width, what bars have at least; names of kinds give way. */
    private static final double BARS = 0.24;

    private static final double LABEL_PITCH = 1.3;
    private static final double PITCH = 1.6;
    private static final double BAR = 1;
    private static final double BETWEEN = 0.55;
    private static final double GAP = 0.4;

    /** More than the longest names of agencies need: on paper nothing else says what is cut. */
    private static final int LABEL_LINES = 12;

    /** What is not zero can be seen. */
    private static final double THINNEST = 0.08;

    /** Half the height of a character above its base line. */
    private static final double MIDDLE = 0.38;

    private static final String WHOLE = "总计 ";
    private static final double KEY = 0.8;
    private static final double KEY_GAP = 0.3;
    private static final double BETWEEN_KEYS = 1;

    private final Chart chart;
    private final double width;
    private final TextWidth texts;
    private final boolean stacked;
    private final double axis;

    /** Where a number of zero is: right of the axis where there are negative numbers. */
    private final double zero;

    private final double emsPerUnit;
    private final List<ChartItem> items;

    /** The numbers of each bar as they are shown, and how wide they are. */
    private final List<BarTexts> shown;

    private List<ChartBox> boxes = new ArrayList<>();
    private List<Text> words = new ArrayList<>();

    /** The room for the name of a kind before its number. */
    private final double nameRoom;

    /**
     * Draws a chart.
     *
     * @param chart a chart with something to draw
     * @param width how wide it is to be
     * @param em the size of its texts, in the same unit
     * @param texts how wide texts are
     */
    public static ChartDrawing draw(Chart chart, double width, double em, TextWidth texts) {
        ChartDrawing drawing = chart.hasLines()
                ? new LineSetter(chart, width / em, texts).set()
                : new ChartSetter(chart, width / em, texts).set();
        return drawing.scaled(em);
    }

    private ChartSetter(Chart chart, double width, TextWidth texts) {
        this.chart = chart;
        this.width = width;
        this.texts = texts;
        items = new ArrayList<>(chart.bars().size());
        stacked = chart.kind() == Chart.Kind.PARTS && chart.series().size() <= ChartPalette.size();
        shown = new ArrayList<>(chart.bars().size());
        double label = 0;
        for (Chart.Bar bar : chart.bars()) {
            label = Math.max(label, texts.of(bar.label()));
            shown.add(BarTexts.of(bar));
        }
        double digits = widest(false);
        double labels = width * LABELS;
        if (label > FEW_LINES * labels && chart.series().equals(List.of(""))) {
            // Numbers, and bars, keep what they need.
            double left = width * (1 - BARS) - digits - 3 * GAP;
            labels = Math.max(labels, Math.min(left, width * LONG_LABELS));
        }
        axis = Math.min(label, labels) + GAP;
        double room = width - axis;
        nameRoom = Math.max(2, room - digits - 3 * GAP - width * BARS);
        double bars = Math.max(1, room - widest(true) - 2 * GAP);
        double least = 0;
        double most = chart.reach() == null ? 0 : chart.reach().doubleValue();
        for (Chart.Bar bar : chart.bars()) {
            double sum = 0;
            for (Cell cell : bar.cells()) {
                BigDecimal number = cell.value();
                if (number == null) {
                    continue;
                }
                sum = stacked ? sum + number.doubleValue() : number.doubleValue();
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
        }
        emsPerUnit = most - least == 0 ? 0 : bars / (most - least);
        zero = axis - least * emsPerUnit;
    }

    /** The width of the widest of the texts behind the bars. */
    private double widest(boolean named) {
        double widest = 0;
        for (BarTexts bar : shown) {
            if (stacked) {
                widest = Math.max(widest, texts.of(bar.whole()));
            } else {
                widest = Math.max(widest, texts.of(WHOLE + bar.whole()));
                for (int i = 0; i < chart.series().size(); i++) {
                    String number = bar.numbers().get(i);
                    widest = Math.max(widest, texts.of(named ? number(i, number, nameRoom) : number));
                }
            }
        }
        return widest;
    }

    /** A number with the name of its kind, where there are several. */
    private String number(int series, String number, double room) {
        String name = chart.series().get(series);
        return name.isEmpty() ? number : LabelLines.cut(name, room, texts) + " " + number;
    }

    /**
     * The numbers of a bar in digits.
     *
     * @param whole the number of the whole; empty where the report does not have it, for its parts say enough
     */
    private record BarTexts(List<String> numbers, String whole) {

        static BarTexts of(Chart.Bar bar) {
            List<String> numbers = new ArrayList<>(bar.cells().size());
            for (Cell cell : bar.cells()) {
                numbers.add(Chart.text(cell));
            }
            Cell total = bar.total();
            return new BarTexts(numbers, total == null ? "" : Chart.text(total));
        }
    }

    private ChartDrawing set() {
        double top = 0;
        for (int b = 0; b < chart.bars().size(); b++) {
            Chart.Bar bar = chart.bars().get(b);
            boxes = new ArrayList<>();
            words = new ArrayList<>();
            double labels = label(bar, top);
            double bottom = stacked ? parts(bar, shown.get(b), top) : bars(bar, shown.get(b), top);
            items.add(new ChartItem(chart.words(bar), boxes, List.of(), words));
            top = Math.max(bottom, labels) + BETWEEN;
        }
        double height = top - BETWEEN;
        return new ChartDrawing(width, height, 1, new ChartAxis(zero, 0, zero, height), List.of(), items);
    }

    private double label(Chart.Bar bar, double top) {
        List<String> lines = LabelLines.of(bar.label(), axis - GAP, LABEL_LINES, texts);
        double y = top + (PITCH - LABEL_PITCH) / 2;
        for (String line : lines) {
            words.add(new Text(0, y + LABEL_PITCH / 2 + MIDDLE, line));
            y += LABEL_PITCH;
        }
        return y;
    }

    private double bars(Chart.Bar bar, BarTexts shown, double top) {
        double y = top;
        if (bar.total() != null) {
            words.add(new Text(zero + GAP, y + PITCH / 2 + MIDDLE, WHOLE + shown.whole()));
            y += PITCH;
        }
        for (int i = 0; i < chart.series().size(); i++) {
            BigDecimal number = bar.cells().get(i).value();
            double end = zero;
            if (number != null && number.signum() != 0) {
                double length = length(number);
                double left = number.signum() < 0 ? zero - length : zero;
                boxes.add(box(left, y, length, i));
                end = Math.max(zero, left + length);
            }
            String digits = shown.numbers().get(i);
            // Behind a short bar there is room for more of the name.
            double room = Math.max(nameRoom, width - end - GAP - texts.of(" " + digits));
            words.add(new Text(end + GAP, y + PITCH / 2 + MIDDLE, number(i, digits, room)));
            y += PITCH;
        }
        return y;
    }

    private double length(BigDecimal number) {
        return Math.max(THINNEST, Math.abs(number.doubleValue()) * emsPerUnit);
    }

    private ChartBox box(double left, double top, double length, int series) {
        return new ChartBox(
                left,
                top + (PITCH - BAR) / 2,
                length,
                BAR,
                ChartPalette.shade(series, chart.series().size()));
    }

    /** A bar of parts, and below it what each part is. */
    private double parts(Chart.Bar bar, BarTexts shown, double top) {
        double x = zero;
        for (int i = 0; i < chart.series().size(); i++) {
            BigDecimal number = bar.cells().get(i).value();
            if (number != null && number.signum() != 0) {
                double length = length(number);
                boxes.add(box(x, top, length, i));
                x += length;
            }
        }
        String whole = shown.whole();
        if (!whole.isEmpty()) {
            words.add(new Text(Math.min(x + GAP, width - texts.of(whole)), top + PITCH / 2 + MIDDLE, whole));
        }
        double y = top + PITCH;
        x = axis;
        for (int i = 0; i < chart.series().size(); i++) {
            double most = width - axis - KEY - KEY_GAP;
            String number = " " + shown.numbers().get(i);
            String text = LabelLines.cut(Objects.requireNonNull(chart.series().get(i)), most - texts.of(number), texts)
                    + number;
            double needed = KEY + KEY_GAP + texts.of(text);
            if (x > axis && x + needed > width) {
                x = axis;
                y += LABEL_PITCH;
            }
            boxes.add(new ChartBox(
                    x,
                    y + (LABEL_PITCH - KEY) / 2,
                    KEY,
                    KEY,
                    ChartPalette.shade(i, chart.series().size())));
            words.add(new Text(x + KEY + KEY_GAP, y + LABEL_PITCH / 2 + MIDDLE, text));
            x += needed + BETWEEN_KEYS;
        }
        return y + LABEL_PITCH;
    }
}
