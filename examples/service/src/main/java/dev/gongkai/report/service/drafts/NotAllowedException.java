package dev.gongkai.report.service.drafts;

import dev.gongkai.report.Message;
import java.io.Serial;

/** What is asked for is not allowed to this person, or not in this state (不允许的操作); nothing was done. */
public final class NotAllowedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Message reason;

    NotAllowedException(String zh, String en) {
        super(zh);
        reason = new Message(zh, en);
    }

    /**
     * Why not.
     *
     * @return in two languages
     */
    public Message reason() {
        return reason;
    }
}
