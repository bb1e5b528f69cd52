package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.internal.source.SourceCell;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.importer.reading.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table without rules: rows of numbers that stand below each other, each with the label beside it.
 *
 * @param top where it begins
 * @param columns how many columns of numbers it has
 * @param rows its rows
 * @param rest the end of the label of the page before, where the page begins with it
 */
record AlignedTable(double top, int columns, List<Row> rows, List<Glyph> rest) {

    /**
     * A row.
     *
     * @param label the glyphs of its label; none in a table without
     * @param numbers the glyphs of each number; null where there is none
     * @param overleaf the glyphs of its label that stand on the next page
     */
    record Row(List<Glyph> label, List<@Nullable List<Glyph>> numbers, List<Glyph> overleaf) {

        Row(List<Glyph> label, List<@Nullable List<Glyph>> numbers) {
            this(label, numbers, List.of());
        }

        /** All of the label. */
        private String text() {
            List<TextLine> lines = new ArrayList<>(TextLine.of(label));
            lines.addAll(TextLine.of(overleaf));
            return TextLine.joinedInCell(lines);
        }
    }

    /** The base line of its last glyph. */
    double bottom() {
        return rows.stream()
                .flatMap(row -> Stream.concat(
                        row.label().stream(),
                        row.numbers().stream().filter(Objects::nonNull).flatMap(List::stream)))
                .mapToDouble(Glyph::base)
                .max()
                .orElse(top);
    }

    /** This table, with the end of its last label from another page. */
    AlignedTable with(List<Glyph> end) {
        List<Row> all = new ArrayList<>(rows);
        Row last = all.remove(all.size() - 1);
        all.add(new Row(last.label(), last.numbers(), List.copyOf(end)));
        return new AlignedTable(top, columns, all, rest);
    }

    void emit(int page, SourceBuilder to) throws MalformedSourceException {
        int number = to.nextTable();
        boolean labelled = rows.stream().anyMatch(row -> !row.label().isEmpty());
        List<SourceCell> cells = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            int column = 0;
            if (labelled) {
                cells.add(cell(row.label(), row.text(), r, column++, page, number, to));
            }
            for (List<Glyph> glyphs : row.numbers()) {
                List<Glyph> shown = glyphs == null ? List.of() : glyphs;
                String text = TextLine.joinedInCell(TextLine.of(shown));
                cells.add(cell(shown, text, r, column++, page, number, to));
            }
        }
        to.table(
                rows.size(),
                columns + (labelled ? 1 : 0),
                cells,
                BlockRole.BODY,
                new Origin(null, page, 0, number, 0, 0, 0, 0));
    }

    private static SourceCell cell(
            List<Glyph> glyphs, String text, int row, int column, int page, int table, SourceBuilder to)
            throws MalformedSourceException {
        Origin origin = new Origin(null, page, 0, table, row + 1, column + 1, 0, 0);
        return to.cell(row, column, 1, 1, text, glyphs.isEmpty() ? origin : origin.inArea(area(glyphs)));
    }

    private static Origin.Area area(List<Glyph> glyphs) {
        return new Origin.Area(
                glyphs.stream().mapToDouble(Glyph::left).min().orElse(0),
                glyphs.stream()
                        .mapToDouble(glyph -> glyph.base() - glyph.size())
                        .min()
                        .orElse(0),
                glyphs.stream().mapToDouble(Glyph::right).max().orElse(0),
                glyphs.stream().mapToDouble(Glyph::base).max().orElse(0));
    }
}
