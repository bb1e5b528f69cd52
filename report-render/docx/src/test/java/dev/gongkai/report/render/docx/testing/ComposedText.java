package dev.gongkai.report.render.docx.testing;

import dev.gongkai.report.document.Block;
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
import org.jspecify.annotations.Nullable;

/** All texts that the composer wants printed, in order: of each paragraph and of each cell. */
public final class ComposedText implements Block.Visitor<Void>, Table.CellVisitor<Void> {

    private final List<String> texts = new ArrayList<>();

    private ComposedText() {}

    public static List<String> of(Document document) {
        ComposedText text = new ComposedText();
        document.blocks().forEach(block -> block.accept(text));
        return text.texts;
    }

    private Void add(@Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
        return null;
    }

    @Override
    public Void title(Title title) {
        return add(title.text());
    }

    @Override
    public Void section(Section section) {
        if (section.heading() != null) {
            heading(section.heading());
        }
        for (Block block : section.blocks()) {
            block.accept(this);
        }
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        return add(heading.text());
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        return add((paragraph.runIn() == null ? "" : paragraph.runIn().text()) + paragraph.text());
    }

    @Override
    public Void table(Table table) {
        add(table.caption());
        for (Table.RowGroup group : table.groups()) {
            for (Table.Row row : group.rows()) {
                row.cells().forEach(cell -> cell.accept(this));
            }
        }
        return null;
    }

    @Override
    public Void head(Table.HeadCell cell) {
        return add(cell.text());
    }

    @Override
    public Void data(Table.DataCell cell) {
        return add(cell.text());
    }

    @Override
    public Void figure(Figure figure) {
        return add(figure.caption());
    }

    @Override
    public Void chart(Chart chart) {
        return chart.isDrawn() ? null : add(chart.sentence());
    }

    @Override
    public Void signature(SignatureLines signature) {
        add(signature.agency());
        return add(signature.date());
    }
}
