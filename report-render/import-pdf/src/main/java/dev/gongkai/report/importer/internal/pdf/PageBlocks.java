package dev.gongkai.report.importer.internal.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on a page, from the top: lines, tables and pictures. */
final class PageBlocks {

    /** One of the three. */
    interface Visitor<E extends Exception> {
        void line(TextLine line) throws E;

        void table(RuledTable table) throws E;

        void aligned(AlignedTable table) throws E;

        void picture(PageContent.Picture picture) throws E;
    }

    final List<TextLine> lines;
    final List<RuledTable> tables;
    final List<AlignedTable> aligned;
    final List<PageContent.Picture> pictures;
    final double height;
    final double width;

    PageBlocks(PageContent page) {
        height = page.height;
        width = page.width;
        tables = new ArrayList<>(TableFinder.tables(page));
        pictures = page.pictures;
        for (Glyph glyph : page.glyphs) {
            RuledTable in = in(glyph);
            if (in != null && !glyph.blank()) {
                in.put(glyph);
            }
        }
        // Rules without text, such as those below a red head, and a frame around a text are no tables.
        tables.removeIf(
                table -> table.cells.size() < 2 || table.cells.stream().allMatch(cell -> cell.glyphs.isEmpty()));
        List<Glyph> free =
                page.glyphs.stream().filter(glyph -> in(glyph) == null).toList();
        tables.forEach(RuledTable::finish);
        aligned = AlignedRows.find(free);
        lines = TextLine.of(without(free, aligned));
    }

    private static List<Glyph> without(List<Glyph> glyphs, List<AlignedTable> aligned) {
        Set<Glyph> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (AlignedTable table : aligned) {
            taken.addAll(table.rest());
            for (AlignedTable.Row row : table.rows()) {
                taken.addAll(row.label());
                row.numbers().stream().filter(Objects::nonNull).forEach(taken::addAll);
            }
        }
        return taken.isEmpty()
                ? glyphs
                : glyphs.stream().filter(glyph -> !taken.contains(glyph)).toList();
    }

    private @Nullable RuledTable in(Glyph glyph) {
        return tables.stream().filter(table -> table.holds(glyph)).findFirst().orElse(null);
    }

    /** Visits all, from the top. */
    <E extends Exception> void each(Visitor<E> visitor) throws E {
        record At(double top, int kind, int index) {}
        List<At> order = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            order.add(new At(lines.get(i).base(), 0, i));
        }
        for (int i = 0; i < tables.size(); i++) {
            order.add(new At(tables.get(i).top(), 1, i));
        }
        for (int i = 0; i < aligned.size(); i++) {
            order.add(new At(aligned.get(i).top(), 3, i));
        }
        for (int i = 0; i < pictures.size(); i++) {
            order.add(new At(pictures.get(i).top(), 2, i));
        }
        order.sort(Comparator.comparingDouble(At::top));
        for (At at : order) {
            switch (at.kind()) {
                case 0 -> visitor.line(lines.get(at.index()));
                case 1 -> visitor.table(tables.get(at.index()));
                case 3 -> visitor.aligned(aligned.get(at.index()));
                default -> visitor.picture(pictures.get(at.index()));
            }
        }
    }
}
