package dev.gongkai.report.spark;

import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.consolidation.Consolidated;
import dev.gongkai.report.consolidation.Consolidation;
import dev.gongkai.report.consolidation.MalformedRegisterException;
import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the library does by itself in one thread with the lines that the jobs are given: the rate against which they are
 * measured. From the start of the work to its end, the warming up of the virtual machine within, as for the jobs.
 */
public final class PlainRate {

    private PlainRate() {}

    /** What is done with each line. */
    @FunctionalInterface
    private interface Work {
        void on(String json) throws MalformedReportException;
    }

    /**
     * Validates, consolidates, and prints reports per second of each.
     *
     * @param args the folder of JSON lines, the register
     * @throws IOException if one of them cannot be read
     * @throws MalformedRegisterException if the register is none
     */
    public static void main(String[] args) throws IOException, MalformedRegisterException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: PlainRate reports.jsonl register.csv");
        }
        Path lines = Path.of(args[0]);
        ReportReader reader = ReportReader.create();
        ReportValidator validator = ReportValidator.create();
        long[] findings = {0};
        long start = System.nanoTime();
        long reports = each(
                lines,
                json -> findings[0] +=
                        validator.validate(reader.read(json)).findings().size());
        say("validate", reports, start, findings[0] + " findings");

        start = System.nanoTime();
        AgencyRegister register = AgencyRegister.read(Path.of(args[1]));
        Agency top = register.tops().get(0);
        Map<Integer, Consolidation> years = new TreeMap<>();
        reports = each(lines, json -> {
            Report report = reader.read(json);
            years.computeIfAbsent(
                            report.year(), year -> Consolidation.of(top, year).register(register))
                    .add(report);
        });
        long sums = 0;
        long characters = 0;
        ReportWriter writer = ReportWriter.create();
        for (Consolidation year : years.values()) {
            Consolidated whole = year.build();
            for (Agency agency : register.agencies()) {
                if (!register.inferiors(agency).isEmpty()) {
                    characters += writer.write(whole.sums(agency).orElseThrow().report(agency, whole.year()))
                            .length();
                    sums++;
                }
            }
        }
        say("consolidate", reports, start, sums + " sums, " + characters + " characters");
    }

    private static long each(Path folder, Work work) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
        long done = 0;
        for (Path file : files) {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    try {
                        work.on(line);
                    } catch (MalformedReportException e) {
                        throw new IOException(file + ": " + e.getMessage(), e);
                    }
                    done++;
                }
            }
        }
        return done;
    }

    private static void say(String what, long reports, long start, String result) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d reports, %.1f s, %.0f a second; %s%n",
                what,
                reports,
                seconds,
                reports / seconds,
                result);
    }
}
