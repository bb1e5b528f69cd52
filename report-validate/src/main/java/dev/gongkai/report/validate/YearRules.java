package dev.gongkai.report.validate;

import java.util.List;

/** . */
final class YearRules {

    private YearRules() {}

    static List<Rule> rules() {
        return List.of();
    }
}
