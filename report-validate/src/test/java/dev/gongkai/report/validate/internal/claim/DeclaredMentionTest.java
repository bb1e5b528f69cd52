package dev.gongkai.report.validate.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Head;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.FictitiousEdition;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.rule.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a later edition declares of its rows is all that the rules on the text need to know of them. */
class DeclaredMentionTest {

    private static final ProactiveItem PERMITS = new ProactiveItem("permits");

    /** An edition that has a line of decisions more, and declares how texts speak of it. */
    private static final Form WITH_PERMITS = FictitiousEdition.FORM.toBuilder("2032")
            .table(FictitiousEdition.FORM
                    .table(Part.PROACTIVE)
                    .withHeadAfter(
                            ProactiveItem.LICENSES, Head.of("虚构准许", PERMITS).mentionedAs(Mention.name("虚构准许"))))
            .build();

    private static List<Finding> findingsOnText(Form form, Map<CellKey, Integer> numbers, String sentence) {
        Report.Builder report = Report.builder(
                form,
                2032,
                Agency.builder("示例市教育局").kind(Agency.Kind.DEPARTMENT).build());
        form.tables()
                .forEach(table ->
                        table.cells().forEach(cell -> report.set(cell, Cell.of(numbers.getOrDefault(cell, 0)))));
        Narrative text =
                new Narrative(List.of(new Narrative.Paragraph(new Narrative.SubHeading(2, "（二）依申请公开。"), sentence)));
        return ReportValidator.builder()
                .rules(ClaimRules.rules())
                .build()
                .validate(report.overview(text).build())
                .findings();
    }

    @Test
    void aNewRowOfRequestsIsComparedWithTheText() {
        Map<CellKey, Integer> four = Map.of(CellKey.of(FictitiousEdition.ROW, Applicant.TOTAL), 4);

        assertThat(findingsOnText(FictitiousEdition.FORM, four, "对申请，虚构不公开5件。"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("text.requests");
                    assertThat(finding.expected()).isEqualTo("4");
                    assertThat(finding.actual()).isEqualTo("5");
                    assertThat(finding.message().zh()).contains("表三“虚构不公开”总计");
                });
        assertThat(findingsOnText(FictitiousEdition.FORM, four, "对申请，虚构不公开4件。")).isEmpty();
    }

    @Test
    void aNewRowCountsInTheGroupThatItStandsIn() {
        Map<CellKey, Integer> both = Map.of(
                CellKey.of(FictitiousEdition.ROW, Applicant.TOTAL), 4,
                CellKey.of(RequestRow.WITHHELD_STATE_SECRET, Applicant.TOTAL), 3);

        assertThat(findingsOnText(FictitiousEdition.FORM, both, "对申请，不予公开7件。")).isEmpty();
        assertThat(findingsOnText(FictitiousEdition.FORM, both, "对申请，不予公开4件。"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected()).isEqualTo("7"));
    }

    @Test
    void aNewLineOfDecisionsIsComparedWithTheText() {
        Map<CellKey, Integer> six = Map.of(CellKey.of(PERMITS, ProactiveMeasure.DECISIONS), 6);

        assertThat(findingsOnText(WITH_PERMITS, six, "全年作出虚构准许决定8件。"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("text.licenses");
                    assertThat(finding.expected()).isEqualTo("6");
                    assertThat(finding.message().zh()).contains("表二“虚构准许”");
                });
    }

    @Test
    void aRowWithoutAMentionIsNotCompared() {
        Form silent = Form.EDITION_2021.toBuilder("2033")
                .table(Form.EDITION_2021
                        .table(Part.REQUESTS)
                        .withHeadAfter(
                                RequestRow.WITHHELD_STATE_SECRET,
                                Head.of(FictitiousEdition.ROW_LABEL, FictitiousEdition.ROW)))
                .build();

        assertThat(findingsOnText(silent, Map.of(), "对申请，虚构不公开5件。")).isEmpty();
    }
}
