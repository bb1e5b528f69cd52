package dev.gongkai.report.validate.output;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.RuleFailure;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.ValidationResult.Verdict;
import dev.gongkai.report.validate.WaiverUse;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Unassessed;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Text for people: by part and place, then what was left open, and what it comes to. */
record TextWriter(Locale locale) {

    String write(List<Outcome> outcomes) {
        StringBuilder out = new StringBuilder();
        for (Outcome outcome : outcomes) {
            new Writing(out).outcome(outcome);
        }
        if (outcomes.size() != 1) {
            out.append(say(total(outcomes))).append('\n');
        }
        return out.toString();
    }

    private static Message total(List<Outcome> outcomes) {
        long unread =
                outcomes.stream().filter(outcome -> outcome.error() != null).count();
        long valid = count(outcomes, Verdict.VALID);
        long invalid = count(outcomes, Verdict.INVALID);
        long incomplete = count(outcomes, Verdict.INCOMPLETE);
        return new Message(
                "共 " + outcomes.size() + " 份：合格 " + valid + " 份，有误 " + invalid + " 份，未完成 " + incomplete + " 份，无法读取 "
                        + unread + " 份。",
                outcomes.size() + " reports: " + valid + " valid, " + invalid + " invalid, " + incomplete
                        + " incomplete, " + unread + " not readable.");
    }

    private static long count(List<Outcome> outcomes, Verdict verdict) {
        return outcomes.stream()
                .filter(o -> o.result() != null && o.result().verdict() == verdict)
                .count();
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
                findings(report, result.findings());
                section(
                        say("未能校核：报告未给出所需的数", "Not decided: the report lacks a number"),
                        result.unassessed().stream()
                                .filter(u -> u.cause() == Unassessed.Cause.UNDECIDABLE)
                                .toList(),
                        this::open);
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

        private void findings(Report report, List<Finding> findings) {
            ReportTexts texts = new ReportTexts(report);
            String part = "";
            String place = "";
            for (Finding finding : findings) {
                String here = part(report, finding.place().pointer());
                if (!here.equals(part)) {
                    part = here;
                    place = "";
                    line(0, "");
                    line(0, part);
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
