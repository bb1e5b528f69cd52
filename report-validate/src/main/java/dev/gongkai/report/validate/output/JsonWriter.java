package dev.gongkai.report.validate.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gongkai.report.Message;
import dev.gongkai.report.json.internal.IndentedLines;
import dev.gongkai.report.json.internal.Jackson;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.RuleFailure;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.Waiver;
import dev.gongkai.report.validate.WaiverUse;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Unassessed;
import dev.gongkai.report.validate.text.TextSpan;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON: every field is always there, in the same order, and null where there is nothing to say. */
final class JsonWriter implements ResultStream {

    private final Appendable out;
    private final JsonGenerator json;
    private final Writing writing;

    JsonWriter(Appendable out) throws IOException {
        this.out = out;
        this.json = Jackson.writing().createGenerator(new AppendingWriter(out));
        json.setPrettyPrinter(IndentedLines.all());
        this.writing = new Writing(json);
        json.writeStartObject();
        json.writeArrayFieldStart("reports");
    }

    @Override
    public void add(Outcome outcome) throws IOException {
        writing.outcome(outcome);
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private interface Step<T> {
        void write(T item) throws IOException;
    }

    /** The writing of one document. */
    private record Writing(JsonGenerator json) {

        <T> void list(String name, List<T> items, Step<T> step) throws IOException {
            json.writeArrayFieldStart(name);
            for (T item : items) {
                step.write(item);
            }
            json.writeEndArray();
        }

        void outcome(Outcome outcome) throws IOException {
            json.writeStartObject();
            json.writeStringField("name", outcome.name());
            Report report = outcome.report();
            ValidationResult result = outcome.result();
            if (report == null || result == null) {
                message("error", outcome.error());
            } else {
                result(report, result);
            }
            json.writeEndObject();
        }

        private void result(Report report, ValidationResult result) throws IOException {
            ReportTexts texts = new ReportTexts(report);
            json.writeStringField("agency", report.agency().name());
            json.writeNumberField("year", report.year());
            json.writeStringField("form", report.form().id());
            json.writeStringField("verdict", key(result.verdict()));
            json.writeObjectFieldStart("counts");
            for (Severity severity : Severity.values()) {
                json.writeNumberField(key(severity), result.count(severity));
            }
            json.writeEndObject();
            list("findings", result.findings(), finding -> finding(finding, texts));
            list("unassessed", result.unassessed(), unassessed -> unassessed(unassessed, texts));
            list("failures", result.failures(), this::failure);
            list("waivers", result.waivers(), use -> waiver(use, texts));
            list("rulesRun", result.rulesRun(), json::writeString);
        }

        private void finding(Finding finding, ReportTexts texts) throws IOException {
            json.writeStartObject();
            json.writeStringField("rule", finding.rule());
            json.writeStringField("severity", key(finding.severity()));
            place(finding.place(), texts);
            message("message", finding.message());
            json.writeStringField("expected", finding.expected());
            json.writeStringField("actual", finding.actual());
            json.writeStringField("legalBasis", finding.legalBasis());
            json.writeEndObject();
        }

        private void unassessed(Unassessed unassessed, ReportTexts texts) throws IOException {
            json.writeStartObject();
            json.writeStringField("rule", unassessed.rule());
            json.writeStringField(
                    "cause", unassessed.cause() == Unassessed.Cause.NOT_GIVEN ? "notGiven" : "undecidable");
            place(unassessed.place(), texts);
            message("why", unassessed.why());
            json.writeEndObject();
        }

        private void failure(RuleFailure failure) throws IOException {
            json.writeStartObject();
            json.writeStringField("rule", failure.rule());
            json.writeStringField("cause", failure.cause().toString());
            json.writeEndObject();
        }

        private void waiver(WaiverUse use, ReportTexts texts) throws IOException {
            Waiver waiver = use.waiver();
            json.writeStartObject();
            json.writeStringField("status", key(use.status()));
            json.writeStringField("rule", waiver.rule());
            json.writeStringField("place", waiver.place());
            json.writeStringField("value", waiver.value());
            json.writeStringField("reason", waiver.reason());
            json.writeStringField("by", waiver.by());
            json.writeStringField(
                    "date", waiver.date() == null ? null : waiver.date().toString());
            list("findings", use.findings(), finding -> finding(finding, texts));
            json.writeEndObject();
        }

        private void place(Place place, ReportTexts texts) throws IOException {
            json.writeStringField("pointer", place.pointer());
            json.writeStringField("place", place.text());
            TextSpan span = place.span();
            if (span == null) {
                json.writeNullField("span");
            } else {
                json.writeObjectFieldStart("span");
                json.writeNumberField("start", span.start());
                json.writeNumberField("end", span.end());
                json.writeStringField("words", texts.words(place).orElse(null));
                json.writeEndObject();
            }
        }

        private void message(String name, @Nullable Message message) throws IOException {
            json.writeObjectFieldStart(name);
            json.writeStringField("zh", message == null ? "" : message.zh());
            json.writeStringField("en", message == null ? "" : message.en());
            json.writeEndObject();
        }
    }
}
