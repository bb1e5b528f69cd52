package dev.gongkai.report.cli.validate;

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
import dev.gongkai.report.form.CellKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document with marks behind what findings are about: number cells, blocks of narrative, headings of parts, the title.
 * The marks are characters that no report has; whoever has rendered the document replaces them.
 */
final class MarkedReport implements Block.Visitor<Block> {

    /** The marks by JSON pointer of the place. */
    private final Map<String, String> marks;

    /** The part that is gone through, or null outside. */
    private @Nullable String part;

    private int block;

    private MarkedReport(Map<String, String> marks) {
        this.marks = marks;
    }

    static Document of(Document document, Map<String, String> marks) {
        MarkedReport marked = new MarkedReport(marks);
        List<Block> blocks = new ArrayList<>();
        document.blocks().forEach(block -> blocks.add(block.accept(marked)));
        return new Document(document.info(), blocks, document.words());
    }

    private String mark(String pointer) {
        return marks.getOrDefault(pointer, "");
    }

    @Override
    public Block title(Title title) {
        String mark = mark("");
        if (mark.isEmpty()) {
            return title;
        }
        List<List<String>> lines = new ArrayList<>(title.lines());
        List<String> last = new ArrayList<>(lines.get(lines.size() - 1));
        last.add(mark);
        lines.set(lines.size() - 1, last);
        return new Title(lines);
    }

    @Override
    public Block section(Section section) {
        part = section.key();
        block = 0;
        Heading heading = section.heading();
        List<Block> blocks = new ArrayList<>();
        for (Block inner : section.blocks()) {
            blocks.add(inner.accept(this));
            block++;
        }
        Heading marked = heading == null
                ? null
                : new Heading(heading.text() + mark("/" + section.key()), heading.level(), heading.rank());
        part = null;
        return new Section(section.key(), marked, blocks);
    }

    private String here() {
        return part == null ? "" : mark("/" + part + "/" + block);
    }

    @Override
    public Block heading(Heading heading) {
        return new Heading(heading.text() + here(), heading.level(), heading.rank());
    }

    @Override
    public Block paragraph(Paragraph paragraph) {
        return new Paragraph(paragraph.kind(), paragraph.runIn(), paragraph.text() + here());
    }

    @Override
    public Block figure(Figure figure) {
        return figure;
    }

    @Override
    public Block chart(Chart chart) {
        return chart;
    }

    @Override
    public Block table(Table table) {
        Function<Table.Cell, Table.Cell> marking =
                cell -> cell instanceof Table.DataCell data && data.key() != null ? marked(data, data.key()) : cell;
        List<Table.RowGroup> groups = table.groups().stream()
                .map(group -> new Table.RowGroup(
                        group.head(),
                        group.rows().stream()
                                .map(row -> new Table.Row(
                                        row.cells().stream().map(marking).toList()))
                                .toList()))
                .toList();
        return new Table(table.key(), table.title(), table.caption(), table.columns(), groups);
    }

    private Table.Cell marked(Table.DataCell cell, CellKey key) {
        return new Table.DataCell(key, cell.text() + mark(key.pointer()), cell.heads(), cell.colSpan());
    }

    @Override
    public Block signature(SignatureLines signature) {
        return new SignatureLines(signature.agency() + mark("/signature"), signature.date());
    }
}
