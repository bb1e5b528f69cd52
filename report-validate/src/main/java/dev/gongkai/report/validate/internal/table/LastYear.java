package dev.gongkai.report.validate.internal.table;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Subject;
import org.jspecify.annotations.Nullable;

/** Last year's report, for the rules that compare with it. */
final class LastYear {

    private LastYear() {}

    /** The report, if it was given and is last year's; otherwise the rule says that it was not asked. */
    static @Nullable Report of(Subject subject, Findings findings) {
        Report previous = subject.context().previous();
        if (previous == null) {
            findings.notGiven(new Message("未给出上年报告", "last year's report was not given"));
            return null;
        }
        int expected = subject.report().year() - 1;
        if (previous.year() != expected) {
            findings.notGiven(new Message(
                    "给出的上年报告是" + previous.year() + "年的，应为" + expected + "年",
                    "the report given as last year's is of " + previous.year() + ", not of " + expected));
            return null;
        }
        return previous;
    }
}
