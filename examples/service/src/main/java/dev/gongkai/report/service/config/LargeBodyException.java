package dev.gongkai.report.service.config;

import java.io.Serial;

/** The body of a request is too large (请求正文过大). */
public final class LargeBodyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** For whoever finds it so. */
    public LargeBodyException() {
        super("the body is too large");
    }
}
