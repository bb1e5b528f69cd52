package dev.gongkai.report.validate.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Which reports are parts of a sum, and how long that takes. */
class ConsolidationRuleTest {

    private static Report report(String name, @Nullable String code, long number) {
        Agency.Builder agency = Agency.builder(name);
        if (code != null) {
            agency.code(code);
        }
        Report.Builder report = Samples.base().toBuilder().agency(agency.build());
        for (TableForm table : Samples.base().form().tables()) {
            for (CellKey key : table.cells()) {
                report.set(key, Cell.of(number));
            }
        }
        return report.build();
    }

    private static List<Finding> find(Report whole, List<Report> parts) {
        ValidationResult result = ReportValidator.builder()
                .rules(List.of(ConsolidationRule.RULE))
                .parts(parts)
                .build()
                .validate(whole);
        assertThat(result.failures()).isEmpty();
        return result.findings();
    }

    @Test
    void townsOfOneNameAreTwo() {
        Report whole = report("示例市人民政府", null, 3);
        Report one = report("城关镇人民政府", "11350121003591537G", 1);
        Report other = report("城关镇人民政府", "11350105MB0X123459", 2);

        assertThat(find(whole, List.of(one, other))).isEmpty();
    }

    @Test
    void oneAgencyIsCountedOnce() {
        Report whole = report("示例市人民政府", null, 1);
        Report with = report("城关镇人民政府", "11350121003591537G", 1);
        Report without = report("城关镇人民政府", null, 1);
        for (List<Report> twice : List.of(List.of(with, with), List.of(with, without), List.of(without, with))) {
            assertThat(find(whole, twice))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message().zh()).contains("给出两次"));
        }
        Report other = report("城关镇人民政府", "11350105MB0X123459", 2);
        assertThat(find(report("示例市人民政府", null, 3), List.of(with, without, other)))
                .hasSize(1);
    }

    /** The time is that of a hang, far above what it takes. */
    @Test
    void manyPartsTakeTimeInProportion() {
        List<Report> parts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            parts.add(report("第" + i + "局", null, 1));
        }
        Report whole = report("示例市人民政府", null, 7);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(find(whole, parts)).isNotEmpty());
    }
}
