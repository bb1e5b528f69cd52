package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.internal.format.WordMeasures;
import dev.gongkai.report.render.docx.testing.WordFile;
import dev.gongkai.report.render.testing.Samples;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Columns are as wide as what stands in them needs. */
class ColumnsTest {

    private static final double DIGIT = 4.5 * 20;

    private static List<Element> tables(Report.Builder report) throws IOException {
        return WordFile.all(new WordFile(Samples.bytes(DocxRenderer.create(), report.build())).body(), "tbl");
    }

    private static Report.Builder builder() {
        return Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"));
    }

    private static List<Integer> widths(Element table) {
        return WordFile.all(table, "gridCol").stream()
                .map(column -> Integer.valueOf(column.getAttributeNS(WordFile.W, "w")))
                .toList();
    }

    @Test
    void shortTextsLeaveTheirRoomToLongOnes() throws IOException {
        String words = "含转发内容，其中原创六十八条，其余为转载上级机关发布的政策解读";
        Element table = tables(builder()
                        .overview(Narrative.of(new Narrative.SmallTable(
                                List.of(List.of("序号", "渠道", "备注"), List.of("1", "网站", words)), null))))
                .get(0);
        List<Integer> widths = widths(table);
        assertThat(widths.get(2)).isGreaterThan(3 * widths.get(0));
        assertThat(widths.get(0))
                .isEqualTo(widths.get(1))
                .isGreaterThanOrEqualTo(2 * 210 + 2 * WordMeasures.CELL_MARGIN);
        List<Integer> even = widths(tables(builder()
                        .overview(Narrative.of(new Narrative.SmallTable(
                                List.of(List.of("序号", "渠道", "备注"), List.of("1", "网站", "")), null))))
                .get(0));
        assertThat(even.get(2) - even.get(0)).isLessThanOrEqualTo(1);
    }

    /** It is there to be filled in by hand. */
    @Test
    void anEmptyColumnHasRoom() throws IOException {
        Element table = tables(builder()
                        .overview(Narrative.of(
                                new Narrative.SmallTable(List.of(List.of("", "字".repeat(200), "")), null))))
                .get(0);
        assertThat(widths(table)).allSatisfy(width -> assertThat(width).isGreaterThan(210 + WordMeasures.CELL_MARGIN));
        assertThat(widths(table).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(widths(tables(builder()).get(0)).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    /** A number on two lines is easily misread, and makes the table longer than its page. */
    @Test
    void largeNumbersStandOnOneLine() throws IOException {
        Report.Builder report = builder();
        for (CellKey key : Form.EDITION_2021.table(Part.REQUESTS).cells()) {
            report.set(key, Cell.of(12_345_678));
        }
        onOneLine(tables(report).get(1), "12345678");
        onOneLine(
                tables(builder().set(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL), Cell.of(123_456_789)))
                        .get(1),
                "123456789");
    }

    private static void onOneLine(Element table, String number) {
        List<Element> cells = WordFile.all(table, "tc").stream()
                .filter(cell -> WordFile.text(cell).equals(number))
                .toList();
        assertThat(cells).isNotEmpty().allSatisfy(cell -> {
            String scale = WordFile.value(cell, "w");
            int room = Integer.parseInt(WordFile.all(cell, "tcW").get(0).getAttributeNS(WordFile.W, "w"))
                    - 2 * WordMeasures.DENSE_CELL_MARGIN;
            double width = number.length() * DIGIT * (scale.isEmpty() ? 100 : Integer.parseInt(scale)) / 100;
            assertThat(width).isLessThan(room);
        });
    }

    @Test
    void numbersThatNobodyCouldReadSoNarrowHaveLinesOfOneLength() throws IOException {
        Element table = tables(builder()
                        .set(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL), Cell.of(1_234_567_890_123_456L)))
                .get(1);
        Element cell = WordFile.all(table, "tc").stream()
                .filter(each -> WordFile.text(each).equals("1234567890123456"))
                .findFirst()
                .orElseThrow();
        assertThat(WordFile.value(cell, "w")).isEmpty();
        assertThat(WordFile.all(cell, "ind")).hasSize(1);
    }

    @Test
    void usualNumbersAreSetAsTheyAre() throws IOException {
        Element table = tables(builder().set(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL), Cell.of(12_345)))
                .get(1);
        assertThat(WordFile.all(table, "w")).isEmpty();
        assertThat(widths(table)).isEqualTo(widths(tables(builder()).get(1)));
    }
}
