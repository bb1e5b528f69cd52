package dev.gongkai.report.render.internal.chart;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartAxis;
import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartItem;
import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartLine;
import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartMark;
import dev.gongkai.report.render.internal.chart.ChartDrawing.ChartPoint;
import dev.gongkai.report.render.internal.chart.ChartDrawing.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines and texts of a chart into their places, in ems. The last number of a line stands at its end, with the name of
 * the line; of the others those that have room, first the greatest, the least and the first.
 */
final class LineSetter {

    private static final double LEAST_HEIGHT = 8;
    private static final double PITCH = 1.3;
    private static final double GAP = 0.4;

    /** Above the greatest number, for its digits. */
    private static final double TOP = 1.6;

    /** Of the width, what the texts at the ends of lines take at most. */
    private static final double ENDS = 0.42;

    /** The longest label of a place; years have two and a bit. */
    private static final double LABEL = 6;

    private final Chart chart;
    private final double width;
    private final TextWidth texts;
    private final int places;
    private final int kinds;
    private final double left;
    private final double right;
    private final double bottom;
    private final double least;
    private final double emsPerUnit;
    private final LineRoom room;
    private final List<List<ChartMark>> marks = new ArrayList<>();
    private final List<List<Text>> words = new ArrayList<>();
    private final List<ChartLine> lines = new ArrayList<>();

    LineSetter(Chart chart, double width, TextWidth texts) {
        this.chart = chart;
        this.width = width;
        this.texts = texts;
        places = chart.bars().size();
        kinds = chart.series().size();
        double label = 0;
        double least = 0;
        double most = chart.reach() == null ? 0 : chart.reach().doubleValue();
        for (Chart.Bar bar : chart.bars()) {
            marks.add(new ArrayList<>());
            words.add(new ArrayList<>());
            label = Math.max(label, Math.min(LABEL, texts.of(bar.label())));
            for (BigDecimal number : bar.numbers().toList()) {
                least = Math.min(least, number.doubleValue());
                most = Math.max(most, number.doubleValue());
            }
        }
        double ends = 0;
        for (int kind = 0; kind < kinds; kind++) {
            ends = Math.max(ends, sign(kind) + texts.of(end(kind, Double.MAX_VALUE)));
        }
        left = Math.max(LineMark.HALF, label / 2);
        right = width - Math.max(Math.min(ends, width * ENDS) + GAP + LineMark.HALF, label / 2);
        // The names at the ends stand below each other.
        bottom = TOP + Math.max(LEAST_HEIGHT, (kinds - 1) * PITCH);
        this.least = least;
        emsPerUnit = most - least == 0 ? 0 : (bottom - TOP) / (most - least);
        room = new LineRoom(width, bottom);
    }

    private double x(int place) {
        return left + place * (right - left) / (places - 1);
    }

    private @Nullable ChartPoint point(int place, int kind) {
        BigDecimal number = chart.bars().get(place).cells().get(kind).value();
        return number == null ? null : new ChartPoint(x(place), bottom - (number.doubleValue() - least) * emsPerUnit);
    }

    /** The room for the sign before the name of a line. */
    private double sign(int kind) {
        return chart.series().get(kind).isEmpty() ? 0 : 2 * LineMark.HALF + GAP;
    }

    /** What stands at the end of a line; the number is whole, the name gives way. */
    private String end(int kind, double most) {
        String number = Chart.text(chart.bars().get(places - 1).cells().get(kind));
        String name = chart.series().get(kind);
        return name.isEmpty()
                ? number
                : LabelLines.cut(name, Math.max(1, most - texts.of(" " + number)), texts) + " " + number;
    }

    ChartDrawing set() {
        double zero = bottom + least * emsPerUnit;
        ChartAxis axis = new ChartAxis(left - LineMark.HALF, zero, right + LineMark.HALF, zero);
        room.takeLine(new ChartPoint(axis.left(), zero), new ChartPoint(axis.right(), zero));
        for (int kind = 0; kind < kinds; kind++) {
            line(kind);
        }
        double height = labels();
        ends();
        numbers();
        List<ChartItem> items = new ArrayList<>(places);
        for (int place = 0; place < places; place++) {
            items.add(
                    new ChartItem(chart.words(chart.bars().get(place)), List.of(), marks.get(place), words.get(place)));
        }
        return new ChartDrawing(width, height, 1, axis, lines, items);
    }

    /** A line is drawn between neighbours: a blank is a gap, and what stands alone is a sign alone. */
    private void line(int kind) {
        List<ChartPoint> piece = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            ChartPoint point = point(place, kind);
            if (point == null) {
                end(piece, kind);
                continue;
            }
            piece.add(point);
            mark(place, point, kind);
        }
        end(piece, kind);
    }

    private void mark(int place, ChartPoint at, int kind) {
        marks.get(place).add(LineMark.of(at, kind, kinds));
        room.take(at.x() - LineMark.HALF, at.y() - LineMark.HALF, 2 * LineMark.HALF, 2 * LineMark.HALF);
    }

    private void end(List<ChartPoint> piece, int kind) {
        if (piece.size() > 1) {
            lines.add(new ChartLine(piece, LineDashes.of(kind)));
            for (int i = 1; i < piece.size(); i++) {
                room.takeLine(piece.get(i - 1), piece.get(i));
            }
        }
        piece.clear();
    }

    /** The places by name, in two lines where they have no room in one, and only some where not even so. */
    private double labels() {
        double widest = chart.bars().stream()
                .mapToDouble(bar -> Math.min(LABEL, texts.of(bar.label())))
                .max()
                .orElse(0);
        double pitch = (right - left) / (places - 1);
        int apart = (int) Math.ceil((widest + GAP) / pitch - 1e-9);
        int rows = apart == 2 ? 2 : 1;
        int step = apart <= 2 ? 1 : apart;
        for (int place = 0; place < places; place++) {
            int fromLast = places - 1 - place;
            if (fromLast % step != 0) {
                continue;
            }
            String label = LabelLines.cut(chart.bars().get(place).label(), LABEL, texts);
            double half = texts.of(label) / 2;
            put(place, label, x(place) - half, bottom + GAP + LineMark.HALF + (rows == 1 ? 0 : fromLast % 2 * PITCH));
        }
        return bottom + GAP + LineMark.HALF + rows * PITCH;
    }

    private void put(int place, String text, double x, double top) {
        words.get(place).add(new Text(x, top + LineRoom.BASELINE, text));
        room.take(x, top, texts.of(text), 1);
    }

    /** What stands at the ends, from above, each as near to its line as those above and below let it. */
    private void ends() {
        List<Integer> order = IntStream.range(0, kinds)
                .boxed()
                .sorted(Comparator.comparingDouble(this::height).thenComparing(Comparator.naturalOrder()))
                .toList();
        double[] at = new double[kinds];
        double free = TOP;
        for (int i = 0; i < kinds; i++) {
            at[i] = Math.max(free, height(order.get(i)));
            free = at[i] + PITCH;
        }
        double last = bottom;
        for (int i = kinds - 1; i >= 0; i--) {
            at[i] = Math.min(last, at[i]);
            last = at[i] - PITCH;
        }
        double x = right + LineMark.HALF + GAP;
        for (int i = 0; i < kinds; i++) {
            int kind = order.get(i);
            double sign = sign(kind);
            if (sign > 0) {
                mark(places - 1, new ChartPoint(x + LineMark.HALF, at[i]), kind);
            }
            put(places - 1, end(kind, width - x - sign), x + sign, at[i] - 0.5);
        }
    }

    /** Where a line ends; one without a number has its name above the axis. */
    private double height(int kind) {
        for (int place = places - 1; place >= 0; place--) {
            ChartPoint point = point(place, kind);
            if (point != null) {
                return point.y();
            }
        }
        return bottom;
    }

    private void numbers() {
        List<List<Integer>> orders =
                IntStream.range(0, kinds).mapToObj(this::order).toList();
        for (int rank = 0; rank < places; rank++) {
            for (int kind = 0; kind < kinds; kind++) {
                int place = orders.get(kind).get(rank);
                if (place < places - 1) {
                    number(place, kind);
                }
            }
        }
    }

    /** The places of a line, those first whose numbers say most. */
    private List<Integer> order(int kind) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, places).boxed().toList());
        List<Integer> stated =
                order.stream().filter(place -> point(place, kind) != null).toList();
        Comparator<Integer> byNumber = Comparator.comparing(
                place -> chart.bars().get(place).cells().get(kind).value(),
                Comparator.nullsFirst(Comparator.naturalOrder()));
        List<Integer> first = new ArrayList<>();
        stated.stream().max(byNumber).ifPresent(first::add);
        stated.stream().min(byNumber).ifPresent(first::add);
        stated.stream().findFirst().ifPresent(first::add);
        order.removeAll(first);
        order.addAll(0, first.stream().distinct().toList());
        return order;
    }

    private void number(int place, int kind) {
        Cell cell = chart.bars().get(place).cells().get(kind);
        ChartPoint point = point(place, kind);
        if (point == null && kinds > 1) {
            return; // It could be any of the lines.
        }
        String text = Chart.text(cell);
        double wide = texts.of(text);
        ChartPoint corner = point == null ? room.above(new ChartPoint(x(place), bottom), wide) : room.near(point, wide);
        if (corner != null) {
            put(place, text, corner.x(), corner.y());
        }
    }
}
