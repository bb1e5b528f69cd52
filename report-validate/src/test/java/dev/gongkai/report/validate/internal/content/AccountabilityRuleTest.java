package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountabilityRuleTest {

    private static final String ID = "content.accountability";

    private static Report report(String supervision) {
        return ContentFindings.wholeReport()
                .overview(Narrative.parse("（一）主动公开。公开120条。\n（五）监督保障。" + supervision))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"开展社会评议，未发生责任追究情形。,工作考核", "纳入年度考核，全年无问责情形。,社会评议", "纳入年度考核，社会评议结果良好。,责任追究", "组织培训2次。,工作考核、社会评议、责任追究"})
    void whatIsMissingIsNamed(String text, String missing) {
        assertThat(ContentFindings.of(ID, report(text))).singleElement().satisfies(finding -> {
            // What is left out alone is but a hint.
            assertThat(finding.severity()).isEqualTo(missing.contains("、") ? Severity.WARNING : Severity.INFORMATION);
            assertThat(finding.place().pointer()).isEqualTo("/overview/1/heading");
            assertThat(finding.message().zh()).startsWith("未见" + missing + "的情况");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"政务公开占绩效分值4%，委托第三方评估，对2个单位追责。", "考评结果优秀；群众满意度98%；没有需要追究责任的情形。", "工作考核、社会评议、责任追究：无。"})
    void aReportWithAllThreeIsInOrder(String text) {
        assertThat(ContentFindings.of(ID, report(text))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Agency.Kind.class, names = "GOVERNMENT", mode = EnumSource.Mode.EXCLUDE)
    void otherKindsOfAgenciesNeedNotReportIt(Agency.Kind kind) {
        Agency agency = Agency.builder("示例县教育局").kind(kind).build();

        assertThat(ContentFindings.of(
                        ID, report("组织培训2次。").toBuilder().agency(agency).build()))
                .isEmpty();
    }

    @Test
    void silentWhereTheKindIsNotKnown() {
        Agency agency = Agency.of("示例县人民政府");

        assertThat(ContentFindings.of(
                        ID, report("组织培训2次。").toBuilder().agency(agency).build()))
                .isEmpty();
    }

    @Test
    void itMayStandInPartSix() {
        Report report = report("组织培训2次。").toBuilder()
                .other(Narrative.parse("工作考核为优秀，社会评议满意率99%，无责任追究情况。"))
                .build();

        assertThat(ContentFindings.of(ID, report)).isEmpty();
    }

    @Test
    void anEmptyPartIsAnotherRulesFinding() {
        List<Finding> findings = ContentFindings.of(
                ID, ContentFindings.wholeReport().overview(Narrative.EMPTY).build());

        assertThat(findings).isEmpty();
    }
}
