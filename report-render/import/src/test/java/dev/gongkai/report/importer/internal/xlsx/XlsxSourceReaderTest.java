package dev.gongkai.report.importer.internal.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceCell;
import dev.gongkai.report.importer.internal.source.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Workbooks that another library wrote. */
class XlsxSourceReaderTest {

    @Test
    void sheetsAreTablesAndHeadingsParagraphs() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("表二");
            sheet.createRow(0).createCell(0).setCellValue("二、主动公开政府信息情况");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            var head = sheet.createRow(1);
            head.createCell(0).setCellValue("信息内容");
            head.createCell(1).setCellValue("数量");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("规章");
            row.createCell(1).setCellValue(12);
            var fee = sheet.createRow(3);
            fee.createCell(0).setCellValue("收费");
            fee.createCell(1).setCellValue(1.1);
            workbook.write(bytes);
        }
        Source source = SourceReaders.create().read(bytes.toByteArray());
        assertThat(source.format()).isEqualTo("xlsx");
        assertThat(Sources.texts(source, BlockRole.BODY)).containsExactly("二、主动公开政府信息情况");
        assertThat(Sources.grids(source))
                .containsExactly("3x2\n0,0 1x1 信息内容\n0,1 1x1 数量\n1,0 1x1 规章\n1,1 1x1 12\n2,0 1x1 收费\n2,1 1x1 1.1");
        assertThat(Sources.tables(source).get(0).cells().get(3).origin().part()).isEqualTo("表二");
        assertThat(Sources.tables(source).get(0).cells().get(3).origin().row()).isEqualTo(3);
    }

    private static List<String> cells(byte[] workbook) throws IOException {
        return Sources.tables(SourceReaders.create().read(workbook)).get(0).cells().stream()
                .map(SourceCell::text)
                .toList();
    }

    /** Numbers, each with the format beside it. */
    private static byte[] numbers(String... formats) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("表").createRow(0);
            for (int i = 0; i < formats.length; i++) {
                var style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(formats[i]));
                row.createCell(i).setCellValue(45292);
                row.getCell(i).setCellStyle(style);
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void theMachinesLocaleChangesNoDate() throws IOException {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(cells(numbers("yyyy/m/d", "0"))).containsExactly("2024年1月1日", "45292");
        } finally {
            Locale.setDefault(locale);
        }
    }

    /** A formula of several cells is written at the first of them alone; programs that do not compute give it no result. */
    @Test
    void aFormulaThatWasNotComputedIsNoBlank() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue("规章");
            var first = row.createCell(1).getCTCell().addNewF();
            first.setT(STCellFormulaType.SHARED);
            first.setRef("B1:C1");
            first.setSi(0);
            first.setStringValue("SUM(B2:B9)");
            var second = row.createCell(2).getCTCell().addNewF();
            second.setT(STCellFormulaType.SHARED);
            second.setSi(0);
            workbook.write(bytes);
        }
        assertThat(cells(bytes.toByteArray())).containsExactly("规章", "=SUM(B2:B9)", "=");
    }

    @Test
    void formatsThatNoProgramWritesAreReadSoon() {
        String many = "[".repeat(200_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(cells(numbers("0\"件\"", "0" + many, "0\"" + "字".repeat(200) + "\"")))
                        .allMatch(text -> text.length() < 60)
                        .first()
                        .isEqualTo("45292件"));
    }
}
