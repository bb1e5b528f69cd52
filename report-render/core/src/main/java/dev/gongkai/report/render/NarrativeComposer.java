package dev.gongkai.report.render;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.model.Narrative;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Composes one narrative; it remembers which headings are open, for the rank of the next. */
final class NarrativeComposer implements Narrative.Visitor<Block> {

    private final String key;
    private final int rank;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int tables;

    /**
     * @param key the name of the section
     * @param rank the rank of the heading above the narrative
     */
    NarrativeComposer(String key, int rank) {
        this.key = key;
        this.rank = rank;
    }

    List<Block> compose(Narrative narrative) {
        List<Block> blocks = new ArrayList<>();
        narrative.blocks().forEach(block -> blocks.add(block.accept(this)));
        return blocks;
    }

    @Override
    public Block paragraph(Narrative.Paragraph paragraph) {
        Heading runIn = paragraph.runIn() == null ? null : subHeading(paragraph.runIn());
        return new Paragraph(Paragraph.Kind.BODY, runIn, PrintableText.strip(paragraph.text()));
    }

    @Override
    public Heading subHeading(Narrative.SubHeading heading) {
        while (!open.isEmpty() && open.peek() >= heading.level()) {
            open.pop();
        }
        open.push(heading.level());
        return new Heading(PrintableText.strip(heading.text()), heading.level(), rank + open.size());
    }

    @Override
    public Block figure(Narrative.Figure figure) {
        return new Figure(figure.picture(), stripped(figure.caption()), figure.alt() == null ? "" : figure.alt());
    }

    @Override
    public Block table(Narrative.SmallTable table) {
        tables++;
        String name = key + "-table" + tables;
        String caption = stripped(table.caption());
        List<String> heads = table.rows().get(0);
        List<Table.Cell> headCells = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            headCells.add(new Table.HeadCell(
                    id(name, i), PrintableText.strip(heads.get(i)), Table.Scope.COLUMN, false, 1, 1));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (List<String> texts : table.rows().subList(1, table.rows().size())) {
            List<Table.Cell> cells = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                cells.add(new Table.DataCell(null, PrintableText.strip(texts.get(i)), List.of(id(name, i)), 1));
            }
            rows.add(new Table.Row(cells));
        }
        List<Table.RowGroup> groups = new ArrayList<>();
        groups.add(new Table.RowGroup(true, List.of(new Table.Row(headCells))));
        if (!rows.isEmpty()) {
            groups.add(new Table.RowGroup(false, rows));
        }
        return new Table(
                name,
                caption == null ? title(heads) : caption,
                caption,
                heads.stream().map(head -> Table.ColumnKind.TEXT).toList(),
                groups);
    }

    /** A table without a caption is known by its heads. */
    private String title(List<String> heads) {
        String title = heads.stream()
                .map(PrintableText::strip)
                .filter(head -> !head.isEmpty())
                .collect(Collectors.joining("、"));
        return title.isEmpty() ? "表格" + tables : title;
    }

    private static String id(String table, int column) {
        return table + "-" + (column + 1);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : PrintableText.strip(text);
    }
}
