package dev.gongkai.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.testing.ReportGenerator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportBuilderTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};

    private static Report.Builder draft() {
        return draft(Form.EDITION_2021);
    }

    private static Report.Builder draft(Form form) {
        return Report.builder(form, form.firstYear(), Agency.of("示例市教育局"));
    }

    static List<Form> forms() {
        return Form.editions();
    }

    @Test
    void buildsADraftInWhichEverythingIsBlank() {
        Report report = draft().build();
        for (Part part : Part.values()) {
            if (part.isTable()) {
                assertThat(report.table(part).cells()).isEmpty();
                assertThat(report.table(part).notes()).isEmpty();
            } else {
                assertThat(report.narrative(part)).isEqualTo(Narrative.EMPTY);
            }
            assertThat(report.heading(part)).isEqualTo(Form.EDITION_2021.heading(part));
        }
        assertThat(report.title()).isEqualTo("示例市教育局2021年政府信息公开工作年度报告");
        assertThat(report.signature()).isNull();
        assertThat(report.cell(CellKey.of(RequestRow.TOTAL, Applicant.TOTAL))).isEqualTo(Cell.BLANK);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void fillsEveryTotalSoThatTheIdentitiesHold(Form form) {
        Report.Builder builder = draft(form);
        int number = 1;
        for (CellKey key : nonTotals(form)) {
            builder.set(key, Cell.of(number++));
        }
        Report report = builder.fillTotals().build();
        for (Identity identity : form.identities()) {
            if (identity.total().isPresent()) {
                assertThat(report.cell(identity.total().get()).value())
                        .as("%s", identity)
                        .isEqualTo(identity.left().terms().stream()
                                .map(term -> report.cell(term.operand()).value())
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
        assertThat(report.requests().cells())
                .hasSameSizeAs(form.table(Part.REQUESTS).cells());
    }

    private static List<CellKey> nonTotals(Form form) {
        Set<CellKey> totals = form.identities().stream()
                .flatMap(identity -> identity.total().stream())
                .collect(Collectors.toSet());
        return form.tables().stream()
                .flatMap(table -> table.cells().stream())
                .filter(key -> !totals.contains(key))
                .toList();
    }

    @Test
    void neverOverwritesATotalThatWasGiven() {
        Report report = draft().set(ProceedingKind.RECONSIDERATION, ProceedingResult.UPHELD, 2)
                .set(ProceedingKind.RECONSIDERATION, ProceedingResult.TOTAL, 9)
                .zeroBlanks()
                .fillTotals()
                .build();
        assertThat(report.cell(CellKey.of(ProceedingKind.RECONSIDERATION, ProceedingResult.TOTAL)))
                .isEqualTo(Cell.of(9));
        assertThat(report.cell(CellKey.of(ProceedingKind.DIRECT_LITIGATION, ProceedingResult.TOTAL)))
                .isEqualTo(Cell.of(0));
    }

    @Test
    void leavesATotalBlankWhereAPartIsBlank() {
        Report report = draft().set(ProceedingKind.RECONSIDERATION, ProceedingResult.UPHELD, 2)
                .set(ProceedingKind.RECONSIDERATION, ProceedingResult.CORRECTED, 0)
                .set(ProceedingKind.RECONSIDERATION, ProceedingResult.OTHER, 0)
                .fillTotals()
                .build();
        assertThat(report.cell(CellKey.of(ProceedingKind.RECONSIDERATION, ProceedingResult.TOTAL))
                        .isBlank())
                .isTrue();
    }

    @Test
    void keepsTheRemarkOfABlankThatIsFilled() {
        CellKey total = CellKey.of(ProceedingKind.RECONSIDERATION, ProceedingResult.TOTAL);
        CellKey part = CellKey.of(ProceedingKind.RECONSIDERATION, ProceedingResult.PENDING);
        Report report = draft().set(total, Cell.BLANK.withRemark("含上年"))
                .set(part, Cell.BLANK.withRemark("待定"))
                .zeroBlanks()
                .fillTotals()
                .build();
        assertThat(report.cell(part)).isEqualTo(Cell.of(0).withRemark("待定"));
        assertThat(report.cell(total)).isEqualTo(Cell.of(0).withRemark("含上年"));
    }

    @Test
    void zeroesBlanksButNeitherTotalsNorNumbers() {
        CellKey given = CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON);
        Report report = draft().set(given, Cell.of(23)).zeroBlanks().build();
        List<CellKey> nonTotals = nonTotals(Form.EDITION_2021);
        for (Part part : List.of(Part.PROACTIVE, Part.REQUESTS, Part.PROCEEDINGS)) {
            assertThat(report.table(part).cells().keySet()).isSubsetOf(nonTotals);
        }
        assertThat(nonTotals)
                .allSatisfy(
                        key -> assertThat(report.cell(key)).isEqualTo(key.equals(given) ? Cell.of(23) : Cell.of(0)));
    }

    @Test
    void buildsTheSameReportFromAReport() {
        for (int i = 0; i < 20; i++) {
            Report report = ReportGenerator.report(i);
            assertThat(report.toBuilder().build()).isEqualTo(report).hasSameHashCodeAs(report);
            Report other = report.toBuilder()
                    .agency(Agency.of("另一机关"))
                    .note(Part.REQUESTS, "注：另加。")
                    .build();
            assertThat(other).isNotEqualTo(report);
            assertThat(other.requests().notes())
                    .hasSize(report.requests().notes().size() + 1);
        }
    }

    @Test
    void refusesACellThatTheEditionDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft().set(RequestRow.OTHER_DISPOSED, Applicant.TOTAL, 1))
                .withMessage("key: this edition of the form has no cell requests.otherDisposed.total");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> draft(Form.EDITION_2019).set(ProactiveItem.FEES, ProactiveMeasure.AMOUNT, BigDecimal.ONE))
                .withMessageContaining("proactive.fees.amount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft().build().cell(CellKey.of(RequestRow.OTHER_DISPOSED, Applicant.TOTAL)));
        assertThatIllegalArgumentException().isThrownBy(() -> draft().narrative(Part.REQUESTS, Narrative.EMPTY));
        assertThatIllegalArgumentException().isThrownBy(() -> draft().note(Part.OVERVIEW, "注：无。"));
    }

    @Test
    void refusesATableInAPlaceThatIsNotItsOwn() {
        Report report = draft().build();
        TableData other = draft(Form.EDITION_2019).build().requests();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withRequests(report, other))
                .withMessageStartingWith("requests:");
        assertThat(withRequests(report, report.requests())).isEqualTo(report);
    }

    private static Report withRequests(Report report, TableData requests) {
        return report.toBuilder().table(requests).build();
    }

    @Test
    void doesNotChangeWithWhatItWasMadeOf() {
        byte[] bytes = PNG.clone();
        List<String> row = new ArrayList<>(List.of("渠道", "条数"));
        List<List<String>> rows = new ArrayList<>(List.of(row));
        List<Narrative.Block> blocks = new ArrayList<>(List.of(
                new Narrative.Figure(Picture.of("a.png", bytes), null, null), new Narrative.SmallTable(rows, null)));
        Narrative narrative = new Narrative(blocks);
        Map<CellKey, Cell> cells =
                new HashMap<>(Map.of(CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON), Cell.of(1)));
        List<String> notes = new ArrayList<>(List.of("注：无。"));
        TableData requests = new TableData(Form.EDITION_2021.table(Part.REQUESTS), cells, notes);
        Map<Part, String> headings = new EnumMap<>(Map.of(Part.OTHER, "六、其他"));
        Report.Builder builder = draft();
        headings.forEach(builder::heading);
        Report report = withRequests(builder.overview(narrative).build(), requests);
        Report same = report.toBuilder().build();

        bytes[8] = 2;
        row.set(0, "改");
        rows.clear();
        blocks.clear();
        cells.clear();
        notes.clear();
        headings.clear();
        builder.heading(Part.OTHER, "六、改").overview(Narrative.EMPTY).zeroBlanks();
        assertThat(report).isEqualTo(same);
        assertThat(report.requests().cells()).hasSize(1);
        assertThat(report.requests().notes()).containsExactly("注：无。");
        assertThat(report.overview())
                .isEqualTo(Narrative.of(
                        new Narrative.Figure(Picture.of("a.png", PNG), null, null),
                        new Narrative.SmallTable(List.of(List.of("渠道", "条数")), null)));
    }

    @TestFactory
    Stream<DynamicTest> givesOutNothingThatCouldBeChanged() {
        Narrative.SmallTable table = new Narrative.SmallTable(List.of(List.of("渠道")), null);
        Report report = draft().overview(Narrative.of(table))
                .note(Part.REQUESTS, "注：无。")
                .set(RequestRow.RECEIVED, Applicant.TOTAL, 1)
                .heading(Part.OTHER, "六、其他")
                .build();
        Map<String, Runnable> changes = Map.of(
                "cells", () -> report.requests().cells().clear(),
                "cell set of the form",
                        () -> Form.EDITION_2021.table(Part.REQUESTS).cells().clear(),
                "lines of the form",
                        () -> Form.EDITION_2021.table(Part.REQUESTS).lines().clear(),
                "identities", () -> Form.EDITION_2021.identities().clear(),
                "notes", () -> report.requests().notes().clear(),
                "headings", () -> report.givenHeadings().clear(),
                "blocks", () -> report.overview().blocks().clear(),
                "rows", () -> table.rows().clear(),
                "row", () -> table.rows().get(0).clear());
        return changes.entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(
                        change.getKey(),
                        () -> assertThatThrownBy(() -> change.getValue().run())
                                .isInstanceOf(UnsupportedOperationException.class)));
    }

    @Test
    void givesOutACopyOfAPicture() {
        Picture picture = Picture.of("a.png", PNG);
        picture.content()[8] = 2;
        assertThat(picture.content()).isEqualTo(PNG);
        assertThat(picture).isEqualTo(Picture.of("a.png", PNG)).isNotEqualTo(Picture.of(PNG));
        assertThat(picture.type()).isEqualTo(Picture.Type.PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/a.png",
                "../a.png",
                "a/../../b.png",
                "..",
                "a/.",
                "./a.png",
                "a\u2028/../../b.png",
                "C:a.png",
                "a\\b.png",
                " ",
                ""
            })
    void refusesAPictureNameThatIsNoPathBelowTheReport(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Picture.of(name, PNG))
                .withMessageStartingWith("name:");
    }

    @Test
    void refusesAPictureThatIsNeitherPngNorJpeg() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Picture.of("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .withMessageStartingWith("content:");
    }

    @Test
    void keepsTheDigitsOfANumber() {
        assertThat(Cell.of(new BigDecimal("0.50"))).hasToString("0.50").isNotEqualTo(Cell.of(new BigDecimal("0.5")));
        assertThat(Cell.of(new BigDecimal("1E+3"))).hasToString("1000").isEqualTo(Cell.of(1000));
        assertThat(Cell.of(22).withRemark("其中修订16件")).hasToString("22（其中修订16件）");
    }

    @Test
    void tellsABlankFromAZero() {
        assertThat(Cell.BLANK).isNotEqualTo(Cell.of(0)).hasToString("");
        assertThat(Cell.BLANK.isBlank()).isTrue();
        assertThat(Cell.of(0).isBlank()).isFalse();
        Report blank = draft().build();
        assertThat(draft().zeroBlanks().fillTotals().build()).isNotEqualTo(blank);
        // What was emptied is as if it had never been set.
        assertThat(draft().set(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL), Cell.BLANK)
                        .build())
                .isEqualTo(blank);
    }

    @Test
    void limitsTheDigitsOfANumber() {
        String most = "9".repeat(Cell.MAX_DIGITS);
        assertThatCode(() -> Cell.of(new BigDecimal("-" + most + "." + most))).doesNotThrowAnyException();
        for (String number : List.of(most + "9", "0." + most + "9", "1E+30", "1E-31", "1E+2000000000")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cell.of(new BigDecimal(number)))
                    .withMessageStartingWith("value:");
        }
    }

    /** Every place for a text, by the name of its parameter. */
    private static final Map<String, Function<String, Object>> PLACES = Map.ofEntries(
            Map.entry("name", Agency::of),
            Map.entry("website", text -> Agency.builder("甲").website(text).build()),
            Map.entry("address", text -> Agency.builder("甲").address(text).build()),
            Map.entry("phone", text -> Agency.builder("甲").phone(text).build()),
            Map.entry("email", text -> Agency.builder("甲").email(text).build()),
            Map.entry("code", text -> Agency.builder("甲").code(text).build()),
            Map.entry("superior", text -> Agency.builder("甲").superior(text).build()),
            Map.entry("headings", text -> draft().heading(Part.OTHER, text).build()),
            Map.entry("notes", text -> draft().note(Part.REQUESTS, text).build()),
            Map.entry("remark", text -> Cell.of(1).withRemark(text)),
            Map.entry("agency", text -> new Signature(text, null)),
            Map.entry("text", Narrative.Paragraph::new),
            Map.entry("caption", text -> new Narrative.Figure(Picture.of(PNG), text, null)),
            Map.entry("alt", text -> new Narrative.Figure(Picture.of(PNG), null, text)));

    @TestFactory
    Stream<DynamicTest> checksEachTextAndNamesItsParameter() {
        return PLACES.entrySet().stream()
                .map(place -> DynamicTest.dynamicTest(place.getKey(), () -> {
                    for (String wrong :
                            List.of("甲\u0001", "甲\uD800乙", "\uDC00", "甲\uFFFE", "甲\n乙", "甲\r", "", "　\u00A0")) {
                        assertThatIllegalArgumentException()
                                .as(place.getKey() + " accepts " + escaped(wrong))
                                .isThrownBy(() -> place.getValue().apply(wrong))
                                .withMessageStartingWith(place.getKey() + ":");
                    }
                    assertThatCode(() -> place.getValue().apply("䶮㛃㸆𫖯𬭎")).doesNotThrowAnyException();
                }));
    }

    @Test
    void namesTheCharacterThatNoDocumentCanHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agency.of("𫖯局\u0001"))
                .withMessage("name: character 3, U+0001, is not allowed in documents");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Narrative.parse("好\r\n\n　坏\uD800"))
                .withMessage("text: line 3, character 2, U+D800, is not allowed in documents");
    }

    @Test
    void goesOnWhereCharactersWereRepaired() {
        Report report = draft().note(Part.REQUESTS, "注：⽆。")
                .repairCharacters()
                .note(Part.REQUESTS, "注：另加。")
                .build();
        assertThat(report.requests().notes()).containsExactly("注：无。", "注：另加。");
    }

    @Test
    void allowsLineBreaksInTheTitleOnly() {
        assertThat(draft().title("示例市教育局\n年度报告").build().title()).isEqualTo("示例市教育局\n年度报告");
        for (String wrong : List.of(" \n", "甲\u0001")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> draft().title(wrong).build())
                    .withMessageStartingWith("title:");
        }
    }

    /** Whoever forgot a value learns which, where it was given, and a blank is never what was merely forgotten. */
    @TestFactory
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    Stream<DynamicTest> namesTheArgumentThatIsNull() {
        Map<String, Supplier<Object>> calls = Map.ofEntries(
                Map.entry("form", () -> Report.builder(null, 2021, Agency.of("甲"))),
                Map.entry("agency", () -> Report.builder(Form.EDITION_2021, 2021, null)),
                Map.entry("name", () -> Agency.of(null)),
                Map.entry("text", () -> Narrative.parse(null)),
                Map.entry("date", () -> draft().signedOn(null)),
                Map.entry("cell", () -> draft().set(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL), null)),
                Map.entry("value", () -> draft().set(ProactiveItem.FEES, ProactiveMeasure.AMOUNT, null)),
                Map.entry("value of a narrative", () -> draft().overview(null)));
        return calls.entrySet().stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.getKey(),
                        () -> assertThatNullPointerException()
                                .isThrownBy(() -> call.getValue().get())
                                .withMessage(call.getKey().split(" ")[0])));
    }

    private static String escaped(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(i -> String.format("\\u%04X", (int) text.charAt(i)))
                .collect(Collectors.joining());
    }
}
