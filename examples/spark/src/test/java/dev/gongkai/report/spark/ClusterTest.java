package dev.gongkai.report.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.consolidation.Consolidated;
import dev.gongkai.report.consolidation.Consolidation;
import dev.gongkai.report.generator.GeneratedReport;
import dev.gongkai.report.generator.Generator;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of real processes, of which one is lost. */
class ClusterTest {

    private static final int FILES = 16;

    @TempDir
    private static Path folder;

    private static final Generator NATION =
            Generator.builder().agencies(4_000).errors(0.05).seed(3).build();

    private static Path in;
    private static Path register;

    @BeforeAll
    static void generate() throws IOException {
        in = Files.createDirectory(folder.resolve("nation.jsonl"));
        for (int i = 0; i < FILES; i++) {
            List<String> lines = NATION.reports(4_000 / FILES * i, 4_000 / FILES * (i + 1))
                    .map(GeneratedReport::report)
                    .map(report -> ReportRows.oneLine(ReportWriter.create().write(report)))
                    .toList();
            Files.write(in.resolve("part-" + (10 + i) + ".jsonl"), lines);
        }
        register = folder.resolve("register.csv");
        try (Writer out = Files.newBufferedWriter(register)) {
            NATION.register().writeCsv(out);
        }
    }

    @Test
    void aLostWorkerAndAStoppedDriverChangeNothing() throws Exception {
        try (Cluster cluster = new Cluster(folder)) {
            Process lost = cluster.worker("worker1");
            Process other = cluster.worker("worker2");
            run(cluster, "consolidate", "whole");
            compareWithLibrary();
            run(cluster, "validate", "valid");

            // A worker is killed with its executor while reports are read.
            Process job = job(cluster, "consolidate", "disturbed");
            awaitPiece(job, folder.resolve("disturbed/read"));
            Cluster.kill(lost);
            assertThat(job.isAlive()).as("killed in the middle").isTrue();
            end(cluster, job, "disturbed");
            assertThat(lines("disturbed/sums.json")).isEqualTo(lines("whole/sums.json"));

            lost = cluster.worker("worker3");
            job = job(cluster, "validate", "valid2");
            awaitPiece(job, folder.resolve("valid2/outcomes"));
            Cluster.kill(other);
            assertThat(job.isAlive()).as("killed in the middle").isTrue();
            end(cluster, job, "valid2");
            assertThat(sorted("valid2/findings.json")).isEqualTo(sorted("valid/findings.json"));
            assertThat(lines("valid2/counts.json")).isEqualTo(lines("valid/counts.json"));

            // The driver is stopped, and goes on.
            job = job(cluster, "consolidate", "resumed");
            await(job, folder.resolve("resumed/read/_made"));
            Cluster.kill(job);
            end(cluster, cluster.job("resumed", arguments("consolidate", "resumed", "--resume")), "resumed");
            assertThat(lines("resumed/sums.json")).isEqualTo(lines("whole/sums.json"));
        }
    }

    private static String[] arguments(String command, String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command, "--in", in.toString(), "--out", folder.resolve(out).toString()));
        if (command.equals("consolidate")) {
            arguments.addAll(List.of("--register", register.toString()));
        }
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static Process job(Cluster cluster, String command, String out) throws IOException {
        return cluster.job(out, arguments(command, out));
    }

    private static void run(Cluster cluster, String command, String out) throws Exception {
        end(cluster, job(cluster, command, out), out);
    }

    private static void end(Cluster cluster, Process job, String out) throws Exception {
        assertThat(job.waitFor(5, TimeUnit.MINUTES)).as(out).isTrue();
        assertThat(job.exitValue()).as(cluster.said(out)).isZero();
    }

    private static void await(Process job, Path file) throws InterruptedException {
        while (job.isAlive() && !Files.exists(file)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Until a first piece of a stage is done, and the others are not. */
    private static void awaitPiece(Process job, Path stage) throws InterruptedException {
        Path pieces = stage.resolve("_temporary/0");
        while (job.isAlive()) {
            try (Stream<Path> done = Files.list(pieces)) {
                if (done.anyMatch(file -> file.getFileName().toString().startsWith("task_"))) {
                    return;
                }
            } catch (IOException e) {
                // not yet there
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static List<String> lines(String out) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        assertThat(lines).isNotEmpty();
        return lines;
    }

    private static List<String> sorted(String out) throws IOException {
        return lines(out).stream().sorted().toList();
    }

    private static void compareWithLibrary() throws Exception {
        AgencyRegister agencies = AgencyRegister.read(register);
        Consolidation consolidation =
                Consolidation.of(agencies.tops().get(0), 2025).register(agencies);
        NATION.reports().forEach(each -> consolidation.add(each.report()));
        Consolidated whole = consolidation.build();
        String top = lines("whole/sums.json").stream()
                .filter(line -> line.contains("\"code\":\"" + whole.agency().code() + "\""))
                .findFirst()
                .orElseThrow();
        String json = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(top)
                .get("report")
                .asText();
        Report own = ReportReader.create().read(json);
        whole.form()
                .tables()
                .forEach(table -> assertThat(own.table(table.part()))
                        .isEqualTo(whole.report().table(table.part())));
    }
}
