package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.testing.ChartNumbers;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.testing.ReportGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlOptions;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** The charts of Word: valid, opened by others, with the numbers of the tables, and passed over when read back. */
class ChartsTest {

    private static final DocxRenderer RENDERER =
            DocxRenderer.builder().figures(Figures.create()).build();

    private static final DocxRenderer PUBLISHED =
            DocxRenderer.builder().withoutControls().figures(Figures.create()).build();

    private static final Pattern WHOLE = Pattern.compile("共(-?[\\d.]+)件|总计(未填)");

    private static List<XWPFChart> charts(XWPFDocument document) {
        return document.getCharts().stream()
                .sorted(Comparator.comparingInt(chart -> Integer.parseInt(
                        chart.getPackagePart().getPartName().getName().replaceAll("\\D", ""))))
                .toList();
    }

    private static void assertDrawn(String name, Report report) {
        byte[] docx = Samples.bytes(RENDERER, report);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<List<String>> drawn = new ArrayList<>();
            for (XWPFChart chart : charts(document)) {
                List<String> numbers = numbers(chart);
                try (XSSFWorkbook workbook = chart.getWorkbook()) {
                    assertThat(numbers(workbook)).as(name).isEqualTo(numbers);
                }
                drawn.add(numbers);
            }
            List<List<String>> expected = new ArrayList<>();
            ChartNumbers.of(report)
                    .values()
                    .forEach(numbers ->
                            expected.add(numbers.stream().map(ChartsTest::plain).toList()));
            if (report.form().equals(Form.EDITION_2021)) {
                assertThat(drawn).as(name).isEqualTo(expected);
            }
            assertThat(DocxReportReader.create()
                            .read(new ByteArrayInputStream(docx))
                            .report())
                    .as(name)
                    .isEqualTo(report);
            byte[] published = Samples.bytes(PUBLISHED, report);
            assertThat(DocxReportReader.create()
                            .read(new ByteArrayInputStream(published))
                            .report())
                    .as(name + ", published")
                    .isEqualTo(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new AssertionError(name, e);
        }
    }

    /** A workbook holds numbers as such: 1.50 is 1.5. */
    private static String plain(String number) {
        String bare = number.replace("（部分未填）", "");
        return bare.equals("未填")
                ? bare
                : new BigDecimal(bare).stripTrailingZeros().toPlainString();
    }

    /** Row by row: the whole, where the label tells it, then each number; a gap is a blank, and its label says so. */
    private static List<String> numbers(XWPFChart chart) {
        List<CTBarSer> series =
                chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList();
        List<String> numbers = new ArrayList<>();
        List<CTStrVal> labels = series.get(0).getCat().getStrRef().getStrCache().getPtList();
        for (int row = 0; row < labels.size(); row++) {
            String label = labels.get(row).getV().replace("\n", "");
            whole(label, numbers);
            for (CTBarSer each : series) {
                int wanted = row;
                String number = each.getVal().getNumRef().getNumCache().getPtList().stream()
                        .filter(point -> point.getIdx() == wanted)
                        .map(CTNumVal::getV)
                        .map(ChartsTest::plain)
                        .findFirst()
                        .orElse("未填");
                if (number.equals("未填") && !label.endsWith("…")) {
                    assertThat(label).contains("未填");
                }
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static void whole(String label, List<String> numbers) {
        Matcher whole = WHOLE.matcher(label);
        if (whole.find()) {
            numbers.add(whole.group(1) == null ? whole.group(2) : plain(whole.group(1)));
        }
    }

    private static List<String> numbers(XSSFWorkbook workbook) {
        List<String> numbers = new ArrayList<>();
        Row heads = workbook.getSheetAt(0).getRow(0);
        int last = heads.getLastCellNum();
        if (heads.getCell(last - 1).getStringCellValue().equals("全称")) {
            last--;
        }
        for (int i = 1; i <= workbook.getSheetAt(0).getLastRowNum(); i++) {
            Row row = workbook.getSheetAt(0).getRow(i);
            whole(row.getCell(0).getStringCellValue().replace("\n", ""), numbers);
            for (int column = 1; column < last; column++) {
                boolean filled =
                        row.getCell(column) != null && row.getCell(column).getCellType() == CellType.NUMERIC;
                numbers.add(
                        filled
                                ? plain(new BigDecimal(row.getCell(column).getNumericCellValue() + "").toPlainString())
                                : "未填");
            }
        }
        return numbers;
    }

    @Test
    void everyNumberIsThatOfTheTable() {
        ChartNumbers.reports().forEach(ChartsTest::assertDrawn);
    }

    @Test
    void everyNumberOfPublishedReportsIsDrawn() {
        ChartNumbers.published().forEach(ChartsTest::assertDrawn);
    }

    @Test
    void everyPartIsValid() throws Exception {
        Map<String, Report> reports = Samples.all();
        reports.putAll(dev.gongkai.report.render.testing.Extremes.extremes());
        for (int i = 0; i < 40; i++) {
            reports.put("generated " + i, ReportGenerator.report(i));
        }
        int charts = 0;
        for (Report report : reports.values()) {
            byte[] docx = Samples.bytes(RENDERER, report);
            assertThat(Samples.bytes(RENDERER, report)).isEqualTo(docx);
            try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(docx))) {
                for (PackagePart part : archive.getPartsByName(Pattern.compile("/word/charts/chart\\d+\\.xml"))) {
                    charts++;
                    try (InputStream in = part.getInputStream()) {
                        assertValid(ChartSpaceDocument.Factory.parse(in));
                    }
                }
                for (PackagePart part : archive.getPartsByName(Pattern.compile("/word/embeddings/chart\\d+\\.xlsx"))) {
                    try (OPCPackage workbook = OPCPackage.open(part.getInputStream())) {
                        PackagePart sheet = workbook.getPartsByName(Pattern.compile("/xl/worksheets/sheet1\\.xml"))
                                .get(0);
                        assertValid(WorksheetDocument.Factory.parse(sheet.getInputStream()));
                    }
                }
            }
            WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
                    .getMainDocumentPart()
                    .getContents();
        }
        assertThat(charts).isGreaterThan(50);
    }

    private static void assertValid(org.apache.xmlbeans.XmlObject content) {
        List<Object> errors = new ArrayList<>();
        content.validate(new XmlOptions().setErrorListener(new ArrayList<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean add(org.apache.xmlbeans.XmlError error) {
                return errors.add(error);
            }
        }));
        assertThat(errors).isEmpty();
    }

    @Test
    void chartsHaveAlternativeText() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(Samples.bytes(RENDERER, Samples.qufu())))) {
            String body = document.getDocument().xmlText();
            assertThat(body).contains("descr=\"本年度办理结果。本年度办理结果共23件，其中无法提供最多，19件。予以公开：0件；部分公开：3件；");
        }
    }

    @Test
    void aLongNameIsWholeBesideItsBar() throws Exception {
        String name = "示例市某某区人民政府办公室".repeat(6);
        assertThat(firstRowOfComparison(name).get(0).replace("\n", "")).isEqualTo(name);
    }

    @Test
    void aNameThatIsCutIsWholeInTheWorkbook() throws Exception {
        String name = "示例市某某区人民政府办公室".repeat(20);
        assertThat(firstRowOfComparison(name).get(0)).endsWith("…");
        assertThat(firstRowOfComparison(name).get(2)).isEqualTo(name);
    }

    private static List<String> firstRowOfComparison(String name) throws Exception {
        List<Report> parts = List.of(
                Report.builder(Form.EDITION_2021, 2024, Agency.of(name))
                        .set(RequestRow.RECEIVED, Applicant.TOTAL, 3)
                        .build(),
                Report.builder(Form.EDITION_2021, 2024, Agency.of("示例市教育局"))
                        .set(RequestRow.RECEIVED, Applicant.TOTAL, 4)
                        .build());
        Report whole = Report.builder(Form.EDITION_2021, 2024, Agency.of("示例市")).build();
        DocxRenderer renderer = DocxRenderer.builder()
                .figures(Figures.builder().compare(parts).build())
                .build();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Samples.bytes(renderer, whole)));
                XSSFWorkbook workbook = charts(document).get(0).getWorkbook()) {
            List<String> cells = new ArrayList<>();
            workbook.getSheetAt(0).getRow(1).forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
            return cells;
        }
    }
}
