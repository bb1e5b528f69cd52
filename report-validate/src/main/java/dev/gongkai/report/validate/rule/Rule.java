package dev.gongkai.report.validate.rule;

import java.util.Objects;

/**
 * A rule that a report is checked against (规则); stateless, and safe for use by several threads.
 *
 * <pre>{@code
 * Rule rule = Rule.of(
 *         new RuleInfo("own.year", Severity.WARNING, new Message("年度应为2025", "the year should be 2025"), ""),
 *         (subject, findings) -> {
 *             if (subject.report().year() != 2025) {
 *                 findings.add(Place.of("/year", "年度"), new Message("年度有误", "wrong year"), "2025", "…");
 *             }
 *         });
 * }</pre>
 */
public interface Rule {

    /**
     * What the rule is.
     *
     * @return always the same
     */
    RuleInfo info();

    /**
     * Checks a report. Bad data is a finding, what cannot be decided is said to be so; a rule that throws fails by name.
     *
     * @param subject the report with what is known besides
     * @param findings where to say what was found
     */
    void check(Subject subject, Findings findings);

    /** What a rule does. */
    @FunctionalInterface
    interface Check {
        /**
         * Checks a report.
         *
         * @param subject the report with what is known besides
         * @param findings where to say what was found
         */
        void check(Subject subject, Findings findings);
    }

    /**
     * A rule of its parts.
     *
     * @param info what it is
     * @param check what it does
     * @return the rule
     */
    static Rule of(RuleInfo info, Check check) {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(check, "check");
        return new Rule() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public void check(Subject subject, Findings findings) {
                check.check(subject, findings);
            }

            @Override
            public String toString() {
                return info.id();
            }
        };
    }
}
