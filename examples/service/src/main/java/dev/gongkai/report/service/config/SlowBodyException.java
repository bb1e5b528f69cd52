package dev.gongkai.report.service.config;

import dev.gongkai.report.Message;
import java.io.Serial;

/** The body of a request took too long to arrive (请求正文过慢). The server takes an IOException for a client that has gone. */
public final class SlowBodyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** What programs are told of it. */
    public static final Message REASON =
            new Message("请求正文没有在限定时间内到达", "The body of the request did not arrive in time");

    SlowBodyException() {
        super("the body took too long");
    }
}
