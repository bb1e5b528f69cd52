package dev.gongkai.report.importer.reading;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file cannot be read (无法读取): it is broken, larger than any report, of a kind that holds no text, or of one that
 * nothing here reads; says what, where, and what would help.
 *
 * <pre>{@code
 * } catch (MalformedSourceException e) {
 *     show(e.message(locale));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class MalformedSourceException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    private final String place;

    /** The class of lists is not known to be serializable, but those that are made here are. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    /**
     * For the whole file.
     *
     * @param zh what is wrong and what would help, in Chinese
     * @param en the same in English
     */
    public MalformedSourceException(String zh, String en) {
        this("", zh, en, null);
    }

    /**
     * For a place in the file.
     *
     * @param place a part, a page or a sheet, as the file names it; empty for the whole file
     * @param zh what is wrong and what would help, in Chinese
     * @param en the same in English
     * @param cause what an engine said, or null
     */
    public MalformedSourceException(String place, String zh, String en, @Nullable Throwable cause) {
        super(place.isEmpty() ? zh : place + "：" + zh, cause);
        this.place = place;
        this.problems = List.of(Problem.at(new Message(place, place), new Message(zh, en)));
    }

    /**
     * Where it is.
     *
     * @return a part, a page or a sheet, as the file names it; empty for the whole file
     */
    public String place() {
        return place;
    }

    /**
     * What is wrong: reading ends where it cannot go on.
     *
     * @return one problem
     */
    @Override
    public List<Problem> problems() {
        return problems;
    }
}
