package dev.gongkai.report.validate.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the text and the notes tell of the tables, where the tables are not as full as they should be. */
class TellingsTest {

    private static List<Finding> find(Report.Builder report, String rule) {
        return ReportValidator.create().validate(report.build()).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static Report.Builder saying(String sentence) {
        return Samples.base().toBuilder()
                .overview(Narrative.of(new Narrative.Paragraph(new Narrative.SubHeading(2, "（二）依申请公开。"), sentence)));
    }

    private static CellKey received(Applicant applicant) {
        return CellKey.of(RequestRow.RECEIVED, applicant);
    }

    @Test
    void aBlankTotalIsThatOfItsLine() {
        Report.Builder report = saying("全年收到申请53件。").set(received(Applicant.TOTAL), Cell.BLANK);

        assertThat(find(report, "text.requests")).singleElement().satisfies(finding -> {
            assertThat(finding.expected()).isEqualTo("52");
            assertThat(finding.actual()).isEqualTo("53");
        });
    }

    @Test
    void aBlankTotalOfALineWithABlankIsUnknown() {
        Report.Builder report = saying("全年收到申请53件。")
                .set(received(Applicant.TOTAL), Cell.BLANK)
                .set(received(Applicant.NATURAL_PERSON), Cell.BLANK);

        assertThat(find(report, "text.requests")).isEmpty();
    }

    @Test
    void aNoteUnderATableIsCompared() {
        String rule = "text.normative";

        assertThat(find(Samples.base().toBuilder().note(Part.PROACTIVE, "注：本年制发行政规范性文件4件。"), rule))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().pointer()).isEqualTo("/proactive/notes/0"));
        assertThat(find(Samples.base().toBuilder().note(Part.PROACTIVE, "注：本年制发行政规范性文件3件。"), rule))
                .isEmpty();
    }

    @Test
    void anAuthorIsNotWhoDidIt() {
        String words = "按照省政府办公厅要求设立文件库，集中发布现行有效行政规范性文件28件。";

        assertThat(find(saying(words), "text.normative")).hasSize(1);
        assertThat(find(saying("市政府办公室集中发布现行有效行政规范性文件28件。"), "text.normative")).isEmpty();
    }

    @Test
    void whatWasNotFinishedIsNotWhatWas() {
        assertThat(find(saying("年末无未办结的申请。"), "text.requests")).isEmpty();
    }
}
