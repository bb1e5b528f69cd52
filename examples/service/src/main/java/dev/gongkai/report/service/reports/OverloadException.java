package dev.gongkai.report.service.reports;

import java.io.Serial;

/** There is too much to do, or one thing of it took too long (超出处理能力). */
public final class OverloadException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Which limit was met. */
    public enum Kind {
        /** 繁忙: too much waits already. */
        BUSY,
        /** 超时: the work took too long. */
        TIMEOUT
    }

    private final Kind kind;

    OverloadException(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    /**
     * There is no room for it now.
     *
     * @return the exception
     */
    public static OverloadException busy() {
        return new OverloadException(Kind.BUSY);
    }

    /**
     * Which limit was met.
     *
     * @return the limit
     */
    public Kind kind() {
        return kind;
    }
}
