package dev.gongkai.report.validate.output;

import static java.util.stream.Collectors.toList;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.FindingGroup;
import dev.gongkai.report.validate.RuleFailure;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.ValidationResult.Verdict;
import dev.gongkai.report.validate.WaiverUse;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Unassessed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Text for people: by part and place, then what was left open, and what it comes to. */
final class TextWriter implements ResultStream {

    /** More findings that say the same are one thing to read. */
    private static final int MOST_ALIKE = 3;

    private final Locale locale;
    private final Appendable out;
    private final boolean all;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int reports;
    private int unread;

    TextWriter(Locale locale, Appendable out, boolean all) {
        this.locale = locale;
        this.out = out;
        this.all = all;
    }

    @Override
    public void add(Outcome outcome) throws IOException {
        reports++;
        if (outcome.result() == null) {
            unread++;
        } else {
            verdicts.merge(outcome.result().verdict(), 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder();
        new Writing(text).outcome(outcome);
        out.append(text);
    }

    @Override
    public void close() throws IOException {
        if (reports != 1) {
            out.append(say(total())).append("\n");
        }
    }

    private Message total() {
        int valid = verdicts.getOrDefault(Verdict.VALID, 0);
        int invalid = verdicts.getOrDefault(Verdict.INVALID, 0);
        int incomplete = verdicts.getOrDefault(Verdict.INCOMPLETE, 0);
        return new Message(
                "共 " + reports + " 份：合格 " + valid + " 份，有误 " + invalid + " 份，未完成 " + incomplete + " 份，无法读取 " + unread
                        + " 份。",
                reports + " reports: " + valid + " valid, " + invalid + " invalid, " + incomplete + " incomplete, "
                        + unread + " not readable.");
    }

    private String say(Message message) {
        return message.in(locale);
    }

    private String say(String zh, String en) {
        return say(new Message(zh, en));
    }

    /** The writing of one outcome. */
    private final class Writing {
        private final StringBuilder out;

        Writing(StringBuilder out) {
            this.out = out;
        }

        void outcome(Outcome outcome) {
            Report report = outcome.report();
            ValidationResult result = outcome.result();
            if (report == null || result == null) {
                line(0, outcome.name());
                line(1, say(outcome.error()));
                line(0, say("结论：无法读取。", "Verdict: not readable."));
            } else {
                line(0, outcome.name() + "  " + report.title().replace("\n", ""));
                findings(report, result);
                undecided(result.unassessed().stream()
                        .filter(u -> u.cause() == Unassessed.Cause.UNDECIDABLE)
                        .toList());
                section(
                        say("未校核：未提供所需的资料", "Not asked: something was not given"),
                        result.unassessed().stream()
                                .filter(u -> u.cause() == Unassessed.Cause.NOT_GIVEN)
                                .toList(),
                        this::open);
                section(
                        say("规则失败：程序错误，请报告", "Failed rules: a fault of the program, please report it"),
                        result.failures(),
                        this::failure);
                section(say("免予处理", "Waivers"), result.waivers(), use -> say(ResultWords.waiver(use)));
                line(0, "");
                line(0, say(verdict(result)));
            }
            line(0, "");
        }

        private void findings(Report report, ValidationResult result) {
            ReportTexts texts = new ReportTexts(report);
            Map<Finding, FindingGroup> alike = new IdentityHashMap<>();
            for (FindingGroup group : all ? List.<FindingGroup>of() : result.groups()) {
                if (group.findings().size() > MOST_ALIKE && group.cells(report.form()) > 0) {
                    group.findings().forEach(finding -> alike.put(finding, group));
                }
            }
            String part = "";
            String place = "";
            for (Finding finding : result.findings()) {
                FindingGroup group = alike.get(finding);
                if (group != null && group.findings().get(0) != finding) {
                    continue;
                }
                String here = part(report, finding.place().pointer());
                if (!here.equals(part)) {
                    part = here;
                    place = "";
                    line(0, "");
                    line(0, part);
                }
                if (group != null) {
                    place = "";
                    alike(report, group);
                    continue;
                }
                if (!finding.place().text().equals(place)) {
                    place = finding.place().text();
                    line(1, place);
                }
                line(
                        2,
                        say(ResultWords.severity(finding.severity())) + say("：", ": ") + say(finding.message()) + "  ["
                                + finding.rule() + "]");
                ResultWords.values(finding).ifPresent(values -> line(3, say(values)));
                texts.quote(finding.place()).ifPresent(quote -> line(3, say("原文：", "text: ") + quote));
                if (!finding.legalBasis().isEmpty()) {
                    line(3, say("依据：", "legal basis: ") + finding.legalBasis());
                }
            }
        }

        /** One line for all, and the first places. */
        private void alike(Report report, FindingGroup group) {
            Finding first = group.findings().get(0);
            String table = first.place().text().replaceFirst("“.*", "");
            int cells = group.cells(report.form());
            line(
                    1,
                    say(table + "：" + cells + " 格", table + ": " + cells + " cells") + say("，", ", ")
                            + say(ResultWords.severity(group.severity())) + say("：", ": ") + say(group.message())
                            + "  ["
                            + group.rule() + "]");
            String places = group.findings().stream()
                    .limit(MOST_ALIKE)
                    .map(finding -> finding.place().text())
                    .collect(Collectors.joining(say("；", "; ")));
            int more = group.findings().size() - MOST_ALIKE;
            line(2, places + say("；另有 " + more + " 处", "; and " + more + " more"));
            if (!first.legalBasis().isEmpty()) {
                line(2, say("依据：", "legal basis: ") + first.legalBasis());
            }
        }

        private String part(Report report, String pointer) {
            for (Part part : Part.values()) {
                if ((pointer + "/").startsWith("/" + part.key() + "/") || pointer.equals("/headings/" + part.key())) {
                    return report.heading(part);
                }
            }
            if ((pointer + "/").startsWith("/preamble/")) {
                return say("引言", "Preamble");
            }
            if ((pointer + "/").startsWith("/signature/")) {
                return say("落款", "Signature");
            }
            return say("全文", "The whole report");
        }

        /** What a rule could not decide, for each rule the first places. */
        private void undecided(List<Unassessed> undecided) {
            Map<String, List<Unassessed>> byRule =
                    undecided.stream().collect(Collectors.groupingBy(Unassessed::rule, LinkedHashMap::new, toList()));
            List<String> lines = new ArrayList<>();
            byRule.forEach((rule, open) -> {
                boolean few = all || open.size() <= MOST_ALIKE;
                open.stream()
                        .limit(few ? open.size() : MOST_ALIKE)
                        .map(this::open)
                        .forEach(lines::add);
                if (!few) {
                    int more = open.size() - MOST_ALIKE;
                    lines.add(say("另有 " + more + " 处", "and " + more + " more") + "  [" + rule + "]");
                }
            });
            section(say("未能校核：报告未给出所需的数", "Not decided: the report lacks a number"), lines, line -> line);
        }

        private String open(Unassessed open) {
            return open.place().text() + say("：", ": ") + say(open.why()) + "  [" + open.rule() + "]";
        }

        private String failure(RuleFailure failure) {
            return failure.rule() + say("：", ": ") + failure.cause();
        }

        private <T> void section(String heading, List<T> items, Function<T, String> text) {
            if (!items.isEmpty()) {
                line(0, "");
                line(0, heading);
                items.forEach(item -> line(1, text.apply(item)));
            }
        }

        private void line(int depth, String text) {
            out.append("  ".repeat(text.isEmpty() ? 0 : depth))
                    .append(text.replace("\n", "\n" + "  ".repeat(depth)))
                    .append('\n');
        }
    }

    private static Message verdict(ValidationResult result) {
        Message verdict = ResultWords.verdict(result.verdict());
        long errors = result.count(Severity.ERROR);
        long warnings = result.count(Severity.WARNING);
        long information = result.count(Severity.INFORMATION);
        long accepted = result.waivers().stream()
                .filter(use -> use.status() == WaiverUse.Status.ACCEPTED)
                .mapToLong(use -> use.findings().size())
                .sum();
        long undecided = result.unassessed().stream()
                .filter(u -> u.cause() == Unassessed.Cause.UNDECIDABLE)
                .count();
        long notAsked = result.unassessed().size() - undecided;
        int failed = result.failures().size();
        return new Message(
                "结论：" + verdict.zh() + "。错误 " + errors + " 处，警告 " + warnings + " 处，提示 " + information + " 处，免予处理 "
                        + accepted + " 处；未能校核 " + undecided + " 处，未校核 " + notAsked + " 项，规则失败 " + failed + " 条。",
                "Verdict: " + verdict.en() + ". Errors: " + errors + ", warnings: " + warnings + ", information: "
                        + information + ", waived: " + accepted + "; not decided: " + undecided + ", not asked: "
                        + notAsked + ", failed rules: " + failed + ".");
    }
}
