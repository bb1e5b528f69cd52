package dev.gongkai.report.importer.annotate;

import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.internal.mark.MarkableFile;
import dev.gongkai.report.importer.internal.mark.Placement;
import dev.gongkai.report.importer.internal.open.FileMarkers;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes comments into Word documents and PDF, at the cells and the words that they are about (写入批注).
 *
 * <pre>{@code
 * Report report = ReportFiles.read(file);
 * List<FileComment> comments = List.of(FileComment.of("/requests/received/total", "与各列之和不符"));
 * FileAnnotator.create().annotate(file, report, comments, out);
 * }</pre>
 *
 * <p>The author of the comments is {@value #AUTHOR}. Those of an earlier run are replaced, those of others stay. In a Word
 * document nothing else changes: all other parts keep their bytes, and in the text only marks are added. A PDF keeps its
 * bytes, the comments stand behind them. What is about something that the file does not have stands at the nearest
 * place: the line, the heading of the part, the title.
 *
 * <p>The same file and comments give the same bytes. Immutable, and safe for use by several threads.
 */
public final class FileAnnotator {

    /** Who writes the comments. */
    public static final String AUTHOR = "Gongkai";

    private static final FileAnnotator DEFAULT = new FileAnnotator(null);

    private final @Nullable LocalDate date;

    private FileAnnotator(@Nullable LocalDate date) {
        this.date = date;
    }

    /**
     * An annotator of comments without a date.
     *
     * @return the annotator
     */
    public static FileAnnotator create() {
        return DEFAULT;
    }

    /**
     * This annotator with a date for the comments.
     *
     * @param day the day
     * @return a new annotator
     */
    public FileAnnotator dated(LocalDate day) {
        return new FileAnnotator(day);
    }

    /**
     * Writes a file with comments.
     *
     * @param file the Word document or PDF; its content says which
     * @param report the report in it, which the comments are about
     * @param comments what is to be said, each in a comment of its own, in this order
     * @param out where to; it is not closed
     * @throws MalformedSourceException if the file is broken, holds no report, or is of a kind that takes no comments
     * @throws IOException if the file cannot be read, or the stream fails
     */
    public void annotate(Path file, Report report, List<FileComment> comments, OutputStream out) throws IOException {
        MarkableFile marked = FileMarkers.open(FileMarkers.read(file), AUTHOR);
        Imported imported = ReportImporter.create().read(new ByteArrayInputStream(marked.unmarked()));
        Placement places = new Placement(report, imported.origins(), marked);
        out.write(marked.marked(
                comments.stream()
                        .map(comment -> places.mark(comment.pointer(), comment.start(), comment.end(), comment.text()))
                        .toList(),
                date));
    }
}
