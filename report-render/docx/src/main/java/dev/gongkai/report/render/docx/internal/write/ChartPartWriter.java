package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.XmlBuffer;
import dev.gongkai.report.render.internal.chart.ChartPalette;
import dev.gongkai.report.render.internal.chart.TextWidth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Writes a chart as a part in DrawingML: bars that lie, each with its number, and with the name of its series; or lines,
 * several of them with a legend, for Word would write names at their ends over each other.
 */
final class ChartPartWriter {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    /** How far the axis goes beyond the longest bar, for the text behind it. */
    private static final double ROOM = 1.3;

    private static final double ROOM_NAMED = 1.75;

    /** Of the chart, what its lines take across at most; the rest is for the texts at both sides. */
    private static final double LINES_WIDTH = 0.6;

    private static final double LINES_LEFT = 0.14;

    /** What a legend takes at most; in more than one line the longest names have room there. */
    private static final double LEGEND_WIDTH = 0.4;

    /** The sign before a name, in sizes of the text. */
    private static final double LEGEND_KEY = 4;

    private static final double LEGEND_GAP = 0.04;

    private static final String LEGEND = "<c:legend><c:legendPos val=\"r\"/><c:overlay val=\"0\"/></c:legend>";

    /** As many names of places stand beside each other; more of them stand upright. */
    private static final int LYING = 8;

    /** How far the axis goes beyond the highest number, for the text above it. */
    private static final double LINES_TOP = 1.1;

    /** The same where the title stands right above the number. */
    private static final double NUMBERS_TOP = 1.25;

    /** Of the highest number, what a number has at least below which another text has room above the axis. */
    private static final double ROOM_BELOW = 0.2;

    /** What tells lines apart without colours, as on pages. */
    private static final List<String> SYMBOLS = List.of("circle", "square", "triangle", "diamond", "x");

    private static final List<String> DASHES = List.of("solid", "dash", "sysDot", "dashDot", "sysDash");

    private static final int CATEGORIES = 111111111;
    private static final int VALUES = 222222222;

    private final ChartData data;
    private final Chart chart;
    private final Theme theme;
    private final TextFaces faces;
    private final boolean lines;
    private final boolean everyNumber;
    private final XmlBuffer out = new XmlBuffer(8 << 10);

    ChartPartWriter(ChartData data, Theme theme, TextFaces faces) {
        this.faces = faces;
        this.data = data;
        this.chart = data.chart();
        this.theme = theme;
        lines = chart.hasLines();
        everyNumber = everyNumber();
    }

    XmlBuffer write() {
        put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace xmlns:c=\"" + DRAWING
                + "chart\" xmlns:a=\"" + DRAWING + "main\" xmlns:r=\"" + WordMarkup.R
                + "\"><c:date1904 val=\"0\"/><c:lang val=\"zh-CN\"/><c:roundedCorners val=\"0\"/><c:chart>");
        title();
        put("<c:autoTitleDeleted val=\"0\"/><c:plotArea>");
        if (lines) {
            put(
                    "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"
                            + "<c:x val=\"" + LINES_LEFT + "\"/><c:y val=\"0.16\"/><c:w val=\"" + linesWidth()
                            + "\"/><c:h val=\"0.6\"/></c:manualLayout></c:layout>");
            put("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        } else {
            put(
                    "<c:layout/><c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        }
        for (int i = 0; i < data.series().size(); i++) {
            series(i);
        }
        String axes = "<c:axId val=\"" + CATEGORIES + "\"/><c:axId val=\"" + VALUES + "\"/>";
        put(
                lines
                        ? "<c:marker val=\"1\"/>" + axes + "</c:lineChart>"
                        : "<c:gapWidth val=\"50\"/>" + axes + "</c:barChart>");
        axes();
        put("<c:spPr><a:noFill/></c:spPr></c:plotArea>" + (lines && data.named() ? LEGEND : "")
                + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
                + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        texts(Role.TABLE);
        put("<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>");
        return out;
    }

    private void put(String markup) {
        out.markup(utf8(markup));
    }

    private void title() {
        put("<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>");
        line(chart.title(), Role.CAPTION);
        put("</c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    }

    private void line(String text, Role role) {
        faces.pieces(role, text);
        put("<a:p><a:pPr><a:defRPr" + look(role) + "</a:defRPr></a:pPr><a:r><a:rPr lang=\"zh-CN\"" + look(role)
                + "</a:rPr><a:t>");
        out.text(text);
        put("</a:t></a:r></a:p>");
    }

    private String look(Role role) {
        Theme.TextStyle style = theme.style(role);
        return " sz=\"" + Math.round(style.size() * 100) + "\" b=\"0\"><a:solidFill><a:srgbClr val=\""
                + rgb(ChartPalette.LINE) + "\"/></a:solidFill><a:latin typeface=\""
                + WordMarkup.attribute(faces.latin(role))
                + "\"/><a:ea typeface=\""
                + WordMarkup.attribute(style.faces().get(0)) + "\"/>";
    }

    /** A label is never broken: those beside other bars would be over it. */
    private void texts(Role role) {
        texts(role, "wrap=\"none\"");
    }

    private void texts(Role role, String body) {
        put("<c:txPr><a:bodyPr " + body + "/><a:lstStyle/><a:p><a:pPr><a:defRPr" + look(role)
                + "</a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>");
    }

    private static String rgb(int colour) {
        return String.format("%06X", colour);
    }

    private void series(int index) {
        int last = data.labels().size() + 1;
        put("<c:ser><c:idx val=\"" + index + "\"/><c:order val=\"" + index + "\"/><c:tx><c:strRef><c:f>"
                + ChartData.range(index + 1, 1, 1) + "</c:f><c:strCache><c:ptCount val=\"1\"/>");
        point(0, data.series().get(index));
        int shade = ChartPalette.shade(index, data.series().size());
        put("</c:strCache></c:strRef></c:tx>");
        String look = "<c:spPr><a:solidFill><a:srgbClr val=\"" + rgb(ChartPalette.rgb(shade))
                + "\"/></a:solidFill><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"" + rgb(ChartPalette.LINE)
                + "\"/></a:solidFill></a:ln></c:spPr>";
        if (lines) {
            put("<c:spPr><a:ln w=\"12700\"><a:solidFill><a:srgbClr val=\"" + rgb(ChartPalette.LINE)
                    + "\"/></a:solidFill><a:prstDash val=\"" + DASHES.get(index % DASHES.size())
                    + "\"/></a:ln></c:spPr><c:marker><c:symbol val=\"" + SYMBOLS.get(index % SYMBOLS.size())
                    + "\"/><c:size val=\"7\"/>" + look + "</c:marker><c:dLbls>");
            OptionalInt end = lastStated(index);
            for (int row = 0; !data.named() && row <= end.orElse(-1); row++) {
                boolean ends = row == end.getAsInt();
                String place = place(row, ends);
                if (ends || everyNumber && !place.equals("t")) {
                    put("<c:dLbl><c:idx val=\"" + row + "\"/>");
                    label(place, true, false);
                    put("</c:dLbl>");
                }
            }
            label("t", everyNumber, false);
            put("</c:dLbls>");
        } else {
            put(look + "<c:invertIfNegative val=\"0\"/><c:dLbls>");
            label("outEnd", true, data.named());
            put("</c:dLbls>");
        }
        put("<c:cat><c:strRef><c:f>" + ChartData.range(0, 2, last) + "</c:f><c:strCache><c:ptCount val=\""
                + data.labels().size() + "\"/>");
        for (int row = 0; row < data.labels().size(); row++) {
            point(row, data.labels().get(row));
        }
        put("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>" + ChartData.range(index + 1, 2, last)
                + "</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\""
                + data.labels().size()
                + "\"/>");
        for (int row = 0; row < data.labels().size(); row++) {
            Optional<String> number = data.numbers(row).get(index);
            if (number.isPresent()) {
                point(row, number.get());
            }
        }
        put("</c:numCache></c:numRef></c:val>" + (lines ? "<c:smooth val=\"0\"/>" : "") + "</c:ser>");
    }

    private void label(String place, boolean number, boolean name) {
        put(
                "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        texts(Role.TABLE);
        put("<c:dLblPos val=\"" + place + "\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"" + (number ? 1 : 0)
                + "\"/><c:showCatName val=\"0\"/><c:showSerName val=\"" + (name ? 1 : 0)
                + "\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/><c:separator> </c:separator>");
    }

    /** Where the number of a single line stands: across neither the line nor the axis, as far as Word knows a place. */
    private String place(int row, boolean last) {
        double number = number(row).orElse(0);
        if (last) {
            return number == 0 ? "t" : "r";
        }
        boolean valley = number(row - 1).orElse(number) >= number
                && number(row + 1).orElse(number) >= number
                && number(row - 1).orElse(number) + number(row + 1).orElse(number) > 2 * number;
        return number < 0 || valley && number >= data.most() * ROOM_BELOW ? "b" : "t";
    }

    private OptionalDouble number(int row) {
        BigDecimal number = row < 0 || row >= chart.bars().size()
                ? null
                : chart.bars().get(row).cells().get(0).value();
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number.doubleValue());
    }

    /** Beside a legend with long names lines have less room: Word puts it over them otherwise. */
    private double linesWidth() {
        double legend = 0;
        for (String name : data.named() ? data.series() : List.<String>of()) {
            legend = Math.max(legend, TextWidth.ANY_FACE.of(name) + LEGEND_KEY);
        }
        double room = 1 - LINES_LEFT - LEGEND_GAP - Math.min(LEGEND_WIDTH, legend / emsAcross());
        return Math.round(Math.min(LINES_WIDTH, room) * 1000) / 1000.0;
    }

    private double emsAcross() {
        return theme.page().typeWidth() * 72 / 25.4 / theme.style(Role.TABLE).size();
    }

    private OptionalInt lastStated(int series) {
        return IntStream.range(0, data.labels().size())
                .filter(row -> data.numbers(row).get(series).isPresent())
                .max();
    }

    /** Whether each number has room above its place: Word lets them overlap. Of several lines only the last ones have. */
    private boolean everyNumber() {
        double widest = 0;
        for (int row = 0; row < data.labels().size(); row++) {
            for (Optional<String> number : data.numbers(row)) {
                widest = Math.max(widest, number.map(TextWidth.ANY_FACE::of).orElse(0.0));
            }
        }
        return data.series().size() == 1 && (widest + 1) * data.labels().size() < emsAcross() * LINES_WIDTH;
    }

    private void point(int index, String text) {
        put("<c:pt idx=\"" + index + "\"><c:v>");
        faces.pieces(Role.TABLE, text);
        out.text(text);
        put("</c:v></c:pt>");
    }

    private void axes() {
        if (lines) {
            lineAxes();
            return;
        }
        double room = data.named() ? ROOM_NAMED : ROOM;
        String line = "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"" + rgb(ChartPalette.LINE)
                + "\"/></a:solidFill></a:ln></c:spPr>";
        put(
                "<c:catAx><c:axId val=\"" + CATEGORIES + "\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling>"
                        + "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
                        + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
                        + line
                        + "<c:crossAx val=\"" + VALUES + "\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/>"
                        + "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>");
        put("<c:valAx><c:axId val=\"" + VALUES + "\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\""
                + bound(data.most() * room) + "\"/><c:min val=\"" + bound(data.least() * room)
                + "\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"t\"/>"
                + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"" + CATEGORIES
                + "\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>");
    }

    /** Where not every number is written the heights have a scale. */
    private void lineAxes() {
        String line = "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"" + rgb(ChartPalette.LINE)
                + "\"/></a:solidFill></a:ln></c:spPr>";
        put("<c:catAx><c:axId val=\"" + CATEGORIES + "\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
                + "<c:delete val=\"0\"/><c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
                + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>" + line);
        if (data.labels().size() > LYING) {
            texts(Role.TABLE, "rot=\"-5400000\" vert=\"horz\"");
        }
        put(
                "<c:crossAx val=\"" + VALUES + "\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>"
                        + "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>");
        double top = everyNumber ? NUMBERS_TOP : LINES_TOP;
        put("<c:valAx><c:axId val=\"" + VALUES + "\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\""
                + bound(data.most() <= 0 ? 1 : data.most() * top) + "\"/><c:min val=\""
                + bound(data.least() * top) + "\"/></c:scaling><c:delete val=\"" + (everyNumber ? 1 : 0)
                + "\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
                + "<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>" + line
                + "<c:crossAx val=\"" + CATEGORIES
                + "\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/>"
                + "</c:valAx>");
    }

    private static String bound(double value) {
        return new BigDecimal(value).round(new MathContext(6)).toPlainString();
    }
}
