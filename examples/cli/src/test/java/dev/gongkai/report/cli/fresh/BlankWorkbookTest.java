package dev.gongkai.report.cli.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid.NumberCell;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.render.FileReading.Level;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook, filled in by another library, comes back as a report. */
class BlankWorkbookTest {

    @ParameterizedTest
    @ValueSource(ints = {2019, 2025})
    void whatIsFilledInIsRead(int year) throws Exception {
        Form form = Form.forYear(year);
        byte[] blank = BlankWorkbook.of(form, year, "示例市财政局");
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        int number = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean merged = sheet.getMergedRegions().stream()
                                .anyMatch(region -> region.isInRange(cell)
                                        && (region.getFirstColumn() != cell.getColumnIndex()
                                                || region.getFirstRow() != cell.getRowIndex()));
                        if (!merged && cell.toString().isEmpty()) {
                            cell.setCellValue(number);
                            number++;
                        }
                    }
                }
            }
            workbook.write(filled);
        }
        Imported imported = ReportImporter.create().read(new ByteArrayInputStream(filled.toByteArray()));

        int expected = 0;
        for (TableForm table : form.tables()) {
            for (CellKey key : table.grid().rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(NumberCell.class::isInstance)
                    .map(cell -> ((NumberCell) cell).key())
                    .toList()) {
                assertThat(imported.report().cell(key).value())
                        .as(key.toString())
                        .isEqualByComparingTo(String.valueOf(expected));
                expected++;
            }
        }
        assertThat(expected).isEqualTo(number).isGreaterThan(190);
        assertThat(imported.unread()).isEmpty();
        assertThat(imported.report().form()).isEqualTo(form);
        assertThat(imported.report().year()).isEqualTo(year);
        assertThat(imported.report().agency().name()).isEqualTo("示例市财政局");
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2024})
    void whatIsNotFilledInIsBlank(int year) throws Exception {
        Form form = Form.forYear(year);
        Imported imported =
                ReportImporter.create().read(new ByteArrayInputStream(BlankWorkbook.of(form, year, "示例市财政局")));
        assertThat(imported.report().form()).isEqualTo(form);
        for (TableForm table : form.tables()) {
            for (CellKey key : table.cells()) {
                assertThat(imported.report().cell(key).isBlank()).isTrue();
                assertThat(imported.remarks(key))
                        .anyMatch(remark -> remark.level() == Level.BLANK || remark.level() == Level.MISSING);
            }
        }
        assertThat(imported.unread()).isEmpty();
    }
}
