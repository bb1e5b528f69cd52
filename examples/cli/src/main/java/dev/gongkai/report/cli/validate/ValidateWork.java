package dev.gongkai.report.cli.validate;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.batch.BatchLog;
import dev.gongkai.report.cli.batch.InputContent;
import dev.gongkai.report.cli.batch.LogEntry;
import dev.gongkai.report.cli.batch.LoggedWork;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.InputFile;
import dev.gongkai.report.cli.files.ReportSource;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.output.Outcome;
import dev.gongkai.report.validate.rule.Severity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Validates one report. */
final class ValidateWork extends LoggedWork<ValidateWork.Validated> {

    /**
     * What came of a report.
     *
     * @param input the file
     * @param outcome its outcome, or null where an earlier run had done it
     * @param valid whether it is valid
     * @param remarks what is to be known of how it was read
     * @param uncommented why its comments were not written, where these are asked for, or null
     * @param internalError whether the program is at fault
     */
    record Validated(
            InputFile input,
            @Nullable Outcome outcome,
            boolean valid,
            Optional<Message> remarks,
            @Nullable Message uncommented,
            boolean internalError) {}

    private final ReportValidator validator;
    private final boolean lenient;
    private final @Nullable FindingComments comments;

    ValidateWork(ReportValidator validator, BatchLog log, boolean lenient, @Nullable FindingComments comments) {
        super(log);
        this.validator = validator;
        this.lenient = lenient;
        this.comments = comments;
    }

    @Override
    protected @Nullable Validated done(InputFile input, String verdict) {
        if (comments != null && !comments.areThere(input)) {
            return null;
        }
        boolean valid = verdict.equals(key(ValidationResult.Verdict.VALID));
        return new Validated(input, null, valid, Optional.empty(), null, false);
    }

    @Override
    protected Validated work(InputFile input) throws IOException {
        FileReading reading = ReportSource.read(input, lenient);
        ValidationResult result = validator.validate(reading.report());
        Outcome outcome = Outcome.of(input.name(), reading.report(), result);
        Optional<Message> uncommented = comment(input, reading, result);
        return new Validated(
                input,
                outcome,
                outcome.isValid(),
                joined(remarks(reading), uncommented),
                uncommented.orElse(null),
                false);
    }

    @Override
    protected Validated failed(InputFile input, Message why, boolean internalError) {
        return new Validated(input, Outcome.unread(input.name(), why), false, Optional.empty(), null, internalError);
    }

    private static Optional<Message> remarks(FileReading reading) {
        Optional<Message> doubts = ReportSource.text(reading.remarks(), true);
        Optional<Message> notes = ReportSource.text(reading.remarks(), false);
        return joined(doubts, notes);
    }

    private static Optional<Message> joined(Optional<Message> first, Optional<Message> second) {
        return first.isPresent() && second.isPresent()
                ? Optional.of(new Message(
                        first.get().zh() + "\n" + second.get().zh(),
                        first.get().en() + "\n" + second.get().en()))
                : first.or(() -> second);
    }

    /** Writes the comments, where they are asked for; gives why that failed. */
    private Optional<Message> comment(InputFile input, FileReading reading, ValidationResult result) {
        if (comments != null) {
            try {
                comments.write(input, reading.report(), result);
            } catch (IOException e) {
                return Optional.of(Reasons.of(e));
            }
        }
        return Optional.empty();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected LogEntry entry(Validated validated, @Nullable InputContent content, long milliseconds) {
        Outcome outcome = validated.outcome();
        ValidationResult result = outcome == null ? null : outcome.result();
        Message error = outcome == null || outcome.error() == null ? validated.uncommented() : outcome.error();
        Map<String, Long> findings = new LinkedHashMap<>();
        if (result != null) {
            for (Severity severity : Severity.values()) {
                findings.put(key(severity), result.count(severity));
            }
        }
        return new LogEntry(
                validated.input().name(),
                content,
                List.of(),
                result == null ? null : key(result.verdict()),
                findings,
                milliseconds,
                error == null ? null : error.zh());
    }
}
