package dev.gongkai.report.validate;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reports with one thing changed, and what a rule says of them. */
final class ContentCase {

    private static final Report BASE = base();

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

    private ContentCase() {}

    private static Report base() {
        try (InputStream in = ContentCase.class.getResourceAsStream("base.json")) {
            return ReportReader.create().read(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report with nothing wrong in it. */
    static Report.Builder report() {
        return BASE.toBuilder();
    }

    /** The base report with another text in one of its parts. */
    static Report with(Part part, String text) {
        return report().narrative(part, Narrative.parse(text)).build();
    }

    /** What a rule finds in the base report with a paragraph in part six besides its own. */
    static List<Finding> findIn(String rule, String paragraph) {
        List<Narrative.Block> blocks =
                new ArrayList<>(Narrative.parse("未收取信息处理费。").blocks());
        blocks.addAll(Narrative.parse(paragraph).blocks());
        return find(rule, report().other(new Narrative(blocks)).build());
    }

    /** What one rule finds. */
    static List<Finding> find(String rule, Report report) {
        List<Rule> rules = ContentRules.rules().stream()
                .filter(r -> r.info().id().equals(rule))
                .toList();
        if (rules.size() != 1) {
            throw new IllegalArgumentException("rule: " + rule);
        }
        ValidationResult result = ReportValidator.builder().rules(rules).build().validate(report);
        if (!result.failures().isEmpty()) {
            throw new AssertionError(result.failures().get(0).cause());
        }
        return result.findings();
    }

    /** What all the rules on content find. */
    static List<Finding> findAll(Report report) {
        ValidationResult result =
                ReportValidator.builder().rules(ContentRules.rules()).build().validate(report);
        if (!result.failures().isEmpty()) {
            throw new AssertionError(result.failures().get(0).cause());
        }
        return result.findings();
    }

    /** The words that a finding points at. */
    static String words(Finding finding, String text) {
        return Objects.requireNonNull(finding.place().span()).of(text);
    }

    /** Findings as short lines: rule, severity, pointer, what stands there. */
    static String lines(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.rule() + " " + f.severity() + " " + f.place().pointer() + " " + f.actual() + " "
                        + f.message().zh())
                .collect(Collectors.joining("\n"));
    }

    /** A published report as text, cut into its parts by their headings; the tables are left out. */
    static Report seed(Path file) throws IOException {
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
