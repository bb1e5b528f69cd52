package dev.gongkai.report.render.pdf;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import dev.gongkai.report.render.pdf.internal.read.UnreadablePdfException;
import java.io.IOException;
import java.io.Serial;
import java.util.List;

/**
 * A file is not a PDF document that holds a report (PDF 文件有误): what is wrong and what was expected.
 *
 * <pre>{@code
 * try {
 *     reader.read(path);
 * } catch (MalformedPdfException e) {
 *     show(e.message(locale));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class MalformedPdfException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    /** The class of lists is not known to be serializable, but those that are made here are. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    private final boolean foreign;

    MalformedPdfException(Message text) {
        super(text.zh());
        this.problems = List.of(Problem.of(text));
        this.foreign = false;
    }

    MalformedPdfException(UnreadablePdfException cause) {
        super(cause.text().zh(), cause);
        this.problems = List.of(Problem.of(cause.text()));
        this.foreign = cause.isForeign();
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
     * What is wrong: of a file that cannot be read as far as the report, nothing more can be told.
     *
     * @return one problem
     */
    @Override
    public List<Problem> problems() {
        return problems;
    }
}
