package dev.gongkai.report.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads reports from files of some kind (报告文件读取器): the reader of a {@link DocumentFormat}, or a service of an artifact
 * that reads other files. {@link ReportFiles} asks one after the other.
 */
public interface ReportFileReader {

    /**
     * Reads a file, if it is one that this reader knows by its content.
     *
     * @param file the file
     * @return what was read; empty where the file is of another kind, which is for others to read
     * @throws IOException if the file cannot be read, or is of this reader's kind but broken
     */
    Optional<FileReading> read(Path file) throws IOException;
}
