package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.internal.recognize.Accounts;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * What came of reading realistic reports in all shapes, of which the tables were changed as they were printed.
 *
 * @param cells how many cells were asked for
 * @param named how many were not read, and named
 * @param structured how many cells were in files with real tables
 * @param namedOfStructured how many of these were not read, and named
 * @param silent what was wrong without a remark
 */
record ChangedTables(int cells, int named, int structured, int namedOfStructured, List<String> silent) {

    /** As many as {@code -Dgongkai.foreign.shapes} says. */
    private static final int REPORTS = Integer.getInteger("gongkai.foreign.shapes", 2);

    /** Files that are refused say so, and count for nothing. */
    static ChangedTables read(BiFunction<List<List<PrintedCell>>, Random, List<List<PrintedCell>>> change)
            throws IOException {
        int cells = 0;
        int named = 0;
        int structured = 0;
        int namedOfStructured = 0;
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            int seed = i;
            Report report = RealisticReports.report(i);
            PrintedReport printed =
                    new PrintedReport(report, rows -> change.apply(copy(rows), new Random(seed * 31L + rows.size())));
            for (ForeignShapesTest.Shape shape : ForeignShapesTest.Shape.values()) {
                Imported imported;
                try {
                    byte[] file = shape.file(printed);
                    imported = ReportImporter.create().read(new ByteArrayInputStream(file));
                    if (i < ForeignShapesTest.ACCOUNTED) {
                        Accounts.nothingIsLost(file);
                    }
                } catch (MalformedSourceException e) {
                    continue;
                }
                Comparison comparison = Comparison.of(imported, report);
                cells += comparison.cells();
                named += comparison.named().size();
                if (shape.name().startsWith("DOCX") || shape.name().startsWith("PAGE") || shape.ordinal() < 5) {
                    structured += comparison.cells();
                    namedOfStructured += comparison.named().size();
                }
                comparison.silent().forEach(what -> silent.add(seed + " " + shape + ": " + what));
            }
        }
        return new ChangedTables(cells, named, structured, namedOfStructured, silent);
    }

    private static List<List<PrintedCell>> copy(List<List<PrintedCell>> rows) {
        List<List<PrintedCell>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        return copy;
    }
}
