package dev.gongkai.report.validate;

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
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Reports to validate: the clean one of the catalogue, the samples, and published ones where they are at hand. */
final class Reports {

    private Reports() {}

    /** A report in which no rule finds anything. */
    static Report clean() throws IOException {
        try (InputStream in = Reports.class.getResourceAsStream("base.json")) {
            return ReportReader.create().read(in);
        }
    }

    static Report sample(String name) throws IOException {
        return ReportReader.create()
                .read(TestFolders.project().resolve("examples/reports").resolve(name));
    }

    /** A published report as transcribed: tables by the labels as printed. */
    static Report published(Path file, Agency.Kind kind, Agency.Level level) throws IOException {
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
            table(json, table, report);
        }
        return report.build();
    }

    private static void table(JsonNode json, TableForm table, Report.Builder report) {
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
}
