package dev.gongkai.report.generator.internal.text;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.generator.internal.numbers.YearRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The outcomes of requests as the form groups them, from 予以公开 to 其他处理 (办理结果). */
final class Outcomes {

    private static final Pattern GROUP = Pattern.compile("（[一二三四五六]）([^（]+).*");

    private static final Map<Form, Map<String, List<CellKey>>> GROUPS =
            Form.editions().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Outcomes::groups));

    private Outcomes() {}

    private static Map<String, List<CellKey>> groups(Form form) {
        TableForm table = form.table(Part.REQUESTS);
        Map<String, List<CellKey>> groups = new LinkedHashMap<>();
        for (CellKey key : table.cells()) {
            if (key.measure().equals(Applicant.TOTAL.name())) {
                for (Grid.HeadCell head : table.cell(key).heads()) {
                    Matcher group = GROUP.matcher(head.label());
                    if (head.axis() == Grid.Axis.ROW && group.matches()) {
                        groups.computeIfAbsent(group.group(1), label -> new ArrayList<>())
                                .add(key);
                    }
                }
            }
        }
        return groups;
    }

    /** How many requests ended so, by the form's words, in the form's order; what there is none of is zero. */
    static Map<String, Long> of(YearRecord record) {
        Map<String, Long> counts = new LinkedHashMap<>();
        GROUPS.get(record.tables().form()).forEach((label, keys) -> {
            long sum = 0;
            for (CellKey key : keys) {
                sum += record.value(key).longValueExact();
            }
            counts.put(label, sum);
        });
        return counts;
    }
}
