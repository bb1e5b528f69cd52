package dev.gongkai.report.importer.internal.mark;

import dev.gongkai.report.importer.reading.MalformedSourceException;

/** Opens files of one kind for comments; the one of PDF is found by its name. */
public interface FileMarker {

    /**
     * Opens a file.
     *
     * @param file its content
     * @param author who writes the comments
     * @return the file
     * @throws MalformedSourceException if it is broken
     */
    MarkableFile open(byte[] file, String author) throws MalformedSourceException;
}
