package dev.gongkai.report.validate.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Context;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeRuleTest {

    private static List<Finding> findings(Agency.Builder agency) {
        Report report = Report.builder(Form.EDITION_2021, 2024, agency.build()).build();
        Findings findings = new Findings(AgencyCodeRule.RULE.info(), Severity.WARNING);
        AgencyCodeRule.RULE.check(new Subject(report, Context.NONE, Map.of()), findings);
        return findings.found();
    }

    private static List<Finding> findings(String code) {
        return findings(Agency.builder("示例县人民政府").code(code));
    }

    /** The first two are registered, of companies; check characters of the others were computed by python-stdnum 1.18. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91110000600037341L",
                "9144030071526726XG",
                "11990100MB0000001T",
                "12990100MB00000041",
                "91601815J1XG612DDB",
                "11186091Y7LLJY1JJE",
                "A13082464H3J9HTM5K",
                "13935181J1K6FMHDQK",
                "92975432NQ72J9GFW1",
                "93749118D5QA4XFD17"
            })
    void takesCodesThatOthersComputed(String code) {
        assertThat(findings(code)).isEmpty();
        assertThat(findings(Agency.builder("示例县人民政府").superior(code))).isEmpty();
    }

    /** Weights and number of characters are coprime: one wrong character is always found, and two that change places. */
    @Test
    void findsEveryWrongCharacterAndEveryTwoThatChangedPlaces() {
        String right = "11990100MB0000001T";
        for (int i = 0; i < right.length(); i++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String wrong = right.substring(0, i) + other + right.substring(i + 1);
                assertThat(findings(wrong).isEmpty()).as(wrong).isEqualTo(wrong.equals(right));
            }
            if (i > 0) {
                String swapped =
                        right.substring(0, i - 1) + right.charAt(i) + right.charAt(i - 1) + right.substring(i + 1);
                assertThat(findings(swapped).isEmpty()).as(swapped).isEqualTo(swapped.equals(right));
            }
        }
    }

    @Test
    void saysWhatWasExpectedAndWhere() {
        assertThat(findings("11990100MB0000001A")).singleElement().satisfies(finding -> {
            assertThat(finding.place().pointer()).isEqualTo("/agency/code");
            assertThat(finding.expected()).isEqualTo("末位为T");
            assertThat(finding.actual()).isEqualTo("11990100MB0000001A");
        });
        assertThat(findings("１１９９０１００MB0000001T")).hasSize(1);
        assertThat(findings("11990100MB0000001T ")).hasSize(1);
        assertThat(findings("\uD83D\uDE00"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.actual()).endsWith("（1位）"));
    }

    @Test
    void theAgencyAboveIsAnotherOne() {
        String code = "11990100MB0000001T";
        assertThat(findings(Agency.builder("示例县人民政府").code(code).superior(code)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().pointer()).isEqualTo("/agency/superior"));
    }
}
