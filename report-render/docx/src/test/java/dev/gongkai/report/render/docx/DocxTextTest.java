package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.testing.ComposedText;
import dev.gongkai.report.render.docx.testing.WordFile;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Nothing is dropped, reordered or retyped on the way into the document. */
class DocxTextTest {

    private static final DocxRenderer PUBLISHED =
            DocxRenderer.builder().withoutControls().build();

    @TestFactory
    Stream<DynamicTest> everyTextIsThereCharacterForCharacter() {
        return Extremes.everything().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<String> expected =
                            ComposedText.of(ReportComposer.create().compose(entry.getValue()));

                    assertThat(word(DocxRenderer.create(), entry.getValue()).texts())
                            .isEqualTo(expected);
                    assertThat(word(PUBLISHED, entry.getValue()).texts()).isEqualTo(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRowFillsTheTable() {
        return Extremes.everything().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    for (Element table : WordFile.all(
                            word(DocxRenderer.create(), entry.getValue()).body(), "tbl")) {
                        int columns = WordFile.all(table, "gridCol").size();
                        for (Element row : WordFile.all(table, "tr")) {
                            int span = WordFile.all(row, "tc").stream()
                                    .map(cell -> WordFile.value(cell, "gridSpan"))
                                    .mapToInt(value -> value.isEmpty() ? 1 : Integer.parseInt(value))
                                    .sum();
                            assertThat(span).isEqualTo(columns);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyNumberIsBoundToItsValue() {
        return Extremes.everything().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> assertNumbersAreBound(entry.getValue())));
    }

    private static void assertNumbersAreBound(Report report) throws IOException {
        WordFile word = word(DocxRenderer.create(), report);
        Map<String, String> values = new LinkedHashMap<>();
        Element root = word.xml("/" + DocxContract.VALUES_PART).getDocumentElement();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            values.put(child.getLocalName(), child.getTextContent());
        }
        Map<String, String> bound = new LinkedHashMap<>();
        for (Element control : WordFile.all(word.body(), "sdt")) {
            List<Element> binding = WordFile.all(control, "dataBinding");
            String tag = WordFile.value(control, "tag");
            if (binding.size() == 1 && values.containsKey(tag)) {
                assertThat(binding.get(0).getAttributeNS(WordFile.W, "xpath"))
                        .isEqualTo("/v:report[1]/v:" + tag + "[1]");
                assertThat(WordFile.text(control)).as(tag).isEqualTo(values.get(tag));
                bound.put(tag, values.get(tag));
            }
        }
        assertThat(bound).isEqualTo(values);
        assertThat(values.keySet())
                .containsExactlyInAnyOrderElementsOf(report.form().tables().stream()
                        .flatMap(table -> table.cells().stream())
                        .map(CellKey::toString)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> theReportTravelsWithin() {
        return Extremes.everything().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    for (DocxRenderer renderer : List.of(DocxRenderer.create(), PUBLISHED)) {
                        String json = word(renderer, entry.getValue())
                                .xml("/" + DocxContract.REPORT_PART)
                                .getDocumentElement()
                                .getTextContent();
                        assertThat(ReportReader.create().read(json)).isEqualTo(entry.getValue());
                    }
                }));
    }

    @Test
    void aBareDocumentHasTheSameTextAndNoReportWithin() throws IOException {
        Document document = ReportComposer.create().compose(Samples.qufu());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxRenderer.create().render(document, out);

        assertThat(new WordFile(out.toByteArray()).texts()).isEqualTo(ComposedText.of(document));
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain(DocxContract.REPORT_PART);
    }

    private static WordFile word(DocxRenderer renderer, Report report) {
        return new WordFile(Samples.bytes(renderer, report));
    }
}
