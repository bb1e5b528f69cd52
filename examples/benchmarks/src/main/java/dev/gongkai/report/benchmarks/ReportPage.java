package dev.gongkai.report.benchmarks;

import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the page of a report in some way. */
interface ReportPage {

    void write(Report report, OutputStream out) throws IOException;
}
