package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeeRuleTest {

    private static List<Finding> find(String other) {
        return ContentFindings.of("content.fee", ContentFindings.reportWith(Part.OTHER, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"无。", "本机关没有其他需要报告的事项。", "（一）建议提案办理情况。办理建议9件、提案14件。\n（二）其他事项。无。", "全年征收行政事业性收费86.5万元。"})
    void feesThatAreNotStatedAreMissed(String other) {
        assertThat(find(other)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.place().pointer()).isEqualTo("/other");
        });
    }

    @Test
    void aPartThatSaysNothingIsNoStatement() {
        assertThat(ContentFindings.of(
                        "content.fee",
                        ContentFindings.wholeReport().other(Narrative.EMPTY).build()))
                .hasSize(1);
    }

    @Test
    void aMentionWithoutAmountIsNoStatement() {
        assertThat(find("本年度严格按规定收取信息处理费。"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().pointer()).isEqualTo("/other/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未收取信息处理费。",
                "我镇没有收取任何费用。",
                "本年度信息处理费为 0 元。",
                "2024年，我局无收取信息处理费情况。",
                "1.收取信息处理费的情况\n无。",
                "检索费、复制费、邮寄费均未收取。",
                "本年度发出收费通知3件，总金额2230元，实际收取1800元。",
                "对二十五件申请收取信息处理费二千九百五十元。",
                "办理申请免收费用。",
                "（一）信息处理费。不涉及。"
            })
    void statedFeesAreEnough(String other) {
        assertThat(find(other)).isEmpty();
    }

    @Test
    void statedInPartOneIsWorthALookOnly() {
        Report report = ContentFindings.wholeReport()
                .overview(Narrative.parse("（二）依申请公开。收到申请3件，均已办结，未收取信息处理费。"))
                .other(Narrative.parse("没有其他需要报告的事项。"))
                .build();

        assertThat(ContentFindings.of("content.fee", report)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
            assertThat(finding.place().pointer()).isEqualTo("/overview/0/text");
        });
    }

    @Test
    void nothingIsWantedBeforeTheFeeWasIntroduced() {
        Report report = Report.builder(Form.EDITION_2019, 2020, Agency.of("示例市教育局"))
                .other(Narrative.parse("无。"))
                .build();

        assertThat(ContentFindings.of("content.fee", report)).isEmpty();
    }

    private static Report reportWithAFeeUnpaid(String other) {
        return ContentFindings.wholeReport()
                .set(RequestRow.OTHER_FEE_UNPAID, Applicant.TOTAL, 2)
                .other(Narrative.parse(other))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"未收取信息处理费。", "本年度发出收费通知0件，收取信息处理费0元。", "未发出收费通知，未收取信息处理费。"})
    void requestsClosedForAFeeNeedANotice(String other) {
        assertThat(ContentFindings.of("content.fee", reportWithAFeeUnpaid(other)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("2 件"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"发出收费通知2件，总金额200元，实际收取0元。", "2名申请人逾期未缴纳信息处理费200元，申请不再处理。", "通知申请人缴纳信息处理费2件、200元，实际收取0元。"})
    void requestsClosedForAFeeWithANoticeAreInOrder(String other) {
        assertThat(ContentFindings.of("content.fee", reportWithAFeeUnpaid(other)))
                .isEmpty();
    }

    @Test
    void whereTheTotalIsBlankItsColumnsTell() {
        Report report = reportWithAFeeUnpaid("未收取信息处理费。").toBuilder()
                .set(
                        dev.gongkai.report.form.CellKey.of(RequestRow.OTHER_FEE_UNPAID, Applicant.TOTAL),
                        dev.gongkai.report.model.Cell.BLANK)
                .set(RequestRow.OTHER_FEE_UNPAID, Applicant.NATURAL_PERSON, 1)
                .build();

        assertThat(ContentFindings.of("content.fee", report)).hasSize(1);
    }
}
