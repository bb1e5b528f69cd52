package dev.gongkai.report.cli.fresh;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report that is to be filled in. */
final class FreshReport {

    private FreshReport() {}

    /** All cells blank, or zero; what last year handed over stands where this year takes it up. */
    static Report of(Form form, int year, Agency agency, @Nullable Report previous, boolean zeros) {
        Report.Builder report = Report.builder(form, year, agency);
        if (previous != null) {
            List<CellKey> line = form.table(Part.REQUESTS).lines().get(RequestRow.CARRIED_IN.name());
            for (CellKey cell : line == null ? List.<CellKey>of() : line) {
                report.set(cell, Cell.BLANK);
                CellKey before = new CellKey(Part.REQUESTS, RequestRow.CARRIED_FORWARD.name(), cell.measure());
                TableForm table = previous.form().table(Part.REQUESTS);
                if (table.cells().contains(before)) {
                    report.set(cell, new Cell(previous.cell(before).value(), null));
                }
            }
        }
        return zeros ? report.zeroBlanks().fillTotals().build() : report.build();
    }

    /** The report as JSON, with a place for each narrative: what is empty would be left out. */
    static String json(Report report) {
        return ReportWriter.create().withEmptyParts().write(report);
    }
}
