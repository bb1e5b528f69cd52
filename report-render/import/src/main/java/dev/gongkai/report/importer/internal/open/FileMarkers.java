package dev.gongkai.report.importer.internal.open;

import dev.gongkai.report.Message;
import dev.gongkai.report.importer.internal.mark.FileMarker;
import dev.gongkai.report.importer.internal.mark.MarkableFile;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.source.SourceLimits;
import dev.gongkai.report.importer.internal.word.WordMarker;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens files for comments, by what they are. */
public final class FileMarkers {

    private static final String PDF = "dev.gongkai.report.importer.internal.pdf.PdfMarker";

    private FileMarkers() {}

    /**
     * Reads a file that is not too large.
     *
     * @param file where it is
     * @return its content
     * @throws IOException if it cannot be read, or is too large
     */
    public static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return SourceReaders.checked(in.readNBytes(SourceLimits.MAX_FILE + 1));
        }
    }

    /**
     * Opens a file.
     *
     * @param file its content
     * @param author who writes the comments
     * @return the file
     * @throws MalformedSourceException if it is broken, or of a kind that takes no comments
     */
    public static MarkableFile open(byte[] file, String author) throws MalformedSourceException {
        SourceKind kind;
        try {
            kind = FileSniffer.kind(file);
        } catch (MalformedSourceException e) {
            throw unmarkable(e);
        }
        return switch (kind) {
            case DOCX -> new WordMarker().open(file, author);
            case PDF -> pdf().open(file, author);
            default -> throw unmarkable(null);
        };
    }

    private static MalformedSourceException unmarkable(@Nullable MalformedSourceException cause) {
        String zh = "批注只能写入 Word 文档（.docx）和 PDF";
        String en = "comments can be written into Word documents (.docx) and PDF";
        if (cause == null) {
            return new MalformedSourceException(zh + "，这是其他文件", en + "; this is a file of another kind");
        }
        Message reason = cause.problems().get(0).message();
        return new MalformedSourceException("", zh + "：" + reason.zh(), en + ": " + reason.en(), cause);
    }

    /** By its name: it stands in an artifact of its own. */
    private static FileMarker pdf() throws MalformedSourceException {
        try {
            return (FileMarker) Class.forName(PDF, true, FileMarkers.class.getClassLoader())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw SourceReaders.missing(SourceKind.PDF);
        }
    }
}
