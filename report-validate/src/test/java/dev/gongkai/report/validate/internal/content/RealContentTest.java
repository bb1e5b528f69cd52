package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.TestFolders;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import dev.gongkai.report.validate.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a careful reader of real reports would say, and nothing else. */
class RealContentTest {

    @Test
    void theBaseReportHasNothingWrong() {
        assertThat(ContentFindings.ofAllRules(ContentFindings.wholeReport().build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "000-zibo-jiguan.json, ''",
        "001-qidu.json, 'content.accountability /overview/10/heading'",
        "002-qufu.json, 'content.links /agency/website;content.links /preamble/2'",
        "003-zibo-dashuju.json, ''",
        "004-zibo-keji.json, ''",
        "2019-example.json, ''"
    })
    void inSamplesNothingElseIsFound(String name, String expected) throws IOException {
        Report report = ReportReader.create()
                .read(TestFolders.project().resolve("examples/reports").resolve(name));

        assertThat(grave(ContentFindings.ofAllRules(report))).isEqualTo(split(expected));
        assertThat(ContentFindings.ofAllRules(report)).hasSameSizeAs(split(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "000_590cc3cf329deed3.txt, ''",
        "001_55923361822a7f9e.txt, 'content.accountability /overview/9/heading'",
        "002_58a9c7d33f38d02f.txt, 'content.links /preamble/5'",
        "003_e7678b1e4a566644.txt, ''",
        "004_ee5b3705f92e7afe.txt, ''"
    })
    void inPublishedReportsNothingElseIsFound(String name, String expected) throws IOException {
        Report report = Reports.narrativeOf(TestFolders.shared("seeds").resolve(name));

        assertThat(grave(ContentFindings.ofAllRules(report))).isEqualTo(split(expected));
    }

    /** One city writes 的 twice in 2024. The narrative of the other was shortened. */
    @ParameterizedTest
    @CsvSource({
        "sample-city-2025.json, 'content.accountability /overview;content.problems /problems'",
        "suqian-2023.json, ''",
        "suqian-2024.json, 'content.leftover /overview/1/text'"
    })
    void inPublishedNarrativesNothingElseIsFound(String name, String expected) throws IOException {
        Path file = TestFolders.shared("corpus").resolve(name);
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
        JsonNode sections = json.get("sections");
        Agency agency = Agency.builder("某市人民政府").kind(Agency.Kind.GOVERNMENT).build();
        Report report = Report.builder(Form.EDITION_2021, json.get("year").asInt(), agency)
                .overview(Narrative.parse(sections.get("overview").asText()))
                .problems(Narrative.parse(sections.get("problems").asText()))
                .other(Narrative.parse(sections.get("other").asText()))
                .build();

        assertThat(grave(ContentFindings.ofAllRules(report))).isEqualTo(split(expected));
    }

    private static List<String> grave(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .map(finding -> finding.rule() + " " + finding.place().pointer())
                .toList();
    }

    private static List<String> split(String expected) {
        return expected.isEmpty() ? List.of() : List.of(expected.split(";"));
    }
}
