package dev.gongkai.report.render.pdf.internal.read;

import dev.gongkai.report.Message;
import java.io.Serial;

/** A PDF file has not what is asked for, or is beyond the limits; searching on would not help. */
final class RejectedPdfException extends UnreadablePdfException {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean foreign;

    RejectedPdfException(String zh, String en) {
        this(new Message(zh, en), false);
    }

    private RejectedPdfException(Message text, boolean foreign) {
        super(text);
        this.foreign = foreign;
    }

    static RejectedPdfException foreign(String zh, String en) {
        return new RejectedPdfException(new Message(zh, en), true);
    }

    @Override
    public boolean isForeign() {
        return foreign;
    }
}
