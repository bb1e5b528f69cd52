package dev.gongkai.report.validate;

import java.util.List;

/** . */
final class TextRules {

    private TextRules() {}

    static List<Rule> rules() {
        return List.of();
    }
}
