package dev.gongkai.report.validate;

import java.util.List;

/** . */
final class FormRules {

    private FormRules() {}

    static List<Rule> rules() {
        return List.of();
    }
}
