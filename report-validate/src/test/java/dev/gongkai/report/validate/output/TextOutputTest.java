package dev.gongkai.report.validate.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.SampleOutcomes;
import dev.gongkai.report.validate.testing.Samples;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextOutputTest {

    private static final ResultWriter ZH = ResultWriter.text(Locale.CHINA);

    @Test
    void everythingIsSaidByPartAndPlace() {
        assertThat(ZH.write(List.of(SampleOutcomes.EVERYTHING))).isEqualTo("""
                        县政府 <1>&"2".json  示例县人民政府2024年政府信息公开工作年度报告

                        一、总体情况
                          “一、总体情况”第3段
                            警告：与表三不一致  [own.words]
                              应为 53，实为 52
                              原文：全年新收政府信息公开申请【52件】，上年结转5件，共57件；办结52件，其…
                              依据：条例第五十条

                        三、收到和处理政府信息公开申请情况
                          表三“总计”总计
                            错误：不等于各行之和  [own.cells]
                              应为 53，实为 52
                              依据：条例第五十条
                            提示：值得一看  [own.cells]
                              依据：条例第五十条

                        未能校核：报告未给出所需的数
                          表二收费：空白  [own.open]

                        未校核：未提供所需的资料
                          全文：未提供上年报告  [own.given]

                        规则失败：程序错误，请报告
                          own.broken：java.lang.IllegalStateException: bug <&>\u0000\uD800 \uD83D\uDE00 ]]>

                        免予处理
                          已失效 own.cells /requests/total/total 值 “51”，现为 “52” -：上次的值
                          未使用 own.open /year 值 -：没有的意见
                          已适用 own.waived /signature/date 值 “2025-01-20”：已核对（张三 2025-01-21）

                        结论：有误。错误 1 处，警告 1 处，提示 1 处，免予处理 1 处；未能校核 1 处，未校核 1 项，规则失败 1 条。

                        """);
    }

    @Test
    void severalReportsEndWithTheirNumbers() {
        String text = ZH.write(List.of(SampleOutcomes.VALID, SampleOutcomes.UNREAD, SampleOutcomes.EVERYTHING));

        assertThat(text)
                .contains("结论：合格。错误 0 处")
                .contains("broken.json\n  第 1 行：坏了\n  第 2 行：也坏了\n结论：无法读取。\n")
                .endsWith("\n共 3 份：合格 1 份，有误 1 份，未完成 0 份，无法读取 1 份。\n");
    }

    /** Nobody reads the same line 25 times. */
    @Test
    void manyFindingsThatSayTheSameAreOneLineWithTheFirstPlaces() {
        Report blank =
                Report.builder(Form.EDITION_2021, 2024, Agency.of("示例县人民政府")).build();
        ValidationResult result = ReportValidator.create().validate(blank);
        List<Outcome> outcomes = List.of(Outcome.of("blank.json", blank, result));

        String text = ZH.write(outcomes);

        assertThat(text)
                .contains("  表三：175 格，错误：整行空白；没有的填0  [table.blank]\n    表三“一、本年新收政府信息公开申请数量”；")
                .contains("；另有 22 处\n")
                .contains("另有 ", " 处  [requests.balance]");
        assertThat(text.lines()).hasSizeLessThan(100);
        assertThat(result.groups().stream().flatMap(group -> group.findings().stream()))
                .as("nothing is lost in groups")
                .containsExactlyInAnyOrderElementsOf(result.findings());
        String each = ResultWriter.fullText(Locale.CHINA).write(outcomes);
        assertThat(each.lines().filter(line -> line.contains("[table.blank]"))).hasSize((int) result.findings().stream()
                .filter(finding -> finding.rule().equals("table.blank"))
                .count());
    }

    @Test
    void anEnglishReaderGetsEnglish() {
        String text = ResultWriter.text(Locale.UK).write(List.of(SampleOutcomes.EVERYTHING, SampleOutcomes.UNREAD));

        assertThat(text)
                .contains("warning: differs from table 3  [own.words]\n      expected 53, found 52\n      text: ")
                .contains("stale own.cells /requests/total/total value “51”, now “52” -: 上次的值")
                .contains(
                        "Verdict: invalid. Errors: 1, warnings: 1, information: 1, waived: 1; not decided: 1, not asked: 1,"
                                + " failed rules: 1.")
                .contains("Not decided: the report lacks a number")
                .contains("line 1: broken")
                .endsWith("2 reports: 0 valid, 1 invalid, 0 incomplete, 1 not readable.\n");
    }

    @Test
    void quotesAreCutBetweenCharactersAndKeepWithinTheText() {
        Report report = Samples.base().toBuilder()
                .overview(Narrative.of(new Narrative.Paragraph("😀".repeat(30) + "前字后" + "😀".repeat(30))))
                .build();

        assertThat(quote(report, "/overview/0", 61, 62))
                .contains("原文：…" + "😀".repeat(10) + "前【字】后" + "😀".repeat(10) + "…\n");
        assertThat(quote(report, "/overview/0", 100, 900))
                .as("a rule's mistake")
                .doesNotContain("原文");
        assertThat(quote(report, "/nowhere", 0, 1)).doesNotContain("原文");
        assertThat(quote(report, "/title", 0, 7)).contains("原文：【示例县人民政府】2024年政府信息公开工作年度报告\n");
        assertThat(quote(report, "/headings/other", 2, 4)).contains("原文：六、【其他】需要报告的事项\n");
        assertThat(quote(report, "/agency/website", 0, 3)).contains("原文：【www】.example.gov.cn\n");
    }

    private static String quote(Report report, String pointer, int start, int end) {
        ReportValidator validator = ReportValidator.builder()
                .rules(List.of(Samples.rule(
                        "own.words",
                        Severity.ERROR,
                        (s, findings) -> findings.add(
                                Place.of(pointer, "某处").at(new TextSpan(start, end)),
                                new Message("有误", "wrong"),
                                null,
                                null))))
                .build();
        return ZH.write(List.of(Outcome.of("r", report, validator.validate(report))));
    }

    @Test
    void anOutcomeIsAResultOrAnError() {
        assertThatThrownBy(() -> new Outcome("r", null, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome("r", Samples.base(), null, new Message("", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SampleOutcomes.VALID.isValid()).isTrue();
        assertThat(SampleOutcomes.EVERYTHING.isValid()).isFalse();
        assertThat(SampleOutcomes.UNREAD.isValid()).isFalse();
    }
}
