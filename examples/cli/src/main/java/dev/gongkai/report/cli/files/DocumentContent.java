package dev.gongkai.report.cli.files;

import dev.gongkai.report.render.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What is put out: a document, and the files that stand beside it. */
@FunctionalInterface
public interface DocumentContent {

    /** The document. */
    byte[] bytes() throws IOException;

    /** What stands beside it, by paths among all outputs; under the same path always the same. */
    default Map<String, byte[]> beside() {
        return Map.of();
    }

    /**
     * Writes a file, there whole with what stands beside it, or not at all.
     *
     * @param file where to
     * @throws IOException if it cannot be written
     */
    default void writeTo(Path file) throws IOException {
        ReportFiles.replace(file, bytes());
    }
}
