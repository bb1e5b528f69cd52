package dev.gongkai.report;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One thing that is wrong (问题), in what was read or in what is to be shown: what, and where.
 *
 * <pre>{@code explained.problems().forEach(p -> show(p.place().in(locale), p.message().in(locale)));}</pre>
 *
 * <p>Problems of a format tell their place to programs as well, such as a line and a column.
 */
public interface Problem extends Serializable {

    /**
     * What is wrong and what was expected.
     *
     * @return in two languages
     */
    Message message();

    /**
     * The place as a person finds it.
     *
     * @return in two languages; both empty where the problem concerns the whole
     */
    Message place();

    /**
     * The problem with its place.
     *
     * @return in two languages
     */
    default Message located() {
        Message place = place();
        Message message = message();
        return new Message(
                place.zh().isEmpty() ? message.zh() : place.zh() + "：" + message.zh(),
                place.en().isEmpty() ? message.en() : place.en() + ": " + message.en());
    }

    /**
     * A problem of the whole.
     *
     * @param message what is wrong
     * @return the problem
     */
    static Problem of(Message message) {
        return at(new Message("", ""), message);
    }

    /**
     * A problem at a place that only a person finds.
     *
     * @param place where
     * @param message what is wrong
     * @return the problem
     */
    static Problem at(Message place, Message message) {
        /** A problem that has no more to tell. */
        record PlainProblem(Message place, Message message) implements Problem {}
        return new PlainProblem(Objects.requireNonNull(place, "place"), Objects.requireNonNull(message, "message"));
    }

    /**
     * Problems as text, one a line, each with its place.
     *
     * @param problems the problems
     * @return in two languages
     */
    static Message joined(List<? extends Problem> problems) {
        List<Message> lines = problems.stream().map(Problem::located).toList();
        return new Message(
                lines.stream().map(Message::zh).collect(Collectors.joining("\n")),
                lines.stream().map(Message::en).collect(Collectors.joining("\n")));
    }
}
