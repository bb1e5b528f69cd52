package dev.gongkai.report.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.consolidation.Consolidated;
import dev.gongkai.report.consolidation.Consolidation;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.generator.GeneratedReport;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Conversion;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.ReportComposer;
import java.io.ByteArrayOutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from many hands: files of any name, years and editions mixed, broken, twice there, changed between two runs. */
class OddInputTest {

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static List<Report> reports;
    private static AgencyRegister register;

    @BeforeAll
    static void generate() throws Exception {
        spark = SparkSession.builder()
                .appName("test")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate();
        var nation = new Nation(60, 2024, 2025, 11, 0.2, true).generator();
        reports = nation.reports().map(GeneratedReport::report).toList();
        try (Writer out = Files.newBufferedWriter(folder.resolve("机关.csv"))) {
            nation.register().writeCsv(out);
        }
        register = AgencyRegister.read(folder.resolve("机关.csv"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String json(Report report) {
        return ReportWriter.create().write(report);
    }

    private static String line(Report report) {
        return ReportRows.oneLine(json(report));
    }

    private static List<String> rows(String path, String... columns) {
        return spark.read().parquet(at(path)).selectExpr(columns).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    private static void consolidate(String in, String out, boolean resume) {
        new ConsolidateJob(spark).run(at(in), at("机关.csv"), null, null, resume, at(out));
    }

    /** As Windows programs write it, and as the command line reads it. */
    @Test
    void theEndingOfAFileMayBeInCapitals() throws Exception {
        Path in = Files.createDirectories(folder.resolve("大写"));
        Files.writeString(in.resolve("a.JSON"), json(reports.get(0)));
        Files.writeString(in.resolve("b.json"), json(reports.get(2)));

        new ValidateJob(spark).run(at("大写"), false, false, at("capitals"));

        assertThat(rows("capitals/outcomes", "verdict")).hasSize(2);
    }

    @Test
    void sumsOfOddFilesAreTheLibrarysAndOddOnesAreNamed() throws Exception {
        Path in = Files.createDirectories(folder.resolve("年报 2025+2024/甲省"));
        List<Report> given = new ArrayList<>(reports);
        // Of another edition than its year's, with a blank and a remark.
        given.set(3, Conversion.of(given.get(3), Form.EDITION_2019).report());
        CellKey key = given.get(8).requests().form().cells().iterator().next();
        given.set(8, given.get(8).toBuilder().set(key, Cell.BLANK).build());
        // Twice alike, twice with another remark, note or number.
        given.add(given.get(12));
        given.add(given.get(14).toBuilder()
                .set(key, given.get(14).cell(key).withRemark("其中网上 1 件"))
                .build());
        given.add(given.get(16).toBuilder().note(Part.REQUESTS, "注：另一份").build());
        given.add(given.get(18).toBuilder().set(key, Cell.of(999_999)).build());
        // Without a code, and nobody's.
        given.set(20, withAgency(given.get(20), Agency.of(given.get(20).agency().name())));
        given.add(withAgency(given.get(1), Agency.of("不在名录中的机关")));
        for (int i = 0; i < given.size(); i++) {
            Files.writeString(in.resolve(i + "号 机关+年报%20.json"), json(given.get(i)));
        }
        Files.writeString(in.resolve("坏.json"), "{ \"form\": ");
        Files.writeString(in.resolve("空.json"), "");
        Files.writeString(in.resolve("说明.txt"), "不是报告");

        consolidate("年报 2025+2024", "odd", false);
        assertThat(rows("odd/rejected", "source")).anyMatch(source -> source.endsWith("年报 2025+2024/甲省/坏.json]"));
        assertThat(rows("odd/read", "source")).anyMatch(source -> source.endsWith("/0号 机关+年报%20.json]"));
        assertThat(rows("odd/aside", "error")).containsExactly("[不在名录中的机关不在名录中]");
        int compared = 0;
        for (int year : List.of(2024, 2025)) {
            Consolidation consolidation =
                    Consolidation.of(register.tops().get(0), year).register(register);
            given.forEach(consolidation::add);
            Consolidated whole = consolidation.build();
            List<String> repeated = whole.repeated().stream()
                    .map(each -> "[" + each.agency().code() + "," + each.times() + "," + each.alike() + "]")
                    .sorted()
                    .toList();
            assertThat(spark
                            .read()
                            .parquet(at("odd/repeated"))
                            .filter("year = " + year)
                            .selectExpr("code", "times", "alike")
                            .collectAsList()
                            .stream()
                            .map(Row::toString)
                            .sorted())
                    .isEqualTo(repeated);
            for (Row row : spark.read()
                    .parquet(at("odd/sums"))
                    .filter("year = " + year)
                    .collectAsList()) {
                var sums = whole.sums(register.find(row.<String>getAs("code")).orElseThrow())
                        .orElseThrow();
                assertThat(PartialSums.read(year, row.getAs("cells"))).isEqualTo(sums);
                assertThat(row.<Long>getAs("reports")).isEqualTo(sums.reports());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    private static Report withAgency(Report report, Agency agency) {
        return report.toBuilder().agency(agency).build();
    }

    @Test
    void whatIsSummedUpAnywhereBetweenMayStandForAllBelow() throws Exception {
        List<Report> year =
                reports.stream().filter(report -> report.year() == 2025).toList();
        Files.write(
                folder.resolve("year.jsonl"),
                year.stream().map(OddInputTest::line).toList());
        consolidate("year.jsonl", "whole", false);
        List<Row> sums = spark.read().parquet(at("whole/sums")).orderBy("code").collectAsList();
        Agency top = register.tops().get(0);
        Row split = sums.stream()
                .filter(row -> !row.<String>getAs("code").equals(top.code()) && row.<Long>getAs("unsummed") == 0)
                .findFirst()
                .orElseThrow();
        Agency agency = register.find(split.<String>getAs("code")).orElseThrow();
        List<Agency> below = register.below(agency);
        List<String> lines = new ArrayList<>(List.of(split.<String>getAs("report")));
        year.stream()
                .filter(report -> !below.contains(register.find(report.agency()).orElseThrow()))
                .forEach(report -> lines.add(line(report)));
        assertThat(lines).hasSizeLessThan(year.size());
        Files.write(folder.resolve("split.jsonl"), lines);
        consolidate("split.jsonl", "split", false);
        assertThat(topReport("split", top)).isEqualTo(topReport("whole", top));
    }

    private static String topReport(String out, Agency top) {
        return spark.read()
                .parquet(at(out + "/sums"))
                .filter("code = '" + top.code() + "'")
                .first()
                .getAs("report");
    }

    @Test
    void nothingToReadIsNoFailureAndNoFileIsOne() throws Exception {
        Files.createDirectory(folder.resolve("nothing"));
        consolidate("nothing", "none", false);
        assertThat(rows("none/sums", "code")).isEmpty();
        assertThat(rows("none/rejected", "error")).isEmpty();
        new ValidateJob(spark).run(at("nothing"), false, false, at("none-valid"));
        assertThat(rows("none-valid/findings", "rule")).isEmpty();
        assertThatThrownBy(() -> consolidate("nowhere.jsonl", "none2", false)).hasMessageContaining("nowhere");
    }

    /** What was made of other files, or with other options, is made anew; what was made of the same is not. */
    @Test
    void aResumedRunTakesOnlyWhatWasMadeOfTheSame() throws Exception {
        Path in = folder.resolve("changing.jsonl");
        List<String> lines = reports.stream().limit(40).map(OddInputTest::line).toList();
        Files.write(in, lines);
        consolidate("changing.jsonl", "resumed", false);
        List<FileTime> first = times("resumed");
        consolidate("changing.jsonl", "resumed", true);
        assertThat(times("resumed")).isEqualTo(first).hasSize(3);

        // One report less.
        Files.write(in, lines.subList(0, 39));
        consolidate("changing.jsonl", "resumed", true);
        consolidate("changing.jsonl", "anew", false);
        assertThat(times("resumed")).doesNotContainAnyElementsOf(first);
        assertThat(rows("resumed/sums", "code", "year", "report"))
                .isEqualTo(rows("anew/sums", "code", "year", "report"))
                .isNotEmpty();

        // A step that was stopped before it said of what it was made.
        Files.delete(folder.resolve("resumed/sums/_made"));
        first = times("resumed");
        consolidate("changing.jsonl", "resumed", true);
        assertThat(times("resumed").subList(0, 2)).isEqualTo(first.subList(0, 2));
        assertThat(times("resumed").get(2)).isNotEqualTo(first.get(2));

        ValidateJob job = new ValidateJob(spark);
        job.run(in.toString(), false, false, at("valid"));
        job.run(in.toString(), true, true, at("valid"));
        job.run(in.toString(), true, false, at("valid-years"));
        assertThat(rows("valid/findings", "code", "rule", "pointer", "message"))
                .isEqualTo(rows("valid-years/findings", "code", "rule", "pointer", "message"));
    }

    private static List<FileTime> times(String out) throws Exception {
        List<FileTime> times = new ArrayList<>();
        for (String step : List.of("read", "claims", "sums")) {
            times.add(
                    Files.getLastModifiedTime(folder.resolve(out).resolve(step).resolve("_SUCCESS")));
        }
        return times;
    }

    @Test
    void archivesAreThisRunsAndDocumentsTheLibrarys() throws Exception {
        Files.writeString(folder.resolve("one.jsonl"), line(reports.get(5)) + "\n{\n");
        Path out = Files.createDirectory(folder.resolve("archives"));
        Files.writeString(out.resolve("part-00007.zip"), "of a run with more partitions");
        Files.writeString(out.resolve(".part-00001.zip.23"), "of a run that was stopped");
        Files.writeString(out.resolve("mine.zip"), "somebody's");
        new RenderJob(spark).run(at("one.jsonl"), new String[] {"pdf", "docx"}, out.toString());
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> !file.endsWith(".crc")))
                    .containsExactlyInAnyOrder("part-00000.zip", "mine.zip", "rendered");
        }
        try (ZipFile zip = new ZipFile(out.resolve("part-00000.zip").toFile())) {
            for (DocumentFormat format : DocumentFormat.available()) {
                if (!format.id().equals("html")) {
                    byte[] document = zip.getInputStream(
                                    zip.getEntry("00000-" + reports.get(5).year() + "." + format.id()))
                            .readAllBytes();
                    ByteArrayOutputStream alone = new ByteArrayOutputStream();
                    format.renderer(RenderOptions.create())
                            .render(
                                    ReportComposer.create()
                                            .compose(ReportReader.create().read(json(reports.get(5)))),
                                    alone);
                    assertThat(document).as(format.id()).isEqualTo(alone.toByteArray());
                }
            }
        }
        // As the command line has it.
        assertThat(OddInputTest.class.getClassLoader().getResource("META-INF/gongkai/fonts/FandolFang-Regular.ttf"))
                .isNotNull();
        assertThatThrownBy(() -> new RenderJob(spark).run(at("one.jsonl"), new String[] {"rtf"}, at("no")))
                .hasMessageContaining("rtf")
                .hasMessageContaining("docx");
    }

    /** As on the command line: whose number is the difference. */
    @Test
    void theAgencyThatSeemsToBeLeftOutIsPointedAt() throws Exception {
        List<Report> year =
                reports.stream().filter(report -> report.year() == 2025).toList();
        Consolidation consolidation =
                Consolidation.of(register.tops().get(0), 2025).register(register);
        Report lost = year.get(30);
        year.stream().filter(report -> report != lost).forEach(consolidation::add);
        Report draft = consolidation.build().report();
        Consolidated whole = Consolidation.of(register.tops().get(0), 2025)
                .register(register)
                .addAll(year)
                .stated(draft)
                .build();
        Files.write(
                folder.resolve("of2025.jsonl"),
                year.stream().map(OddInputTest::line).toList());
        Files.writeString(folder.resolve("draft.jsonl"), line(draft));
        new ConsolidateJob(spark).run(at("of2025.jsonl"), at("机关.csv"), null, at("draft.jsonl"), false, at("pointed"));
        List<Row> rows = spark.read().json(at("pointed/differences.json")).collectAsList();
        List<String> expected = new ArrayList<>();
        whole.stated()
                .get(0)
                .differences()
                .forEach(cell -> expected.add(cell.cell().pointer() + " "
                        + cell.suspects().stream()
                                .map(OddInputTest::told)
                                .sorted()
                                .toList()));
        assertThat(whole.stated().get(0).left())
                .extracting(Agency::code)
                .contains(lost.agency().code());
        assertThat(rows.stream()
                        .filter(row -> !row.<String>getAs("pointer").isEmpty())
                        .map(row -> row.getAs("pointer") + " "
                                + (row.getAs("suspects") == null
                                        ? List.of()
                                        : row.getList(row.fieldIndex("suspects")))))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rows.stream().filter(row -> row.<String>getAs("pointer").isEmpty()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.<String>getAs("remark")).contains("似未计入");
                    assertThat(row.getList(row.fieldIndex("suspects")).toString())
                            .contains(lost.agency().code());
                });
    }

    private static String told(Agency agency) {
        return agency.name() + "（" + agency.code() + "）";
    }
}
