package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.generator.Generator;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;

/** Reports as agencies write them, of all years, some with mistakes; without what no file shows of an agency. */
final class RealisticReports {

    private static final int AGENCIES = 1000;
    private static final Generator GENERATOR = Generator.builder()
            .seed(7)
            .agencies(AGENCIES)
            .years(2019, 2025)
            .errors(0.2)
            .build();

    private RealisticReports() {}

    /** The reports of one number are of agencies of every kind and of all years in turn. */
    static Report report(int index) {
        Report report =
                GENERATOR.reportsOf(index * 37 % AGENCIES).get(index % 7).report();
        return report.toBuilder().agency(Agency.of(report.agency().name())).build();
    }
}
