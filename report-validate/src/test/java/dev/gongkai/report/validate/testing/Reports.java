package dev.gongkai.report.validate.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports to validate: the samples, and published ones where they are at hand. */
public final class Reports {

    /** The headings of the parts, two wordings each. */
    private static final List<String> HEADINGS = List.of(
            "一、总体情况",
            "一、总体情况",
            "二、主动公开政府信息情况",
            "二、主动公开政府信息情况",
            "三、收到和处理政府信息公开申请情况",
            "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况",
            "四、政府信息公开行政复议、行政诉讼情况",
            "五、存在的主要问题及改进情况",
            "五、存在的问题及改进情况",
            "六、其他需要报告的事项",
            "六、其他需要报告的事项");

    private Reports() {}

    /** One of the sample reports. */
    public static Report sample(String name) throws IOException {
        return ReportReader.create()
                .read(TestFolders.project().resolve("examples/reports").resolve(name));
    }

    /** A published report as transcribed: tables by the labels as printed. */
    public static Report published(Path file, Agency.Kind kind, Agency.Level level) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        Agency agency = Agency.builder(json.path("agency").asText().replaceAll("（.*", ""))
                .kind(kind)
                .level(level)
                .build();
        Report.Builder report =
                Report.builder(Form.EDITION_2021, json.path("year").asInt(), agency);
        for (Part part : List.of(Part.OVERVIEW, Part.PROBLEMS, Part.OTHER)) {
            String text = json.path("sections").path(part.key()).asText("");
            report.narrative(part, Narrative.parse(text));
        }
        report.preamble(Narrative.parse(json.path("preamble").asText("").replace("null", "")));
        for (TableForm table : Form.EDITION_2021.tables()) {
            readTable(json, table, report);
        }
        return report.build();
    }

    private static void readTable(JsonNode json, TableForm table, Report.Builder report) {
        if (table.part() == Part.PROCEEDINGS) {
            Iterator<JsonNode> numbers = json.path("table4").iterator();
            table.cells().forEach(key -> report.set(key, Cell.of(numbers.next().decimalValue())));
            return;
        }
        table.lines().forEach((line, keys) -> {
            JsonNode numbers = row(json, table, keys.get(0));
            for (int i = 0; i < keys.size(); i++) {
                report.set(keys.get(i), Cell.of(numbers.path(i).decimalValue()));
            }
        });
    }

    private static JsonNode row(JsonNode json, TableForm table, CellKey key) {
        List<Grid.HeadCell> heads = table.cell(key).heads();
        List<String> rows = heads.stream()
                .filter(head -> head.axis() == Grid.Axis.ROW)
                .map(Grid.HeadCell::label)
                .toList();
        JsonNode found = table.part() == Part.REQUESTS
                ? json.path("table3").path("rows").path(String.join("/", rows))
                : json.path("table2").path(heads.get(0).label()).path("rows").path(rows.get(0));
        if (!found.isArray()) {
            throw new IllegalStateException("no row " + rows);
        }
        return found;
    }

    /** A published report as text, cut into its parts by their headings; the tables are left out. */
    public static Report narrativeOf(Path file) throws IOException {
        Map<Integer, StringBuilder> parts = new TreeMap<>();
        int part = 0;
        for (String line : Files.readString(file).split("\\R")) {
            String stripped = line.strip();
            int heading = HEADINGS.indexOf(stripped.replace("．", "、").replaceAll("[^、一-龥].*", ""));
            if (heading >= 0) {
                part = heading / 2 + 1;
                continue;
            }
            parts.computeIfAbsent(part, p -> new StringBuilder())
                    .append(stripped.replaceAll("\\[(image|bookmark): [^\\]]*\\]", ""))
                    .append('\n');
        }
        Map<Part, Narrative> narratives = new EnumMap<>(Part.class);
        narratives.put(Part.OVERVIEW, parse(parts, 1));
        narratives.put(Part.PROBLEMS, parse(parts, 5));
        narratives.put(Part.OTHER, parse(parts, 6));
        String name =
                Files.readString(file).strip().lines().findFirst().orElse("某机关").strip();
        Report.Builder report =
                Report.builder(Form.EDITION_2021, 2021, agency(name)).preamble(parse(parts, 0));
        narratives.forEach(report::narrative);
        return report.build();
    }

    private static Narrative parse(Map<Integer, StringBuilder> parts, int part) {
        return Narrative.parse(parts.getOrDefault(part, new StringBuilder()).toString());
    }

    private static Agency agency(String name) {
        return Agency.builder(name)
                .kind(name.endsWith("人民政府") ? Agency.Kind.GOVERNMENT : Agency.Kind.DEPARTMENT)
                .build();
    }
}
