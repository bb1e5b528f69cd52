package dev.gongkai.report.render;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document cannot be rendered (无法生成): something in it cannot be shown, or the engine failed; nothing was written.
 *
 * <pre>{@code
 * try {
 *     renderer.render(report, out);
 * } catch (RenderException e) {
 *     e.problems().forEach(p -> show(p.place().in(locale), p.message().in(locale)));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class RenderException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    /** The class of lists is not known to be serializable, but those that are made here are. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    /**
     * Says what cannot be shown.
     *
     * @param message what, and where
     */
    public RenderException(Message message) {
        this(message, null);
    }

    /**
     * Says what failed.
     *
     * @param message what was being done
     * @param cause what the engine threw, or null
     */
    public RenderException(Message message, @Nullable Throwable cause) {
        this(List.of(Problem.of(message)), cause);
    }

    /**
     * Says all that cannot be shown.
     *
     * @param problems what, and where; at least one
     * @param cause what the engine threw, or null
     */
    public RenderException(List<? extends Problem> problems, @Nullable Throwable cause) {
        super(Problem.joined(problems).zh(), cause);
        this.problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems: at least one");
        }
    }

    /**
     * All that cannot be shown; each character that no face has is a {@link MissingCharacter}.
     *
     * @return at least one problem
     */
    @Override
    public List<Problem> problems() {
        return problems;
    }
}
