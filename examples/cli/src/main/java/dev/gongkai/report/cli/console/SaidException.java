package dev.gongkai.report.cli.console;

import dev.gongkai.report.Message;
import java.io.IOException;

/** A file cannot be used, for a reason that is the command line's own. */
public final class SaidException extends IOException {

    private static final long serialVersionUID = 1;

    private final Message reason;

    /**
     * Says why.
     *
     * @param reason in two languages
     */
    public SaidException(Message reason) {
        super(reason.zh());
        this.reason = reason;
    }

    /**
     * Why.
     *
     * @return in two languages
     */
    public Message reason() {
        return reason;
    }
}
