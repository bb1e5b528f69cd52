package dev.gongkai.report.importer.internal.mark;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.importer.reading.Origin;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that takes comments. */
public interface MarkableFile {

    /**
     * The file without the comments of its author of an earlier run.
     *
     * @return its bytes; places are counted in these
     */
    byte[] unmarked();

    /**
     * What the file shows.
     *
     * @return its text in reading order
     */
    String text();

    /**
     * Whether a cell can be marked.
     *
     * @param key the cell's address
     * @param origin where it stands as far as it is known
     * @return whether its place is known
     */
    boolean holds(CellKey key, @Nullable Origin origin);

    /**
     * The file with comments, and without those of its author that it had.
     *
     * @param marks the comments
     * @param date when they were written, or null
     * @return the bytes of the new file
     * @throws MalformedSourceException if they cannot be written into it
     */
    byte[] marked(List<Mark> marks, @Nullable LocalDate date) throws MalformedSourceException;
}
