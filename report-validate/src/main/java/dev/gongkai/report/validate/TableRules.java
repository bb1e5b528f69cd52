package dev.gongkai.report.validate;

import java.util.List;

/** . */
final class TableRules {

    private TableRules() {}

    static List<Rule> rules() {
        return List.of();
    }
}
