package dev.gongkai.report.service.config;

import dev.gongkai.report.Message;
import java.io.Serial;

/** The body of a request is too large (请求正文过大). */
public final class LargeBodyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** What programs are told of it. */
    public static final Message REASON = new Message("请求正文过大", "The body of the request is too large");

    /** For whoever finds it so. */
    public LargeBodyException() {
        super("the body is too large");
    }
}
