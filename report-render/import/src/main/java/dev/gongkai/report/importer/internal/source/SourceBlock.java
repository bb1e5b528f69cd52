package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.reading.Origin;

/** A block of a file. */
public sealed interface SourceBlock permits SourceParagraph, SourceTable, SourcePicture {

    /**
     * Where it stands in the file.
     *
     * @return the origin
     */
    Origin origin();

    /**
     * What a format knows of a block's place in its file.
     */
    enum BlockRole {
        /** Text, or not known. */
        BODY,
        /** Navigation, buttons, lists of attachments and the like around the article. */
        AROUND,
        /** Repeated on pages: headers, footers, page numbers. */
        PAGE
    }
}
