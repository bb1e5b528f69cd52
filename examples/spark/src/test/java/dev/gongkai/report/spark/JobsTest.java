package dev.gongkai.report.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.consolidation.Consolidated;
import dev.gongkai.report.consolidation.Consolidation;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.generator.GeneratedReport;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Conversion;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.rule.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs on this machine, against the library alone. */
class JobsTest {

    private static final Nation NATION = new Nation(400, 2024, 2025, 5, 0.1, true);

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static List<GeneratedReport> generated;

    @BeforeAll
    static void generate() {
        spark = SparkSession.builder()
                .appName("test")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate();
        new GenerateJob(spark).run(NATION, 5, true, at("nation"));
        generated = NATION.generator().reports().toList();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String reports() {
        return at("nation/reports.parquet");
    }

    private static List<String> rows(String path, String... columns) {
        return spark.read().parquet(at(path)).selectExpr(columns).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    @Test
    void theNationIsTheGeneratorsOne() throws IOException {
        List<Row> rows = spark.read().parquet(reports()).orderBy("source").collectAsList();
        assertThat(rows).hasSize(800);
        for (GeneratedReport each : generated) {
            String source = each.code() + "-" + each.report().year();
            Row row = rows.stream()
                    .filter(r -> r.<String>getAs("source").equals(source))
                    .findFirst()
                    .orElseThrow();
            assertThat(ReportReader.create().read(row.<String>getAs("json"))).isEqualTo(each.report());
        }
    }

    @Test
    void findsWhatTheLibraryFindsAndAllThatWasPlanted() {
        new ValidateJob(spark).run(reports(), true, false, at("validated"));
        List<String> expected = new ArrayList<>();
        Report before = null;
        for (GeneratedReport each : generated) {
            ReportValidator.Builder validator = ReportValidator.builder();
            if (each.report().year() == 2025) {
                validator.previous(before);
            }
            before = each.report();
            for (Finding finding : validator.build().validate(each.report()).findings()) {
                expected.add("[" + each.code() + "," + each.report().year() + "," + finding.rule() + ","
                        + finding.place().pointer() + "," + finding.message().zh() + "]");
            }
        }
        expected.sort(null);
        assertThat(rows("validated/findings", "code", "year", "rule", "pointer", "message"))
                .isEqualTo(expected);

        assertThat(spark.read().json(at("validated/counts.json")).collectAsList())
                .isEqualTo(spark.read()
                        .parquet(at("validated/findings"))
                        .groupBy("rule", "severity", "level", "region")
                        .count()
                        .orderBy("rule", "severity", "level", "region")
                        .select("count", "level", "region", "rule", "severity")
                        .collectAsList())
                .hasSizeGreaterThan(5);

        List<String> found = rows("validated/findings", "code", "year", "rule", "pointer");
        List<String> planted = rows("nation/errors.parquet", "code", "year", "rule", "pointer");
        assertThat(planted).isNotEmpty();
        assertThat(found).containsAll(planted);
    }

    @Test
    void sumsAreTheLibrarysOnEveryLevel() throws Exception {
        new ConsolidateJob(spark).run(reports(), at("nation/register.csv"), null, null, false, at("sums"));
        AgencyRegister register = AgencyRegister.read(Path.of(at("nation/register.csv")));
        List<Row> rows = spark.read().parquet(at("sums/sums")).collectAsList();
        List<Agency> above = register.agencies().stream()
                .filter(agency -> !register.inferiors(agency).isEmpty())
                .toList();
        assertThat(rows).hasSize(2 * above.size()).hasSizeGreaterThan(20);
        for (Row row : rows) {
            int year = (int) row.getLong(0);
            Agency agency = register.find(row.getString(1)).orElseThrow();
            Consolidation consolidation = Consolidation.of(agency, year).register(register);
            generated.forEach(each -> {
                if (each.report().year() == year) {
                    consolidation.add(each.report());
                }
            });
            Consolidated sum = consolidation.build();
            Report own = ReportReader.create().read(row.<String>getAs("report"));
            sum.form()
                    .tables()
                    .forEach(table -> assertThat(own.table(table.part()))
                            .isEqualTo(sum.report().table(table.part())));
            assertThat(row.<Long>getAs("reports")).isEqualTo(sum.sums().reports());
            assertThat(row.<Long>getAs("unsummed")).isEqualTo(sum.unsummed().size());
        }
        assertThat(rows("sums/missing", "code")).isEmpty();
    }

    /** What is broken, foreign, twice there, late or missing changes nothing but what is said of it. */
    @Test
    void brokenAndRepeatedReportsAreRowsAndLateOnesAreAdded() throws Exception {
        Path lines = folder.resolve("some.jsonl");
        List<String> some = new ArrayList<>();
        generated.stream()
                .filter(each -> each.report().year() == 2025)
                .limit(300)
                .forEach(each ->
                        some.add(ReportRows.oneLine(ReportWriter.create().write(each.report()))));
        some.add("{ \"form\": ");
        some.add(some.get(7));
        some.add(ReportRows.oneLine(ReportWriter.create()
                .write(generated.get(1).report().toBuilder()
                        .agency(Agency.of("不在名录中的机关"))
                        .build())));
        Files.write(lines, some);
        ConsolidateJob job = new ConsolidateJob(spark);
        job.run(lines.toString(), at("nation/register.csv"), null, null, false, at("part"));
        assertThat(rows("part/rejected", "error")).hasSize(1).first().asString().contains("第 1 行");
        assertThat(rows("part/aside", "error")).containsExactly("[不在名录中的机关不在名录中]");
        assertThat(rows("part/repeated", "times", "alike")).containsExactly("[2,true]");
        AgencyRegister register = AgencyRegister.read(Path.of(at("nation/register.csv")));
        Consolidation library = Consolidation.of(register.tops().get(0), 2025).register(register);
        for (String line : some.subList(0, 300)) {
            library.add(ReportReader.create().read(line));
        }
        assertThat(rows("part/missing", "code", "agency", "superior", "year"))
                .isEqualTo(library.build().missing().stream()
                        .map(each -> "[" + each.code() + "," + each.name() + "," + each.superior() + ",2025]")
                        .sorted()
                        .toList())
                .hasSizeBetween(50, 100);

        Path late = folder.resolve("late.jsonl");
        Files.write(
                late,
                generated.stream()
                        .filter(each -> each.report().year() == 2025)
                        .skip(290)
                        .map(each -> ReportRows.oneLine(ReportWriter.create().write(each.report())))
                        .toList());
        job.run(late.toString(), at("nation/register.csv"), at("part"), null, false, at("whole"));
        job.run(reports(), at("nation/register.csv"), null, null, false, at("all"));
        assertThat(rows("whole/missing", "code")).isEmpty();
        assertThat(rows("whole/sums", "code", "reports", "report"))
                .isEqualTo(rows("all/sums", "code", "reports", "report", "year").stream()
                        .filter(row -> row.endsWith(",2025]"))
                        .map(row -> row.replace(",2025]", "]"))
                        .toList());
    }

    @Test
    void consolidatedReportsThatExistAreCompared() throws Exception {
        ConsolidateJob job = new ConsolidateJob(spark);
        job.run(reports(), at("nation/register.csv"), null, null, false, at("first"));
        Path stated = folder.resolve("stated.jsonl");
        Row row = spark.read().parquet(at("first/sums")).filter("unsummed = 0").first();
        Report right = ReportReader.create().read(row.<String>getAs("report"));
        var key = right.requests().form().cells().iterator().next();
        Report wrong = right.toBuilder()
                .set(key, dev.gongkai.report.model.Cell.of(987_654))
                .build();
        Report foreign = right.toBuilder().agency(Agency.of("不在名录中的机关")).build();
        Files.write(
                stated,
                List.of(
                        ReportRows.oneLine(ReportWriter.create().write(wrong)),
                        ReportRows.oneLine(ReportWriter.create().write(foreign)),
                        "{"));
        job.run(reports(), at("nation/register.csv"), null, stated.toString(), false, at("second"));
        List<Row> differences = spark.read().json(at("second/differences.json")).collectAsList();
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).<String>getAs("pointer")).isEqualTo(key.pointer());
        assertThat(differences.get(0).<String>getAs("stated")).isEqualTo("987654");
        assertThat(rows("second/stated-aside", "error"))
                .hasSize(2)
                .contains("[不在名录中的机关不在名录中]")
                .anyMatch(error -> error.contains("第 1 行"));
    }

    /** What the form of a consolidated report does not ask for is named, and not taken for a blank. */
    @Test
    void aStatedReportOfAnotherEditionIsConvertedAndNamed() throws Exception {
        ConsolidateJob job = new ConsolidateJob(spark);
        job.run(reports(), at("nation/register.csv"), null, null, false, at("edition1"));
        Row row =
                spark.read().parquet(at("edition1/sums")).filter("unsummed = 0").first();
        Report right = ReportReader.create().read(row.<String>getAs("report"));
        Conversion older = Conversion.of(right, Form.EDITION_2019);
        Conversion back = Conversion.of(older.report(), right.form());
        assertThat(back.undeclared()).isNotEmpty();
        Path stated = folder.resolve("older.jsonl");
        Files.writeString(stated, ReportRows.oneLine(ReportWriter.create().write(older.report())));
        job.run(reports(), at("nation/register.csv"), null, stated.toString(), false, at("edition2"));
        List<Row> differences =
                spark.read().json(at("edition2/differences.json")).collectAsList();
        List<String> named = new ArrayList<>();
        back.undeclared().forEach(key -> named.add(key.pointer()));
        back.leftOut().forEach(key -> named.add(key.pointer()));
        assertThat(differences)
                .extracting(difference -> difference.<String>getAs("pointer"))
                .containsExactlyInAnyOrderElementsOf(named);
        assertThat(differences)
                .allSatisfy(difference ->
                        assertThat(difference.<String>getAs("remark")).contains("2019 年版"));
        assertThat(rows("edition2/stated-aside", "error")).isEmpty();
    }

    @Test
    void sameInputSameBytesAndDocumentsInOneArchiveAPartition() throws Exception {
        Path few = folder.resolve("few.jsonl");
        List<String> some = new ArrayList<>();
        generated.stream()
                .limit(4)
                .forEach(each ->
                        some.add(ReportRows.oneLine(ReportWriter.create().write(each.report()))));
        some.add("none");
        Files.write(few, some);
        for (String out : List.of("docs1", "docs2")) {
            new RenderJob(spark).run(few.toString(), new String[] {"html", "docx", "pdf"}, at(out));
        }
        byte[] archive = Files.readAllBytes(folder.resolve("docs1/part-00000.zip"));
        assertThat(archive).isEqualTo(Files.readAllBytes(folder.resolve("docs2/part-00000.zip")));
        try (ZipFile zip = new ZipFile(folder.resolve("docs1/part-00000.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).hasSize(12).contains("00003-2025.pdf");
            try (InputStream in = zip.getInputStream(zip.getEntry("00000-2024.pdf"))) {
                assertThat(new String(in.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-");
            }
        }
        assertThat(rows("docs1/rendered", "error IS NOT NULL"))
                .contains("[true]")
                .hasSize(5);

        ConsolidateJob job = new ConsolidateJob(spark);
        List<List<String>> runs = new ArrayList<>();
        for (String out : List.of("run1", "run2")) {
            job.run(reports(), at("nation/register.csv"), null, null, false, at(out));
            runs.add(content(folder.resolve(out)));
        }
        assertThat(runs.get(0)).isEqualTo(runs.get(1)).hasSizeGreaterThan(5);
    }

    /** What each file holds; Spark names files anew in every run. */
    private static List<String> content(Path out) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                contents.add(file.getParent().getFileName() + " "
                        + file.getFileName().toString().substring(0, 10) + " "
                        + java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
