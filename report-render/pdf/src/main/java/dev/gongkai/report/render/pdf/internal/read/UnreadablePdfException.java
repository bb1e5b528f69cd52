package dev.gongkai.report.render.pdf.internal.read;

import dev.gongkai.report.Message;
import java.io.Serial;

/** What is asked for cannot be read out of a PDF file. */
public abstract class UnreadablePdfException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Message text;

    /** Without a trace: where a file is searched for its objects, thousands may be thrown. */
    UnreadablePdfException(Message text) {
        super(text.en(), null, false, false);
        this.text = text;
    }

    public Message text() {
        return text;
    }

    /** Whether nothing is wrong with the file, but what is asked for is not within. */
    public boolean isForeign() {
        return false;
    }
}
