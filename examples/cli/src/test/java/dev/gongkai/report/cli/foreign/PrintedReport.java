package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A report as lines and printed tables, from which files of any maker can be made. */
final class PrintedReport {

    /**
     * A cell of a printed table.
     *
     * @param text what stands in it
     * @param rows how many rows it covers
     * @param columns how many columns
     * @param number whether it is one for a number
     */
    record PrintedCell(String text, int rows, int columns, boolean number) {}

    private final Report report;
    private final UnaryOperator<List<List<PrintedCell>>> change;

    PrintedReport(Report report) {
        this(report, UnaryOperator.identity());
    }

    /** A report whose tables are changed where they are printed; asked for again, the change is to be the same. */
    PrintedReport(Report report, UnaryOperator<List<List<PrintedCell>>> change) {
        this.report = report;
        this.change = change;
    }

    Report report() {
        return report;
    }

    String title() {
        return report.title().replace("\n", "");
    }

    List<String> preamble() {
        return lines(report.preamble());
    }

    String heading(Part part) {
        return report.heading(part);
    }

    /** The lines of a narrative; figures and small tables are left out. */
    List<String> lines(Part part) {
        return lines(report.narrative(part));
    }

    List<String> notes(Part part) {
        return report.table(part).notes();
    }

    List<String> signature() {
        Signature signature = report.signature();
        if (signature == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(Objects.requireNonNullElse(signature.agency(), report.agency().name()));
        LocalDate date = signature.date();
        if (date != null) {
            lines.add(date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日");
        }
        return lines;
    }

    /** The table of a part, row by row, with its heads. */
    List<List<PrintedCell>> table(Part part) {
        List<List<PrintedCell>> rows = new ArrayList<>();
        for (Grid.PrintedRow row : report.form().table(part).grid().rows()) {
            List<PrintedCell> cells = new ArrayList<>();
            for (Grid.Cell cell : row.cells()) {
                cells.add(cell.accept(new Grid.Visitor<PrintedCell>() {
                    @Override
                    public PrintedCell head(Grid.HeadCell head) {
                        return new PrintedCell(head.label(), head.rowSpan(), head.colSpan(), false);
                    }

                    @Override
                    public PrintedCell number(Grid.NumberCell number) {
                        return new PrintedCell(text(report.cell(number.key())), 1, number.colSpan(), true);
                    }
                }));
            }
            rows.add(cells);
        }
        return change.apply(rows);
    }

    /** How many of the first rows hold no numbers. */
    static int heads(List<List<PrintedCell>> table) {
        int heads = 0;
        while (heads < table.size() && table.get(heads).stream().noneMatch(PrintedCell::number)) {
            heads++;
        }
        return heads;
    }

    private static String text(Cell cell) {
        String number = cell.value() == null ? "" : cell.value().toPlainString();
        return cell.remark() == null ? number : number + "（" + cell.remark() + "）";
    }

    private static List<String> lines(Narrative narrative) {
        List<String> lines = new ArrayList<>();
        for (Narrative.Block block : narrative.blocks()) {
            block.accept(new Narrative.Visitor<Void>() {
                @Override
                public Void paragraph(Narrative.Paragraph paragraph) {
                    lines.add(
                            (paragraph.runIn() == null ? "" : paragraph.runIn().text()) + paragraph.text());
                    return null;
                }

                @Override
                public Void subHeading(Narrative.SubHeading heading) {
                    lines.add(heading.text());
                    return null;
                }

                @Override
                public Void figure(Narrative.Figure figure) {
                    return null;
                }

                @Override
                public Void table(Narrative.SmallTable table) {
                    return null;
                }
            });
        }
        return lines;
    }
}
