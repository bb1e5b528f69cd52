package dev.gongkai.report.service.desk;

import dev.gongkai.report.Message;
import java.io.Serial;

/** What was filled in or chosen on a page cannot be used; nothing was done. */
final class DeskInputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Message reason;

    DeskInputException(String zh, String en) {
        this(new Message(zh, en));
    }

    DeskInputException(Message reason) {
        super(reason.zh());
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
