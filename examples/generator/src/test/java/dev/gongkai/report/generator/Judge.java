package dev.gongkai.report.generator;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The validator, as far as it is needed here. */
final class Judge {

    /** What was found: graver than a hint or not, by which rule, where, and in words. */
    record Found(boolean error, boolean hint, String rule, String pointer, String words) {}

    private Judge() {}

    static List<Found> judge(Report report, @Nullable Report previous) {
        ReportValidator validator = previous == null
                ? ReportValidator.create()
                : ReportValidator.builder().previous(previous).build();
        ValidationResult result = validator.validate(report);
        if (!result.failures().isEmpty()) {
            throw new AssertionError(result.failures());
        }
        return result.findings().stream().map(Judge::found).toList();
    }

    private static Found found(Finding finding) {
        return new Found(
                finding.severity() == Severity.ERROR,
                finding.severity() == Severity.INFORMATION,
                finding.rule(),
                finding.place().pointer(),
                finding.message().zh());
    }
}
