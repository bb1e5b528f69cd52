package dev.gongkai.report.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.Samples;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many cells findings are about. */
class FindingGroupTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "/year, 0",
        "/overview/0, 0",
        "/requests/received/total, 1",
        "/requests/received, 7",
        "/requests, 175",
    })
    void cellsAreThoseBelowThePlace(String pointer, int cells) {
        Rule rule = Samples.rule(
                "own.place",
                Severity.ERROR,
                (subject, findings) ->
                        findings.add(Place.of(pointer, "某处"), new Message("有误", "is wrong"), null, null));
        ValidationResult result =
                ReportValidator.builder().rules(List.of(rule)).build().validate(Samples.base());

        assertThat(result.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.cells(Form.EDITION_2021)).isEqualTo(cells));
    }
}
