package dev.gongkai.report.validate;

import java.util.List;

/** . */
final class ContentRules {

    private ContentRules() {}

    static List<Rule> rules() {
        return List.of();
    }
}
