package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.reading.MalformedSourceException;

/** A paragraph. */
record FlowText(String text, int heading, BlockRole role, int element) implements FlowItem {

    @Override
    public void emit(SourceBuilder to) throws MalformedSourceException {
        to.paragraph(text, heading, role, element);
    }

    @Override
    public void emit(CellText to) {
        // What is not seen is no part of what the cell says.
        if (role == BlockRole.AROUND) {
            to.later(this);
        } else {
            to.line(text);
        }
    }

    @Override
    public int weight() {
        return (int) text.codePoints().filter(c -> !Blanks.blank(c)).count();
    }
}
