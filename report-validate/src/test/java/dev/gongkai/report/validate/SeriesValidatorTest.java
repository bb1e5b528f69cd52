package dev.gongkai.report.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.series.Series;
import dev.gongkai.report.validate.rule.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesValidatorTest {

    private static Report report(int year, long carriedIn, long carriedForward) {
        return Report.builder(Form.forYear(year), year, Agency.of("示例市教育局"))
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 10)
                .set(RequestRow.CARRIED_IN, Applicant.NATURAL_PERSON, carriedIn)
                .set(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON, 10 + carriedIn - carriedForward)
                .set(RequestRow.CARRIED_FORWARD, Applicant.NATURAL_PERSON, carriedForward)
                .zeroBlanks()
                .fillTotals()
                .build();
    }

    @Test
    void tellsOnlyWhatTheYearBeforeShows() {
        List<SeriesValidator.YearFindings> years = SeriesValidator.create()
                .validate(Series.of(List.of(report(2020, 0, 2), report(2021, 2, 3), report(2022, 1, 0))));
        assertThat(years).extracting(SeriesValidator.YearFindings::year).containsExactly(2021, 2022);
        assertThat(years.get(0).findings()).isEmpty();
        assertThat(years.get(1).findings()).extracting(Finding::rule).containsOnly("year.carried");
        assertThat(years.get(1).findings().get(0).place().pointer()).isEqualTo("/requests/carriedIn/naturalPerson");
        assertThat(years.get(1).findings().get(0).expected()).isEqualTo("3");
    }

    @Test
    void yearsThatAreApartAreNotCompared() {
        assertThat(SeriesValidator.create().validate(Series.of(List.of(report(2021, 0, 2), report(2023, 0, 0)))))
                .isEmpty();
    }
}
