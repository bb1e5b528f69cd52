package dev.gongkai.report.render.pdf;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    MalformedPdfException(Message text, @Nullable Throwable cause) {
        super(text.zh(), cause);
        this.problems = List.of(Problem.of(text));
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
