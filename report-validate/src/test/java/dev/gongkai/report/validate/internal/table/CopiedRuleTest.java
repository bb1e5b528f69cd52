package dev.gongkai.report.validate.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.Profile;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a copy, and what the share of it may be. */
class CopiedRuleTest {

    /** Half a character stands at each odd place. */
    private static final String TEXT = "文" + "\uD869\uDED6".repeat(200);

    private static ValidationResult validate(String share) {
        Report report = Samples.base().toBuilder()
                .overview(Narrative.of(new Narrative.Paragraph(TEXT)))
                .build();
        return ReportValidator.builder()
                .rules(List.of(CopiedRule.RULE))
                .profile(Profile.builder().parameter("year.copied.share", share).build())
                .previous(Report.builder(report.form(), report.year() - 1, report.agency())
                        .overview(report.overview())
                        .build())
                .build()
                .validate(report);
    }

    @Test
    void wholeCharactersAreShown() {
        assertThat(validate("90").findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message().zh())
                        .satisfies(words -> assertThat(
                                        StandardCharsets.UTF_8.newEncoder().canEncode(words))
                                .isTrue()));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "80, true", "100, true"})
    void theShareIsAWholeNumberOfPercent(String share, boolean found) {
        assertThat(validate(share).failures()).isEmpty();
        assertThat(validate(share).findings().isEmpty()).isNotEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.8", "0", "101", "-1", "80%", "八成", "", "99999999999"})
    void whatIsNoShareIsNamed(String share) {
        assertThat(validate(share).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("year.copied.share")
                        .hasMessageContaining("90")
                        .hasMessageContaining("found " + share));
    }
}
