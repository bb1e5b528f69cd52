package dev.gongkai.report.consolidation;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import java.io.IOException;
import java.io.Serial;
import java.util.List;

/**
 * A register of agencies is not what it should be (机关名录有误): all that is wrong, each with its line.
 *
 * <pre>{@code
 * } catch (MalformedRegisterException e) {
 *     e.problems().forEach(p -> show(p.line(), p.message().in(locale)));
 * }
 * }</pre>
 */
public final class MalformedRegisterException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * One thing that is wrong in a register.
     *
     * @param line the line, from 1; zero where it concerns the whole
     * @param message what is wrong and what was expected
     */
    public record RegisterProblem(int line, Message message) implements Problem {
        @Override
        public Message place() {
            return line == 0 ? new Message("", "") : new Message("第 " + line + " 行", "line " + line);
        }
    }

    /** The class of lists is not known to be serializable, but those that are made here are. */
    @SuppressWarnings("serial")
    private final List<RegisterProblem> problems;

    MalformedRegisterException(List<RegisterProblem> problems) {
        super(Problem.joined(problems).zh());
        this.problems = List.copyOf(problems);
    }

    @Override
    public List<RegisterProblem> problems() {
        return problems;
    }
}
