package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.model.Report;

/** Reports without their words. */
final class ReportTables {

    private ReportTables() {}

    static Report of(Report report) {
        Report.Builder tables = Report.builder(report.form(), report.year(), report.agency());
        report.form().tables().forEach(table -> tables.table(report.table(table.part())));
        return tables.build();
    }
}
