package dev.gongkai.report.service.reports;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.Waivers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Validation with what is known besides (校核).
 *
 * <pre>{@code ValidationResult result = checks.of(report, lastYear, List.of(), Waivers.NONE);}</pre>
 */
@Component
public class Checks {

    /** For Spring. */
    public Checks() {}

    /**
     * Checks a report.
     *
     * @param report the report
     * @param previous last year's, or null
     * @param parts the reports that it sums up, if it is a consolidated one
     * @param waivers the findings that are accepted
     * @return what was found
     * @throws IllegalArgumentException if a waiver names a rule that is not there
     */
    public ValidationResult of(Report report, @Nullable Report previous, List<Report> parts, Waivers waivers) {
        ReportValidator.Builder validator = ReportValidator.builder().waivers(waivers);
        if (previous != null) {
            validator.previous(previous);
        }
        if (!parts.isEmpty()) {
            validator.parts(parts);
        }
        return validator.build().validate(report);
    }
}
