package dev.gongkai.report.validate.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences as reports write them, which are right: whoever is warned wrongly three times stops reading. */
class SilentTest {

    static List<String> sentences() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SilentTest.class.getResourceAsStream("silent.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private static Report reportWith(Agency.Kind kind, String sentence, boolean inPreamble) throws IOException {
        Report base = Samples.base();
        Agency agency = Agency.builder(kind == Agency.Kind.GOVERNMENT ? "示例市人民政府" : "示例市教育局")
                .kind(kind)
                .level(Agency.Level.MUNICIPAL)
                .build();
        Narrative.Block block = inPreamble
                ? new Narrative.Paragraph(sentence)
                : new Narrative.Paragraph(new Narrative.SubHeading(2, "（六）依申请公开补充情况。"), sentence);
        List<Narrative.Block> blocks = new ArrayList<>((inPreamble ? base.preamble() : base.overview()).blocks());
        blocks.add(block);
        Narrative narrative = new Narrative(blocks);
        return (inPreamble
                        ? base.toBuilder().preamble(narrative)
                        : base.toBuilder().overview(narrative))
                .agency(agency)
                .build();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aRightSentenceIsNotWarnedOf(String sentence) throws IOException {
        for (Agency.Kind kind : List.of(Agency.Kind.DEPARTMENT, Agency.Kind.GOVERNMENT)) {
            for (boolean inPreamble : new boolean[] {false, true}) {
                List<Finding> findings = ReportValidator.create()
                        .validate(reportWith(kind, sentence, inPreamble))
                        .findings();
                assertThat(findings).noneMatch(finding -> finding.severity() != Severity.INFORMATION);
            }
        }
    }
}
