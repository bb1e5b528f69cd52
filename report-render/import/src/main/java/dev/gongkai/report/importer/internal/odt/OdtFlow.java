package dev.gongkai.report.importer.internal.odt;

import dev.gongkai.report.importer.internal.odt.OdtStyles.ListLevel;
import dev.gongkai.report.importer.internal.office.CountingFormat;
import dev.gongkai.report.importer.internal.office.OfficeArchive;
import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.internal.source.Flow;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceLimits;
import dev.gongkai.report.importer.internal.source.SpannedGrid;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of an OpenDocument text one after another. */
final class OdtFlow {

    /** Cells and rows that repeat: only what is blank repeats often, to the end of a sheet. */
    private static final int MAX_REPEATED = 200;

    private final XmlCursor xml;
    private final OfficeArchive archive;
    private final OdtStyles styles;
    private final BlockRole role;
    private final int nesting;
    private final Flow flow = new Flow();

    /** How far each list style has counted at each level. */
    private final Map<String, int[]> counts;

    private int listLevel = -1;
    private String listStyle = "";
    private boolean numbered;

    OdtFlow(XmlCursor xml, OfficeArchive archive, OdtStyles styles, BlockRole role) {
        this(xml, archive, styles, role, 0, new HashMap<>());
    }

    private OdtFlow(
            XmlCursor xml,
            OfficeArchive archive,
            OdtStyles styles,
            BlockRole role,
            int nesting,
            Map<String, int[]> counts) {
        this.xml = xml;
        this.archive = archive;
        this.styles = styles;
        this.role = role;
        this.nesting = nesting;
        this.counts = counts;
    }

    private OdtFlow within() throws MalformedSourceException {
        if (nesting >= SourceLimits.MAX_NESTING) {
            throw new MalformedSourceException(
                    "content.xml",
                    "表格、文本框嵌套过深：至多 " + SourceLimits.MAX_NESTING + " 层",
                    "tables and frames are nested too deeply: at most " + SourceLimits.MAX_NESTING,
                    null);
        }
        return new OdtFlow(xml, archive, styles, role, nesting + 1, counts);
    }

    Flow finished() {
        return flow;
    }

    void blocks() throws MalformedSourceException {
        xml.children(this::block);
    }

    private void block(String element) throws MalformedSourceException {
        switch (element) {
            case "text:h" -> paragraph(xml.number("text:outline-level", 1));
            case "text:p" -> paragraph(0);
            case "text:list" -> list();
            case "table:table" -> table();
            case "draw:frame", "draw:custom-shape", "draw:g" -> frame(flow);
            case "text:tracked-changes", "office:forms", "text:sequence-decls", "office:annotation" -> {}
            default -> blocks();
        }
    }

    private void list() throws MalformedSourceException {
        String styleBefore = listStyle;
        String style = xml.attribute("text:style-name", "");
        boolean goesOn = xml.attribute("text:continue-numbering", "false").equals("true")
                || xml.attribute("text:continue-list") != null;
        listStyle = style.isEmpty() ? listStyle : style;
        listLevel++;
        int level = Math.min(listLevel, 9);
        int[] counted = counts.computeIfAbsent(listStyle, key -> new int[10]);
        if (!goesOn) {
            counted[level] = 0;
        }
        xml.children(item -> {
            numbered = item.equals("text:list-item");
            blocks();
            numbered = false;
        });
        listLevel--;
        listStyle = styleBefore;
    }

    private String number() {
        ListLevel[] levels = styles.levels(listStyle);
        int at = Math.min(listLevel, 9);
        ListLevel level = levels == null || at < 0 ? null : levels[at];
        if (!numbered || level == null || level.format() == CountingFormat.NONE) {
            return "";
        }
        int[] counted = counts.computeIfAbsent(listStyle, key -> new int[10]);
        int number = level.start() + counted[at];
        counted[at]++;
        return level.before() + level.format().print(number) + level.after();
    }

    private void paragraph(int heading) throws MalformedSourceException {
        String number = number();
        numbered = false;
        StringBuilder text = new StringBuilder();
        Flow inside = new Flow();
        xml.mixed(element -> inline(element, text, inside), text::append);
        if (!text.toString().isBlank()) {
            flow.text(number + text, heading, role);
        }
        flow.all(inside);
    }

    private void inline(String element, StringBuilder text, Flow inside) throws MalformedSourceException {
        switch (element) {
            case "text:s" -> text.append(" ".repeat(Math.min(Math.max(1, xml.number("text:c", 1)), 1000)));
            case "text:tab" -> text.append('\t');
            case "text:line-break" -> text.append('\n');
            case "draw:frame", "draw:custom-shape", "draw:g", "draw:rect" -> frame(inside);
            case "text:note" -> {
                OdtFlow note = within();
                xml.children(part -> {
                    if (part.equals("text:note-body")) {
                        note.blocks();
                    }
                });
                inside.all(note.finished());
            }
            case "office:annotation", "office:annotation-end" -> {
                OdtFlow note = new OdtFlow(xml, archive, styles, BlockRole.AROUND, nesting + 1, counts);
                note.blocks();
                inside.all(note.finished());
            }
            case "text:ruby-text" -> {}
            case "text:span" -> span(text, inside);
            default -> xml.mixed(inner -> inline(inner, text, inside), text::append);
        }
    }

    private void span(StringBuilder text, Flow inside) throws MalformedSourceException {
        String style = xml.attribute("text:style-name", "");
        StringBuilder own = new StringBuilder();
        xml.mixed(inner -> inline(inner, own, inside), own::append);
        if (styles.isUnseen(style)) {
            inside.text(own.toString(), 0, BlockRole.AROUND);
        } else {
            text.append(styles.raised(style).shown(own.toString()));
        }
    }

    private void frame(Flow to) throws MalformedSourceException {
        OdtFlow content = within();
        String[] picture = {null, ""};
        xml.children(element -> framed(element, content, picture));
        String address = picture[0];
        if (address != null) {
            byte @Nullable [] bytes = archive.part(address);
            to.picture(address.substring(address.lastIndexOf('/') + 1), bytes, picture[1], role);
        }
        to.all(content.finished());
    }

    private void framed(String element, OdtFlow content, String[] picture) throws MalformedSourceException {
        switch (element) {
            case "draw:image" -> picture[0] = picture[0] == null ? xml.attribute("xlink:href") : picture[0];
            case "svg:desc", "svg:title" -> picture[1] = picture[1].isEmpty() ? xml.text() : picture[1];
            case "draw:text-box" -> content.blocks();
            default -> content.block(element);
        }
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
                case "table:table-row" -> {
                    grid.row();
                    xml.children(cell -> cell(cell, grid));
                }
                case "table:table-column", "table:table-columns" -> {}
                default -> rows(grid);
            }
        });
    }

    private void cell(String element, SpannedGrid grid) throws MalformedSourceException {
        // Covered cells are where a merged one is; where they hold text, it belongs to that one.
        if (element.equals("table:covered-table-cell")) {
            return;
        }
        int repeated = Math.min(Math.max(1, xml.number("table:number-columns-repeated", 1)), MAX_REPEATED);
        int rowSpan = xml.number("table:number-rows-spanned", 1);
        int columnSpan = xml.number("table:number-columns-spanned", 1);
        OdtFlow content = within();
        content.blocks();
        for (int i = 0; i < repeated; i++) {
            grid.cell(rowSpan, columnSpan, content.finished());
        }
    }
}
