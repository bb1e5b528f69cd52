package dev.gongkai.report.validate.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as long as a report may have, with nothing but numbers. */
class LongTellingsTest {

    private static final int LENGTH = 2_000_000;

    /** The time is that of a hang, far above what a text of this length takes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年收到申请53件，比2023年的42件增加10件，",
                "受理申请53件，比上年增加3件，",
                "予以公开24件，占46.15%，",
                "收到申请53件，其中公开1件，",
                "公开1件，",
                "十三五",
                "一是："
            })
    void muchOfTheSameTakesTimeInProportion(String unit) {
        Report report = Samples.base().toBuilder()
                .overview(Narrative.of(new Narrative.Paragraph("收到申请53件，" + unit.repeat(LENGTH / unit.length()))))
                .build();
        Report.Builder previous = Report.builder(report.form(), report.year() - 1, report.agency());
        report.form().tables().forEach(table -> previous.table(report.table(table.part())));
        ReportValidator validator =
                ReportValidator.builder().previous(previous.build()).build();

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(validator.validate(report).failures()).isEmpty());
    }
}
