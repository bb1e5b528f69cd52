package dev.gongkai.report.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.TestFolders;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Unassessed;
import dev.gongkai.report.validate.testing.Reports;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a careful reader finds in the samples and in published reports, and nothing else. */
class PublishedReportsTest {

    private static List<String> grave(ValidationResult result) {
        assertThat(result.failures()).isEmpty();
        return result.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .map(finding -> finding.rule() + " " + finding.place().text()
                        + (finding.actual() == null ? "" : " " + finding.actual()))
                .toList();
    }

    private static ValidationResult validate(String sample) throws IOException {
        return ReportValidator.create().validate(Reports.sample(sample));
    }

    @Test
    void aHeadingThatDeviatesIsFound() throws IOException {
        assertThat(grave(validate("000-zibo-jiguan.json"))).containsExactly("form.sections 第五部分标题 五、存在的问题及改进情况");
    }

    @Test
    void aTownThatDoesNotReportHowItIsAssessedIsFound() throws IOException {
        assertThat(grave(validate("001-qidu.json")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("content.accountability");
    }

    @Test
    void anAddressThatIsNotAGovernmentsIsFound() throws IOException {
        assertThat(grave(validate("002-qufu.json")))
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith("content.links") && finding.contains("www.qufu.gov.vn"));
    }

    @Test
    void tablesWithHolesAreUndecided() throws IOException {
        ValidationResult result = validate("003-zibo-dashuju.json");

        assertThat(grave(result)).isNotEmpty().allMatch(finding -> finding.startsWith("table.blank"));
        assertThat(result.verdict()).isEqualTo(ValidationResult.Verdict.INVALID);
        assertThat(result.unassessed().stream()
                        .filter(open -> open.cause() == Unassessed.Cause.UNDECIDABLE)
                        .map(Unassessed::rule)
                        .distinct())
                .containsExactly("requests.balance", "requests.outcomes", "requests.applicants", "proceedings.total");
    }

    @Test
    void partsThatDoNotAddUpAreFound() throws IOException {
        assertThat(grave(validate("004-zibo-keji.json")))
                .hasSize(3)
                .allMatch(finding -> finding.startsWith("text.parts"))
                .anyMatch(finding -> finding.endsWith(" 388"))
                .anyMatch(finding -> finding.endsWith(" 21"));
    }

    @Test
    void inAReportInOrderNothingIsFound() throws IOException {
        ValidationResult result = validate("2019-example.json");

        assertThat(grave(result)).isEmpty();
        assertThat(result.verdict()).isEqualTo(ValidationResult.Verdict.VALID);
    }

    private static Report published(String file) throws IOException {
        return Reports.published(
                TestFolders.shared("corpus").resolve(file), Agency.Kind.GOVERNMENT, Agency.Level.MUNICIPAL);
    }

    @Test
    void aCitysReportsOfTwoYearsAreCompared() throws IOException {
        Report before = published("suqian-2023.json");
        Report report = published("suqian-2024.json");

        assertThat(grave(ReportValidator.create().validate(before))).isEmpty();
        ValidationResult result =
                ReportValidator.builder().previous(before).build().validate(report);
        assertThat(grave(result))
                .containsExactly(
                        "content.leftover “一、总体情况”第2段 的的",
                        // 3,646 after 3,607 is 1.08%.
                        "text.growth “一、总体情况”第3段 1.05%",
                        "text.proceedings “一、总体情况”第3段 57");
        // What was filed with another body may be counted otherwise.
        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() == Severity.INFORMATION)
                .anyMatch(finding -> finding.rule().equals("text.proceedings") && "134".equals(finding.actual()));
    }

    @Test
    void theNumbersOfALargeCityBalance() throws IOException {
        ValidationResult result = ReportValidator.create().validate(published("sample-city-2025.json"));

        assertThat(grave(result))
                .allMatch(finding -> finding.startsWith("content."), "its narrative was cut, its tables are whole");
    }
}
