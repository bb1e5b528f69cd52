package dev.gongkai.report.service.reports;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.render.docx.DocxReading;
import dev.gongkai.report.render.docx.DocxReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Reads files that somebody sent (上传文件), of every kind that the library knows.
 *
 * <pre>{@code FileReading reading = uploads.read(part);}</pre>
 *
 * <p>What a file is, its content says; its name is never a path here.
 */
@Component
public class Uploads {

    /** For Spring. */
    public Uploads() {}

    /**
     * Reads a file.
     *
     * @param content its bytes
     * @return the report and the remarks
     * @throws RefusedUploadException if it is empty, or would unpack to more than is allowed
     * @throws IOException if it is not what it should be; such exceptions explain themselves
     */
    public FileReading read(InputStreamSource content) throws IOException {
        return withFile(content, ReportFiles::readWithRemarks);
    }

    /** What is done with a file. */
    @FunctionalInterface
    interface FileWork<T> {
        T on(Path file) throws IOException;
    }

    /**
     * The library reads files, for archives and PDF are read from their end: this one has a name of our own and is gone
     * afterwards. It is alone in its folder, in which a report may name its pictures.
     */
    <T> T withFile(InputStreamSource content, FileWork<T> work) throws IOException {
        Path folder = Files.createTempDirectory("gongkai-");
        try {
            Path file = folder.resolve("gongkai.upload");
            try (InputStream in = content.getInputStream()) {
                Files.copy(in, file);
            }
            if (Files.size(file) == 0) {
                throw new RefusedUploadException(new Message("文件是空的", "the file is empty"));
            }
            ArchiveScan.check(file);
            return work.on(file);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /**
     * Reads a Word document that was made here and edited since.
     *
     * @param content its bytes
     * @return the report, and what was changed
     * @throws RefusedUploadException if it is empty, or would unpack to more than is allowed
     * @throws IOException if it is no such document; the exception explains itself
     */
    public DocxReading readEdited(InputStreamSource content) throws IOException {
        return withFile(content, DocxReportReader.create()::read);
    }
}
