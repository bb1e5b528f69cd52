package dev.gongkai.report.service.config;

import java.io.Serial;

/** The body of a request took too long to arrive (请求正文过慢). The server takes an IOException for a client that has gone. */
public final class SlowBodyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    SlowBodyException() {
        super("the body took too long");
    }
}
