package dev.gongkai.report.validate;

import dev.gongkai.report.validate.internal.claim.ClaimRules;
import dev.gongkai.report.validate.internal.content.ContentRules;
import dev.gongkai.report.validate.internal.form.FormRules;
import dev.gongkai.report.validate.internal.table.TableRules;
import dev.gongkai.report.validate.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue of rules (规则目录); docs/rules has a page for each.
 *
 * <pre>{@code Rules.all().forEach(rule -> System.out.println(rule.info().id()));}</pre>
 */
public final class Rules {

    private static final List<Rule> ALL = Stream.of(
                    FormRules.rules(), TableRules.rules(), ClaimRules.rules(), ContentRules.rules())
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /**
     * Every rule.
     *
     * @return in the order in which they run
     */
    public static List<Rule> all() {
        return ALL;
    }
}
