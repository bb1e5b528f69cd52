package dev.gongkai.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Grid.Axis;
import dev.gongkai.report.form.Grid.HeadCell;
import dev.gongkai.report.testing.FictitiousEdition;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    static List<Form> forms() {
        return List.of(Form.EDITION_2019, Form.EDITION_2021, FictitiousEdition.FORM);
    }

    /** Else a person could not find it. The two totals of edition 2019 and those of table 4 are told apart too. */
    @ParameterizedTest
    @MethodSource("forms")
    void aLabelIsThatOfOneCell(Form form) {
        List<String> labels = form.tables().stream()
                .flatMap(table -> table.cells().stream())
                .map(form::label)
                .toList();

        assertThat(labels).doesNotHaveDuplicates().allMatch(label -> label.matches("表[二三四]“.+”.+"));
    }

    @Test
    void aLabelSaysWhatIsPrinted() {
        CellKey key = CellKey.of(RequestRow.UNAVAILABLE_NOT_HELD, Applicant.NATURAL_PERSON);

        assertThat(Form.EDITION_2021.label(key)).isEqualTo("表三“（四）无法提供 1.本机关不掌握相关政府信息”自然人");
        assertThat(Form.EDITION_2021.table(Part.REQUESTS).lineLabel(key)).isEqualTo("表三“（四）无法提供 1.本机关不掌握相关政府信息”");
        assertThatThrownBy(() -> Form.EDITION_2021.label(new CellKey(Part.REQUESTS, "received", "none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("requests.received.none");
        assertThatThrownBy(Part.OVERVIEW::tableName).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"2019, 22, 161, 15", "2021, 10, 175, 15"})
    void hasTheNumberOfCellsThatTheNoticeHas(int year, int proactive, int requests, int proceedings) {
        Form form = Form.forYear(year);
        assertThat(form.table(Part.PROACTIVE).cells()).hasSize(proactive);
        assertThat(form.table(Part.REQUESTS).cells()).hasSize(requests);
        assertThat(form.table(Part.PROCEEDINGS).cells()).hasSize(proceedings);
        assertThat(form.tables())
                .extracting(TableForm::part)
                .containsExactly(Part.PROACTIVE, Part.REQUESTS, Part.PROCEEDINGS);
    }

    @Test
    void hasTheInstancesOfEachIdentity() {
        assertThat(instances(Form.EDITION_2021))
                .isEqualTo(Map.of(
                        "requests.balance", 7L,
                        "requests.outcomes", 7L,
                        "requests.applicants", 25L,
                        "proceedings.total", 3L,
                        "normative.stock", 2L,
                        "requests.carried", 7L));
        assertThat(instances(Form.EDITION_2019))
                .isEqualTo(Map.of(
                        "requests.balance", 7L,
                        "requests.outcomes", 7L,
                        "requests.applicants", 23L,
                        "proceedings.total", 3L,
                        "requests.carried", 7L));
    }

    private static Map<String, Long> instances(Form form) {
        return form.identities().stream()
                .collect(Collectors.groupingBy(Identity::id, TreeMap::new, Collectors.counting()));
    }

    @Test
    void statesTheIdentitiesInTheirCells() {
        Map<String, String> first = Form.EDITION_2021.identities().stream()
                .collect(Collectors.toMap(Identity::id, FormTest::text, (a, b) -> a));
        assertThat(first)
                .containsEntry(
                        "requests.balance",
                        "requests.received.naturalPerson + requests.carriedIn.naturalPerson"
                                + " = requests.total.naturalPerson + requests.carriedForward.naturalPerson")
                .containsEntry(
                        "requests.carried",
                        "requests.carriedIn.naturalPerson = last year's requests.carriedForward.naturalPerson")
                .containsEntry(
                        "normative.stock",
                        "proactive.rules.inForce = last year's proactive.rules.inForce"
                                + " + proactive.rules.issued - proactive.rules.repealed")
                .containsEntry(
                        "proceedings.total",
                        "proceedings.reconsideration.upheld + proceedings.reconsideration.corrected"
                                + " + proceedings.reconsideration.other + proceedings.reconsideration.pending"
                                + " = proceedings.reconsideration.total");
    }

    private static String text(Identity identity) {
        return text(identity.left()) + " = " + text(identity.right());
    }

    private static String text(Sum<CellKey> sum) {
        String text = sum.terms().stream()
                .map(t -> (t.added() ? " + " : " - ") + (t.lastYear() ? "last year's " : "") + t.operand())
                .collect(Collectors.joining());
        return text.replaceFirst("^ \\+ ", "");
    }

    /** Rows 三（一） to （六） are what （七） sums, and nothing else: not 一, 二 or 四. */
    @ParameterizedTest
    @MethodSource("forms")
    void sumsTheOutcomesAndOnlyThese(Form form) {
        Set<String> outcomes = form.table(Part.REQUESTS).lines().keySet().stream()
                .filter(line -> !Set.of("received", "carriedIn", "total", "carriedForward")
                        .contains(line))
                .collect(Collectors.toSet());
        assertThat(form.identities())
                .filteredOn(i -> i.id().equals("requests.outcomes"))
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.left().terms().stream()
                                .map(t -> t.operand().line())
                                .collect(Collectors.toSet()))
                        .isEqualTo(outcomes));
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2019})
    void spansTheHeadsOfTable3AsPrinted(int year) {
        Form form = Form.forYear(year);
        Grid grid = form.table(Part.REQUESTS).grid();
        assertThat(grid.labelColumns()).isEqualTo(3);
        assertThat(grid.columns()).isEqualTo(10);
        assertThat(grid.rows().stream().map(Grid.PrintedRow::head).toList())
                .startsWith(true, true, true)
                .hasSize(3 + (year == 2021 ? 25 : 23));
        assertThat(only(heads(grid, Axis.CORNER))).isEqualTo("3x3 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
        assertThat(heads(grid, Axis.COLUMN))
                .containsExactlyInAnyOrder(
                        "1x7 申请人情况",
                        "2x1 自然人",
                        "1x5 法人或其他组织",
                        "2x1 总计",
                        "1x1 商业企业",
                        "1x1 科研机构",
                        "1x1 社会公益组织",
                        "1x1 法律服务机构",
                        "1x1 其他");
        assertThat(heads(grid, Axis.ROW))
                .contains(
                        "1x3 一、本年新收政府信息公开申请数量",
                        "1x3 二、上年结转政府信息公开申请数量",
                        "1x2 （一）予以公开",
                        "8x1 （三）不予公开",
                        "1x1 8.属于行政查询事项",
                        "3x1 （四）无法提供",
                        "5x1 （五）不予处理",
                        "1x2 （七）总计",
                        "1x3 四、结转下年度继续办理")
                .contains(
                        year == 2021
                                ? new String[] {"22x1 三、本年度办理结果", "3x1 （六）其他处理", "1x1 3.其他"}
                                : new String[] {"20x1 三、本年度办理结果", "1x2 （六）其他处理"});
    }

    @Test
    void spansTheHeadsOfTable4AsPrinted() {
        for (Form form : Form.editions()) {
            Grid grid = form.table(Part.PROCEEDINGS).grid();
            assertThat(grid.labelColumns()).isZero();
            assertThat(grid.columns()).isEqualTo(15);
            assertThat(grid.rows()).extracting(Grid.PrintedRow::head).containsExactly(true, true, true, false);
            assertThat(grid.rows().get(0).cells().stream().map(FormTest::spans)).containsExactly("1x5", "1x10");
            assertThat(grid.rows().get(1).cells().stream().map(FormTest::spans))
                    .containsExactly("2x1", "2x1", "2x1", "2x1", "2x1", "1x5", "1x5");
            assertThat(grid.rows().get(2).cells()).hasSize(10);
        }
    }

    /** A block with fewer measures than the widest fills the width: its last column takes the rest. */
    @Test
    void spansASingleMeasureOfTable2OverTheWidth() {
        Grid grid = Form.EDITION_2021.table(Part.PROACTIVE).grid();
        assertThat(grid.columns()).isEqualTo(4);
        assertThat(heads(grid, Axis.BLOCK)).hasSize(4).allMatch(head -> head.startsWith("1x4 第二十条第（"));
        assertThat(heads(grid, Axis.COLUMN)).contains("1x1 本年制发件数", "1x3 本年处理决定数量", "1x3 本年收费金额（单位：万元）");
        assertThat(widthOf(Form.EDITION_2021, CellKey.of(ProactiveItem.FEES, ProactiveMeasure.AMOUNT)))
                .isEqualTo(3);
        assertThat(widthOf(Form.EDITION_2021, CellKey.of(ProactiveItem.RULES, ProactiveMeasure.IN_FORCE)))
                .isEqualTo(1);
        assertThat(widthOf(Form.EDITION_2019, CellKey.of(ProactiveItem.PROCUREMENT, ProactiveMeasure.AMOUNT)))
                .isEqualTo(2);
    }

    private static int widthOf(Form form, CellKey key) {
        return form.table(key.part()).cell(key).colSpan();
    }

    private static List<String> heads(Grid grid, Axis axis) {
        return grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> head(cell).stream())
                .filter(head -> head.axis() == axis)
                .map(head -> spans(head) + " " + head.label())
                .toList();
    }

    private static List<HeadCell> head(Grid.Cell cell) {
        return cell.accept(new Grid.Visitor<>() {
            @Override
            public List<HeadCell> head(HeadCell head) {
                return List.of(head);
            }

            @Override
            public List<HeadCell> number(Grid.NumberCell number) {
                return List.of();
            }
        });
    }

    private static String spans(Grid.Cell cell) {
        return cell.rowSpan() + "x" + cell.colSpan();
    }

    private static String only(List<String> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void laysEachTableOutWithoutGapOrOverlap(Form form) {
        for (TableForm table : form.tables()) {
            Grid grid = table.grid();
            int height = grid.rows().size();
            boolean[][] taken = new boolean[height][grid.columns()];
            for (int y = 0; y < height; y++) {
                int x = 0;
                for (Grid.Cell cell : grid.rows().get(y).cells()) {
                    while (x < grid.columns() && taken[y][x]) {
                        x++;
                    }
                    assertThat(x + cell.colSpan())
                            .as("%s row %d: %s", table, y, cell)
                            .isLessThanOrEqualTo(grid.columns());
                    assertThat(y + cell.rowSpan())
                            .as("%s row %d: %s", table, y, cell)
                            .isLessThanOrEqualTo(height);
                    for (int i = y; i < y + cell.rowSpan(); i++) {
                        for (int j = x; j < x + cell.colSpan(); j++) {
                            assertThat(taken[i][j])
                                    .as("%s row %d: %s", table, y, cell)
                                    .isFalse();
                            taken[i][j] = true;
                        }
                    }
                }
            }
            for (int y = 0; y < height; y++) {
                assertThat(taken[y]).as("%s row %d", table, y).doesNotContain(false);
            }
        }
    }

    @Test
    void namesACellByItsHeadsFromTheOutermost() {
        Grid.NumberCell cell = Form.EDITION_2021
                .table(Part.REQUESTS)
                .cell(CellKey.of(RequestRow.OTHER_FEE_UNPAID, Applicant.RESEARCH_INSTITUTION));
        assertThat(cell.heads())
                .extracting(HeadCell::label)
                .containsExactly(
                        "三、本年度办理结果", "（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "申请人情况", "法人或其他组织", "科研机构");
        assertThat(cell.heads()).extracting(HeadCell::level).containsExactly(1, 2, 3, 1, 2, 3);
    }

    /** The range checks depend on it: a change may be negative, an amount may have decimals. */
    @Test
    void knowsAmountsAndChangesFromCounts() {
        assertThat(cellsOf(Form.EDITION_2021, Quantity.AMOUNT)).containsExactly("proactive.fees.amount");
        assertThat(cellsOf(Form.EDITION_2021, Quantity.CHANGE)).isEmpty();
        assertThat(cellsOf(Form.EDITION_2019, Quantity.AMOUNT)).containsExactly("proactive.procurement.amount");
        assertThat(cellsOf(Form.EDITION_2019, Quantity.CHANGE)).hasSize(5).allMatch(key -> key.endsWith(".change"));
    }

    private static List<String> cellsOf(Form form, Quantity quantity) {
        return form.tables().stream()
                .flatMap(table ->
                        table.cells().stream().filter(key -> table.cell(key).quantity() == quantity))
                .map(CellKey::toString)
                .toList();
    }

    @Test
    void hasAConstantForEachKeyAndUsesEachConstant() {
        Set<Key> used = Form.editions().stream()
                .flatMap(form -> form.tables().stream())
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> keys(Stream.of(block.rows(), block.columns())
                        .flatMap(Collection::stream)
                        .toList()))
                .collect(Collectors.toSet());
        Set<Key> constants = Stream.of(Key.Line.class, Key.Measure.class)
                .flatMap(side -> Arrays.stream(side.getPermittedSubclasses()))
                .flatMap(FormTest::constants)
                .collect(Collectors.toSet());
        assertThat(constants).isEqualTo(used).hasSizeGreaterThan(50);
    }

    private static Stream<Key> keys(List<Head> heads) {
        return heads.stream().flatMap(head -> Stream.concat(Stream.ofNullable(head.key()), keys(head.children())));
    }

    private static Stream<Key> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (Key) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2019",
        "2020, 2019",
        "2021, 2021",
        "2022, 2021",
        "2023, 2021",
        "2024, 2021",
        "2025, 2021",
        "2026, 2021"
    })
    void isInForceForItsYears(int year, String edition) {
        assertThat(Form.forYear(year).id()).isEqualTo(edition);
        assertThat(Form.editions()).filteredOn(form -> form.fits(year)).hasSize(1);
    }

    @Test
    void doesNotExistBefore2019() {
        assertThatThrownBy(() -> Form.forYear(2018))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("year:");
    }

    @Test
    void wordsTheTitle() {
        assertThat(Form.EDITION_2021.title("示例市人民政府", 2021)).isEqualTo("示例市人民政府2021年政府信息公开工作年度报告");
    }

    @Test
    void isEqualByWhatIsDeclared() {
        assertThat(Form.EDITION_2021.toBuilder("2021").build())
                .isEqualTo(Form.EDITION_2021)
                .hasSameHashCodeAs(Form.EDITION_2021);
        assertThat(Form.EDITION_2021.toBuilder("2021")
                        .heading(Part.OTHER, "六、其他")
                        .build())
                .isNotEqualTo(Form.EDITION_2021);
        assertThat(Form.EDITION_2019.table(Part.REQUESTS)).isNotEqualTo(Form.EDITION_2021.table(Part.REQUESTS));
        assertThat(Form.EDITION_2019.table(Part.PROCEEDINGS)).isEqualTo(Form.EDITION_2021.table(Part.PROCEEDINGS));
    }

    @Test
    void aNumberThatTextsSpeakOfIsATotalOrASum() {
        assertThat(cellsOf(Form.EDITION_2021, Part.REQUESTS, "一、本年新收"))
                .containsExactly(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL));
        assertThat(cellsOf(Form.EDITION_2021, Part.REQUESTS, "不予公开"))
                .hasSize(8)
                .allMatch(cell -> cell.measure().equals(Applicant.TOTAL.name()));
        assertThat(cellsOf(FictitiousEdition.FORM, Part.REQUESTS, "不予公开")).hasSize(9);
        assertThat(cellsOf(FictitiousEdition.FORM, Part.REQUESTS, FictitiousEdition.ROW_NAME))
                .containsExactly(CellKey.of(FictitiousEdition.ROW, Applicant.TOTAL));
        assertThat(cellsOf(Form.EDITION_2021, Part.PROCEEDINGS, "行政诉讼"))
                .containsExactly(
                        CellKey.of(ProceedingKind.DIRECT_LITIGATION, ProceedingResult.TOTAL),
                        CellKey.of(ProceedingKind.LITIGATION_AFTER_RECONSIDERATION, ProceedingResult.TOTAL));
        assertThat(cellsOf(Form.EDITION_2021, Part.PROACTIVE, "行政规范性文件", "现行有效件数"))
                .containsExactly(CellKey.of(ProactiveItem.NORMATIVE_DOCUMENTS, ProactiveMeasure.IN_FORCE));
        assertThat(cellsOf(Form.EDITION_2019, Part.PROACTIVE, "行政许可", ""))
                .containsExactly(CellKey.of(ProactiveItem.LICENSES, ProactiveMeasure.DECISIONS));
    }

    private static List<CellKey> cellsOf(Form form, Part part, String... names) {
        return form.table(part).mentioned().stream()
                .filter(number ->
                        number.by().stream().map(Mention::name).toList().equals(List.of(names)))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    @Test
    void refusesADeclarationThatCannotBeFilledIn() {
        TableForm requests = Form.EDITION_2021.table(Part.REQUESTS);
        Head again = Head.of("再次", RequestRow.RECEIVED);
        assertThatThrownBy(() -> requests.withHeadAfter(RequestRow.CARRIED_IN, again))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two cells are called requests.received");
        assertThatThrownBy(
                        () -> requests.withHeadAfter(RequestRow.OTHER_DISPOSED, Head.of("某", new RequestRow("some"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("otherDisposed");
        assertThatThrownBy(() ->
                        requests.withIdentity("x", Sum.of(RequestRow.RECEIVED), Sum.of(RequestRow.OTHER_DISPOSED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("identity x");
        assertThatThrownBy(() ->
                        Form.builder("2031").notice(Form.EDITION_2021.notice()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("heading:");
        assertThatThrownBy(() -> new RequestRow("Not A Name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("name:");
    }

    @Test
    void aSumWithABlankComesToNothing() {
        Map<String, BigDecimal> numbers = Map.of("a", new BigDecimal("1.50"), "b", BigDecimal.ONE, "c", BigDecimal.TEN);
        Sum<String> sum = Sum.of("a", "b").minus("c");
        assertThat(sum.value(term -> numbers.get(term.operand()))).isEqualTo(new BigDecimal("-7.50"));
        assertThat(sum.plus("blank").value(term -> numbers.get(term.operand()))).isNull();
    }

    @Test
    void refusesBlocksThatCannotBePrinted() {
        Head received = Head.of("一、新收", RequestRow.RECEIVED);
        Head total = Head.of("总计", Applicant.TOTAL);
        assertThatThrownBy(() -> new FormBlock(null, null, List.of(received), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("columns:");
        FormBlock rows = new FormBlock(null, null, List.of(received), List.of(total));
        FormBlock none =
                new FormBlock(null, null, List.of(), List.of(Head.group("二、结转", RequestRow.CARRIED_IN, total)));
        assertThatThrownBy(() -> TableForm.of(Part.REQUESTS, rows, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("blocks: row heads");
    }

    /** Who declares an edition may make the heads once and put them under several others. */
    @Test
    void headsThatAreDeclaredTwiceAreTwoOnPaper() {
        Head[] results = {
            Head.of("结果维持", ProceedingResult.UPHELD), Head.total("总计", ProceedingResult.TOTAL, "proceedings.total")
        };
        TableForm table = TableForm.of(
                Part.PROCEEDINGS,
                new FormBlock(
                        null,
                        null,
                        List.of(),
                        List.of(
                                Head.group("行政复议", ProceedingKind.RECONSIDERATION, results),
                                Head.group("行政诉讼", ProceedingKind.DIRECT_LITIGATION, results))));
        assertThat(table.cells()).hasSize(4);
        assertThat(table.cells().stream().map(table::cell))
                .extracting(cell -> cell.heads().stream().map(HeadCell::id).toList())
                .containsExactly(List.of(1, 2), List.of(1, 3), List.of(4, 5), List.of(4, 6));
    }

    @Test
    void aColumnMayFollowAGroupOfColumns() {
        ProceedingKind ruling = new ProceedingKind("ruling");
        TableForm later = Form.EDITION_2021
                .table(Part.PROCEEDINGS)
                .withHeadAfter(
                        ProceedingKind.RECONSIDERATION,
                        Head.group("行政裁决", ruling, Head.of("结果维持", ProceedingResult.UPHELD)));
        assertThat(later.cells()).hasSize(16).contains(CellKey.of(ruling, ProceedingResult.UPHELD));
        assertThat(later.lines().keySet()).startsWith("reconsideration", "ruling", "directLitigation");
    }

    @Test
    void variantsOfLabelsStayWithTheirHeadsAndEditions() {
        Form next = Form.EDITION_2021.toBuilder("2031").build();
        for (Part part : Part.values()) {
            assertThat(next.headingVariants(part)).isEqualTo(Form.EDITION_2021.headingVariants(part));
        }
        assertThat(next.headingVariants(Part.PROBLEMS)).isNotEmpty();

        Head written = Head.of("本年制发件数", ProactiveMeasure.ISSUED).alsoWritten("本年制发数");
        Head added = Head.of("本年修订件数", new ProactiveMeasure("amended"));
        assertThat(Head.insertAfter(List.of(written), ProactiveMeasure.ISSUED, added))
                .containsExactly(written, added);
    }
}
