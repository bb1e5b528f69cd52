package dev.gongkai.report.render.pdf.testing;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The structure that a document's file should have, a line for each node. */
public final class ExpectedStructure implements Block.Visitor<Void>, Table.CellVisitor<String> {

    private final List<String> lines = new ArrayList<>();

    /** The heads of tables in the order in which they are named: their names themselves are the file's own affair. */
    private final Map<String, Integer> heads = new HashMap<>();

    private ExpectedStructure() {}

    public static List<String> of(Document document) {
        ExpectedStructure structure = new ExpectedStructure();
        document.blocks().forEach(block -> block.accept(structure));
        return structure.lines;
    }

    /** The same of what a reader found. */
    public static List<String> of(ReadPdf pdf) {
        ExpectedStructure structure = new ExpectedStructure();
        pdf.root().kids().forEach(node -> structure.describe(node, ""));
        return structure.lines;
    }

    private String number(String head) {
        return "#" + heads.computeIfAbsent(head, any -> heads.size());
    }

    private String numbers(List<String> names) {
        return names.stream().map(this::number).collect(Collectors.joining(" "));
    }

    private void describe(ReadPdf.Node node, String indent) {
        String line = indent + node.type();
        switch (node.type()) {
            case "TH" -> {
                line += cell(node) + " " + number(node.id()) + " for " + node.name("Scope");
            }
            case "TD" -> {
                line += cell(node) + " of " + numbers(node.headers());
            }
            case "Table" -> {
                line += " " + node.attributes().getString("Summary");
            }
            case "Figure" -> {
                line += " " + node.alt();
                if (node.glyphs().isEmpty()) {
                    line += ", " + node.sequences().get(0).boxes().size() + " picture";
                }
            }
            default -> {
                // has only its text
            }
        }
        String text = node.glyphs().stream().map(PageContent.Glyph::text).collect(Collectors.joining());
        lines.add(line + "|" + text);
        node.kids().forEach(kid -> describe(kid, indent + " "));
    }

    private static String cell(ReadPdf.Node node) {
        return " " + node.number("RowSpan", 1) + "×" + node.number("ColSpan", 1);
    }

    private void expect(String indent, String what, String text) {
        lines.add(indent + what + "|" + text);
    }

    private static String heading(int rank) {
        return "H" + Math.min(6, rank);
    }

    @Override
    public Void title(Title title) {
        expect("", "H1", title.text());
        return null;
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
        expect("", heading(heading.rank()), heading.text());
        return null;
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        if (paragraph.runIn() != null) {
            heading(paragraph.runIn());
        }
        if (!paragraph.text().isEmpty()) {
            expect("", "P", paragraph.text());
        }
        return null;
    }

    @Override
    public Void table(Table table) {
        expect("", "Table " + table.title(), "");
        if (table.caption() != null) {
            expect(" ", "Caption", table.caption());
        }
        boolean onlyHeads = table.groups().stream().allMatch(Table.RowGroup::head);
        for (Table.RowGroup group : table.groups()) {
            expect(" ", group.head() && !onlyHeads ? "THead" : "TBody", "");
            for (Table.Row row : group.rows()) {
                expect("  ", "TR", "");
                row.cells().forEach(cell -> lines.add("   " + cell.accept(this)));
            }
        }
        return null;
    }

    @Override
    public String head(Table.HeadCell cell) {
        String scope = switch (cell.scope()) {
            case COLUMN -> "Column";
            case ROW -> "Row";
            case ROW_GROUP -> "Both";
        };
        return "TH " + cell.rowSpan() + "×" + cell.colSpan() + " " + number(cell.id()) + " for " + scope + "|"
                + cell.text();
    }

    @Override
    public String data(Table.DataCell cell) {
        return "TD 1×" + cell.colSpan() + " of " + numbers(cell.heads()) + "|" + cell.text();
    }

    @Override
    public Void figure(Figure figure) {
        String caption = figure.caption();
        String alt = !figure.alt().isBlank() ? figure.alt() : caption != null && !caption.isBlank() ? caption : "插图";
        expect("", "Div", "");
        expect(" ", "Figure " + alt + ", 1 picture", "");
        if (caption != null) {
            expect(" ", "Caption", caption);
        }
        return null;
    }

    @Override
    public Void chart(Chart chart) {
        if (!chart.isDrawn()) {
            expect("", "P", chart.sentence());
            return null;
        }
        expect("", "Div", "");
        StringBuilder words = new StringBuilder(chart.title());
        for (Chart.Bar bar : chart.bars()) {
            words.append(bar.label());
            if (bar.total() != null) {
                words.append(chart.kind() == Chart.Kind.PARTS ? "" : "总计 ").append(Chart.text(bar.total()));
            }
            for (int i = 0; i < chart.series().size(); i++) {
                String name = chart.series().get(i);
                words.append(name)
                        .append(name.isEmpty() ? "" : " ")
                        .append(Chart.text(bar.cells().get(i)));
            }
        }
        expect(" ", "Figure " + chart.alternative(), words.toString());
        expect(" ", "P", chart.sentence());
        return null;
    }

    @Override
    public Void signature(SignatureLines signature) {
        expect("", "P", signature.agency());
        if (signature.date() != null) {
            expect("", "P", signature.date());
        }
        return null;
    }
}
