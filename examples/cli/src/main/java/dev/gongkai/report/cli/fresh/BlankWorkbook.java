package dev.gongkai.report.cli.fresh;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Grid.HeadCell;
import dev.gongkai.report.form.Grid.NumberCell;
import dev.gongkai.report.form.Grid.PrintedRow;
import dev.gongkai.report.form.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The tables of the form as a workbook to be filled in (空白表格), as offices collect the numbers: a sheet for each table.
 * The importer reads it back.
 */
final class BlankWorkbook {

    private static final String PROGRAM = "Gongkai";
    private static final int LABEL_WIDTH = 24;
    private static final int NUMBER_WIDTH = 12;

    private BlankWorkbook() {}

    /**
     * Makes the workbook.
     *
     * @param form the edition
     * @param year the year reported on
     * @param agency the agency's name, or what stands for it
     * @return the file
     */
    static byte[] of(Form form, int year, String agency) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, PROGRAM, null)) {
            for (Part part : Part.values()) {
                if (part.isTable()) {
                    Worksheet sheet = workbook.newWorksheet(name(form, part));
                    Grid grid = form.table(part).grid();
                    heading(sheet, 0, form.title(agency, year), grid.columns());
                    heading(sheet, 1, form.heading(part), grid.columns());
                    table(sheet, 2, grid);
                    sheet.finish();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** A sheet's name has at most 31 characters. */
    private static String name(Form form, Part part) {
        String heading = form.heading(part);
        String name = heading.substring(heading.indexOf('、') + 1);
        return name.substring(0, Math.min(31, name.length()));
    }

    private static void heading(Worksheet sheet, int row, String text, int columns) {
        sheet.value(row, 0, text);
        sheet.range(row, 0, row, columns - 1).merge();
        sheet.style(row, 0).bold().horizontalAlignment("center").set();
    }

    private static void table(Worksheet sheet, int top, Grid grid) {
        for (int column = 0; column < grid.columns(); column++) {
            sheet.width(column, column < grid.labelColumns() ? LABEL_WIDTH : NUMBER_WIDTH);
        }
        List<PrintedRow> rows = grid.rows();
        BitSet[] taken = new BitSet[rows.size()];
        for (int row = 0; row < taken.length; row++) {
            taken[row] = new BitSet();
        }
        for (int row = 0; row < rows.size(); row++) {
            for (Grid.Cell cell : rows.get(row).cells()) {
                int column = taken[row].nextClearBit(0);
                for (int below = row; below < row + cell.rowSpan(); below++) {
                    taken[below].set(column, column + cell.colSpan());
                }
                cell(sheet, top + row, column, cell);
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Grid.Cell cell) {
        String label = cell.accept(new Grid.Visitor<>() {
            @Override
            public String head(HeadCell head) {
                return head.label();
            }

            @Override
            public String number(NumberCell number) {
                return "";
            }
        });
        if (!label.isEmpty()) {
            sheet.value(row, column, label);
        }
        int bottom = row + cell.rowSpan() - 1;
        int right = column + cell.colSpan() - 1;
        if (bottom > row || right > column) {
            sheet.range(row, column, bottom, right).merge();
        }
        sheet.range(row, column, bottom, right)
                .style()
                .borderStyle("thin")
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
    }
}
