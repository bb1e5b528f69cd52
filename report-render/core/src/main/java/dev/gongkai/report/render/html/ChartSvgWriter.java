package dev.gongkai.report.render.html;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.render.internal.XmlBuffer;
import dev.gongkai.report.render.internal.chart.ChartDrawing;
import dev.gongkai.report.render.internal.chart.ChartSetter;
import dev.gongkai.report.render.internal.chart.TextWidth;
import java.util.List;

/** Writes a chart as SVG within the page: texts are texts, and each bar says its numbers to those who cannot see it. */
final class ChartSvgWriter {

    /** The width of a drawing and the size of its texts, in its own unit: on a telephone they can still be read. */
    static final double WIDTH = 420;

    static final double EM = 15;

    private static final byte[] FIGURE = utf8("<figure class=\"chart\" id=\"");
    private static final byte[] CAPTION = utf8("\">\n<figcaption id=\"");
    private static final byte[] CAPTION_TITLE = utf8("-caption\"><strong>");
    private static final byte[] CAPTION_TEXT = utf8("</strong><span>");
    private static final byte[] SVG = utf8("</span></figcaption>\n<svg viewBox=\"0 0 ");
    private static final byte[] SVG_2 = utf8("\" role=\"list\" tabindex=\"0\" aria-labelledby=\"");
    private static final byte[] SVG_3 = utf8("-caption\">\n");
    private static final byte[] ITEM = utf8("<g role=\"listitem\" aria-label=\"");
    private static final byte[] END = utf8("\">");
    private static final byte[] BOX = utf8("<rect class=\"shade-");
    private static final byte[] X = utf8("\" x=\"");
    private static final byte[] Y = utf8("\" y=\"");
    private static final byte[] W = utf8("\" width=\"");
    private static final byte[] H = utf8("\" height=\"");
    private static final byte[] EMPTY_END = utf8("\"/>");
    private static final byte[] POINT = utf8(".");
    private static final byte[] MINUS = utf8("-");
    private static final byte[] TEXT = utf8("<text x=\"");
    private static final byte[] END_TEXT = utf8("</text>");
    private static final byte[] END_ITEM = utf8("</g>\n");
    private static final byte[] PATH = utf8("<path d=\"M");
    private static final byte[] DASHES = utf8("\" stroke-dasharray=\"");
    private static final byte[] SPACE = utf8(" ");
    private static final byte[] LINE_TO = utf8("L");
    private static final byte[] DOWN_TO = utf8("V");
    private static final byte[] RIGHT_TO = utf8("H");
    private static final byte[] MARK = utf8("<path class=\"shade-");
    private static final byte[] MARK_2 = utf8("\" d=\"M");
    private static final byte[] END_MARK = utf8("Z\"/>");
    private static final byte[] END_SVG = utf8("</svg>\n<details>\n<summary>数据表</summary>\n");
    private static final byte[] END_FIGURE = utf8("</details>\n</figure>\n");
    private static final byte[] SENTENCE = utf8("<p class=\"note chart\">");
    private static final byte[] END_SENTENCE = utf8("</p>\n");

    private final XmlBuffer out;
    private final String idPrefix;

    ChartSvgWriter(XmlBuffer out, String idPrefix) {
        this.out = out;
        this.idPrefix = idPrefix;
    }

    /** @param table writes the numbers as a table */
    void write(Chart chart, Runnable table) {
        if (!chart.isDrawn()) {
            out.markup(SENTENCE).text(chart.sentence()).markup(END_SENTENCE);
            return;
        }
        out.markup(FIGURE);
        id(chart).markup(CAPTION);
        id(chart).markup(CAPTION_TITLE).text(chart.title()).markup(CAPTION_TEXT);
        out.text(chart.description()).markup(SVG);
        ChartDrawing drawing = ChartSetter.draw(chart, WIDTH, EM, TextWidth.ANY_FACE);
        out.number((int) WIDTH)
                .text(" ")
                .number((int) Math.ceil(drawing.height()))
                .markup(SVG_2);
        id(chart).markup(SVG_3);
        drawing.lines().forEach(this::line);
        drawing.items().forEach(this::item);
        axis(drawing.axis());
        out.markup(END_SVG);
        table.run();
        out.markup(END_FIGURE);
    }

    private XmlBuffer id(Chart chart) {
        return out.text(idPrefix).text(chart.key());
    }

    private void item(ChartDrawing.ChartItem item) {
        out.markup(ITEM).text(item.words()).markup(END);
        for (ChartDrawing.ChartBox box : item.boxes()) {
            out.markup(BOX).number(box.shade());
            number(out.markup(X), box.left());
            number(out.markup(Y), box.top());
            number(out.markup(W), box.width());
            number(out.markup(H), box.height()).markup(EMPTY_END);
        }
        for (ChartDrawing.ChartMark mark : item.marks()) {
            points(out.markup(MARK).number(mark.shade()).markup(MARK_2), mark.corners())
                    .markup(END_MARK);
        }
        for (ChartDrawing.Text text : item.texts()) {
            number(out.markup(TEXT), text.left());
            number(out.markup(Y), text.baseline()).markup(END);
            out.text(text.words()).markup(END_TEXT);
        }
        out.markup(END_ITEM);
    }

    private void line(ChartDrawing.ChartLine line) {
        points(out.markup(PATH), line.points());
        if (!line.dashes().isEmpty()) {
            dashes(line.dashes(), out.markup(DASHES));
        }
        out.markup(EMPTY_END);
    }

    /** The dashes of a line as its attribute says them. */
    static XmlBuffer dashes(List<Double> dashes, XmlBuffer out) {
        for (int i = 0; i < dashes.size(); i++) {
            number(i == 0 ? out : out.markup(SPACE), dashes.get(i));
        }
        return out;
    }

    private static XmlBuffer points(XmlBuffer out, List<ChartDrawing.ChartPoint> points) {
        for (int i = 0; i < points.size(); i++) {
            number(i == 0 ? out : out.markup(LINE_TO), points.get(i).x()).markup(SPACE);
            number(out, points.get(i).y());
        }
        return out;
    }

    private void axis(ChartDrawing.ChartAxis axis) {
        number(out.markup(PATH), axis.left()).markup(SPACE);
        boolean upright = axis.left() == axis.right();
        number(out, axis.top()).markup(upright ? DOWN_TO : RIGHT_TO);
        number(out, upright ? axis.bottom() : axis.right()).markup(EMPTY_END);
    }

    /** A number with one decimal. */
    private static XmlBuffer number(XmlBuffer out, double value) {
        long tenths = Math.abs(Math.round(value * 10));
        XmlBuffer signed = tenths > 0 && value < 0 ? out.markup(MINUS) : out;
        signed.number((int) (tenths / 10));
        return tenths % 10 == 0 ? out : out.markup(POINT).number((int) (tenths % 10));
    }
}
