package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.reading.MalformedSourceException;

/** A table whose cells are flows themselves. */
record FlowGrid(SpannedGrid grid, BlockRole role) implements FlowItem {

    @Override
    public void emit(SourceBuilder to) throws MalformedSourceException {
        to.grid(grid, role);
    }

    /** A list or a number in a frame joins the cell; a table of its own comes after the one that it stands in. */
    @Override
    public void emit(CellText to) {
        if (grid.isNarrow()) {
            grid.contents().forEach(content -> content.emit(to));
        } else {
            to.later(this);
        }
    }

    @Override
    public int weight() {
        return grid.contents().stream().mapToInt(Flow::weight).sum();
    }
}
