package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.List;

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
        int number = parts.add(chart);
        String words = chart.alternative();
        PrintableText.problemOfLines(words).ifPresent(problem -> {
            throw new RenderException(problem);
        });
        long width = Math.round(theme.page().typeWidth() * POINTS_PER_MILLIMETRE * EMU_PER_POINT);
        out.markup(XmlBuffer.utf8("<w:p><w:pPr><w:pStyle w:val=\"" + ParagraphStyle.FIGURE.id() + "\"/>"
                + "<w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\""
                + width + "\" cy=\"" + height(chart) + "\"/><wp:docPr id=\"" + (FIRST + number) + "\" name=\""
                + DocxContract.CHART + number + "\" descr=\"" + WordMarkup.attribute(words) + "\" title=\""
                + WordMarkup.attribute(chart.title()) + "\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"" + DRAWING
                + "main\"><a:graphicData uri=\"" + DRAWING + "chart\"><c:chart xmlns:c=\"" + DRAWING
                + "chart\" r:id=\"" + ChartParts.relationship(number)
                + "\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"));
        paragraphs.paragraph(ParagraphStyle.NOTE, chart.sentence(), keeps);
    }

    private long height(Chart chart) {
        double text = theme.style(Theme.Role.TABLE).size();
        double title = theme.style(Theme.Role.CAPTION).size() * TITLE_LINE;
        double bars = 0;
        for (String label :
                chart.hasLines() ? List.<String>of() : ChartData.of(chart).labels()) {
            double lines = label.lines().count() * LABEL_LINE;
            bars += Math.max(lines, chart.series().size() * BAR) + BETWEEN;
        }
        double height = title + text * (chart.hasLines() ? LINES : bars + 2);
        double most = theme.page().typeHeight() * POINTS_PER_MILLIMETRE * HIGHEST;
        return Math.round(Math.min(height, most) * EMU_PER_POINT);
    }
}
