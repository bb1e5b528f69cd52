package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes charts into the body: the drawing in a line of its own, or the sentence that stands in its place. */
final class ChartWriter {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final double EMU_PER_POINT = 12_700;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /** Of the type area's height, what a chart takes at most, so that its heading has room. */
    private static final double HIGHEST = 0.85;

    /** The height of a bar with the room between two, in sizes of its text. */
    private static final double BAR = 1.45;

    private static final double BETWEEN = 0.7;

    /** The height of lines with what stands below them. */
    private static final double LINES = 17;

    private static final double LABEL_LINE = 1.25;
    private static final double TITLE_LINE = 1.45;

    /** Between two labels at least. */
    private static final double AIR = 0.1;

    /** Above the first bar and below the last one together. */
    private static final double AROUND = 2;

    private static final String CONTINUED = "（续）";

    /** Numbers of drawings begin here, so that they are not those of pictures. */
    private static final int FIRST = 100_000;

    private final ParagraphWriter paragraphs;
    private final XmlBuffer out;
    private final ChartParts parts;
    private final Theme theme;

    ChartWriter(ParagraphWriter paragraphs, XmlBuffer out, ChartParts parts, Theme theme) {
        this.paragraphs = paragraphs;
        this.out = out;
        this.parts = parts;
        this.theme = theme;
    }

    /** @param keeps whether it stays on one page with what follows */
    void write(Chart chart, boolean keeps) {
        if (!chart.isDrawn()) {
            paragraphs.paragraph(ParagraphStyle.NOTE, chart.sentence(), keeps);
            return;
        }
        List<Chart> pieces = pieces(chart);
        for (int i = 0; i < pieces.size(); i++) {
            drawing(pieces.get(i), i == pieces.size() - 1);
        }
        paragraphs.paragraph(ParagraphStyle.NOTE, chart.sentence(), keeps);
    }

    /** @param last whether its sentence follows, on the same page */
    private void drawing(Chart chart, boolean last) {
        int number = parts.add(chart);
        String words = chart.alternative();
        PrintableText.problemOfLines(words).ifPresent(problem -> {
            throw new RenderException(problem);
        });
        long width = Math.round(theme.page().typeWidth() * POINTS_PER_MILLIMETRE * EMU_PER_POINT);
        out.markup(XmlBuffer.utf8("<w:p><w:pPr><w:pStyle w:val=\"" + ParagraphStyle.FIGURE.id() + "\"/>"
                + (last ? "<w:keepNext/>" : "")
                + "</w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\""
                + width + "\" cy=\"" + Math.round(Math.min(height(chart), most()) * EMU_PER_POINT)
                + "\"/><wp:docPr id=\"" + (FIRST + number) + "\" name=\""
                + DocxContract.CHART + number + "\" descr=\"" + WordMarkup.attribute(words) + "\" title=\""
                + WordMarkup.attribute(chart.title()) + "\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"" + DRAWING
                + "main\"><a:graphicData uri=\"" + DRAWING + "chart\"><c:chart xmlns:c=\"" + DRAWING
                + "chart\" r:id=\"" + ChartParts.relationship(number)
                + "\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"));
    }

    /** The chart, or its halves and so on where all labels beside each other would be higher than the page. */
    private List<Chart> pieces(Chart chart) {
        int count = chart.bars().size();
        boolean fits = titleHeight() + text() * (count * room(labels(chart)) + AROUND) <= most();
        if (chart.hasLines() || count < 2 || fits) {
            return List.of(chart);
        }
        BigDecimal reach = Stream.concat(
                        Stream.ofNullable(chart.reach()), chart.bars().stream().flatMap(Chart.Bar::numbers))
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Chart> pieces = new ArrayList<>(pieces(piece(chart, 0, (count + 1) / 2, reach)));
        pieces.addAll(pieces(piece(chart, (count + 1) / 2, count, reach)));
        return pieces;
    }

    private static Chart piece(Chart whole, int from, int to, @Nullable BigDecimal reach) {
        return new Chart(
                whole.key(),
                from == 0 || whole.title().endsWith(CONTINUED) ? whole.title() : whole.title() + CONTINUED,
                whole.description(),
                whole.unit(),
                whole.kind(),
                whole.series(),
                whole.bars().subList(from, to),
                reach);
    }

    private static List<Double> labels(Chart chart) {
        return ChartData.of(chart).labels().stream()
                .map(label -> label.lines().count() * LABEL_LINE)
                .toList();
    }

    /** What each bar needs for its label: all have the same, however high those of the others are. */
    private static double room(List<Double> labels) {
        double room = Math.max(labels.get(0), labels.get(labels.size() - 1)) - AROUND;
        for (int i = 1; i < labels.size(); i++) {
            room = Math.max(room, (labels.get(i) + labels.get(i - 1)) / 2 + AIR);
        }
        return room;
    }

    private double height(Chart chart) {
        if (chart.hasLines()) {
            return titleHeight() + text() * LINES;
        }
        List<Double> labels = labels(chart);
        double bars = 0;
        for (double label : labels) {
            bars += Math.max(label, chart.series().size() * BAR) + BETWEEN;
        }
        return titleHeight() + text() * (Math.max(bars, labels.size() * room(labels)) + AROUND);
    }

    private double text() {
        return theme.style(Theme.Role.TABLE).size();
    }

    private double titleHeight() {
        return theme.style(Theme.Role.CAPTION).size() * TITLE_LINE;
    }

    private double most() {
        return theme.page().typeHeight() * POINTS_PER_MILLIMETRE * HIGHEST;
    }
}
