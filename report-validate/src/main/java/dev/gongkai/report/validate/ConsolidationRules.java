package dev.gongkai.report.validate;

import java.util.List;

/** . */
final class ConsolidationRules {

    private ConsolidationRules() {}

    static List<Rule> rules() {
        return List.of();
    }
}
