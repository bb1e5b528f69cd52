package dev.gongkai.report.validate.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Context;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page of a rule in docs/rules: a title, severity and legal basis, and four sections. Its JSON blocks are merge
 * patches (RFC 7396) onto the base report. A block {@code json previous} makes last year's report, a block {@code json
 * part} one of the parts, for the blocks that follow in the section; parts that follow one another are parts of the same
 * report.
 */
public final class RulePage {

    public static final List<String> SECTIONS = List.of("要求", "不符合", "符合", "如何修改");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern BLOCK = Pattern.compile("^```(.*)\\n([\\s\\S]*?)^```$", Pattern.MULTILINE);
    private static final Pattern SECTION = Pattern.compile("^## (.*)$", Pattern.MULTILINE);

    private final RuleInfo info;
    private final List<String> problems = new ArrayList<>();

    private RulePage(RuleInfo info) {
        this.info = info;
    }

    /** What the page of a rule lacks, or says wrongly. */
    public static List<String> problems(Rule rule, String text) {
        RulePage page = new RulePage(rule.info());
        page.check(rule, text);
        return page.problems;
    }

    /** The first lines that a page must have. */
    public static String head(RuleInfo info) {
        return "# " + info.id() + " " + info.summary().zh() + "\n\n严重程度：" + severity(info.severity()) + "。依据："
                + (info.legalBasis().isEmpty() ? "无" : info.legalBasis()) + "。\n";
    }

    public static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "警告";
            case INFORMATION -> "提示";
        };
    }

    private void check(Rule rule, String text) {
        if (!text.startsWith(head(info))) {
            problem("should begin with\n" + head(info) + "but begins with\n"
                    + text.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
        }
        Map<String, String> sections = sections(text);
        if (!List.copyOf(sections.keySet()).equals(SECTIONS)) {
            problem("sections should be " + SECTIONS + " but are " + sections.keySet());
        }
        sections.forEach((name, content) -> {
            if (content.isBlank()) {
                problem("section " + name + " is empty");
            }
        });
        int failing = 0;
        for (Case one : cases("不符合", sections)) {
            failing++;
            ValidationResult result = one.run(rule);
            if (result.findings().stream().noneMatch(f -> f.rule().equals(info.id()))) {
                problem("finds nothing in 不符合, block " + failing + rest(result));
            }
        }
        int passing = 0;
        int decided = 0;
        for (Case one : cases("符合", sections)) {
            passing++;
            ValidationResult result = one.run(rule);
            if (!result.findings().isEmpty() || result.verdict() != ValidationResult.Verdict.VALID) {
                problem("符合, block " + passing + ": " + result.findings() + rest(result));
            }
            decided += result.unassessed().isEmpty() ? 1 : 0;
        }
        if (failing == 0) {
            problem("has no block in 不符合");
        }
        if (decided == 0) {
            problem("has no block in 符合 that the rule decides");
        }
    }

    private static String rest(ValidationResult result) {
        return " " + result.unassessed() + " " + result.failures();
    }

    private void problem(String what) {
        problems.add(info.id() + ": " + what);
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher heading = SECTION.matcher(text);
        @Nullable String name = null;
        int start = 0;
        while (heading.find()) {
            if (name != null) {
                sections.put(name, text.substring(start, heading.start()));
            }
            name = heading.group(1);
            start = heading.end();
        }
        if (name != null) {
            sections.put(name, text.substring(start));
        }
        return sections;
    }

    /** A report with what is known besides. */
    private record Case(Report report, Context context) {
        ValidationResult run(Rule rule) {
            return ReportValidator.builder()
                    .rules(List.of(rule))
                    .context(context)
                    .build()
                    .validate(report);
        }
    }

    private List<Case> cases(String section, Map<String, String> sections) {
        List<Case> cases = new ArrayList<>();
        Report previous = null;
        List<Report> parts = new ArrayList<>();
        boolean partsEnded = false;
        Matcher block = BLOCK.matcher(sections.getOrDefault(section, ""));
        while (block.find()) {
            try {
                switch (block.group(1)) {
                    case "json" -> {
                        cases.add(new Case(
                                report(block.group(2), 0),
                                Context.builder()
                                        .previous(previous)
                                        .parts(parts.isEmpty() ? null : parts)
                                        .build()));
                        partsEnded = true;
                    }
                    case "json previous" -> previous = report(block.group(2), 1);
                    case "json part" -> {
                        if (partsEnded) {
                            parts.clear();
                            partsEnded = false;
                        }
                        parts.add(report(block.group(2), 0));
                    }
                    default -> problem("a block of " + block.group(1) + " in " + section);
                }
            } catch (IOException e) {
                problem("a block in " + section + ": " + e.getMessage() + "\n" + block.group(2));
            }
        }
        return cases;
    }

    /** The base report with a patch, of as many years before. */
    private static Report report(String patch, int yearsBefore) throws IOException {
        ObjectNode base = (ObjectNode) MAPPER.readTree(Samples.baseJson());
        base.put("year", base.get("year").intValue() - yearsBefore);
        return ReportReader.create().read(merge(base, json(patch)).toString());
    }

    private static JsonNode json(String text) throws IOException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IOException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** RFC 7396, section 2. */
    public static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? target.deepCopy() : MAPPER.createObjectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), merge(result.path(field.getKey()), field.getValue()));
            }
        });
        return result;
    }
}
