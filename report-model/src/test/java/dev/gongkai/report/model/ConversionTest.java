package dev.gongkai.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import org.junit.jupiter.api.Test;

/** A report in another edition: what is declared to be the same is there, and whatever is not is named. */
class ConversionTest {

    private static final CellKey LATE = CellKey.of(RequestRow.OTHER_NOT_RECTIFIED, Applicant.TOTAL);
    private static final CellKey UNPAID = CellKey.of(RequestRow.OTHER_FEE_UNPAID, Applicant.TOTAL);
    private static final CellKey OTHER = CellKey.of(RequestRow.OTHER_OTHER, Applicant.TOTAL);
    private static final CellKey DISPOSED = CellKey.of(RequestRow.OTHER_DISPOSED, Applicant.TOTAL);

    private static Conversion converted(Cell unpaid) {
        return Conversion.of(
                Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                        .set(LATE, Cell.of(2).withRemark("均为自然人"))
                        .set(UNPAID, unpaid)
                        .set(OTHER, Cell.of(3))
                        .build(),
                Form.EDITION_2019);
    }

    @Test
    void linesThatWereOneAreAddedUp() {
        Conversion converted = converted(Cell.of(4).withRemark("已催告"));
        assertThat(converted.report().cell(DISPOSED)).isEqualTo(Cell.of(9).withRemark("均为自然人；已催告"));
        assertThat(converted.leftOut()).isEmpty();
    }

    /** A blank is not a zero, so there is no sum; but the numbers beside it are not lost without a word. */
    @Test
    void numbersBesideABlankAreNamed() {
        Conversion converted = converted(Cell.BLANK.withRemark("待核"));
        assertThat(converted.report().cell(DISPOSED)).isEqualTo(Cell.BLANK.withRemark("均为自然人；待核"));
        assertThat(converted.leftOut()).containsExactly(LATE, OTHER);
        assertThat(converted.undeclared()).doesNotContain(DISPOSED);
    }
}
