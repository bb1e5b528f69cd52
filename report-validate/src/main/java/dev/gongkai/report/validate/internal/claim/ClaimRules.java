package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import java.util.List;
import java.util.function.Predicate;

/**
 * The numbers in the narrative against the tables (文表相符) and against each other. Made for precision: a number is
 * compared only where the words before it say for certain what it counts; whatever cannot be decided is silent.
 */
public final class ClaimRules {

    private ClaimRules() {}

    /** The rules, in the order in which they run. */
    public static List<Rule> rules() {
        return List.of(
                rule("text.requests", Part.REQUESTS, "申请数量与表三一致", "requests in the text agree with table 3"),
                rule(
                        "text.proceedings",
                        Part.PROCEEDINGS,
                        "复议、诉讼数量与表四一致",
                        "proceedings in the text agree with table 4"),
                rule(
                        "text.normative",
                        Mention.Manner.WORDS,
                        "规范性文件数量与表二一致",
                        "normative documents in the text agree with table 2"),
                rule(
                        "text.licenses",
                        Mention.Manner.NAME,
                        "许可、处罚、强制、收费与表二一致",
                        "decisions and fees in the text agree with table 2"),
                PartsRule.RULE,
                ShareRule.RULE,
                GrowthRule.RULE,
                ApplicantsRule.RULE,
                YearInTextRule.RULE);
    }

    private static Rule rule(String id, Part part, String zh, String en) {
        return rule(id, told -> told.part() == part, zh, en);
    }

    /** Those of table 2 are told apart by how texts speak of them. */
    private static Rule rule(String id, Mention.Manner manner, String zh, String en) {
        return rule(id, told -> told.part() == Part.PROACTIVE && told.manner() == manner, zh, en);
    }

    private static Rule rule(String id, Predicate<Told> which, String zh, String en) {
        return Rule.of(
                new RuleInfo(id, Severity.WARNING, new Message(zh, en), ""),
                (subject, findings) -> Tellings.of(subject).stream()
                        .filter(which)
                        .forEach(told -> told.compare(subject.report(), findings)));
    }
}
