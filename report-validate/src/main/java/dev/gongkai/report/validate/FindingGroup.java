package dev.gongkai.report.validate;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one rule in one part of the report that say the same (同类意见), such as all blanks of a table.
 *
 * <pre>{@code
 * result.groups().forEach(group -> show(group.findings().size(), group.message().zh()));
 * }</pre>
 *
 * @param rule the id of the rule
 * @param severity how grave they are
 * @param message what is wrong at each of the places
 * @param findings the findings, in the order of the report; at least one
 */
public record FindingGroup(String rule, Severity severity, Message message, List<Finding> findings) {

    /** Copies the list. */
    public FindingGroup {
        findings = List.copyOf(findings);
    }

    /** What findings have in common that stand in a group. */
    private record Common(String rule, Severity severity, Message message, String part) {}

    static List<FindingGroup> of(List<Finding> findings) {
        Map<Common, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String pointer = finding.place().pointer();
            int end = pointer.indexOf('/', 1);
            String part = end < 0 ? pointer : pointer.substring(0, end);
            Common common = new Common(finding.rule(), finding.severity(), finding.message(), part);
            groups.computeIfAbsent(common, any -> new ArrayList<>()).add(finding);
        }
        return groups.entrySet().stream()
                .map(group -> new FindingGroup(
                        group.getKey().rule(),
                        group.getKey().severity(),
                        group.getKey().message(),
                        group.getValue()))
                .toList();
    }

    /**
     * How many number cells of the form the findings are about; one about a whole line counts each cell of it.
     *
     * @param form the edition of the report
     * @return 0 where they are not about the tables
     */
    public int cells(Form form) {
        int cells = 0;
        for (Finding finding : findings) {
            String place = finding.place().pointer();
            if (place.isEmpty()) {
                continue; // the whole report, which is more than its tables
            }
            String pointer = place + "/";
            for (CellKey key : keys(form)) {
                cells += (key.pointer() + "/").startsWith(pointer) ? 1 : 0;
            }
        }
        return cells;
    }

    private static List<CellKey> keys(Form form) {
        return form.tables().stream().flatMap(table -> table.cells().stream()).toList();
    }
}
