package dev.gongkai.report.importer.internal.docx;

import dev.gongkai.report.importer.internal.source.Flow;
import dev.gongkai.report.importer.reading.MalformedSourceException;

/** Reads what stands in a line and is no text of it: text boxes, which are flows of their own, and pictures. */
interface BoxReader {

    /** The blocks within the element at hand. */
    Flow blocks() throws MalformedSourceException;

    /** The block that the element at hand is. */
    Flow block(String element) throws MalformedSourceException;

    /** Adds the picture of a relationship to a flow, if there is one. */
    void picture(String id, String alternative, Flow to);
}
