package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the kinds of applicants are called (申请人): the columns of table 3, as the form names them. */
final class ApplicantNames {

    private static final Pattern ORGANIZATIONS = Pattern.compile("法人(?:以及|或者|[或和及与、])?其[他它]组织");

    private static final String ORGANIZATIONS_NAME = "法人其他组织";

    private static final Map<Form, Map<String, List<String>>> COLUMNS = new ConcurrentHashMap<>();

    private ApplicantNames() {}

    /** The names that say by themselves who asked, the longest first, as regular expressions. */
    static List<String> clear(Form form) {
        return columns(form).keySet().stream()
                .filter(ApplicantNames::isClear)
                .map(name -> name.equals(ORGANIZATIONS_NAME) ? ORGANIZATIONS.pattern() : Pattern.quote(name))
                .toList();
    }

    /** “其他” alone may be of anything. */
    static boolean isClear(String name) {
        return name.length() > 2;
    }

    /** The names of the columns and of groups of them, the longest first, with the keys of the columns. */
    static Map<String, List<String>> columns(Form form) {
        return COLUMNS.computeIfAbsent(form, ApplicantNames::columnsOf);
    }

    private static Map<String, List<String>> columnsOf(Form form) {
        TableForm table = form.table(Part.REQUESTS);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        List<CellKey> line = table.lines().values().iterator().next();
        List<String> totals = form.identities().stream()
                .flatMap(identity -> identity.total().stream())
                .filter(line::contains)
                .map(CellKey::measure)
                .toList();
        for (CellKey cell : line) {
            if (totals.contains(cell.measure())) {
                continue;
            }
            for (Grid.HeadCell head : table.cell(cell).heads()) {
                if (head.axis() == Grid.Axis.COLUMN) {
                    columns.computeIfAbsent(normal(head.label()), name -> new ArrayList<>())
                            .add(cell.measure());
                }
            }
        }
        // A head over all of them tells none from another.
        columns.values().removeIf(measures -> measures.size() == line.size() - totals.size());
        return columns.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getKey().length(), a.getKey().length()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, column -> List.copyOf(column.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    /** 法人和其他组织, 法人及其他组织 and 法人或其他组织 are one. */
    static String normal(String words) {
        return words.contains("组织") ? ORGANIZATIONS.matcher(words).replaceAll(ORGANIZATIONS_NAME) : words;
    }
}
