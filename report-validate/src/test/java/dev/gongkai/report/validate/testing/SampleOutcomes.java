package dev.gongkai.report.validate.testing;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.ReportGenerator;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.Waiver;
import dev.gongkai.report.validate.Waivers;
import dev.gongkai.report.validate.output.Outcome;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.text.TextSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Outcomes with everything that may come of a report. */
public final class SampleOutcomes {

    public static final Outcome VALID = Outcome.of(
            "good.json",
            Samples.base(),
            ReportValidator.builder()
                    .rules(List.of(Samples.rule("own.sound", Severity.ERROR, (s, f) -> {})))
                    .build()
                    .validate(Samples.base()));

    public static final Outcome UNREAD =
            Outcome.unread("broken.json", new Message("第 1 行：坏了\n第 2 行：也坏了", "line 1: broken\nline 2"));

    public static final Outcome EVERYTHING = everything();

    private SampleOutcomes() {}

    private static Outcome everything() {
        Report report = Samples.base();
        List<Rule> rules = List.of(
                Samples.rule("own.words", Severity.WARNING, (subject, findings) -> {
                    Passage passage = subject.passages().stream()
                            .filter(p -> p.text().contains("52件"))
                            .findFirst()
                            .orElseThrow();
                    int start = passage.text().indexOf("52件");
                    findings.add(
                            passage.place(start, start + 3), new Message("与表三不一致", "differs from table 3"), "53", "52");
                }),
                Samples.rule("own.cells", Severity.ERROR, (subject, findings) -> {
                    findings.add(
                            Place.of("/requests/total/total", "表三“总计”总计"),
                            new Message("不等于各行之和", "is not the sum"),
                            "53",
                            "52");
                    findings.add(
                            Severity.INFORMATION,
                            Place.of("/requests/total/total", "表三“总计”总计"),
                            new Message("值得一看", "worth a look"),
                            null,
                            null);
                }),
                Samples.rule(
                        "own.open",
                        Severity.ERROR,
                        (s, f) ->
                                f.undecidable(Place.of("/proactive/fees/amount", "表二收费"), new Message("空白", "blank"))),
                Samples.rule(
                        "own.given",
                        Severity.ERROR,
                        (s, f) -> f.notGiven(new Message("未提供上年报告", "no report of last year"))),
                Samples.rule("own.broken", Severity.ERROR, (s, f) -> {
                    throw new IllegalStateException("bug <&>\u0000\uD800 \uD83D\uDE00 ]]>");
                }),
                Samples.finding("own.waived", Severity.ERROR, "/signature/date", "2025-01-20"));
        Waivers waivers = Waivers.of(
                new Waiver("own.waived", "/signature/date", "2025-01-20", "已核对", "张三", LocalDate.of(2025, 1, 21)),
                Waiver.of("own.cells", "/requests/total/total", "51", "上次的值"),
                Waiver.of("own.open", "/year", null, "没有的意见"));
        return Outcome.of(
                "县政府 <1>&\"2\".json",
                report,
                ReportValidator.builder().rules(rules).waivers(waivers).build().validate(report));
    }

    /** Outcomes of generated reports, in which every text is found fault with. */
    public static List<Outcome> generated() {
        Rule texts = Samples.rule(
                "own.texts",
                Severity.ERROR,
                (subject, findings) -> subject.passages()
                        .forEach(p -> findings.add(
                                p.place().at(new TextSpan(0, p.text().length())),
                                new Message(p.text(), p.text()),
                                p.text(),
                                p.text())));
        ReportValidator validator =
                ReportValidator.builder().rules(List.of(texts)).build();
        return IntStream.range(0, 30)
                .mapToObj(ReportGenerator::report)
                .map(report -> Outcome.of(report.title(), report, validator.validate(report)))
                .toList();
    }
}
