package dev.gongkai.report.render.docx.internal.format;

import dev.gongkai.report.Message;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;

/** A document cannot be read as a report; {@code DocxReportReader} tells its callers by an exception of its own. */
public final class UnreadableDocxException extends Exception {

    /** The most problems that are told. */
    public static final int MAX_PROBLEMS = 100;

    /** The place of what concerns the whole part. */
    public static final Message NOWHERE = new Message("", "");

    @Serial
    private static final long serialVersionUID = 1;

    /** One thing that is wrong: in a part of the package, at a value of the report and a place that a person can find. */
    public record UnreadablePlace(String part, String pointer, Message place, Message message)
            implements Serializable {}

    /** The class of lists is not known to be serializable, but those that are made here are. */
    @SuppressWarnings("serial")
    private final List<UnreadablePlace> problems;

    private final boolean foreign;

    public UnreadableDocxException(String part, String zh, String en) {
        this(List.of(new UnreadablePlace(part, "", NOWHERE, new Message(zh, en))));
    }

    public UnreadableDocxException(List<UnreadablePlace> problems) {
        this(problems, false);
    }

    private UnreadableDocxException(List<UnreadablePlace> problems, boolean foreign) {
        this.problems = List.copyOf(problems);
        this.foreign = foreign;
    }

    /** A document that may be right, but has no report within as data. */
    public static UnreadableDocxException foreign(Message message) {
        return new UnreadableDocxException(List.of(new UnreadablePlace("", "", NOWHERE, message)), true);
    }

    public boolean isForeign() {
        return foreign;
    }

    public List<UnreadablePlace> problems() {
        return problems;
    }
}
