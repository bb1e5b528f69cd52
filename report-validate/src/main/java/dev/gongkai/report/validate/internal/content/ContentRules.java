package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.validate.rule.Rule;
import java.util.List;

/** The rules on what the narrative says and how it is written. */
public final class ContentRules {

    private ContentRules() {}

    /** The rules, in the order in which they run. */
    public static List<Rule> rules() {
        return List.of(
                AspectsRule.RULE,
                AccountabilityRule.RULE,
                ProblemsRule.RULE,
                FeeRule.RULE,
                PrivacyRule.RULE,
                LinkRule.RULE,
                NumberingRule.RULE,
                LeftoverRule.RULE,
                PunctuationRule.RULE,
                CharactersRule.RULE,
                TelephoneRule.RULE,
                DatesRule.RULE,
                FigureRule.RULE);
    }
}
