package dev.gongkai.report.importer.internal.doc;

import dev.gongkai.report.importer.internal.source.SheetBlocks;
import dev.gongkai.report.importer.internal.source.ShownWords;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheets of a workbook; formulas as their results, numbers never rounded. */
final class XlsSheets {

    private XlsSheets() {}

    static void emit(HSSFWorkbook workbook, SourceBuilder to) throws MalformedSourceException {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            to.part(sheet.getSheetName());
            SheetBlocks blocks = new SheetBlocks();
            for (CellRangeAddress merged : sheet.getMergedRegions()) {
                blocks.merge(
                        merged.getFirstRow(), merged.getFirstColumn(), merged.getLastRow(), merged.getLastColumn());
            }
            for (Row row : sheet) {
                for (Cell cell : row) {
                    blocks.cell(row.getRowNum(), cell.getColumnIndex(), text(cell));
                }
            }
            boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
            blocks.emit(to, hidden ? BlockRole.AROUND : BlockRole.BODY);
        }
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case FORMULA, BLANK, _NONE -> "";
        };
    }

    private static String number(Cell cell) {
        double value = cell.getNumericCellValue();
        String format = cell.getCellStyle().getDataFormatString();
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDate date = cell.getLocalDateTimeCellValue().toLocalDate();
            return "%s年%s月%s日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        boolean percent = format != null && format.indexOf('%') >= 0;
        BigDecimal number = BigDecimal.valueOf(value);
        BigDecimal bare = percent ? number.movePointRight(2) : number;
        String text = bare.signum() == 0 ? "0" : bare.stripTrailingZeros().toPlainString();
        return percent ? text + "%" : text + ShownWords.behind(Objects.requireNonNullElse(format, ""));
    }
}
