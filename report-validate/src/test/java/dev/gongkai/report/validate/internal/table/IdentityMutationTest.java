package dev.gongkai.report.validate.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.Reports;
import dev.gongkai.report.validate.testing.Samples;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No single wrong number in tables 3 and 4 passes. */
class IdentityMutationTest {

    private static final ReportValidator VALIDATOR =
            ReportValidator.builder().rules(IdentityRule.withinYear()).build();

    private static List<Report> balanced() throws IOException {
        return List.of(Samples.base(), Reports.sample("2019-example.json"), Reports.sample("002-qufu.json"));
    }

    private static List<CellKey> cells(Form form) {
        List<CellKey> cells = new ArrayList<>(form.table(Part.REQUESTS).cells());
        cells.addAll(form.table(Part.PROCEEDINGS).cells());
        return cells;
    }

    @Test
    void everyCellChangedByAnyAmountIsCaughtByAnIdentityThatItStandsIn() throws IOException {
        List<BigDecimal> amounts = List.of(
                BigDecimal.ONE,
                BigDecimal.ONE.negate(),
                new BigDecimal("1000000"),
                new BigDecimal("-0.5"),
                new BigDecimal("7"));
        for (Report report : balanced()) {
            assertThat(VALIDATOR.validate(report).findings()).isEmpty();
            for (CellKey key : cells(report.form())) {
                for (BigDecimal amount : amounts) {
                    BigDecimal changed = report.cell(key).value().add(amount);
                    Report wrong = report.toBuilder().set(key, Cell.of(changed)).build();
                    isCaught(wrong, key);
                }
            }
        }
    }

    private static void isCaught(Report wrong, CellKey key) {
        List<Identity> concerned = wrong.form().identities().stream()
                .filter(identity -> !identity.acrossYears())
                .filter(identity ->
                        identity.terms().anyMatch(term -> term.operand().equals(key)))
                .toList();
        List<Finding> findings = VALIDATOR.validate(wrong).findings();
        assertThat(findings).as("%s", key).hasSameSizeAs(concerned).isNotEmpty();
        for (Identity identity : concerned) {
            Set<String> pointers =
                    identity.terms().map(term -> term.operand().pointer()).collect(Collectors.toSet());
            assertThat(findings)
                    .as("%s in %s", key, identity.id())
                    .anyMatch(finding -> finding.rule().equals(identity.id())
                            && pointers.contains(finding.place().pointer())
                            && finding.severity() == Severity.ERROR);
        }
    }

    @Test
    void aBlankIsNeverPassed() throws IOException {
        for (Report report : balanced()) {
            for (CellKey key : cells(report.form())) {
                ValidationResult result = VALIDATOR.validate(
                        report.toBuilder().set(key, Cell.BLANK).build());
                assertThat(result.findings()).isEmpty();
                assertThat(result.unassessed()).as("%s", key).isNotEmpty();
                assertThat(result.verdict()).isEqualTo(ValidationResult.Verdict.INCOMPLETE);
            }
        }
    }

    @Test
    void equalCellsMayBeSwapped() throws IOException {
        Report report = Samples.base();
        List<CellKey> cells = cells(report.form());
        for (CellKey one : cells) {
            for (CellKey other : cells) {
                if (report.cell(one).equals(report.cell(other))) {
                    Report swapped = report.toBuilder()
                            .set(one, report.cell(other))
                            .set(other, report.cell(one))
                            .build();
                    assertThat(swapped).isEqualTo(report);
                }
            }
        }
    }

    @Test
    void thereAreFortyTwoInstancesInTheEditionInForce() {
        assertThat(Form.EDITION_2021.identities().stream().filter(identity -> !identity.acrossYears()))
                .hasSize(42);
    }

    @Test
    void theMessageShowsTheSums() throws IOException {
        Report report = Samples.base();
        CellKey key = report.form().table(Part.REQUESTS).cells().iterator().next();
        List<Finding> findings = VALIDATOR
                .validate(report.toBuilder().set(key, Cell.of(41)).build())
                .findings();

        assertThat(findings).hasSize(2);
        assertThat(findings.get(1).message().zh())
                .isEqualTo("不平：一、本年新收政府信息公开申请数量 41＋二、上年结转政府信息公开申请数量 4＝45，（七）总计 40＋四、结转下年度继续办理 4＝44");
        assertThat(findings.get(0).message().zh()).isEqualTo("不平：自然人 41＋商业企业 6＋科研机构 1＋社会公益组织 0＋法律服务机构 3＋其他 2＝53，总计 52");
        assertThat(findings.get(0).expected()).isEqualTo("53");
        assertThat(findings.get(0).actual()).isEqualTo("52");
    }
}
