package dev.gongkai.report.render.pdf.internal.read;

import dev.gongkai.report.Message;
import java.io.Serial;

/** A PDF file has not what is asked for, or is beyond the limits; searching on would not help. */
final class RejectedPdfException extends UnreadablePdfException {

    @Serial
    private static final long serialVersionUID = 1;

    RejectedPdfException(String zh, String en) {
        super(new Message(zh, en));
    }
}
