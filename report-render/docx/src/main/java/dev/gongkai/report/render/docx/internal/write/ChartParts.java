package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.ArrayList;
import java.util.List;

/** Collects the charts of a document, each a part with a workbook of its own, in which Word edits its numbers. */
public final class ChartParts {

    private static final String PACKAGE = "application/vnd.openxmlformats-officedocument.";
    private static final String END_TYPES = "</Types>";
    private static final byte[] RELATIONSHIPS =
            utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns="
                    + "\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                    + WordMarkup.R + "/package\" Target=\"../embeddings/chart");
    private static final byte[] END_RELATIONSHIPS = utf8(".xlsx\"/></Relationships>");

    private final Theme theme;
    private final TextFaces faces;
    private final List<Chart> charts = new ArrayList<>();

    private final int used;

    /** @param used the numbers up to here are somebody else's */
    public ChartParts(Theme theme, int used, TextFaces faces) {
        this.theme = theme;
        this.used = used;
        this.faces = faces;
    }

    /** Returns the number of the chart, the first that is free or one behind it. */
    int add(Chart chart) {
        charts.add(chart);
        return used + charts.size();
    }

    static String relationship(int number) {
        return "gkChart" + number;
    }

    public boolean isEmpty() {
        return charts.isEmpty();
    }

    /** The types of all parts, those of the charts among them. */
    public XmlBuffer contentTypes(String others) {
        StringBuilder types =
                new StringBuilder("<Default Extension=\"xlsx\" ContentType=\"" + PACKAGE + "spreadsheetml.sheet\"/>");
        for (int number = used + 1; number <= used + charts.size(); number++) {
            types.append("<Override PartName=\"/word/charts/chart" + number + ".xml\" ContentType=\"" + PACKAGE
                    + "drawingml.chart+xml\"/>");
        }
        return new XmlBuffer(4 << 10).markup(utf8(others.replace(END_TYPES, types + END_TYPES)));
    }

    public void relationships(XmlBuffer out) {
        for (int number = used + 1; number <= used + charts.size(); number++) {
            out.markup(utf8("<Relationship Id=\"" + relationship(number) + "\" Type=\"" + WordMarkup.R
                    + "/chart\" Target=\"charts/chart" + number + ".xml\"/>"));
        }
    }

    public void store(ZipBuffer zip) {
        for (int number = used + 1; number <= used + charts.size(); number++) {
            ChartData data = ChartData.of(charts.get(number - used - 1));
            zip.deflate("word/charts/chart" + number + ".xml", new ChartPartWriter(data, theme, faces).write());
            zip.deflate(
                    "word/charts/_rels/chart" + number + ".xml.rels",
                    new XmlBuffer(512).markup(RELATIONSHIPS).number(number).markup(END_RELATIONSHIPS));
            zip.store("word/embeddings/chart" + number + ".xlsx", ChartWorkbook.of(data));
        }
    }
}
