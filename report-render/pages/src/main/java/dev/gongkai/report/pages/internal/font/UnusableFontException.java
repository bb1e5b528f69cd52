package dev.gongkai.report.pages.internal.font;

import dev.gongkai.report.Message;
import java.io.IOException;
import java.io.Serial;

/** No text can be set in a font: it is broken, of a kind that is not supported, or forbids that documents embed it. */
public final class UnusableFontException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String source;
    private final Message reason;

    /**
     * @param source which font it is, for messages
     */
    public UnusableFontException(String source, Message reason) {
        super(source + "：" + reason.zh());
        this.source = source;
        this.reason = reason;
    }

    public String source() {
        return source;
    }

    public Message reason() {
        return reason;
    }
}
