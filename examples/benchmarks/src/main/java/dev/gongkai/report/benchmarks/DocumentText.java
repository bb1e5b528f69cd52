package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Block.Visitor;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import java.util.ArrayList;
import java.util.List;

/** The text that a document must have in any format: its paragraphs and its cells. */
final class DocumentText implements Visitor<Void>, Table.CellVisitor<Void> {

    private final List<String> texts = new ArrayList<>();
    private final boolean withSpans;

    private DocumentText(boolean withSpans) {
        this.withSpans = withSpans;
    }

    /** The texts, of cells with their spans. */
    static List<String> of(Document document) {
        return of(document, true);
    }

    /** The texts, of cells without their spans, which not every format has. */
    static List<String> withoutSpans(Document document) {
        return of(document, false);
    }

    private static List<String> of(Document document, boolean withSpans) {
        DocumentText text = new DocumentText(withSpans);
        document.blocks().forEach(block -> block.accept(text));
        return text.texts;
    }

    static String cell(int rowSpan, int colSpan, String text) {
        return rowSpan + "×" + colSpan + " " + text;
    }

    @Override
    public Void title(Title title) {
        texts.add(title.text());
        return null;
    }

    @Override
    public Void section(Section section) {
        if (section.heading() != null) {
            heading(section.heading());
        }
        section.blocks().forEach(block -> block.accept(this));
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        texts.add(heading.text());
        return null;
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        texts.add((paragraph.runIn() == null ? "" : paragraph.runIn().text()) + paragraph.text());
        return null;
    }

    @Override
    public Void table(Table table) {
        if (table.caption() != null) {
            texts.add(table.caption());
        }
        table.groups().forEach(group -> group.rows().forEach(row -> row.cells().forEach(cell -> cell.accept(this))));
        return null;
    }

    @Override
    public Void head(Table.HeadCell cell) {
        texts.add(withSpans ? cell(cell.rowSpan(), cell.colSpan(), cell.text()) : cell.text());
        return null;
    }

    @Override
    public Void data(Table.DataCell cell) {
        texts.add(withSpans ? cell(1, cell.colSpan(), cell.text()) : cell.text());
        return null;
    }

    @Override
    public Void figure(Figure figure) {
        throw new IllegalArgumentException("figure: not in these benchmarks");
    }

    @Override
    public Void chart(Chart chart) {
        throw new IllegalArgumentException("chart: not in these benchmarks");
    }

    @Override
    public Void signature(SignatureLines signature) {
        texts.add(signature.agency());
        if (signature.date() != null) {
            texts.add(signature.date());
        }
        return null;
    }
}
