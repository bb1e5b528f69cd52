package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.Message;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.importer.reading.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the blocks of a file, numbers them, and ends what is larger than any report. */
public final class SourceBuilder {

    private final String format;
    private final List<SourceBlock> blocks = new ArrayList<>();
    private @Nullable String part;
    private int page;
    private int paragraphs;
    private int tables;
    private int cells;
    private long characters;
    private final List<SourceGap> gaps = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param format what the file is, such as {@code html}
     */
    public SourceBuilder(String format) {
        this.format = format;
    }

    /**
     * Says what part of the file the next blocks stand in.
     *
     * @param name the part, or null
     */
    public void part(@Nullable String name) {
        this.part = name;
    }

    /**
     * Says what page the next blocks stand on.
     *
     * @param number the page, from 1
     */
    public void page(int number) {
        this.page = number;
    }

    /**
     * Adds a paragraph.
     *
     * @param text its text
     * @param heading its level as a heading, or 0
     * @param role its role
     * @throws MalformedSourceException if there is too much
     */
    public void paragraph(String text, int heading, BlockRole role) throws MalformedSourceException {
        line(text, heading, role, 0, 0);
    }

    void paragraph(String text, int heading, BlockRole role, int element) throws MalformedSourceException {
        line(text, heading, role, 0, 0, element);
    }

    /**
     * Adds a paragraph of a text that has lines.
     *
     * @param text its text
     * @param heading its level as a heading, or 0
     * @param role its role
     * @param line the line it begins in, from 1
     * @param offset the character of the line, from 1
     * @throws MalformedSourceException if there is too much
     */
    public void line(String text, int heading, BlockRole role, int line, int offset) throws MalformedSourceException {
        line(text, heading, role, line, offset, 0);
    }

    private void line(String text, int heading, BlockRole role, int line, int offset, int element)
            throws MalformedSourceException {
        paragraphs++;
        count(text);
        Origin origin = new Origin(part, page, paragraphs, 0, 0, 0, line, offset, element, null);
        add(new SourceParagraph(text, heading, role, origin));
    }

    /**
     * Adds a picture.
     *
     * @param name the name of its file, or empty
     * @param bytes the file, or null
     * @param alternative its alternative text, or empty
     * @param role its role
     * @throws MalformedSourceException if there is too much
     */
    public void picture(String name, byte @Nullable [] bytes, String alternative, BlockRole role)
            throws MalformedSourceException {
        count(alternative);
        add(new SourcePicture(name, bytes, alternative, role, new Origin(part, page, paragraphs, 0, 0, 0, 0, 0)));
    }

    /**
     * Adds all of a flow.
     *
     * @param flow what to add
     * @throws MalformedSourceException if there is too much
     */
    public void flow(Flow flow) throws MalformedSourceException {
        for (FlowItem item : flow.items()) {
            item.emit(this);
        }
    }

    /**
     * Adds a table, or what stands in it where it is there for the layout only.
     *
     * @param grid the table
     * @param role its role
     * @throws MalformedSourceException if there is too much
     */
    public void grid(SpannedGrid grid, BlockRole role) throws MalformedSourceException {
        if (grid.isLayout()) {
            for (Flow content : grid.contents()) {
                flow(content);
            }
            return;
        }
        tables++;
        int number = tables;
        int[] kept = grid.kept();
        List<SourceCell> placed = new ArrayList<>(grid.cells().size());
        List<FlowItem> later = new ArrayList<>();
        for (SpannedGrid.Cell cell : grid.cells()) {
            CellText text = new CellText();
            cell.content.emit(text);
            later.addAll(text.later());
            int column = kept[cell.column];
            placed.add(cell(
                    cell.row,
                    column,
                    Math.min(cell.rowSpan, grid.rows() - cell.row),
                    Math.max(1, kept[cell.column + cell.columnSpan] - column),
                    text.text(),
                    new Origin(part, page, 0, number, cell.row + 1, column + 1, 0, 0)
                            .inElement(cell.content.element())));
        }
        table(grid.rows(), kept[kept.length - 1], placed, role, new Origin(part, page, 0, number, 0, 0, 0, 0));
        for (FlowItem item : later) {
            item.emit(this);
        }
    }

    /**
     * The number of the next table.
     *
     * @return the number, from 1
     */
    public int nextTable() {
        return ++tables;
    }

    /**
     * The part that was said last.
     *
     * @return the part, or null
     */
    public @Nullable String part() {
        return part;
    }

    /**
     * Makes a cell whose place is known.
     *
     * @param row its first row, from 0
     * @param column its first column, from 0
     * @param rowSpan how many rows it covers
     * @param columnSpan how many columns
     * @param text its text
     * @param origin where it stands
     * @return the cell
     * @throws MalformedSourceException if there is too much
     */
    public SourceCell cell(int row, int column, int rowSpan, int columnSpan, String text, Origin origin)
            throws MalformedSourceException {
        count(text);
        cells++;
        if (cells > SourceLimits.MAX_CELLS) {
            throw SpannedGrid.tooLarge();
        }
        return new SourceCell(row, column, rowSpan, columnSpan, text, origin);
    }

    /**
     * Adds a table whose cells are placed.
     *
     * @param rows how many rows
     * @param columns how many columns
     * @param placed its cells
     * @param role its role
     * @param origin where it stands
     * @throws MalformedSourceException if there is too much
     */
    public void table(int rows, int columns, List<SourceCell> placed, BlockRole role, Origin origin)
            throws MalformedSourceException {
        add(new SourceTable(rows, columns, placed, role, origin));
    }

    private void count(String text) throws MalformedSourceException {
        characters += text.length();
        if (characters > SourceLimits.MAX_TEXT) {
            throw new MalformedSourceException(
                    "文字过多：至多 " + SourceLimits.MAX_TEXT + " 字",
                    "too much text: at most " + SourceLimits.MAX_TEXT + " characters");
        }
    }

    private void add(SourceBlock block) throws MalformedSourceException {
        if (blocks.size() >= SourceLimits.MAX_BLOCKS) {
            throw new MalformedSourceException(
                    "段落和表格过多：至多 " + SourceLimits.MAX_BLOCKS + " 个",
                    "too many paragraphs and tables: at most " + SourceLimits.MAX_BLOCKS);
        }
        blocks.add(block);
    }

    /**
     * Says that a page was not looked at whole.
     *
     * @param number the page, from 1
     * @param message what was left out, and why
     */
    public void gap(int number, Message message) {
        gaps.add(new SourceGap(new Origin(part, number, 0, 0, 0, 0, 0, 0), message));
    }

    /**
     * The file as its blocks.
     *
     * @return the source
     */
    public Source build() {
        return new Source(format, blocks, gaps);
    }
}
