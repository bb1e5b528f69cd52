package converter;

import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** The converter that docs/embed.md shows, compiled; not found by the application, which has the module instead. */
@Component
class ReportConverter extends AbstractHttpMessageConverter<Report> {
    ReportConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Report.class;
    }

    @Override
    protected Report readInternal(Class<? extends Report> type, HttpInputMessage message) throws IOException {
        try {
            return ReportReader.create().read(message.getBody());
        } catch (MalformedReportException e) {
            throw new HttpMessageNotReadableException(e.getMessage(), e, message);
        }
    }

    @Override
    protected void writeInternal(Report report, HttpOutputMessage message) throws IOException {
        ReportWriter.create().write(report, message.getBody());
    }
}
