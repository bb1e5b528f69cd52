package dev.gongkai.report.service.api;

import dev.gongkai.report.service.config.LargeBodyException;
import dev.gongkai.report.service.config.ServiceSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Bodies of requests, whole: one that says it is too large is refused before it is read. */
@Component
final class Bodies {

    private final long max;

    Bodies(ServiceSettings settings) {
        max = settings.maxBody().toBytes();
    }

    byte[] of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > max) {
            throw new LargeBodyException();
        }
        return request.getInputStream().readAllBytes();
    }
}
