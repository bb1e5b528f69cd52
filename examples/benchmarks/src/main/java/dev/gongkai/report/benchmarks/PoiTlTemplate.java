package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Block;
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
import dev.gongkai.report.form.CellKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Prepares a template as one would in Word: the headings and the tables with their heads as they are, a tag in the cell of
 * each number, and one for the text of each section.
 */
final class PoiTlTemplate implements Visitor<Block>, Table.CellVisitor<Table.Cell> {

    static final String TITLE = "title";
    static final String AGENCY = "signatureAgency";
    static final String DATE = "signatureDate";

    private final List<String> sections = new ArrayList<>();

    /** The same document with tags in place of what differs between reports. */
    Document prepare(Document document) {
        return new Document(
                document.info(),
                document.blocks().stream().map(block -> block.accept(this)).toList());
    }

    /** The tags of the sections' texts that have been met so far. */
    List<String> sections() {
        return sections;
    }

    /** The tag of a number; a full stop in a tag would mean something else. */
    static String tag(CellKey key) {
        return key.toString().replace('.', '_');
    }

    private static String braced(String tag) {
        return "{{" + tag + "}}";
    }

    private static Paragraph text(String tag) {
        return new Paragraph(Paragraph.Kind.BODY, null, braced(tag));
    }

    @Override
    public Block title(Title title) {
        return new Title(List.of(List.of(braced(TITLE))));
    }

    @Override
    public Block section(Section section) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (Blocks.INSTANCE.kind(block).equals("table")) {
                blocks.add(block.accept(this));
            }
        }
        if (blocks.size() < section.blocks().size()) {
            sections.add(section.key());
            blocks.add(text(section.key()));
        }
        return new Section(section.key(), section.heading(), blocks);
    }

    @Override
    public Block heading(Heading heading) {
        throw new IllegalArgumentException("heading: stands in a section");
    }

    @Override
    public Block paragraph(Paragraph paragraph) {
        throw new IllegalArgumentException("paragraph: stands in a section");
    }

    @Override
    public Block table(Table table) {
        List<Table.RowGroup> groups = table.groups().stream()
                .map(group -> new Table.RowGroup(
                        group.head(), group.rows().stream().map(this::row).toList()))
                .toList();
        return new Table(table.key(), table.title(), table.caption(), table.columns(), groups);
    }

    private Table.Row row(Table.Row row) {
        return new Table.Row(row.cells().stream().map(cell -> cell.accept(this)).toList());
    }

    @Override
    public Table.Cell head(Table.HeadCell cell) {
        return cell;
    }

    @Override
    public Table.Cell data(Table.DataCell cell) {
        CellKey key = cell.key();
        if (key == null) {
            throw new IllegalArgumentException("table: only those of the form in these benchmarks");
        }
        return new Table.DataCell(key, braced(tag(key)), cell.heads(), cell.colSpan());
    }

    @Override
    public Block figure(Figure figure) {
        throw new IllegalArgumentException("figure: not in these benchmarks");
    }

    @Override
    public Block chart(Chart chart) {
        throw new IllegalArgumentException("chart: not in these benchmarks");
    }

    @Override
    public Block signature(SignatureLines signature) {
        return new SignatureLines(braced(AGENCY), signature.date() == null ? null : braced(DATE));
    }
}
