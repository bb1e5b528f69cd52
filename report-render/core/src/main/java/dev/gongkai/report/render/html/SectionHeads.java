package dev.gongkai.report.render.html;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the headings of a document's sections, for its table of contents. */
final class SectionHeads implements Block.Visitor<Void> {

    private final Map<String, String> found = new LinkedHashMap<>();

    /** The words of the headings by the names of their sections, in order. */
    Map<String, String> found() {
        return found;
    }

    @Override
    public Void section(Section section) {
        if (section.heading() != null) {
            found.put(section.key(), section.heading().text());
        }
        return null;
    }

    @Override
    public Void title(Title title) {
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        return null;
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        return null;
    }

    @Override
    public Void table(Table table) {
        return null;
    }

    @Override
    public Void chart(Chart chart) {
        return null;
    }

    @Override
    public Void figure(Figure figure) {
        return null;
    }

    @Override
    public Void signature(SignatureLines signature) {
        return null;
    }
}
