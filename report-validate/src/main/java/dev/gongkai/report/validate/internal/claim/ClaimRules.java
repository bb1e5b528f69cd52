package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import java.util.List;

/**
 * The numbers in the narrative against the tables (文表相符) and against each other. Made for precision: a number is
 * compared only where the words before it say for certain what it counts; whatever cannot be decided is silent.
 */
public final class ClaimRules {

    private ClaimRules() {}

    /** The rules, in the order in which they run. */
    public static List<Rule> rules() {
        return List.of(
                rule("text.requests", "申请数量与表三一致", "requests in the text agree with table 3", RequestsInText::check),
                rule(
                        "text.proceedings",
                        "复议、诉讼数量与表四一致",
                        "proceedings in the text agree with table 4",
                        ProceedingsInText::check),
                rule(
                        "text.normative",
                        "规范性文件数量与表二一致",
                        "normative documents in the text agree with table 2",
                        DocumentsInText::check),
                rule(
                        "text.licenses",
                        "许可、处罚、强制、收费与表二一致",
                        "decisions and fees in the text agree with table 2",
                        DecisionsInText::check),
                PartsRule.RULE,
                YearInTextRule.RULE);
    }

    private static Rule rule(String id, String zh, String en, Rule.Check check) {
        return Rule.of(new RuleInfo(id, Severity.WARNING, new Message(zh, en), ""), check);
    }
}
