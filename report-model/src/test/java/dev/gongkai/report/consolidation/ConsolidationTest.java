package dev.gongkai.report.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.consolidation.SetAside.Reason;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsolidationTest {

    private static final Agency COUNTY = agency("示例县人民政府", "A", Agency.Kind.GOVERNMENT, null);
    private static final Agency OFFICE = agency("示例县人民政府办公室", "B", Agency.Kind.OFFICE, "A");
    private static final Agency SCHOOLS = agency("示例县教育局", "C", Agency.Kind.DEPARTMENT, "A");
    private static final Agency TOWN = agency("示例县甲镇人民政府", "D", Agency.Kind.GOVERNMENT, "A");
    private static final AgencyRegister REGISTER = AgencyRegister.of(List.of(COUNTY, OFFICE, SCHOOLS, TOWN));

    private static final CellKey RECEIVED = CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON);
    private static final CellKey RECEIVED_TOTAL = CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL);
    private static final CellKey FEES = CellKey.of(ProactiveItem.FEES, ProactiveMeasure.AMOUNT);

    private static Agency agency(String name, String code, Agency.Kind kind, String superior) {
        return Agency.builder(name)
                .code(code)
                .kind(kind)
                .level(Agency.Level.COUNTY)
                .superior(superior)
                .build();
    }

    private static Report.Builder report(Agency agency, long received, String fees) {
        return Report.builder(Form.EDITION_2021, 2024, agency)
                .overview(Narrative.parse("文字不汇总。"))
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, received)
                .set(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON, received)
                .set(FEES, Cell.of(new BigDecimal(fees)))
                .zeroBlanks()
                .fillTotals();
    }

    private static Consolidation county() {
        return Consolidation.of(Agency.of(COUNTY.name()), 2024).register(REGISTER);
    }

    @Test
    void sumsEveryCellExactlyAndLeavesWordsToPeople() {
        Consolidated sum = county().add(report(OFFICE, 3, "0.1").build())
                .add(report(SCHOOLS, 4, "0.2").build())
                .add(report(TOWN, 5, "0.3000").build())
                .build();
        assertThat(sum.problems()).isEmpty();
        assertThat(sum.isComplete()).isTrue();
        assertThat(sum.report().cell(RECEIVED_TOTAL).value()).isEqualByComparingTo("12");
        assertThat(sum.report().cell(FEES).value()).isEqualTo(new BigDecimal("0.6000"));
        assertThat(sum.report().overview()).isEqualTo(Narrative.EMPTY);
        assertThat(sum.agency()).isEqualTo(COUNTY);
        assertThat(sum.keyFigures().rows().get(0)).startsWith("机关", "新收申请");
        assertThat(sum.keyFigures().rows()).hasSize(5);
        assertThat(sum.keyFigures().rows().get(4)).startsWith("合计", "12");
    }

    @Test
    void aBlankStaysBlankAndItIsSaidWhose() {
        Consolidated sum = county().add(report(OFFICE, 3, "0").build())
                .add(report(SCHOOLS, 4, "0").set(RECEIVED, Cell.BLANK).build())
                .add(report(TOWN, 5, "0").build())
                .build();
        assertThat(sum.report().cell(RECEIVED).isBlank()).isTrue();
        assertThat(sum.unsummed()).containsOnlyKeys(RECEIVED);
        CellSum cell = sum.unsummed().get(RECEIVED);
        assertThat(cell.stated()).isEqualByComparingTo("8");
        assertThat(cell.lacks()).containsExactly(new Lack(SCHOOLS.name(), Lack.Absence.BLANK));
        assertThat(sum.problems())
                .extracting(problem -> problem.located().zh())
                .containsExactly("表三“一、本年新收政府信息公开申请数量”自然人：无法汇总，留空：示例县教育局空白；其余之和为 8");
    }

    @Test
    void namesWhoIsMissingAndWhoIsNotExpected() {
        Consolidated sum = county().add(report(OFFICE, 3, "0").build())
                .add(report(Agency.of("示例县水务局"), 9, "0").build())
                .add(report(TOWN, 5, "0").build().toBuilder().build())
                .add(Report.builder(Form.EDITION_2021, 2023, SCHOOLS).build())
                .build();
        // The government's own work is its office's report; with agencies below it, it need not have one.
        assertThat(sum.missing()).containsExactly(SCHOOLS);
        assertThat(sum.setAside())
                .extracting(SetAside::reason)
                .containsExactlyInAnyOrder(Reason.UNREGISTERED, Reason.OTHER_YEAR);
        assertThat(sum.report().cell(RECEIVED).value()).isEqualByComparingTo("8");
    }

    @Test
    void whoComesTwiceIsCountedOnceOrNotAtAll() {
        Report office = report(OFFICE, 3, "0").build();
        Consolidated sum = county().add(office)
                // Known by its name, with other words: the tables are the same.
                .add(office.toBuilder()
                        .agency(Agency.of(OFFICE.name()))
                        .overview(Narrative.EMPTY)
                        .build())
                .add(report(SCHOOLS, 4, "0").build())
                .add(report(SCHOOLS, 5, "0").build())
                .add(report(TOWN, 5, "0").build())
                .build();
        assertThat(sum.repeated()).containsExactly(new Repeated(OFFICE, 2, true), new Repeated(SCHOOLS, 2, false));
        assertThat(sum.report().cell(RECEIVED).value()).isEqualByComparingTo("8");
        assertThat(sum.missing()).isEmpty();
        assertThat(sum.isComplete()).isFalse();
    }

    @Test
    void withoutARegisterACodeAndANameAreOneAgency() {
        Report coded = report(OFFICE, 3, "0").build();
        Report named = coded.toBuilder().agency(Agency.of(OFFICE.name())).build();
        Consolidated sum = Consolidation.of(COUNTY, 2024)
                .add(coded)
                .add(named)
                .add(report(SCHOOLS, 1, "0").build())
                .build();
        assertThat(sum.repeated()).hasSize(1);
        assertThat(sum.report().cell(RECEIVED).value()).isEqualByComparingTo("4");
    }

    @Test
    void aConsolidatedReportThatExistsIsComparedAndThePartNamed() {
        Report stated = report(COUNTY, 7, "0").build();
        Consolidated sum = county().add(report(OFFICE, 3, "0").build())
                .add(report(SCHOOLS, 4, "0").build())
                .add(report(TOWN, 5, "0").build())
                .stated(stated)
                .build();
        assertThat(sum.report().cell(RECEIVED).value()).isEqualByComparingTo("12");
        StatedSum compared = sum.stated().get(0);
        assertThat(compared.left()).containsExactly(TOWN);
        assertThat(compared.doubled()).isEmpty();
        assertThat(compared.differences().get(0).suspects()).containsExactly(TOWN);
        assertThat(sum.problems()).extracting(problem -> problem.located().zh()).contains("示例县人民政府：已有的汇总似未计入示例县甲镇人民政府");
    }

    /** What the edition of a consolidated report does not ask for is no blank: it is not compared, and named. */
    @Test
    void aConsolidatedReportOfAnotherEditionIsComparedAsFarAsDeclared() {
        Consolidated sum = county().add(report(OFFICE, 3, "0").build())
                .add(report(SCHOOLS, 4, "0").build())
                .add(report(TOWN, 5, "0").build())
                .stated(Report.builder(Form.EDITION_2019, 2024, COUNTY)
                        .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 12)
                        .set(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON, 7)
                        .zeroBlanks()
                        .fillTotals()
                        .build())
                .build();
        StatedSum compared = sum.stated().get(0);
        assertThat(compared.differences())
                .extracting(StatedSum.CellDifference::cell)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(Form.EDITION_2021.cellsIn(Form.EDITION_2019, cell))
                        .as(cell.toString())
                        .isNotEmpty());
        assertThat(compared.left()).isEmpty();
        assertThat(sum.problems())
                .extracting(problem -> problem.located().zh())
                .filteredOn(text -> text.contains("2019年版"))
                .hasSize(2)
                .allMatch(text -> text.contains("不能核对"));
    }

    @Test
    void aConsolidatedReportAmongThePartsIsSuspected() {
        Report.Builder town = report(TOWN, 5, "1");
        Consolidated sum = county().add(report(OFFICE, 0, "0").build())
                .add(report(SCHOOLS, 0, "0").build())
                .add(town.build())
                .add(report(COUNTY, 5, "1").build())
                .build();
        assertThat(sum.likeSums()).containsExactly(COUNTY);
    }

    @Test
    void namesThePartThatDoesNotBalance() {
        Consolidated sum = county().add(report(OFFICE, 3, "0").build())
                .add(report(SCHOOLS, 4, "0")
                        .set(RequestRow.RECEIVED, Applicant.TOTAL, 5)
                        .build())
                .add(report(TOWN, 5, "0").build())
                .build();
        assertThat(sum.imbalances()).extracting(Imbalance::agency).containsOnly(SCHOOLS);
        assertThat(sum.imbalances())
                .extracting(each -> each.identity().id())
                .containsExactlyInAnyOrder("requests.balance", "requests.applicants");
    }

    @Test
    void anotherEditionIsConvertedAsFarAsDeclared() {
        Report old = Report.builder(Form.EDITION_2021, 2020, OFFICE)
                .set(RequestRow.OTHER_NOT_RECTIFIED, Applicant.TOTAL, 1)
                .set(RequestRow.OTHER_FEE_UNPAID, Applicant.TOTAL, 2)
                .set(RequestRow.OTHER_OTHER, Applicant.TOTAL, 3)
                .set(FEES, Cell.of(new BigDecimal("0.5")))
                .build();
        Consolidated sum = Consolidation.of(COUNTY, 2020).add(old).build();
        assertThat(sum.form()).isEqualTo(Form.EDITION_2019);
        CellKey disposed = CellKey.of(RequestRow.OTHER_DISPOSED, Applicant.TOTAL);
        assertThat(sum.report().cell(disposed).value()).isEqualByComparingTo("6");
        assertThat(sum.leftOut().get(OFFICE)).containsExactly(FEES);
        CellKey created = CellKey.of(ProactiveItem.RULES, ProactiveMeasure.CREATED);
        assertThat(sum.sums().cell(created).lacks())
                .containsExactly(new Lack(OFFICE.name(), Lack.Absence.OTHER_EDITION));
        // The other way round nothing says how the one number is to be shared out.
        assertThat(Form.EDITION_2021.cellsIn(Form.EDITION_2019, CellKey.of(RequestRow.OTHER_OTHER, Applicant.TOTAL)))
                .isEmpty();
    }

    @Test
    void goesIntoTheSums() {
        Consolidated sum = county().add(report(OFFICE, 3, "0").build()).build();
        assertThat(sum.inferiors(COUNTY)).containsExactly(OFFICE, SCHOOLS, TOWN);
        assertThat(sum.sums(OFFICE).orElseThrow().reports()).isEqualTo(1);
        assertThat(sum.sums(SCHOOLS).orElseThrow().reports()).isZero();
        assertThat(sum.own(SCHOOLS)).isEmpty();
    }

    /** Nobody is told of a register who gave none. */
    @Test
    void aConsolidatedReportOfAnotherAgencyIsNotCompared() {
        Consolidated sum = Consolidation.of(COUNTY, 2024)
                .add(report(OFFICE, 3, "0").build())
                .stated(report(SCHOOLS, 4, "0").build())
                .build();
        assertThat(sum.stated()).isEmpty();
        assertThat(sum.setAside()).extracting(SetAside::reason).containsExactly(Reason.UNREGISTERED);
        assertThat(sum.problems())
                .extracting(problem -> problem.located().zh())
                .containsExactly("示例县教育局：不是示例县人民政府的汇总，未核对");
    }

    /** Without a register all that report are right below, but for the agency itself: whoever goes in would never come out. */
    @Test
    void anAgencyIsNotBelowItself() {
        for (Agency top : List.of(COUNTY, Agency.builder("示例县政府").code("A").build())) {
            Consolidated sum = Consolidation.of(top, 2024)
                    .add(report(COUNTY, 3, "0").build())
                    .add(report(SCHOOLS, 4, "0").build())
                    .build();
            assertThat(sum.inferiors(top)).containsExactly(SCHOOLS);
            assertThat(sum.sums(COUNTY).orElseThrow().reports()).isEqualTo(2);
            assertThat(sum.keyFigures().rows())
                    .extracting(row -> row.get(0) + " " + row.get(1))
                    .containsExactly("机关 新收申请", "本级 3", "示例县教育局 4", "合计 7");
        }
    }

    @Test
    void anAgencyIsAskedForByItsNameToo() {
        Consolidated sum = county().add(report(OFFICE, 3, "0").build()).build();
        Agency named = Agency.of(COUNTY.name());
        assertThat(sum.inferiors(named)).containsExactly(OFFICE, SCHOOLS, TOWN);
        assertThat(sum.sums(named)).contains(sum.sums());
        assertThat(sum.own(Agency.of(OFFICE.name()))).isPresent();
        Agency unknown = Agency.of("无此机关");
        assertThat(sum.inferiors(unknown)).isEmpty();
        assertThat(sum.sums(unknown)).isEmpty();
        assertThat(sum.own(unknown)).isEmpty();
    }

    @Test
    void callersMistakesAreNamed() {
        assertThatThrownBy(() -> Consolidation.of(Agency.of("无此机关"), 2024)
                        .register(REGISTER)
                        .build())
                .hasMessageContaining("agency")
                .hasMessageContaining("无此机关");
        assertThatThrownBy(() -> Consolidation.of(COUNTY, 2001).build()).hasMessageContaining("year");
        assertThatThrownBy(() -> Sums.none(Form.EDITION_2019).plus(Sums.none(Form.EDITION_2021)))
                .hasMessageContaining("2021");
    }
}
