package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import dev.gongkai.report.form.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as offices collect them, written by POI. */
final class ForeignWorkbooks {

    /** How the three tables stand in the workbook. */
    enum Arrangement {
        SHEETS,
        ONE_SHEET,
        WITHOUT_GAPS,
        OFFSET,
        WITHOUT_GAPS_OFFSET,
        HIDDEN_ROW,
        HIDDEN_COLUMN,
        OTHER_SHEET_HIDDEN,
        OTHER_SHEET,
        UNMERGED,
        FILLED
    }

    /** How a number is kept. */
    enum Kept {
        NUMBER(""),
        TEXT(""),
        THOUSANDS("#,##0"),
        DECIMALS("0.00_ "),
        COUNTED("0\"件\""),
        YUAN("0\"元\""),
        PERCENT("0%"),
        SCALED("0!.0,"),
        ACCOUNT("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"??_ ;_ @_ "),
        FORMULA(""),
        FORMULA_NEVER_COMPUTED("");

        private final String format;

        Kept(String format) {
            this.format = format;
        }
    }

    private static final List<Part> TABLES = List.of(Part.PROACTIVE, Part.REQUESTS, Part.PROCEEDINGS);

    private final Workbook workbook;
    private final Arrangement arrangement;
    private final Kept kept;
    private final CellStyle style;

    private ForeignWorkbooks(Workbook workbook, Arrangement arrangement, Kept kept) {
        this.workbook = workbook;
        this.style = workbook.createCellStyle();
        this.arrangement = arrangement;
        this.kept = kept;
        if (!kept.format.isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(kept.format));
        }
    }

    static byte[] xlsx(PrintedReport report, PrintedReport other, Arrangement arrangement, Kept kept) {
        return file(new ForeignWorkbooks(new XSSFWorkbook(), arrangement, kept), report, other);
    }

    /** Of Excel 97-2003. */
    static byte[] xls(PrintedReport report, PrintedReport other, Arrangement arrangement, Kept kept) {
        return file(new ForeignWorkbooks(new HSSFWorkbook(), arrangement, kept), report, other);
    }

    private static byte[] file(ForeignWorkbooks book, PrintedReport report, PrintedReport other) {
        book.fill(report, other);
        try (Workbook workbook = book.workbook) {
            if (book.kept == Kept.FORMULA) {
                workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(PrintedReport report, PrintedReport other) {
        switch (arrangement) {
            case ONE_SHEET -> stacked(report, 0, 0, 1);
            case WITHOUT_GAPS -> stacked(report, 0, 0, 0);
            case OFFSET -> stacked(report, 4, 2, 2);
            case WITHOUT_GAPS_OFFSET -> stacked(report, 4, 2, 0);
            default -> sheets(report, "");
        }
        if (arrangement == Arrangement.OTHER_SHEET || arrangement == Arrangement.OTHER_SHEET_HIDDEN) {
            int before = workbook.getNumberOfSheets();
            sheets(other, "上年");
            for (int i = before; i < workbook.getNumberOfSheets(); i++) {
                workbook.setSheetHidden(i, arrangement == Arrangement.OTHER_SHEET_HIDDEN);
            }
        }
    }

    private void sheets(PrintedReport report, String prefix) {
        for (Part part : TABLES) {
            Sheet sheet = workbook.createSheet(prefix + "表" + part.ordinal());
            title(sheet, report, 0, 0);
            table(sheet, report, part, 1, 0);
        }
    }

    private void stacked(PrintedReport report, int top, int left, int gap) {
        Sheet sheet = workbook.createSheet("年报");
        title(sheet, report, top, left);
        int row = top + 1;
        for (Part part : TABLES) {
            row = table(sheet, report, part, row, left) + gap;
        }
    }

    private static void title(Sheet sheet, PrintedReport report, int row, int column) {
        sheet.createRow(row).createCell(column).setCellValue(report.title());
        sheet.addMergedRegion(new CellRangeAddress(row, row, column, column + 9));
    }

    private int table(Sheet sheet, PrintedReport report, Part part, int top, int left) {
        List<List<PrintedCell>> rows = rows(report.table(part));
        int width = rows.get(0).stream().mapToInt(PrintedCell::columns).sum();
        sheet.createRow(top).createCell(left).setCellValue(report.heading(part));
        sheet.addMergedRegion(new CellRangeAddress(top, top, left, left + width - 1));
        boolean[][] taken = new boolean[rows.size() + 40][width + 40];
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(top + 1 + r);
            int column = 0;
            for (PrintedCell cell : rows.get(r)) {
                while (taken[r][column]) {
                    column++;
                }
                put(row.createCell(left + column), cell);
                for (int i = 0; i < cell.rows(); i++) {
                    for (int k = 0; k < cell.columns(); k++) {
                        taken[r + i][column + k] = true;
                    }
                }
                merge(sheet, top + 1 + r, left + column, cell);
                column += cell.columns();
            }
            if (arrangement == Arrangement.HIDDEN_ROW && r == rows.size() - 1) {
                row.setZeroHeight(true);
            }
        }
        if (arrangement == Arrangement.HIDDEN_COLUMN) {
            sheet.setColumnHidden(left + width - 1, true);
        }
        return top + 1 + rows.size();
    }

    /** With the row before the last one again where a row is hidden: what is hidden has other numbers. */
    private List<List<PrintedCell>> rows(List<List<PrintedCell>> table) {
        List<List<PrintedCell>> rows = new ArrayList<>(table);
        if (arrangement == Arrangement.HIDDEN_ROW) {
            List<PrintedCell> again = new ArrayList<>(rows.get(rows.size() - 1));
            again.replaceAll(cell -> cell.number() ? new PrintedCell("77", cell.rows(), cell.columns(), true) : cell);
            rows.add(again);
        } else if (arrangement == Arrangement.HIDDEN_COLUMN) {
            rows.replaceAll(row -> {
                List<PrintedCell> more = new ArrayList<>(row);
                more.add(new PrintedCell(row.stream().anyMatch(PrintedCell::number) ? "77" : "", 1, 1, true));
                return more;
            });
        }
        return rows;
    }

    private void merge(Sheet sheet, int row, int column, PrintedCell cell) {
        if (cell.rows() * cell.columns() == 1 || arrangement == Arrangement.UNMERGED) {
            return;
        }
        if (arrangement == Arrangement.FILLED && !cell.number()) {
            for (int r = row; r < row + cell.rows(); r++) {
                Row filled = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
                for (int c = column; c < column + cell.columns(); c++) {
                    filled.createCell(c).setCellValue(cell.text());
                }
            }
            return;
        }
        sheet.addMergedRegion(new CellRangeAddress(row, row + cell.rows() - 1, column, column + cell.columns() - 1));
    }

    private void put(Cell to, PrintedCell cell) {
        String text = cell.text();
        if (!cell.number() || kept == Kept.TEXT || !text.matches("\\d+(\\.\\d+)?")) {
            to.setCellValue(text);
            return;
        }
        switch (kept) {
            case FORMULA -> to.setCellFormula(text + "+0");
            case FORMULA_NEVER_COMPUTED -> to.setCellFormula(text + "+0");
            default -> to.setCellValue(Double.parseDouble(text));
        }
        to.setCellStyle(style);
    }
}
