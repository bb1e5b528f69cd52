package dev.gongkai.report.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.ValidationResult.Verdict;
import dev.gongkai.report.validate.WaiverUse.Status;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaiversTest {

    private static final Rule RULE = Samples.finding("own.rule", Severity.ERROR, "/requests/total/total", "23");
    private static final Rule WITHOUT_VALUE = Samples.finding("own.novalue", Severity.ERROR, "/overview", null);
    private static final Rule UNDECIDED = Samples.rule(
            "own.open", Severity.ERROR, (s, f) -> f.undecidable(Place.of("/year", "年度"), new Message("缺", "none")));

    private static ValidationResult validate(List<Rule> rules, Waiver... waivers) {
        return ReportValidator.builder()
                .rules(rules)
                .waivers(Waivers.of(waivers))
                .build()
                .validate(Samples.base());
    }

    @Test
    void anAcceptedFindingIsKeptWithItsWaiverAndDoesNotCount() {
        Waiver waiver = Waiver.of("own.rule", "/requests/total/total", "23", "已核对");

        ValidationResult result = validate(List.of(RULE), waiver);

        assertThat(result.findings()).isEmpty();
        assertThat(result.count(Severity.ERROR)).isZero();
        assertThat(result.verdict()).isEqualTo(Verdict.VALID);
        assertThat(result.waivers()).singleElement().satisfies(use -> {
            assertThat(use.waiver()).isEqualTo(waiver);
            assertThat(use.status()).isEqualTo(Status.ACCEPTED);
            assertThat(use.findings()).extracting(Finding::actual).containsExactly("23");
        });
    }

    @Test
    void aFindingWithoutAValueIsAcceptedByAWaiverWithoutOne() {
        assertThat(validate(List.of(WITHOUT_VALUE), Waiver.of("own.novalue", "/overview", null, "已核对"))
                        .verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(validate(List.of(WITHOUT_VALUE), Waiver.of("own.novalue", "/overview", "", "已核对"))
                        .waivers())
                .extracting(WaiverUse::status)
                .containsExactly(Status.STALE);
    }

    @Test
    void aWaiverOfAnotherValueIsStaleAndTheFindingStays() {
        ValidationResult result = validate(List.of(RULE), Waiver.of("own.rule", "/requests/total/total", "22", "已核对"));

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(result.findings()).hasSize(1);
        assertThat(result.waivers()).singleElement().satisfies(use -> {
            assertThat(use.status()).isEqualTo(Status.STALE);
            assertThat(use.findings()).isEqualTo(result.findings());
        });
    }

    @Test
    void aWaiverOfAnotherPlaceOrRuleIsUnused() {
        ValidationResult result = validate(
                List.of(RULE, WITHOUT_VALUE),
                Waiver.of("own.novalue", "/requests/total/total", "23", "已核对"),
                Waiver.of("own.rule", "/requests/total", "23", "已核对"));

        assertThat(result.findings()).hasSize(2);
        assertThat(result.waivers()).extracting(WaiverUse::status).containsExactly(Status.UNUSED, Status.UNUSED);
        assertThat(result.waivers())
                .allSatisfy(use -> assertThat(use.findings()).isEmpty());
    }

    @Test
    void whatAnotherWaiverAcceptsMakesNoneStale() {
        ValidationResult result = validate(
                List.of(RULE),
                Waiver.of("own.rule", "/requests/total/total", "23", "已核对"),
                Waiver.of("own.rule", "/requests/total/total", "24", "上年"));

        assertThat(result.waivers()).extracting(WaiverUse::status).containsExactly(Status.ACCEPTED, Status.UNUSED);
    }

    @Test
    void noWaiverDecidesWhatIsUndecided() {
        assertThat(validate(List.of(RULE, UNDECIDED), Waiver.of("own.rule", "/requests/total/total", "23", "已核对"))
                        .verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        Waiver a = Waiver.of("own.a", "/year", null, "甲");
        Waiver b = Waiver.of("own.a", "/year", "1", "乙");
        Waiver c = Waiver.of("own.b", "/title", "1", "丙");

        assertThat(Waivers.of(c, b, a)).isEqualTo(Waivers.of(a, b, c));
        assertThat(Waivers.of(c, b, a).list()).containsExactly(a, b, c);
    }

    @Test
    void aWaiverNeedsAReasonAndAPlaceAndIsThereOnce() {
        assertThatThrownBy(() -> Waiver.of("own.a", "/year", null, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("reason");
        assertThatThrownBy(() -> Waiver.of("own.a", "year", null, "理由"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("place");
        assertThatThrownBy(() ->
                        Waivers.of(Waiver.of("own.a", "/year", null, "甲"), Waiver.of("own.a", "/year", null, "乙")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("list");
    }
}
