package dev.gongkai.report.render.docx;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file is not a report in Word's format (格式错误), or holds what a report cannot hold: what is wrong, where, and what
 * was expected.
 *
 * <pre>{@code
 * try {
 *     reader.read(path);
 * } catch (MalformedDocxException e) {
 *     e.problems().forEach(p -> show(p.place(), p.message().in(locale)));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class MalformedDocxException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    /** The most problems that are told. */
    static final int MAX_PROBLEMS = UnreadableDocxException.MAX_PROBLEMS;

    /**
     * One thing that is wrong in a document.
     *
     * @param part the part of the package, such as {@code word/document.xml}; empty for the whole file
     * @param pointer the JSON pointer of what it belongs to in the report, such as {@code
     *     /requests/received/naturalPerson}; empty where there is none
     * @param place the place as a person finds it: heads of a cell, a heading with a number; empty for the whole part
     * @param message what is wrong and what was expected
     */
    public record DocxProblem(String part, String pointer, Message place, Message message) implements Problem {
        /**
         * The problem with its place, for whoever looks into the package too.
         *
         * @return in two languages
         */
        @Override
        public Message located() {
            String zh = joined(part, pointer, place.zh());
            String en = joined(part, pointer, place.en());
            return new Message(
                    zh.isEmpty() ? message.zh() : zh + "：" + message.zh(),
                    en.isEmpty() ? message.en() : en + ": " + message.en());
        }

        private static String joined(String part, String pointer, String place) {
            return List.of(part, pointer, place).stream()
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /** The class of lists is not known to be serializable, but those that are made here are. */
    @SuppressWarnings("serial")
    private final List<DocxProblem> problems;

    private final boolean foreign;

    MalformedDocxException(UnreadableDocxException cause) {
        this(
                cause.problems().stream()
                        .map(p -> new DocxProblem(p.part(), p.pointer(), p.place(), p.message()))
                        .toList(),
                cause.isForeign());
        initCause(cause);
    }

    private MalformedDocxException(List<DocxProblem> problems, boolean foreign) {
        super(Problem.joined(problems).zh());
        this.problems = problems;
        this.foreign = foreign;
    }

    /**
     * Whether the document is one of others: it may be right, but there is no report within as data.
     *
     * @return false where something is wrong with it
     */
    public boolean isForeign() {
        return foreign;
    }

    /**
     * All that is wrong, in the order of the document; a broken file has one problem.
     *
     * @return at least one problem, at most {@value #MAX_PROBLEMS}
     */
    @Override
    public List<DocxProblem> problems() {
        return problems;
    }
}
