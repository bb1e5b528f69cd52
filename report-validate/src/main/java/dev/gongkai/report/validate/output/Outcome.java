package dev.gongkai.report.validate.output;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ValidationResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one report (单份结果): its result, or why it could not be read.
 *
 * <pre>{@code Outcome.of("002-qufu.json", report, ReportValidator.create().validate(report))}</pre>
 *
 * @param name what the report is called in the output, such as the name of its file
 * @param report the report, or null where it could not be read
 * @param result its result, or null where it could not be read
 * @param error why it could not be read, or null where it could
 */
public record Outcome(
        String name,
        @Nullable Report report,
        @Nullable ValidationResult result,
        @Nullable Message error) {

    /**
     * Checks that there is either a report with its result or an error.
     *
     * @throws IllegalArgumentException if there are both or neither
     */
    public Outcome {
        Objects.requireNonNull(name, "name");
        if ((report == null) != (result == null) || (result == null) == (error == null)) {
            throw new IllegalArgumentException("result, error: one of them");
        }
    }

    /**
     * The outcome of a report that was validated.
     *
     * @param name what the report is called
     * @param report the report
     * @param result its result
     * @return the outcome
     */
    public static Outcome of(String name, Report report, ValidationResult result) {
        return new Outcome(name, Objects.requireNonNull(report, "report"), result, null);
    }

    /**
     * The outcome of a report that could not be read.
     *
     * @param name what the report is called
     * @param error why it could not be read
     * @return the outcome
     */
    public static Outcome unread(String name, Message error) {
        return new Outcome(name, null, null, error);
    }

    /**
     * Whether the report was read and is valid.
     *
     * @return whether nothing is left to do
     */
    public boolean isValid() {
        return result != null && result.verdict() == ValidationResult.Verdict.VALID;
    }
}
