package dev.gongkai.report.validate;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Report;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The report against last year's (跨年). */
final class YearRules {

    private YearRules() {}

    static List<Rule> rules() {
        return Stream.concat(IdentityRule.acrossYears().stream(), Stream.of(new CopiedRule()))
                .toList();
    }

    /** Last year's report, if it was given and is last year's; otherwise the rule says that it was not asked. */
    static @Nullable Report previous(Subject subject, Findings findings) {
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
