package dev.gongkai.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the declaration, label by label and key by key, with the transcription of the notices. */
class FormSpecificationTest {

    @Test
    void hasTheHeadingsOfTheNotices() throws IOException {
        List<String> headings = rows(section("Skeleton")).stream()
                .map(row -> row.get(1))
                .filter(text -> text.matches("[一二三四五六]、.*"))
                .toList();
        for (Form form : Form.editions()) {
            assertThat(Arrays.stream(Part.values()).map(form::heading)).containsExactlyElementsOf(headings);
            assertThat(specification("form.md")).contains(form.notice().number());
        }
    }

    @Test
    void hasTheLabelsOfTable2() throws IOException {
        for (Form form : Form.editions()) {
            List<List<String>> rows = rows(section("Table 2, edition " + form.id()));
            String corner = rows.get(0).get(1);
            List<FormBlock> blocks = form.table(Part.PROACTIVE).blocks();
            assertThat(blocks).extracting(FormBlock::corner).containsOnly(corner);
            assertThat(blocks.stream()
                            .map(block -> List.of(
                                    String.valueOf(block.title()),
                                    String.join("; ", labels(block.rows())),
                                    String.join(", ", labels(block.columns())))))
                    .containsExactlyElementsOf(rows.subList(1, rows.size()).stream()
                            .map(row -> List.of(
                                    row.get(0),
                                    row.get(1),
                                    row.get(2).replaceAll(" (– a|\\(a) decimal amount\\)?", "")))
                            .toList());
        }
    }

    @Test
    void hasTheRowsOfTable3() throws IOException {
        List<String> expected = new ArrayList<>();
        String first = "";
        for (List<String> row : rows(section("Table 3"))) {
            if (row.get(0).startsWith("label col")) {
                continue;
            }
            first = row.get(0).isEmpty() ? first : label(row.get(0));
            for (String third :
                    row.size() < 3 ? List.of("") : List.of(row.get(2).split(" / "))) {
                expected.add(Stream.of(first, row.size() < 2 ? "" : label(row.get(1)), third)
                        .filter(label -> !label.isEmpty())
                        .reduce((a, b) -> a + " > " + b)
                        .orElseThrow());
            }
        }
        assertThat(expected).hasSize(25);
        assertThat(paths(Form.EDITION_2021)).containsExactlyElementsOf(expected);
        // “Edition 2019 differs in one place: （六）其他处理 is a single row.”
        assertThat(paths(Form.EDITION_2019))
                .containsExactlyElementsOf(expected.stream()
                        .map(path -> path.replaceFirst("(（六）.*?) > .*", "$1"))
                        .distinct()
                        .toList());
    }

    @Test
    void hasTheHeadOfTable3() throws IOException {
        List<String> quoted = quoted(section("Table 3"));
        for (Form form : Form.editions()) {
            FormBlock block = form.table(Part.REQUESTS).blocks().get(0);
            List<String> labels = new ArrayList<>(List.of(String.valueOf(block.corner())));
            labels.addAll(all(block.columns()));
            assertThat(labels).containsExactlyInAnyOrderElementsOf(quoted);
        }
    }

    @Test
    void hasTheHeadOfTable4() throws IOException {
        String section = section("Table 4");
        List<String> results = List.of(find(section, "5 columns: ([^,]+),").split(" "));
        List<String> expected = new ArrayList<>();
        for (String group : quoted(section)) {
            expected.add(group);
            if (!group.equals("行政诉讼")) {
                expected.addAll(results);
            }
        }
        assertThat(expected).hasSize(4 + 15);
        for (Form form : Form.editions()) {
            assertThat(all(form.table(Part.PROCEEDINGS).blocks().get(0).columns()))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void hasTheKeysOfTheFormatInOrder() throws IOException {
        String text = specification("json.md");
        JsonNode example = new ObjectMapper().readTree(find(text, "```json\\n([\\s\\S]*?)```"));
        List<String> rows = quoted(find(text, "Rows of `requests`, in the form's order:\\n([\\s\\S]*?)\\n\\n"));
        List<String> only2021 = List.of("otherNotRectified", "otherFeeUnpaid", "otherOther");
        assertThat(rows).containsAll(only2021).contains("otherDisposed");

        assertThat(keys(Form.EDITION_2021, Part.PROACTIVE)).isEqualTo(keys(example.get("proactive")));
        Map<String, List<String>> expected2019 = new LinkedHashMap<>();
        String declared = find(text, "`proactive` of edition 2019: (.*)");
        Pattern.compile("([^{}]+)\\{([^}]+)\\}")
                .matcher(declared)
                .results()
                .forEach(group ->
                        quoted(group.group(1)).forEach(line -> expected2019.put(line, quoted(group.group(2)))));
        assertThat(keys(Form.EDITION_2019, Part.PROACTIVE)).isEqualTo(expected2019);
        assertThat(keys(Form.EDITION_2019, Part.PROACTIVE).keySet()).containsExactlyElementsOf(expected2019.keySet());

        List<String> applicants = names(example.at("/requests/received"));
        assertThat(keys(Form.EDITION_2021, Part.REQUESTS).keySet())
                .containsExactlyElementsOf(without(rows, List.of("otherDisposed")));
        assertThat(keys(Form.EDITION_2019, Part.REQUESTS).keySet()).containsExactlyElementsOf(without(rows, only2021));
        for (Form form : Form.editions()) {
            assertThat(keys(form, Part.REQUESTS).values())
                    .allSatisfy(keys -> assertThat(keys).isEqualTo(applicants));
            assertThat(keys(form, Part.PROCEEDINGS).keySet())
                    .containsExactlyElementsOf(names(example.get("proceedings")));
            assertThat(keys(form, Part.PROCEEDINGS).values())
                    .allSatisfy(keys -> assertThat(keys).isEqualTo(names(example.at("/proceedings/reconsideration"))));
        }
    }

    private static Map<String, List<String>> keys(Form form, Part part) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        form.table(part)
                .lines()
                .forEach((line, cells) ->
                        keys.put(line, cells.stream().map(CellKey::measure).toList()));
        return keys;
    }

    private static Map<String, List<String>> keys(JsonNode table) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        table.properties().forEach(line -> keys.put(line.getKey(), names(line.getValue())));
        return keys;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> without(List<String> list, List<String> left) {
        return list.stream().filter(item -> !left.contains(item)).toList();
    }

    private static List<String> paths(Form form) {
        return Head.paths(form.table(Part.REQUESTS).blocks().get(0).rows()).stream()
                .map(path -> String.join(" > ", labels(path)))
                .toList();
    }

    private static List<String> labels(List<Head> heads) {
        return heads.stream().map(Head::label).toList();
    }

    private static List<String> all(List<Head> heads) {
        return heads.stream()
                .flatMap(head -> Stream.concat(Stream.of(head.label()), all(head.children()).stream()))
                .toList();
    }

    /** A label without the remark on its span. */
    private static String label(String cell) {
        return cell.replaceAll(" \\((spans )?[0-9]+( rows)?\\)$", "");
    }

    private static String specification(String name) throws IOException {
        return Files.readString(TestFolders.shared("spec/" + name));
    }

    private static String section(String title) throws IOException {
        return find(specification("form.md"), "(?m)^## " + title + ".*\\n([\\s\\S]*?)(?=^## |\\z)");
    }

    private static String find(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElseThrow(() -> new AssertionError("the specification has no " + pattern));
    }

    private static List<String> quoted(String text) {
        return Pattern.compile("`([^`]+)`")
                .matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    private static List<List<String>> rows(String section) {
        return section.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
