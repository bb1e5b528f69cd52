package dev.gongkai.report.service.spool;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Sends a spool as the body of an answer, whose length is known. */
@Component
final class SpoolWriter extends AbstractHttpMessageConverter<Spool> {

    SpoolWriter() {
        super(MediaType.ALL);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Spool.class;
    }

    @Override
    protected boolean canRead(MediaType mediaType) {
        return false;
    }

    @Override
    protected Spool readInternal(Class<? extends Spool> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("bodies are received by hand", message);
    }

    @Override
    protected Long getContentLength(Spool spool, MediaType contentType) {
        return spool.size();
    }

    @Override
    protected void writeInternal(Spool spool, HttpOutputMessage message) throws IOException {
        spool.writeTo(message.getBody());
    }
}
