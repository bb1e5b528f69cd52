package dev.gongkai.report.service.spool;

import dev.gongkai.report.service.config.ServiceSettings;
import dev.gongkai.report.service.reports.OverloadException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens spools for a request and closes them when it ends, in whatever way it does.
 *
 * <pre>{@code Spool answer = spools.open(request);}</pre>
 *
 * <p>All of them together have so much room on the disk: many who read slowly do not fill it.
 */
@Component
public final class Spools extends OncePerRequestFilter {

    private static final String OPEN = Spools.class.getName();

    private final long room;
    private final AtomicLong used;

    Spools(ServiceSettings settings, MeterRegistry meters) {
        room = settings.maxTemporary().toBytes();
        used = meters.gauge("gongkai.temporary", new AtomicLong());
    }

    /**
     * Opens one.
     *
     * @param request the request at whose end it is closed
     * @return an empty one
     */
    public Spool open(HttpServletRequest request) {
        Spool spool = new Spool(this);
        if (!(request.getAttribute(OPEN) instanceof Opened opened)) {
            throw new IllegalStateException("nobody would close it");
        }
        opened.list().add(spool);
        return spool;
    }

    /** Those of one request. */
    private record Opened(List<Spool> list) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Opened opened = new Opened(new ArrayList<>());
        request.setAttribute(OPEN, opened);
        try {
            chain.doFilter(request, response);
        } finally {
            for (Spool spool : opened.list()) {
                spool.close();
            }
        }
    }

    /** Bytes that are about to be written to a file. */
    void reserve(long bytes) {
        if (used.addAndGet(bytes) > room) {
            used.addAndGet(-bytes);
            throw OverloadException.busy();
        }
    }

    void release(long bytes) {
        used.addAndGet(-bytes);
    }
}
