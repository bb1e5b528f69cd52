package dev.gongkai.report.service.api;

import dev.gongkai.report.service.config.LargeBodyException;
import dev.gongkai.report.service.config.ServiceSettings;
import dev.gongkai.report.service.spool.Spool;
import dev.gongkai.report.service.spool.Spools;
import dev.gongkai.report.validate.Waivers;
import dev.gongkai.report.validate.settings.WaiversReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Bodies of requests, received before any work on them begins: who sends slowly holds up nobody else. One that says it is too
 * large is refused before it is read.
 */
@Component
final class Bodies {

    private final long max;
    private final Spools spools;

    Bodies(ServiceSettings settings, Spools spools) {
        this.spools = spools;
        max = settings.maxBody().toBytes();
    }

    Spool of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > max) {
            throw new LargeBodyException();
        }
        Spool body = spools.open(request);
        request.getInputStream().transferTo(body.sink());
        return body;
    }

    /** The waivers that came with a report. They are read as text, which is what the library takes besides files. */
    static Waivers waivers(@Nullable InputStreamSource part) throws IOException {
        if (part == null) {
            return Waivers.NONE;
        }
        try (InputStream in = part.getInputStream()) {
            return WaiversReader.create().read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
