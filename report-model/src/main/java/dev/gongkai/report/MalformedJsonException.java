package dev.gongkai.report;

import java.io.IOException;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;

/**
 * A document in JSON is not what it should be (格式错误): what is wrong, where, and what was expected.
 *
 * <pre>{@code
 * try {
 *     reader.read(path);
 * } catch (MalformedJsonException e) {
 *     e.problems().forEach(p -> show(p.line(), p.column(), p.message().in(locale)));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language. The subclasses say which document it was.
 */
public abstract class MalformedJsonException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * One thing that is wrong in a document.
     *
     * @param pointer the JSON pointer of the value, empty for the whole document
     * @param line the line where the value begins, from 1
     * @param column the character in that line, from 1
     * @param message what is wrong and what was expected
     */
    public record JsonProblem(String pointer, int line, int column, Message message) implements Problem {
        /**
         * Line, column and pointer.
         *
         * @return in two languages
         */
        @Override
        public Message place() {
            String where = pointer.isEmpty() ? "" : " " + pointer;
            return new Message(
                    "第 " + line + " 行第 " + column + " 列" + where, "line " + line + ", column " + column + where);
        }
    }

    /** The class of lists is not known to be serializable, but those that are made here are. */
    @SuppressWarnings("serial")
    private final List<JsonProblem> problems;

    /**
     * Says what is wrong.
     *
     * @param problems at least one problem, in any order
     */
    protected MalformedJsonException(List<JsonProblem> problems) {
        super(Problem.joined(ordered(problems)).zh());
        this.problems = ordered(problems);
    }

    private static List<JsonProblem> ordered(List<JsonProblem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(JsonProblem::line).thenComparingInt(JsonProblem::column))
                .toList();
    }

    /**
     * What is wrong, in the order of the document, up to as much as a person would read; a document that is not JSON has
     * one problem.
     *
     * @return at least one problem
     */
    @Override
    public final List<JsonProblem> problems() {
        return problems;
    }

    /**
     * The JSON pointer of the first problem.
     *
     * @return such as {@code /requests/received/total}
     */
    public final String pointer() {
        return problems.get(0).pointer();
    }

    /**
     * The line of the first problem.
     *
     * @return from 1
     */
    public final int line() {
        return problems.get(0).line();
    }

    /**
     * The column of the first problem.
     *
     * @return from 1
     */
    public final int column() {
        return problems.get(0).column();
    }
}
