package dev.gongkai.report.service.reports;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.DocxRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;

/** Reports and forms that are to be filled in (空白报告). */
public final class BlankReports {

    /** What stands for the name of an agency until it is known; the validator knows it as not filled in. */
    private static final String NOBODY = "××××";

    private BlankReports() {}

    /**
     * A new report: blank, but for what last year's hands over.
     *
     * @param year the year reported on
     * @param agency the agency
     * @param previous last year's report, or null
     * @return the report
     * @throws IllegalArgumentException if there is no form for the year
     */
    public static Report report(int year, Agency agency, @Nullable Report previous) {
        Form form = Form.forYear(year);
        Report.Builder report = Report.builder(form, year, agency);
        if (previous == null) {
            return report.build();
        }
        for (CellKey cell : line(form, RequestRow.CARRIED_IN)) {
            for (CellKey before : line(previous.form(), RequestRow.CARRIED_FORWARD)) {
                if (before.measure().equals(cell.measure())) {
                    report.set(cell, new Cell(previous.cell(before).value(), null));
                }
            }
        }
        return report.build();
    }

    private static List<CellKey> line(Form form, RequestRow row) {
        return form.table(Part.REQUESTS).lines().getOrDefault(row.name(), List.of());
    }

    /**
     * Writes an empty form as a Word document with controls.
     *
     * @param year the year reported on
     * @param out where to; stays open
     * @throws IllegalArgumentException if there is no form for the year
     * @throws IOException if the stream fails
     */
    public static void docx(int year, OutputStream out) throws IOException {
        DocxRenderer.create().renderBlank(Form.forYear(year), year, StreamUtils.nonClosing(out));
    }

    /**
     * Writes an empty report as JSON, with a place for each narrative.
     *
     * @param year the year reported on
     * @param out where to; stays open
     * @throws IllegalArgumentException if there is no form for the year
     * @throws IOException if the stream fails
     */
    public static void json(int year, OutputStream out) throws IOException {
        ReportWriter.create().withEmptyParts().write(report(year, Agency.of(NOBODY), null), out);
    }
}
