package dev.gongkai.report.validate;

import java.util.List;

/** The rules on what the narrative says and how it is written. */
final class ContentRules {

    private ContentRules() {}

    static List<Rule> rules() {
        return List.of(
                new AspectsRule(),
                new AccountabilityRule(),
                new ProblemsRule(),
                new FeeRule(),
                new PrivacyRule(),
                new LinkRule(),
                new NumberingRule(),
                new LeftoverRule(),
                new PunctuationRule(),
                new FigureRule());
    }
}
