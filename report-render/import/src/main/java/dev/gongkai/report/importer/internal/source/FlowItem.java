package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.reading.MalformedSourceException;

/** A part of a {@link Flow}. */
interface FlowItem {

    /** Puts it where blocks of a document stand. */
    void emit(SourceBuilder to) throws MalformedSourceException;

    /** Puts it into a cell. */
    void emit(CellText to);

    /** How many characters of text it has that are not blank. */
    int weight();
}
