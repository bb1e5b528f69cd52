package dev.gongkai.report.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.testing.FictitiousEdition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A clerk finds the cell by the words. */
class PlaceTest {

    static Stream<Form> forms() {
        return Stream.concat(Form.editions().stream(), Stream.of(FictitiousEdition.FORM));
    }

    private static String text(CellKey key) {
        return Place.of(Form.EDITION_2021, key).text();
    }

    @Test
    void cellsOfTable3AreNamedByTheirRowAndColumn() {
        assertThat(text(CellKey.of(RequestRow.UNAVAILABLE_NOT_HELD, Applicant.NATURAL_PERSON)))
                .isEqualTo("表三“（四）无法提供 1.本机关不掌握相关政府信息”自然人");
        assertThat(text(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL))).isEqualTo("表三“一、本年新收政府信息公开申请数量”总计");
        assertThat(text(CellKey.of(RequestRow.RECEIVED, Applicant.OTHER_ORGANIZATION)))
                .isEqualTo("表三“一、本年新收政府信息公开申请数量”法人或其他组织 其他");
        assertThat(text(CellKey.of(RequestRow.TOTAL, Applicant.TOTAL))).isEqualTo("表三“三、本年度办理结果 （七）总计”总计");
        assertThat(text(CellKey.of(RequestRow.CARRIED_FORWARD, Applicant.COMMERCIAL_ENTERPRISE)))
                .isEqualTo("表三“四、结转下年度继续办理”法人或其他组织 商业企业");
    }

    @Test
    void quotationMarksWithinQuotationMarksAreSingle() {
        CellKey key = CellKey.of(RequestRow.WITHHELD_SECURITY_AND_STABILITY, Applicant.TOTAL);
        assertThat(text(key)).isEqualTo("表三“（三）不予公开 3.危及‘三安全一稳定’”总计");
        assertThat(Place.ofLine(Form.EDITION_2021, key).text()).isEqualTo("表三“（三）不予公开 3.危及‘三安全一稳定’”");
    }

    @Test
    void cellsOfTable2AreNamedByTheirItemToo() {
        assertThat(text(CellKey.of(ProactiveItem.NORMATIVE_DOCUMENTS, ProactiveMeasure.IN_FORCE)))
                .isEqualTo("表二“第二十条第（一）项 行政规范性文件”现行有效件数");
        assertThat(text(CellKey.of(ProactiveItem.FEES, ProactiveMeasure.AMOUNT)))
                .isEqualTo("表二“第二十条第（八）项 行政事业性收费”本年收费金额（单位：万元）");
    }

    @Test
    void cellsOfTable4AreNamedByTheProceeding() {
        assertThat(text(CellKey.of(ProceedingKind.RECONSIDERATION, ProceedingResult.TOTAL)))
                .isEqualTo("表四“行政复议”总计");
        assertThat(text(CellKey.of(ProceedingKind.LITIGATION_AFTER_RECONSIDERATION, ProceedingResult.PENDING)))
                .isEqualTo("表四“行政诉讼 复议后起诉”尚未审结");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noTwoCellsHaveTheSameName(Form form) {
        List<Place> places = form.tables().stream()
                .flatMap(table -> table.cells().stream())
                .map(key -> Place.of(form, key))
                .toList();

        assertThat(places).extracting(Place::text).doesNotHaveDuplicates();
        assertThat(places).extracting(Place::pointer).doesNotHaveDuplicates();
        assertThat(places).allSatisfy(place -> assertThat(place.text()).matches("表[二三四]“[^“].+”[^”]+"));
    }

    @Test
    void aRowAndAColumnThatALaterEditionAddsAreNamed() {
        assertThat(Place.of(FictitiousEdition.FORM, CellKey.of(FictitiousEdition.ROW, FictitiousEdition.COLUMN))
                        .text())
                .isEqualTo("表三“（三）不予公开 " + FictitiousEdition.ROW_LABEL + "”法人或其他组织 " + FictitiousEdition.COLUMN_LABEL);
    }
}
