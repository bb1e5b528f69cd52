package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.Signature;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.document.Visitor;
import java.util.ArrayList;
import java.util.List;

/** The text that a document must have in any format: its paragraphs, and its cells with their spans. */
final class DocumentText implements Visitor<Void>, Table.CellVisitor<Void> {

    private final List<String> texts = new ArrayList<>();

    private DocumentText() {}

    static List<String> of(Document document) {
        DocumentText text = new DocumentText();
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
        texts.add(cell(cell.rowSpan(), cell.colSpan(), cell.text()));
        return null;
    }

    @Override
    public Void data(Table.DataCell cell) {
        texts.add(cell(1, cell.colSpan(), cell.text()));
        return null;
    }

    @Override
    public Void figure(Figure figure) {
        throw new IllegalArgumentException("figure: not in these benchmarks");
    }

    @Override
    public Void signature(Signature signature) {
        texts.add(signature.agency());
        if (signature.date() != null) {
            texts.add(signature.date());
        }
        return null;
    }
}
