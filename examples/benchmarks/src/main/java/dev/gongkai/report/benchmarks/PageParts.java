package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.TableData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a page has besides its article, as one would write it by hand; public, for templates to see. */
public final class PageParts {

    private final Report report;
    private final Document document;
    private final Map<Heading, String> anchors = new IdentityHashMap<>();

    PageParts(Report report, Document document) {
        this.report = report;
        this.document = document;
        for (Block block : document.blocks()) {
            if (block instanceof Section section) {
                int top = section.heading() == null ? 1 : section.heading().rank();
                int[] counts = new int[8];
                for (Block each : section.blocks()) {
                    Heading heading = each instanceof Heading h
                            ? h
                            : each instanceof Paragraph paragraph ? paragraph.runIn() : null;
                    if (heading != null) {
                        anchors.put(heading, anchor(section.key(), heading.rank() - top - 1, counts));
                    }
                }
            }
        }
    }

    private static String anchor(String key, int depth, int[] counts) {
        counts[depth]++;
        StringBuilder name = new StringBuilder(key).append("-h").append(counts[0]);
        for (int i = 1; i < counts.length; i++) {
            if (i <= depth) {
                name.append('-').append(counts[i]);
            } else {
                counts[i] = 0;
            }
        }
        return name.toString();
    }

    /** The id of a heading, or null. */
    public @Nullable String anchor(Heading heading) {
        return anchors.get(heading);
    }

    /** The sections with headings, for the table of contents. */
    public List<Section> sections() {
        return document.blocks().stream()
                .filter(block -> block instanceof Section section && section.heading() != null)
                .map(Section.class::cast)
                .toList();
    }

    /** The description for search engines. */
    public String linkedData() {
        StringBuilder out = new StringBuilder(16 << 10);
        Document.Info info = document.info();
        out.append("{\"@context\":\"https://schema.org\",\"@type\":\"Report\"");
        field(out, "name", info.title());
        field(out, "description", info.description());
        field(out, "inLanguage", info.language());
        field(out, "temporalCoverage", String.valueOf(info.year()));
        field(out, "dateCreated", info.date() == null ? null : info.date().toString());
        field(out, "keywords", String.join(",", info.keywords()));
        Agency agency = report.agency();
        out.append(",\"author\":{\"@type\":\"GovernmentOrganization\"");
        field(out, "name", agency.name());
        field(out, "identifier", agency.code());
        field(out, "url", agency.website());
        field(out, "address", agency.address());
        field(out, "telephone", agency.phone());
        field(out, "email", agency.email());
        if (agency.superior() != null) {
            out.append(",\"parentOrganization\":{\"@type\":\"GovernmentOrganization\"");
            field(out, "identifier", agency.superior());
            out.append('}');
        }
        out.append("},\"hasPart\":[");
        String separator = "";
        for (TableForm form : report.form().tables()) {
            out.append(separator).append("{\"@type\":\"Dataset\"");
            field(out, "name", info.title() + " " + report.heading(form.part()));
            field(out, "description", info.description() + report.heading(form.part()));
            field(out, "temporalCoverage", String.valueOf(info.year()));
            out.append(",\"creator\":{\"@type\":\"GovernmentOrganization\"");
            field(out, "name", info.agency());
            out.append("},\"distribution\":{\"@type\":\"DataDownload\",\"encodingFormat\":\"text/csv\","
                    + "\"contentUrl\":\"data:text/csv;charset=utf-8,");
            out.append(URLEncoder.encode(csv(report.table(form.part())), StandardCharsets.UTF_8)
                            .replace("+", "%20"))
                    .append("\"}}");
            separator = ",";
        }
        return out.append("]}").toString();
    }

    private static String csv(TableData table) {
        TableForm form = table.form();
        Map<String, CellKey> columns = new LinkedHashMap<>();
        form.cells().forEach(key -> columns.putIfAbsent(key.measure(), key));
        StringBuilder out = new StringBuilder("\uFEFFkey,项目,")
                .append(columns.values().stream().map(key -> column(form, key)).collect(Collectors.joining(",")));
        form.lines().forEach((line, keys) -> {
            out.append("\r\n").append(line).append(',').append(form.lineLabel(keys.get(0)));
            Map<String, CellKey> cells = keys.stream().collect(Collectors.toMap(CellKey::measure, key -> key));
            for (String measure : columns.keySet()) {
                out.append(',');
                CellKey key = cells.get(measure);
                if (key != null) {
                    out.append(table.cell(key));
                }
            }
        });
        return out.toString();
    }

    private static String column(TableForm form, CellKey key) {
        Grid grid = form.grid();
        List<Grid.HeadCell> heads = form.cell(key).heads().stream()
                .filter(head -> head.axis() == Grid.Axis.COLUMN)
                .toList();
        Grid.HeadCell last = heads.get(heads.size() - 1);
        return grid.labelColumns() == 0
                ? last.label()
                : heads.stream()
                        .filter(head -> head == last || head.colSpan() < grid.columns() - grid.labelColumns())
                        .map(Grid.HeadCell::label)
                        .collect(Collectors.joining(" "));
    }

    private static void field(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            string(out.append(",\"").append(name).append("\":"), value);
        }
    }

    private static StringBuilder string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '<') {
                out.append("\\u003c");
            } else {
                out.append(c);
            }
        }
        return out.append('"');
    }

    /** The report as JSON. */
    public String data() {
        StringBuilder out = new StringBuilder(16 << 10).append("{\"form\":");
        string(out, report.form().id())
                .append(",\"year\":")
                .append(report.year())
                .append(",\"agency\":{\"name\":");
        Agency agency = report.agency();
        string(out, agency.name());
        field(out, "code", agency.code());
        field(out, "superior", agency.superior());
        field(out, "kind", agency.kind() == null ? null : agency.kind().key());
        field(out, "level", agency.level() == null ? null : agency.level().key());
        field(out, "website", agency.website());
        field(out, "address", agency.address());
        field(out, "phone", agency.phone());
        field(out, "email", agency.email());
        out.append('}');
        field(out, "title", report.givenTitle());
        if (!report.givenHeadings().isEmpty()) {
            StringBuilder headings = new StringBuilder();
            report.givenHeadings().forEach((part, heading) -> field(headings, part.key(), heading));
            out.append(",\"headings\":{").append(headings.substring(1)).append('}');
        }
        narrative(out, "preamble", report.preamble());
        for (Part part : Part.values()) {
            if (part.isTable()) {
                table(out, report.table(part));
            } else {
                narrative(out, part.key(), report.narrative(part));
            }
        }
        if (report.signature() != null) {
            StringBuilder signature = new StringBuilder(",");
            field(signature, "agency", report.signature().agency());
            field(
                    signature,
                    "date",
                    report.signature().date() == null
                            ? null
                            : report.signature().date().toString());
            out.append(",\"signature\":{").append(signature.substring(2)).append('}');
        }
        return out.append("}\n").toString();
    }

    private static void narrative(StringBuilder out, String name, Narrative narrative) {
        String separator = ",\"" + name + "\":[";
        for (Narrative.Block block : narrative.blocks()) {
            out.append(separator);
            separator = ",";
            if (block instanceof Narrative.SubHeading heading) {
                heading(out, heading).append('}');
            } else if (block instanceof Narrative.Paragraph paragraph && paragraph.runIn() == null) {
                string(out, paragraph.text());
            } else if (block instanceof Narrative.Paragraph paragraph) {
                field(heading(out, paragraph.runIn()), "text", paragraph.text());
                out.append('}');
            } else if (block instanceof Narrative.SmallTable table) {
                out.append("{\"table\":[");
                String row = "[";
                for (List<String> cells : table.rows()) {
                    out.append(row);
                    row = ",[";
                    String cell = "";
                    for (String text : cells) {
                        string(out.append(cell), text);
                        cell = ",";
                    }
                    out.append(']');
                }
                field(out.append(']'), "caption", table.caption());
                out.append('}');
            } else {
                throw new IllegalArgumentException("figure: not in these benchmarks");
            }
        }
        if (!narrative.blocks().isEmpty()) {
            out.append(']');
        }
    }

    private static StringBuilder heading(StringBuilder out, Narrative.SubHeading heading) {
        return string(out.append("{\"heading\":"), heading.text())
                .append(",\"level\":")
                .append(heading.level());
    }

    private static void table(StringBuilder out, TableData table) {
        out.append(",\"").append(table.form().part().key()).append("\":{");
        String line = "\"";
        for (Map.Entry<String, List<CellKey>> entry : table.form().lines().entrySet()) {
            out.append(line).append(entry.getKey()).append("\":");
            line = ",\"";
            String separator = "{\"";
            for (CellKey key : entry.getValue()) {
                out.append(separator).append(key.measure()).append("\":");
                separator = ",\"";
                String remark = table.cell(key).remark();
                out.append(remark == null ? "" : "{\"value\":");
                out.append(
                        table.cell(key).value() == null
                                ? "null"
                                : table.cell(key).value().toPlainString());
                if (remark != null) {
                    field(out, "remark", remark);
                    out.append('}');
                }
            }
            out.append('}');
        }
        if (!table.notes().isEmpty()) {
            String note = ",\"notes\":[";
            for (String text : table.notes()) {
                string(out.append(note), text);
                note = ",";
            }
            out.append(']');
        }
        out.append('}');
    }
}
