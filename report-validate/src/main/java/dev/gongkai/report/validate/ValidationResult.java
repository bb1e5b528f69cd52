package dev.gongkai.report.validate;

import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Unassessed;
import java.util.List;

/**
 * What a validation gave (校核结果).
 *
 * <pre>{@code
 * ValidationResult result = ReportValidator.create().validate(report);
 * if (result.verdict() != Verdict.VALID) {
 *     result.findings().forEach(f -> show(f.place().text(), f.message().zh()));
 * }
 * }</pre>
 *
 * @param findings what was found and not waived, in the order of the report, and at one place in the order of the rules
 * @param rulesRun the ids of the rules that ran to their end
 * @param unassessed what was not decided, and why
 * @param failures the rules that failed
 * @param waivers what became of each waiver, with the findings that were accepted
 */
public record ValidationResult(
        List<Finding> findings,
        List<String> rulesRun,
        List<Unassessed> unassessed,
        List<RuleFailure> failures,
        List<WaiverUse> waivers) {

    /** Copies the lists. */
    public ValidationResult {
        findings = List.copyOf(findings);
        rulesRun = List.copyOf(rulesRun);
        unassessed = List.copyOf(unassessed);
        failures = List.copyOf(failures);
        waivers = List.copyOf(waivers);
    }

    /** What is to be made of a report. */
    public enum Verdict {
        /** 合格: every rule was decided, and no error was found that is not waived. */
        VALID,
        /** 有误: an error was found. */
        INVALID,
        /** 未完成: no error was found, but a rule failed or could not be decided. */
        INCOMPLETE
    }

    /**
     * What is to be made of the report; nothing else decides that.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        if (count(Severity.ERROR) > 0) {
            return Verdict.INVALID;
        }
        boolean open = unassessed.stream().anyMatch(u -> u.cause() == Unassessed.Cause.UNDECIDABLE);
        return open || !failures.isEmpty() ? Verdict.INCOMPLETE : Verdict.VALID;
    }

    /**
     * How many findings there are of a severity, those that are waived aside.
     *
     * @param severity the severity
     * @return their number
     */
    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /**
     * The findings, those together that say the same of one part: a table that is left blank is one thing to read, not a
     * hundred.
     *
     * @return groups in the order of their first findings; every finding stands in one of them
     */
    public List<FindingGroup> groups() {
        return FindingGroup.of(findings);
    }
}
