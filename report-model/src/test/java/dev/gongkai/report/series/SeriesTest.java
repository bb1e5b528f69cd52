package dev.gongkai.report.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Agency AGENCY = Agency.of("示例市教育局");
    private static final CellKey RECEIVED = CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL);

    private static Report.Builder report(int year, long received, long carriedIn, long carriedForward) {
        return Report.builder(Form.forYear(year), year, AGENCY)
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, received)
                .set(RequestRow.CARRIED_IN, Applicant.NATURAL_PERSON, carriedIn)
                .set(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON, received + carriedIn - carriedForward)
                .set(RequestRow.CARRIED_FORWARD, Applicant.NATURAL_PERSON, carriedForward);
    }

    private static Report done(Report.Builder report) {
        return report.zeroBlanks().fillTotals().build();
    }

    private static Report coded(int year, String code) {
        return done(report(year, 1, 0, 0)
                .agency(Agency.builder(AGENCY.name()).code(code).build()));
    }

    @Test
    void linesGoOverTheChangeOfTheEdition() {
        Report y2020 = done(report(2020, 8, 0, 1).set(RequestRow.OTHER_DISPOSED, Applicant.OTHER_ORGANIZATION, 6));
        Report y2021 = done(report(2021, 9, 1, 0)
                .set(RequestRow.OTHER_FEE_UNPAID, Applicant.OTHER_ORGANIZATION, 2)
                .set(RequestRow.OTHER_OTHER, Applicant.OTHER_ORGANIZATION, 1));
        Series series = Series.of(List.of(y2021, y2020));
        YearLine received = series.keyFigures().get(0);
        assertThat(received.value(2020)).contains(new BigDecimal(8));
        assertThat(received.growth(2021)).contains(new BigDecimal("12.5"));
        assertThat(received.growth(2020)).isEmpty();

        YearLine disposed =
                series.line(Form.EDITION_2019, CellKey.of(RequestRow.OTHER_DISPOSED, Applicant.OTHER_ORGANIZATION));
        assertThat(disposed.values()).containsEntry(2020, new BigDecimal(6)).containsEntry(2021, new BigDecimal(3));

        EditionChange change = series.editionChanges().get(0);
        assertThat(change.year()).isEqualTo(2021);
        // Three lines of seven numbers that were one, and what table 2 has new: two times three, and an amount.
        assertThat(change.without()).hasSize(3 * 7 + 6 + 1);
        assertThat(series.lines()).hasSize(10 + 175 + 15);
    }

    @Test
    void handsOver() {
        Series series = Series.of(List.of(
                done(report(2023, 5, 0, 2).set(ProactiveItem.RULES, ProactiveMeasure.IN_FORCE, 4)),
                done(report(2024, 5, 3, 0)
                        .set(ProactiveItem.RULES, ProactiveMeasure.IN_FORCE, 5)
                        .set(ProactiveItem.RULES, ProactiveMeasure.ISSUED, 1))));
        assertThat(series.handovers()).hasSize(7 + 2);
        assertThat(series.handovers())
                .filteredOn(each -> !each.holds())
                .extracting(each -> each.identity().id())
                .containsExactly("requests.carried", "requests.carried");
    }

    @Test
    void aGapAndABlankAreNoZero() {
        Report y2022 = done(report(2022, 5, 0, 0));
        Report y2024 = report(2024, 7, 0, 0).build();
        Series series = Series.of(List.of(y2022, y2024));
        assertThat(series.missingYears()).containsExactly(2023);
        assertThat(series.handovers()).isEmpty();
        assertThat(series.line(Form.EDITION_2021, RECEIVED).values()).containsOnlyKeys(2022);
    }

    @Test
    void oneAgencyAndOneReportAYear() {
        Report report = done(report(2024, 1, 0, 0));
        assertThatThrownBy(() -> Series.of(List.of())).hasMessageContaining("reports");
        assertThatThrownBy(() -> Series.of(List.of(report, report))).hasMessageContaining("2024");
        Report other = report.toBuilder().agency(Agency.of("示例市水务局")).build();
        assertThatThrownBy(() -> Series.of(List.of(done(report(2023, 1, 0, 0)), other)))
                .hasMessageContaining("示例市水务局");
        // Neighbours may be the same, and the first and the last not.
        assertThatThrownBy(() -> Series.of(List.of(coded(2022, "A"), done(report(2023, 1, 0, 0)), coded(2024, "B"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A and B");
        assertThat(Series.of(List.of(coded(2022, "A"), done(report(2023, 1, 0, 0)), coded(2024, "A")))
                        .reports())
                .hasSize(3);
        assertThat(Series.isSame(
                        Agency.builder("旧名").code("A").build(),
                        Agency.builder("新名").code("A").build()))
                .isTrue();
    }
}
