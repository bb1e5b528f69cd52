package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Block.Visitor;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.Table;

/** What writers of markup have in common. */
abstract class MarkupWalk implements Visitor<Void>, Table.CellVisitor<Void> {

    final StringBuilder out = new StringBuilder(64 << 10);

    /** Appends text, in which most often there is nothing to escape. */
    final StringBuilder text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"') {
                return out.append(text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
            }
        }
        return out.append(text);
    }

    @Override
    public final Void section(Section section) {
        if (section.heading() != null) {
            heading(section.heading());
        }
        section.blocks().forEach(block -> block.accept(this));
        return null;
    }

    @Override
    public final Void figure(Figure figure) {
        throw new IllegalArgumentException("figure: not in these benchmarks");
    }

    @Override
    public final Void chart(Chart chart) {
        throw new IllegalArgumentException("chart: not in these benchmarks");
    }
}
