package dev.gongkai.report.importer.internal.docx;

import dev.gongkai.report.importer.internal.office.PartLinks;
import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.internal.source.Flow;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceLimits;
import dev.gongkai.report.importer.internal.source.SpannedGrid;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs and tables one after another: of the body, a cell, a text box or a header. */
final class DocxFlow {

    private final XmlCursor xml;
    private final DocxContext context;
    private final PartLinks links;
    private final BlockRole role;
    private final int nesting;
    private final Flow flow = new Flow();

    /** The beginning of a paragraph whose mark was deleted: it goes on in the next. */
    private @Nullable DocxLine open;

    DocxFlow(XmlCursor xml, DocxContext context, PartLinks links, BlockRole role) {
        this(xml, context, links, role, 0);
    }

    private DocxFlow(XmlCursor xml, DocxContext context, PartLinks links, BlockRole role, int nesting) {
        this.xml = xml;
        this.context = context;
        this.links = links;
        this.role = role;
        this.nesting = nesting;
    }

    /** One for what stands within: a cell or a text box. */
    DocxFlow within() throws MalformedSourceException {
        if (nesting >= SourceLimits.MAX_NESTING) {
            throw new MalformedSourceException(
                    "word/document.xml",
                    "表格、文本框嵌套过深：至多 " + SourceLimits.MAX_NESTING + " 层",
                    "tables and text boxes are nested too deeply: at most " + SourceLimits.MAX_NESTING,
                    null);
        }
        return new DocxFlow(xml, context, links, role, nesting + 1);
    }

    PartLinks links() {
        return links;
    }

    DocxContext context() {
        return context;
    }

    /** Reads all blocks of the current element. */
    void blocks() throws MalformedSourceException {
        xml.children(this::block);
    }

    void block(String element) throws MalformedSourceException {
        switch (element) {
            case "w:p" -> paragraph();
            case "w:tbl" -> table();
            case "mc:AlternateContent" -> alternatives();
            // Accepted: what was deleted or moved away is gone.
            case "w:del", "w:moveFrom", "w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:pPr", "w:tcPr", "w:tblPr", "w:rPr" -> {}
            default -> blocks();
        }
    }

    /** The same content for newer and for older programs: one of them. */
    private void alternatives() throws MalformedSourceException {
        boolean[] found = {false};
        xml.children(element -> {
            if (!found[0]) {
                int before = flow.size();
                blocks();
                found[0] = flow.size() > before;
            }
        });
    }

    private void paragraph() throws MalformedSourceException {
        int element = xml.element();
        DocxLine line = new DocxLine(xml, boxes());
        line.read();
        if (open != null) {
            line = open.continued(line);
            open = null;
        }
        if (line.markDeleted()) {
            open = line;
        } else {
            add(line, element);
        }
    }

    private void add(DocxLine line, int element) {
        DocxStyles.Look look = context.styles().resolved(line.style(), line.look());
        boolean shown = !line.text().isBlank();
        // Blank ones of a list count too.
        String number = context.lists().next(look.list(), look.level());
        flow.text(shown ? number + line.text() : "", look.outline() + 1, role, element);
        if (!line.hidden().isBlank()) {
            flow.text(line.hidden(), 0, BlockRole.AROUND);
        }
        flow.all(line.inside());
    }

    private BoxReader boxes() {
        return new BoxReader() {
            @Override
            public Flow blocks() throws MalformedSourceException {
                DocxFlow content = within();
                content.blocks();
                return content.finished();
            }

            @Override
            public Flow block(String element) throws MalformedSourceException {
                DocxFlow content = within();
                content.block(element);
                return content.finished();
            }

            @Override
            public void picture(String id, String alternative, Flow to) {
                String target = links.target(id);
                if (target != null) {
                    String name = target.substring(target.lastIndexOf('/') + 1);
                    to.picture(name, context.archive().part(target), alternative, role);
                }
            }
        };
    }

    private void table() throws MalformedSourceException {
        SpannedGrid grid = new SpannedGrid();
        rows(grid);
        if (!grid.isEmpty()) {
            flow.grid(grid, role);
        }
    }

    private void rows(SpannedGrid grid) throws MalformedSourceException {
        xml.children(element -> {
            switch (element) {
                case "w:tr" -> row(grid);
                case "w:tblGrid" -> columns(grid);
                case "w:tblPr", "w:sdtPr", "w:sdtEndPr", "w:del", "w:moveFrom" -> {}
                default -> rows(grid);
            }
        });
    }

    private void columns(SpannedGrid grid) throws MalformedSourceException {
        List<Double> widths = new ArrayList<>();
        xml.children(column -> {
            if (column.equals("w:gridCol") && widths.size() < SourceLimits.MAX_COLUMNS) {
                widths.add((double) xml.number("w:w", 0));
            }
        });
        // What was not measured is all zero.
        if (widths.stream().anyMatch(width -> width > 0)) {
            grid.widths(widths.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private void row(SpannedGrid grid) throws MalformedSourceException {
        boolean[] state = {false, false};
        xml.children(element -> cells(element, grid, state));
    }

    /** State: whether the row was begun, and whether it is a deleted one. */
    private void cells(String element, SpannedGrid grid, boolean[] state) throws MalformedSourceException {
        switch (element) {
            case "w:trPr" -> {
                int[] skipped = {0};
                xml.children(inner -> {
                    switch (inner) {
                        case "w:gridBefore" -> skipped[0] = xml.number("w:val", 0);
                        case "w:del" -> state[1] = true;
                        default -> {}
                    }
                });
                if (!state[1] && !state[0]) {
                    grid.row();
                    state[0] = true;
                    grid.skip(skipped[0]);
                }
            }
            case "w:tc" -> {
                if (!state[1]) {
                    if (!state[0]) {
                        grid.row();
                        state[0] = true;
                    }
                    cell(grid);
                }
            }
            case "w:tblPrEx", "w:sdtPr", "w:sdtEndPr", "w:del", "w:moveFrom" -> {}
            default -> xml.children(inner -> cells(inner, grid, state));
        }
    }

    private void cell(SpannedGrid grid) throws MalformedSourceException {
        DocxFlow content = within();
        content.flow.element(xml.element());
        int[] span = {1};
        String[] merged = {null, null};
        xml.children(element -> {
            if (element.equals("w:tcPr")) {
                xml.children(inner -> {
                    switch (inner) {
                        case "w:gridSpan" -> span[0] = xml.number("w:val", 1);
                        case "w:vMerge" -> merged[0] = xml.attribute("w:val", "continue");
                        case "w:hMerge" -> merged[1] = xml.attribute("w:val", "continue");
                        default -> {}
                    }
                });
            } else {
                content.block(element);
            }
        });
        int columns = Math.max(1, Math.min(span[0], SourceLimits.MAX_COLUMNS));
        if ("continue".equals(merged[1])) {
            grid.widened(columns, content.finished());
        } else if ("continue".equals(merged[0])) {
            grid.continued(columns, content.finished());
        } else {
            grid.cell(1, columns, content.finished());
        }
    }

    /** All that was read. */
    Flow finished() {
        if (open != null) {
            add(open, 0);
            open = null;
        }
        return flow;
    }
}
