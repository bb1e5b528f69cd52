package dev.gongkai.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.FictitiousEdition;
import dev.gongkai.report.testing.ReportGenerator;
import dev.gongkai.report.testing.SchemaJudge;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A row and a column more are declared, and nothing else: everything that is derived has them. */
class NewEditionTest {

    private static final Form FORM = FictitiousEdition.FORM;
    private static final TableForm REQUESTS = FORM.table(Part.REQUESTS);
    private static final CellKey NEW_CELL = CellKey.of(FictitiousEdition.ROW, FictitiousEdition.COLUMN);

    @Test
    void entersGridAndCells() {
        assertThat(REQUESTS.cells()).hasSize(26 * 8).contains(NEW_CELL);
        assertThat(REQUESTS.grid().columns()).isEqualTo(11);
        assertThat(REQUESTS.grid().rows()).hasSize(3 + 26);
        List<Grid.HeadCell> heads = REQUESTS.cell(NEW_CELL).heads();
        assertThat(heads)
                .extracting(Grid.HeadCell::label)
                .containsExactly(
                        "三、本年度办理结果",
                        "（三）不予公开",
                        FictitiousEdition.ROW_LABEL,
                        "申请人情况",
                        "法人或其他组织",
                        FictitiousEdition.COLUMN_LABEL);
        assertThat(heads).extracting(Grid.HeadCell::rowSpan).containsExactly(23, 9, 1, 1, 1, 1);
        assertThat(heads).extracting(Grid.HeadCell::colSpan).containsExactly(1, 1, 1, 8, 6, 1);
    }

    @Test
    void entersIdentities() {
        assertThat(FORM.identities().stream()
                        .collect(Collectors.groupingBy(identity -> identity.id(), Collectors.counting())))
                .containsEntry("requests.balance", 8L)
                .containsEntry("requests.outcomes", 8L)
                .containsEntry("requests.applicants", 26L)
                .containsEntry("requests.carried", 8L)
                .containsEntry("proceedings.total", 3L);
    }

    @Test
    void entersTotals() {
        Report report = Report.builder(FORM, 2031, Agency.of("示例市教育局"))
                .set(NEW_CELL, Cell.of(5))
                .zeroBlanks()
                .fillTotals()
                .build();
        assertThat(List.of(
                        CellKey.of(FictitiousEdition.ROW, Applicant.TOTAL),
                        CellKey.of(RequestRow.TOTAL, FictitiousEdition.COLUMN),
                        CellKey.of(RequestRow.TOTAL, Applicant.TOTAL)))
                .allSatisfy(key -> assertThat(report.cell(key)).isEqualTo(Cell.of(5)));
        assertThat(report.cell(CellKey.of(RequestRow.TOTAL, Applicant.NATURAL_PERSON)))
                .isEqualTo(Cell.of(0));
    }

    @Test
    void entersReaderWriterAndSchema() throws IOException {
        ReportReader reader = ReportReader.forForms(List.of(FORM, Form.EDITION_2021));
        SchemaJudge schema = new SchemaJudge(FORM);
        for (int i = 0; i < 50; i++) {
            Report report = ReportGenerator.report(i, FORM).toBuilder()
                    .set(NEW_CELL, Cell.of(i))
                    .build();
            String json = ReportWriter.create().write(report);
            assertThat(json).contains("\"withheldFictitious\": {").contains("\"mediaOrganization\": " + i + ",");
            assertThat(schema.errors(json)).isEmpty();
            assertThat(reader.read(json)).isEqualTo(report);
        }
    }

    /** A document says of which edition it is by the name alone. */
    @Test
    void hasANameThatNoOtherHas() {
        Form same = Form.EDITION_2021.toBuilder(FORM.id()).build();
        assertThatThrownBy(() -> ReportReader.forForms(List.of(FORM, same)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("forms: two are called 2031");
        assertThatThrownBy(() -> ReportReader.forForms(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("forms: none");
        assertThat(ReportReader.forForms(List.of(FORM, FORM.toBuilder(FORM.id()).build())))
                .hasToString("ReportReader[2031]");
    }

    @Test
    void isUnknownWhereItWasNotDeclared() {
        String json = ReportWriter.create().write(ReportGenerator.report(1, FORM));
        assertThatThrownBy(() -> ReportReader.create().read(json))
                .isInstanceOf(MalformedReportException.class)
                .hasMessageContaining("/form");
        assertThat(new SchemaJudge(Form.EDITION_2021).errors(json)).isNotEmpty();
        assertThat(new SchemaJudge(FORM).errors(json.replace("withheldFictitious", "withheldOther")))
                .isNotEmpty();
    }
}
