package dev.gongkai.report.service.config;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Bounds what a request may send and how long it may take for it. The server bounds the time between two pieces only: a
 * byte every few seconds would hold a thread for hours. It stands before all that reads bodies, those with parts too.
 */
final class BodyDeadline extends ValveBase {

    private final Duration time;
    private final long bytes;

    BodyDeadline(Duration time, long bytes) {
        super(true);
        this.time = time;
        this.bytes = bytes;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        InputBuffer own = coyote.getInputBuffer();
        coyote.setInputBuffer(new Bounded(own, System.nanoTime() + time.toNanos(), bytes));
        try {
            getNext().invoke(request, response);
        } finally {
            // The server uses the object again for the next request.
            coyote.setInputBuffer(own);
        }
    }

    private static final class Bounded implements InputBuffer {
        private final InputBuffer own;
        private final long end;
        private long left;

        Bounded(InputBuffer own, long end, long left) {
            this.own = own;
            this.end = end;
            this.left = left;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new SlowBodyException();
            }
            int read = own.doRead(handler);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new LargeBodyException();
            }
            return read;
        }

        @Override
        public int available() {
            return own.available();
        }
    }
}
