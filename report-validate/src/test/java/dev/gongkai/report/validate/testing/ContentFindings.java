package dev.gongkai.report.validate.testing;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.internal.content.ContentRules;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reports with one thing changed, and what a rule says of them. */
public final class ContentFindings {

    private static final Report BASE = Samples.base();

    private ContentFindings() {}

    /** A report with nothing wrong in it. */
    public static Report.Builder wholeReport() {
        return BASE.toBuilder();
    }

    /** The base report with another text in one of its parts. */
    public static Report reportWith(Part part, String text) {
        return wholeReport().narrative(part, Narrative.parse(text)).build();
    }

    /** What a rule finds in the base report with a paragraph in part six besides its own. */
    public static List<Finding> ofParagraph(String rule, String paragraph) {
        List<Narrative.Block> blocks =
                new ArrayList<>(Narrative.parse("未收取信息处理费。").blocks());
        blocks.addAll(Narrative.parse(paragraph).blocks());
        return of(rule, wholeReport().other(new Narrative(blocks)).build());
    }

    /** What one rule finds. */
    public static List<Finding> of(String rule, Report report) {
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
    public static List<Finding> ofAllRules(Report report) {
        ValidationResult result =
                ReportValidator.builder().rules(ContentRules.rules()).build().validate(report);
        if (!result.failures().isEmpty()) {
            throw new AssertionError(result.failures().get(0).cause());
        }
        return result.findings();
    }

    /** The words that a finding points at. */
    public static String wordsAt(Finding finding, String text) {
        return Objects.requireNonNull(finding.place().span()).of(text);
    }

    /** Findings as short lines: rule, severity, pointer, what stands there. */
    public static String lines(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.rule() + " " + f.severity() + " " + f.place().pointer() + " " + f.actual() + " "
                        + f.message().zh())
                .collect(Collectors.joining("\n"));
    }
}
