package dev.gongkai.report.service.config;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Tells a caller who has hung up (断开的连接) from something that is wrong with a file: both are an {@link IOException}. */
public final class Disconnections {

    private Disconnections() {}

    /**
     * Whether there is nobody to answer.
     *
     * @param failure what happened
     * @return true where the connection failed
     */
    public static boolean isGone(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }
}
