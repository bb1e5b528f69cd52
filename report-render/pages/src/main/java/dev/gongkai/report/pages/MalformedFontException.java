package dev.gongkai.report.pages;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files hold no fonts that documents can be set in (字体文件无效): which files, and why.
 *
 * <pre>{@code
 * try {
 *     FontSet.builder().folder(Path.of("fonts"));
 * } catch (MalformedFontException e) {
 *     e.problems().forEach(p -> show(p.source(), p.message().in(locale)));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class MalformedFontException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * A font that is of no use.
     *
     * @param source the path of its file, with {@code #} and the index of a face in a collection; or the caller's name of
     *     it
     * @param message why it is of no use
     */
    public record FontProblem(String source, Message message) implements Problem {
        /**
         * Which font it is.
         *
         * @return in two languages
         */
        @Override
        public Message place() {
            return new Message("字体 " + source, "font " + source);
        }
    }

    /** The class of lists is not known to be serializable, but those that are made here are. */
    @SuppressWarnings("serial")
    private final List<FontProblem> problems;

    MalformedFontException(List<FontProblem> problems, @Nullable Throwable cause) {
        super(Problem.joined(problems).zh(), cause);
        this.problems = List.copyOf(problems);
    }

    /**
     * All fonts that are of no use.
     *
     * @return in the order in which they were read, at least one
     */
    @Override
    public List<FontProblem> problems() {
        return problems;
    }
}
