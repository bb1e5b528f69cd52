package dev.gongkai.report.render.html;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import java.io.IOException;
import java.io.Serial;
import java.util.List;

/**
 * A file is not a page that holds a report (网页有误): what is wrong and what was expected.
 *
 * <pre>{@code
 * try {
 *     reader.read(path);
 * } catch (MalformedHtmlException e) {
 *     show(e.message(locale));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class MalformedHtmlException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    /** The class of lists is not known to be serializable, but those that are made here are. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    private final boolean foreign;

    MalformedHtmlException(Message text, boolean foreign) {
        super(text.zh());
        this.problems = List.of(Problem.of(text));
        this.foreign = foreign;
    }

    /**
     * Whether the file is one of others: it may be right, but there is no report within as data.
     *
     * @return false where something is wrong with it
     */
    public boolean isForeign() {
        return foreign;
    }

    /**
     * What is wrong: of a page without the report, nothing more can be told.
     *
     * @return one problem
     */
    @Override
    public List<Problem> problems() {
        return problems;
    }
}
