package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.pages.internal.layout.TextStyles.TypeStyle;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.pages.internal.text.LineStyle;
import dev.gongkai.report.render.internal.chart.ChartDrawing;
import dev.gongkai.report.render.internal.chart.ChartSetter;
import java.util.ArrayList;
import java.util.List;

/** A chart with its title, on one page with the sentence below it. */
final class ChartBlock implements FlowBlock {

    /** Above the title, and between it, the drawing and what follows, in points. */
    private static final double BEFORE = 8;

    private static final double SPACE = 4;

    private final Tag tag;
    private final ChartDrawing drawing;
    private final List<Drawn> texts = new ArrayList<>();
    private final TextBlock title;

    /** A text of the drawing, set. */
    private record Drawn(Line line, ChartDrawing.Text place) {}

    /**
     * @param room the height that there is on a page
     */
    ChartBlock(Chart chart, TextBlock title, Tag tag, TypeStyle style, TextSetter setter, double width, double room) {
        this.tag = tag;
        this.title = title;
        ChartDrawing full = draw(chart, style, setter, width);
        // On a small page texts are smaller.
        double scale = Math.min(1, (room - BEFORE - title.height() - 2 * SPACE) / full.height());
        TypeStyle set = scale < 1 ? style.scaled(scale) : style;
        drawing = scale < 1 ? draw(chart, set, setter, width) : full;
        LineStyle oneLine = new LineStyle(Double.MAX_VALUE / 4, LineStyle.Align.START);
        for (ChartDrawing.ChartItem item : drawing.items()) {
            for (ChartDrawing.Text text : item.texts()) {
                setter.lines(oneLine, List.of(set.run(text.words()))).forEach(line -> texts.add(new Drawn(line, text)));
            }
        }
    }

    private static ChartDrawing draw(Chart chart, TypeStyle style, TextSetter setter, double width) {
        return ChartSetter.draw(
                chart, width, style.size(), text -> text.isEmpty() ? 0 : setter.width(style.run(text)) / style.size());
    }

    @Override
    public double minimum(double tail) {
        return height() + after(tail);
    }

    @Override
    public double height() {
        return BEFORE + title.height() + SPACE + drawing.height();
    }

    @Override
    public double behind() {
        return SPACE;
    }

    @Override
    public boolean keepsWithNext() {
        return true;
    }

    @Override
    public void place(TypeArea column, double tail) {
        if (!column.fits(minimum(tail)) && !column.atTop()) {
            column.newPage();
        }
        column.space(BEFORE);
        double titleTop = column.top();
        title.place(column, 0);
        column.space(SPACE);
        double left = column.measures().left();
        double top = column.top();
        column.page().add(new Page.PlacedChart(tag, drawing, left, titleTop, top));
        for (Drawn text : texts) {
            column.page()
                    .add(new Page.PlacedText(
                            tag,
                            text.line().pieces(),
                            left + text.place().left(),
                            top + text.place().baseline()));
        }
        column.advance(drawing.height());
        column.space(SPACE);
    }
}
