package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.UnreadableFileException;
import dev.gongkai.report.importer.internal.source.SourceBlock.Role;

/** A paragraph. */
record FlowText(String text, int heading, Role role) implements FlowItem {

    @Override
    public void emit(SourceBuilder to) throws UnreadableFileException {
        to.paragraph(text, heading, role);
    }

    @Override
    public void emit(CellText to) {
        // What is not seen is no part of what the cell says.
        if (role == Role.AROUND) {
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
