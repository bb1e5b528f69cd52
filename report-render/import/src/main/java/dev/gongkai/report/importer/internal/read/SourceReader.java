package dev.gongkai.report.importer.internal.read;

import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.Set;

/** Reads one family of formats; found as a service, or by the name of its class where services were lost in packing. */
public interface SourceReader {

    /**
     * What it reads.
     *
     * @return the kinds
     */
    Set<SourceKind> kinds();

    /**
     * Reads a file.
     *
     * @param file its content
     * @param kind what it is
     * @return its blocks
     * @throws MalformedSourceException if it is broken, too large, or holds no text
     */
    Source read(byte[] file, SourceKind kind) throws MalformedSourceException;
}
