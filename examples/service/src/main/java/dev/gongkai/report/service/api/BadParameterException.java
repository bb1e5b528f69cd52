package dev.gongkai.report.service.api;

import dev.gongkai.report.Message;
import java.io.Serial;

/** A parameter of a request is not one of the values that it may have. */
final class BadParameterException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Message reason;

    BadParameterException(String name, String value, String expected) {
        super(name);
        reason = new Message(
                "参数 " + name + " 应为 " + expected + "，不是 " + value,
                "parameter " + name + ": expected " + expected + ", not " + value);
    }

    Message reason() {
        return reason;
    }
}
