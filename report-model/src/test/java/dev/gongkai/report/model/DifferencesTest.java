package dev.gongkai.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.testing.FictitiousEdition;
import dev.gongkai.report.testing.ReportGenerator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What two reports say differently, and numbers given as a whole. */
class DifferencesTest {

    private static final CellKey RECEIVED = CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON);
    private static final CellKey TOTAL = CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1};
    private static final byte[] OTHER_PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 2};

    private static final Report BASE = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
            .overview(Narrative.parse("（一）主动公开\n全年公开138条。\n（二）依申请公开\n全年收到23件。"))
            .set(RECEIVED, Cell.of(23))
            .note(Part.REQUESTS, "注：甲。")
            .note(Part.REQUESTS, "注：乙。")
            .signedOn(LocalDate.of(2022, 1, 7))
            .build();

    private static List<Difference> after(UnaryOperator<Report.Builder> change) {
        return BASE.differences(change.apply(BASE.toBuilder()).build());
    }

    private static Narrative figure(byte[] content) {
        return Narrative.of(new Narrative.Figure(Picture.of(content), "图1", null));
    }

    @Test
    void cellsAreNamedAsPrinted() {
        assertThat(after(b -> b.set(RECEIVED, Cell.of(24).withRemark("含结转")).set(TOTAL, Cell.of(24))))
                .extracting(d -> d.message().zh())
                .containsExactly("表三“一、本年新收政府信息公开申请数量”自然人：23 → 24（含结转）", "表三“一、本年新收政府信息公开申请数量”总计：（空白） → 24");
        assertThat(after(b -> b.set(RECEIVED, Cell.BLANK))).singleElement().satisfies(d -> {
            assertThat(d.pointer()).isEqualTo("/requests/received/naturalPerson");
            assertThat(d.cell()).isEqualTo(RECEIVED);
            assertThat(d.before()).isEqualTo("23");
            assertThat(d.after()).isEmpty();
        });
        assertThat(after(b -> b.set(RECEIVED, Cell.of(new BigDecimal("23.0"))))).hasSize(1);
    }

    @Test
    void aNewParagraphDoesNotMakeTheOthersNewOnes() {
        Narrative longer = Narrative.parse("（一）主动公开\n全年公开138条。\n其中网站98条。\n（二）依申请公开\n全年收到24件。");

        assertThat(after(b -> b.overview(longer)))
                .extracting(d -> d.pointer() + " " + d.before() + ">" + d.after())
                .containsExactly("/overview/2 >其中网站98条。", "/overview/4 全年收到23件。>全年收到24件。");
        assertThat(after(b -> b.overview(Narrative.EMPTY)))
                .extracting(Difference::pointer)
                .containsExactly("/overview/0", "/overview/1", "/overview/2", "/overview/3");
    }

    @Test
    void whatLooksTheSameIsToldApart() {
        Report one = BASE.toBuilder().other(figure(PNG)).build();
        Report two = BASE.toBuilder().other(figure(OTHER_PNG)).build();
        assertThat(one.differences(two))
                .singleElement()
                .satisfies(d -> assertThat(d.before()).isNotEqualTo(d.after()));

        Report level2 = BASE.toBuilder()
                .other(Narrative.of(new Narrative.SubHeading(2, "（一）其他")))
                .build();
        Report level3 = BASE.toBuilder()
                .other(Narrative.of(new Narrative.SubHeading(3, "（一）其他")))
                .build();
        assertThat(level2.differences(level3))
                .singleElement()
                .satisfies(d -> assertThat(d.before()).isNotEqualTo(d.after()));
    }

    @Test
    void theyComeInTheOrderOfTheForm() {
        List<Difference> found = after(b -> b.signature(null)
                .other(Narrative.parse("无。"))
                .set(RECEIVED, Cell.of(1))
                .heading(Part.OTHER, "六、其他")
                .title("报告")
                .agency(Agency.builder("示例市教育局").code("1").build()));

        assertThat(found)
                .extracting(Difference::pointer)
                .containsExactly(
                        "/agency/code",
                        "/title",
                        "/headings/other",
                        "/requests/received/naturalPerson",
                        "/other/0",
                        "/signature/date");
    }

    @Test
    void cellsThatOneEditionHasNotAreNamedByTheOther() {
        CellKey added = CellKey.of(FictitiousEdition.ROW, Applicant.NATURAL_PERSON);
        Report later = Report.builder(FictitiousEdition.FORM, 2021, Agency.of("示例市教育局"))
                .set(added, Cell.of(5))
                .build();
        Report report =
                Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局")).build();

        for (List<Difference> found : List.of(later.differences(report), report.differences(later))) {
            assertThat(found).extracting(Difference::pointer).containsExactly("/form", added.pointer());
            assertThat(found.get(1).label().zh()).contains(FictitiousEdition.ROW_LABEL);
        }
    }

    static List<Report> reports() {
        return IntStream.range(0, 40).mapToObj(ReportGenerator::report).toList();
    }

    /** None where reports are equal, and some where they are not. */
    @ParameterizedTest
    @MethodSource("reports")
    void thereAreNoneIfAndOnlyIfReportsAreEqual(Report report) {
        for (Report other : reports()) {
            assertThat(report.differences(other).isEmpty()).isEqualTo(report.equals(other));
        }
        Report copy = report.toBuilder().build();
        assertThat(copy).isEqualTo(report).hasSameHashCodeAs(report);
        assertThat(report.differences(copy)).isEmpty();
        assertThat(report.differences(copy.toBuilder()
                        .signature(copy.signature() == null ? new Signature(null, null) : null)
                        .build()))
                .isNotEmpty();
    }

    @Test
    void numbersOfAllKindsAreSetWithTheDigitsThatTheyHave() {
        Map<CellKey, @Nullable Number> numbers = new HashMap<>();
        List<CellKey> keys = List.copyOf(Form.EDITION_2021.table(Part.REQUESTS).cells());
        List<Number> given = List.of(
                1, 2L, (short) 3, new BigDecimal("0.50"), BigInteger.TEN, new AtomicLong(6), 23.0, 0.1, 1.0e10, 1.5f);
        for (int i = 0; i < given.size(); i++) {
            numbers.put(keys.get(i), given.get(i));
        }
        numbers.put(keys.get(50), null);
        Report report =
                BASE.toBuilder().set(keys.get(50), Cell.of(9)).set(numbers).build();

        assertThat(keys.subList(0, given.size()))
                .extracting(key -> report.cell(key).toString())
                .containsExactly("1", "2", "3", "0.50", "10", "6", "23", "0.1", "10000000000", "1.5");
        assertThat(report.cell(keys.get(50))).isEqualTo(Cell.BLANK);
    }

    @Test
    void whatIsNoNumberOrNoCellSetsNothing() {
        Report.Builder builder = BASE.toBuilder();
        CellKey unknown = new CellKey(Part.REQUESTS, "received", "none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.set(Map.of(RECEIVED, Double.NaN)))
                .withMessageStartingWith("numbers: requests.received.naturalPerson");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.set(Map.of(RECEIVED, 1, unknown, 2)));
        assertThat(builder.build()).isEqualTo(BASE);
        assertThat(builder.setCells(Map.of(RECEIVED, Cell.of(7).withRemark("含结转")))
                        .build()
                        .cell(RECEIVED)
                        .remark())
                .isEqualTo("含结转");
    }
}
