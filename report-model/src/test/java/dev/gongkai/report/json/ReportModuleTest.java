package dev.gongkai.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.MalformedJsonException.JsonProblem;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.MalformedDocument;
import dev.gongkai.report.testing.ReportGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportModuleTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new ReportModule());

    /** As a program's own data holds a report. */
    record Submission(String by, Report report) {}

    private static Report report(int seed) {
        return ReportGenerator.report(seed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void readsWhatItWrites(int seed) throws IOException {
        Report report = report(seed);
        String json = MAPPER.writeValueAsString(report);
        assertThat(MAPPER.readValue(json, Report.class)).isEqualTo(report);
        assertThat(ReportReader.create().read(json)).isEqualTo(report);
        assertThat(MAPPER.readValue(ReportWriter.create().write(report), Report.class))
                .isEqualTo(report);
    }

    @Test
    void aReportMayBeAPartOfSomethingElse() throws IOException {
        Map<String, List<Submission>> all =
                Map.of("2021", List.of(new Submission("甲", report(1)), new Submission("乙", report(2))));
        String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        assertThat(MAPPER.readValue(json, new TypeReference<Map<String, List<Submission>>>() {}))
                .isEqualTo(all);
        assertThat(MAPPER.readValue("{\"by\": \"甲\", \"report\": null}", Submission.class)
                        .report())
                .isNull();
    }

    @Test
    void findsItselfAsAService() throws IOException {
        Report report = report(3);
        ObjectMapper found = new ObjectMapper().findAndRegisterModules();
        assertThat(found.readValue(found.writeValueAsString(report), Report.class))
                .isEqualTo(report);
    }

    @Test
    void keepsTheDigitsAlsoOnTheWayThroughATree() throws IOException {
        BigDecimal digits = new BigDecimal("123456789012345678.10");
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                .set(ProactiveItem.FEES, ProactiveMeasure.AMOUNT, digits)
                .build();
        assertThat(MAPPER.writeValueAsString(report)).contains(digits.toPlainString());
        assertThat(MAPPER.convertValue(report, Report.class)).isEqualTo(report);
        // A tree of Jackson leaves out the zeros at the end: the value is the same.
        assertThat(MAPPER.treeToValue(MAPPER.valueToTree(report), Report.class)
                        .cell(CellKey.of(ProactiveItem.FEES, ProactiveMeasure.AMOUNT))
                        .value())
                .isEqualByComparingTo(digits);
    }

    @Test
    void saysWhatIsWrongAndWhereInTheWholeDocument() {
        assertThatThrownBy(() -> MAPPER.readValue(
                        "{\"by\": \"甲\",\n \"report\": {\"form\": \"2021\", \"year\": \"2021\", \"x\": 1}}",
                        Submission.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("应为 1000 至 9999 的整数")
                .rootCause()
                .isInstanceOfSatisfying(
                        MalformedReportException.class,
                        e -> assertThat(e.problems())
                                .extracting(JsonProblem::pointer, JsonProblem::line, JsonProblem::column)
                                .contains(tuple("/year", 2, 37), tuple("/x", 2, 50)));
    }

    /** Whichever of the two that look at a document finds it. */
    @Test
    void tellsEveryPlaceAsIfTheReportStoodAlone() {
        assertThat(
                        places(
                                "{\"by\": \"甲\", \"report\": {\"form\": \"2021\", \"requests\": {\"total\": 1, \"total\": 2}}}"))
                .containsExactly("/requests/total");
        assertThat(places("{\"report\": {\"form\": \"2021\", \"year\": NaN}}")).containsExactly("/year");
        assertThat(places("{\"report\": {\"form\": \"2021\", \"" + "y".repeat(300) + "\": 1}}"))
                .containsExactly("");
    }

    private static List<String> places(String json) {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new ReportModule())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature());
        return refusal(() -> mapper.readValue(json, Submission.class)).problems().stream()
                .map(JsonProblem::pointer)
                .toList();
    }

    private static MalformedReportException refusal(ThrowingCallable reading) {
        Throwable thrown = catchThrowable(reading);
        while (thrown != null && !(thrown instanceof MalformedReportException)) {
            thrown = thrown.getCause();
        }
        return (MalformedReportException) Objects.requireNonNull(thrown, "not refused, or otherwise");
    }

    /** Other formats of Jackson have values that JSON has not: bytes, and numbers with a line between their digits in YAML. */
    @Test
    void refusesWhatOnlyOtherFormatsHave() {
        Map<String, Object> bytes = Map.of("form", "2021", "year", 2021, "agency", Map.of("name", new byte[] {1}));
        assertThat(refusal(() -> MAPPER.convertValue(bytes, Report.class)).problems())
                .extracting(
                        problem -> problem.pointer() + " " + problem.message().en())
                .containsExactly("/agency/name this is no value that JSON has");

        String json = "{\"form\": \"2021\", \"year\": 2021, \"agency\": {\"name\": \"甲\"},"
                + " \"requests\": {\"received\": {\"total\": 1000}}}";
        assertThat(refusal(() -> MAPPER.readValue(
                                new JsonParserDelegate(MAPPER.createParser(json)) {
                                    @Override
                                    public String getText() throws IOException {
                                        return super.getText().replace("1000", "1_000");
                                    }
                                },
                                Report.class))
                        .problems())
                .extracting(
                        problem -> problem.pointer() + " " + problem.message().en())
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("/requests/received/total 1_000 is no number in JSON"));
    }

    @Test
    void takesFiguresFromWhereTheReaderDoes() {
        String json = MalformedDocument.GOOD;
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};
        ObjectMapper own = new ObjectMapper()
                .registerModule(new ReportModule(ReportReader.create().withPictures(name -> png)));
        assertThatThrownBy(() -> MAPPER.readValue(json, Report.class)).hasMessageContaining("good.png");
        assertThat(catchThrowable(() -> own.readValue(json, Report.class))).isNull();
    }
}
