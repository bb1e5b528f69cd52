package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.testing.LineCharts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;

/** Lines as charts of Word: valid, with the numbers of the chart in the part and in its workbook. */
class LineChartsTest {

    private static byte[] docx() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxRenderer.builder().figures(Figures.create()).build().render(LineCharts.document(), out);
        return out.toByteArray();
    }

    @Test
    void partsAreValidAndHaveTheNumbers() throws Exception {
        byte[] docx = docx();
        assertThat(docx()).isEqualTo(docx);
        Files.write(Path.of("target/lines.docx"), docx);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<XWPFChart> parts = document.getCharts().stream()
                    .sorted(Comparator.comparing(
                            part -> part.getPackagePart().getPartName().getName()))
                    .toList();
            List<Chart> charts = LineCharts.charts();
            assertThat(parts).hasSameSizeAs(charts);
            for (int i = 0; i < charts.size(); i++) {
                assertValid(parts.get(i));
                assertNumbers(parts.get(i), charts.get(i));
            }
        }
    }

    private static void assertValid(XWPFChart part) throws Exception {
        List<XmlError> errors = new ArrayList<>();
        ChartSpaceDocument.Factory.parse(part.getPackagePart().getInputStream())
                .validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).isEmpty();
    }

    private static void assertNumbers(XWPFChart part, Chart chart) throws Exception {
        CTPlotArea area = part.getCTChart().getPlotArea();
        if (!chart.hasLines()) {
            assertThat(area.sizeOfLineChartArray()).isZero();
            assertThat(area.sizeOfBarChartArray()).isEqualTo(1);
            return;
        }
        assertThat(area.sizeOfBarChartArray()).isZero();
        List<CTLineSer> lines = area.getLineChartArray(0).getSerList();
        assertThat(lines).hasSameSizeAs(chart.series());
        assertThat(lines)
                .extracting(line -> line.getMarker().getSymbol().getVal())
                .doesNotHaveDuplicates();
        try (XSSFWorkbook workbook = part.getWorkbook()) {
            for (int kind = 0; kind < lines.size(); kind++) {
                for (int place = 0; place < chart.bars().size(); place++) {
                    BigDecimal number =
                            chart.bars().get(place).cells().get(kind).value();
                    int wanted = place;
                    List<String> points = lines.get(kind).getVal().getNumRef().getNumCache().getPtList().stream()
                            .filter(point -> point.getIdx() == wanted)
                            .map(point -> point.getV())
                            .toList();
                    Row row = workbook.getSheetAt(0).getRow(place + 1);
                    if (number == null) {
                        assertThat(points).isEmpty();
                        assertThat(row.getCell(kind + 1)).isNull();
                        assertThat(row.getCell(0).getStringCellValue().replace("\n", ""))
                                .contains("未填");
                    } else {
                        assertThat(points).containsExactly(number.toPlainString());
                        assertThat(row.getCell(kind + 1).getNumericCellValue()).isEqualTo(number.doubleValue());
                    }
                }
            }
        }
        assertThat(part.getCTChart().getDispBlanksAs().getVal().toString()).isEqualTo("gap");
    }

    private static CTPlotArea area(List<String> series, long... numbers) throws Exception {
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            List<Cell> cells = Collections.nCopies(series.size(), Cell.of(numbers[i]));
            bars.add(new Chart.Bar(String.valueOf(2020 + i), cells, null));
        }
        Chart chart = new Chart("one", "新收申请", "一句话。", "件", Chart.Kind.LINES, series, bars, null);
        Document document = new Document(LineCharts.document().info(), List.of(chart));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxRenderer.create().render(document, out);
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertValid(docx.getCharts().get(0));
            return docx.getCharts().get(0).getCTChart().getPlotArea();
        }
    }

    /** Above the number of a peak there is the title; in a valley, lines; at the end, where zero is, the axis. */
    @Test
    void numbersStandAcrossNothing() throws Exception {
        CTPlotArea area = area(List.of(""), 90, 40, 100, 5, 100, 0);

        assertThat(area.getValAxArray(0).getScaling().getMax().getVal()).isGreaterThanOrEqualTo(120);
        assertThat(area.getLineChartArray(0).getSerArray(0).getDLbls().getDLblList())
                .extracting(label ->
                        label.getIdx().getVal() + label.getDLblPos().getVal().toString())
                .containsExactly("1b", "5t");
    }

    @Test
    void aLegendHasTheRoomThatItsNamesNeed() throws Exception {
        assertThat(width(area(List.of("新收", "结转"), 1, 2))).isEqualTo(0.6);
        assertThat(width(area(List.of("新收政府信息公开申请数量（件）", "结转"), 1, 2))).isLessThan(0.5);
    }

    private static double width(CTPlotArea area) {
        return area.getLayout().getManualLayout().getW().getVal();
    }
}
