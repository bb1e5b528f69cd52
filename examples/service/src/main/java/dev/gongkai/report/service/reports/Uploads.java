package dev.gongkai.report.service.reports;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.render.docx.DocxReading;
import dev.gongkai.report.render.docx.DocxReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Reads files that somebody sent (上传文件), of every kind that the library knows.
 *
 * <pre>{@code FileReading reading = uploads.read(bytes);}</pre>
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
    public FileReading read(byte[] content) throws IOException {
        return withFile(content, ReportFiles::readWithRemarks);
    }

    /** What is done with a file. */
    @FunctionalInterface
    interface FileWork<T> {
        T on(Path file) throws IOException;
    }

    /** For what works on files only: one with a name of our own, gone afterwards. */
    <T> T withFile(byte[] content, FileWork<T> work) throws IOException {
        if (content.length == 0) {
            throw empty();
        }
        ArchiveScan.check(content);
        Path file = Files.createTempFile("gongkai-", ".upload");
        try {
            Files.write(file, content);
            return work.on(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static RefusedUploadException empty() {
        return new RefusedUploadException(new Message("文件是空的", "the file is empty"));
    }

    /**
     * Reads a Word document that was made here and edited since.
     *
     * @param content its bytes
     * @return the report, and what was changed
     * @throws RefusedUploadException if it is empty, or would unpack to more than is allowed
     * @throws IOException if it is no such document; the exception explains itself
     */
    public DocxReading readEdited(byte[] content) throws IOException {
        if (content.length == 0) {
            throw empty();
        }
        ArchiveScan.check(content);
        return DocxReportReader.create().read(new ByteArrayInputStream(content));
    }
}
