package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.render.ReportFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Many reports: the log, going on after an end, and what becomes of files when things go wrong. */
class BatchTest {

    private static final int MANY = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private Path reports(int count) {
        Path reports = folder.resolve("reports");
        assertThat(shell.run("generate", "--count", count, "--out", reports)).isZero();
        return reports;
    }

    private static Map<String, String> contents(Path where) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(where)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private List<JsonNode> log(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(BatchTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    // generate

    @Test
    void generatedReportsAreValidAndTheSameOnEveryRun() throws IOException {
        Path reports = reports(20);

        assertThat(shell.run("validate", reports)).isZero();
        assertThat(shell.out()).contains("共 20 份：合格 20 份");
        assertThat(contents(reports)).hasSize(22).containsKeys("register.csv", "errors.csv");
        assertThat(Files.readAllLines(reports.resolve("register.csv")))
                .hasSize(21)
                .startsWith("code,name,kind,level,superior");
        Path again = folder.resolve("again");
        shell.run("generate", "--count", 20, "--out", again);
        assertThat(contents(again)).isEqualTo(contents(reports));
    }

    @Test
    void plantedErrorsAreFoundWhereTheKeySaysAndNothingElse() throws IOException {
        Path reports = folder.resolve("reports");
        assertThat(shell.run("generate", "--count", 40, "--errors", "50%", "--out", reports))
                .isZero();
        List<String> key = Files.readAllLines(reports.resolve("errors.csv"));
        assertThat(key).hasSizeGreaterThan(10);

        shell.run("validate", reports, "--format", "json");

        JsonNode results = json(shell.out());
        for (JsonNode report : results.path("reports")) {
            String code = report.path("name").asText().replaceFirst(".*/(.*)-2025[.]json", "$1");
            for (JsonNode finding : report.path("findings")) {
                if (finding.path("severity").asText().equals("error")) {
                    String start = code + ",2025,";
                    String place = "," + finding.path("rule").asText() + ","
                            + finding.path("pointer").asText() + ",";
                    assertThat(key).anyMatch(line -> line.startsWith(start) && line.contains(place));
                }
            }
        }
    }

    @Test
    void severalYearsHangTogether() throws IOException {
        Path reports = folder.resolve("reports");
        assertThat(shell.run("generate", "--count", 1, "--years", 3, "--out", reports))
                .isZero();

        List<Path> years;
        try (Stream<Path> files = Files.list(reports)) {
            years = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(years).hasSize(3);
        assertThat(shell.run("validate", years.get(2), "--previous", years.get(1)))
                .isZero();
        assertThat(shell.run("generate", "--count", 0, "--out", reports)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("generate", "--errors", "500%", "--out", reports)).isEqualTo(ExitCode.USAGE);
    }

    // --log, --continue

    @Test
    void whatIsDoneIsNotDoneAgain() throws IOException {
        Path reports = reports(4);
        Path broken = Files.writeString(reports.resolve("z.json"), "{");
        Path pages = folder.resolve("pages");
        Path log = folder.resolve("log.jsonl");
        Object[] args = {"render", reports, "--to", "html,docx", "--out", pages, "--log", log};
        assertThat(shell.run(args)).isEqualTo(ExitCode.FAILED);

        assertThat(log(log)).hasSize(5);
        JsonNode first = log(log).stream()
                .filter(entry -> !entry.path("file").asText().endsWith("z.json"))
                .findFirst()
                .orElseThrow();
        assertThat(first.path("sha256").asText()).hasSize(64);
        assertThat(first.path("formats").toString()).isEqualTo("[\"html\",\"docx\"]");
        assertThat(first.path("milliseconds").isNumber()).isTrue();
        assertThat(first.path("error").isNull()).isTrue();
        Map<String, String> made = contents(pages);
        assertThat(made).hasSize(8);

        // As if it had been killed: a line is torn, a document is missing, a report has been mended.
        Files.writeString(log, "{\"file\":\"", StandardOpenOption.APPEND);
        Files.delete(pages.resolve(made.keySet().iterator().next()));
        Files.delete(broken);
        Object[] goOn = Stream.concat(Stream.of(args), Stream.of("--continue")).toArray();
        assertThat(shell.run(goOn)).isZero();

        assertThat(shell.err()).contains("完成 1 份，出错 0 份").contains("此前已完成、未重复处理的 3 份");
        assertThat(contents(pages)).isEqualTo(made);

        // Other options are another task.
        Object[] other =
                Stream.concat(Stream.of(goOn), Stream.of("--no-controls")).toArray();
        assertThat(shell.run(other)).isZero();
        assertThat(shell.err()).contains("完成 4 份");
    }

    /** Killed in the middle of a character, or the disk was full. */
    @Test
    void aLineThatIsTornWithinACharacterTellsNothing() throws IOException {
        Path reports = reports(2);
        Path log = folder.resolve("log.jsonl");
        shell.run("validate", reports, "--log", log);
        byte[] torn = "{\"file\":\"示".getBytes(StandardCharsets.UTF_8);
        Files.write(log, Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);

        assertThat(shell.run("validate", reports, "--log", log, "--continue")).isZero();

        assertThat(shell.err()).contains("未重复处理的 2 份");
    }

    /** A log, or a file of remarks, begins with nothing: what is read would be gone. */
    @Test
    void nothingIsWrittenOverWhatIsRead() throws IOException {
        Path reports = reports(1);
        Path report = Files.list(reports)
                .filter(file -> file.toString().endsWith(".json"))
                .findFirst()
                .orElseThrow();
        String before = Files.readString(report);
        Path out = folder.resolve("out");

        assertThat(shell.run("validate", report, "--log", report)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("--log 不能是输入的文件");
        assertThat(shell.run("render", reports, "--to", "html", "--out", out, "--log", report))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("read", report, "--out", out, "--log", report)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("read", report, "--remarks", report)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("--remarks 不能是输入的文件");
        Path log = folder.resolve("log.jsonl");
        assertThat(shell.run("validate", report, "--log", log, "--out", log)).isEqualTo(ExitCode.USAGE);

        assertThat(report).content().isEqualTo(before);
        assertThat(out).doesNotExist();
    }

    /** What was read in doubt is so for whoever goes on. */
    @Test
    void whatIsInDoubtIsNotForgotten() throws IOException {
        Path text = Files.writeString(folder.resolve("年报.txt"), "示例市教育局2021年政府信息公开工作年度报告\n一、总体情况\n全年公开。\n收到行政复议申请\n");
        Object[] args = {"read", text, "--out", folder.resolve("out"), "--log", folder.resolve("log.jsonl")};
        assertThat(shell.run(args)).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("存疑：");

        Object[] goOn = Stream.concat(Stream.of(args), Stream.of("--continue")).toArray();
        assertThat(shell.run(goOn)).isEqualTo(ExitCode.FAILED);

        assertThat(shell.err()).contains("未重复处理的 1 份").contains("存疑：" + text);
    }

    @Test
    void whatIsNoReportIsSaidAlikeWithALogAndWithout() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.json"), "[".repeat(2_000));
        assertThat(shell.run("validate", deep)).isEqualTo(ExitCode.FAILED);
        String said = shell.out();

        assertThat(shell.run("validate", deep, "--log", folder.resolve("log.jsonl")))
                .isEqualTo(ExitCode.FAILED);

        assertThat(shell.out()).isEqualTo(said);
    }

    @Test
    void validationGoesOnToo() throws IOException {
        Path reports = reports(5);
        Path log = folder.resolve("log.jsonl");
        shell.run("validate", reports, "--log", log);
        assertThat(log(log))
                .hasSize(5)
                .allMatch(entry -> entry.path("verdict").asText().equals("valid"));

        assertThat(shell.run("validate", reports, "--log", log, "--continue")).isZero();

        assertThat(shell.err()).contains("合格 5 份，不合格 0 份").contains("未重复处理的 5 份");
        assertThat(shell.run("validate", reports, "--continue")).isEqualTo(ExitCode.USAGE);
    }

    /** The report's own file is the same; what it shows is not. */
    @Test
    void anotherPictureBesideAReportIsNoticed() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path picture = reports.resolve("chart.png");
        Files.write(picture, PictureSamples.plain(20, 10, "png"));
        Files.writeString(reports.resolve("report.json"), """
                {"form": "2021", "year": 2024, "agency": {"name": "示例市教育局"},
                 "overview": ["下图：", {"figure": "chart.png", "alt": "说明"}]}""");
        Path out = folder.resolve("out");
        Path log = folder.resolve("log.jsonl");
        Object[] args = {"render", reports, "--to", "html", "--out", out, "--log", log, "--continue"};
        assertThat(shell.run(args)).isZero();
        byte[] before = Files.readAllBytes(out.resolve("report.html"));
        assertThat(shell.run(args)).isZero();
        assertThat(log(log)).hasSize(1).allMatch(entry -> entry.hasNonNull("figures"));

        Files.write(picture, PictureSamples.plain(10, 20, "png"));
        assertThat(shell.run(args)).isZero();

        assertThat(log(log)).hasSize(2);
        assertThat(Files.readAllBytes(out.resolve("report.html"))).isNotEqualTo(before);
    }

    // Ends

    @Test
    void whoIsKilledGoesOnAndEndsWithAllWholeSets() throws Exception {
        Path reports = reports(MANY);
        Path whole = folder.resolve("whole");
        shell.run("render", reports, "--to", "html,docx", "--out", whole);
        Path pages = folder.resolve("pages");
        Path log = folder.resolve("log.jsonl");
        Object[] args = {"render", reports, "--to", "html,docx", "--out", pages, "--log", log};

        Process process = Shell.start(folder.resolve("err"), args);
        while (process.isAlive() && (!Files.exists(log) || Files.size(log) < 1_000)) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        // It may have been writing or not; a file that it had begun is there for certain. Another writes at the same
        // time.
        Path left = Files.createFile(pages.resolve(leftBy(process.pid())));
        Path living =
                Files.createFile(pages.resolve(leftBy(ProcessHandle.current().pid())));

        assertThat(shell.run(
                        Stream.concat(Stream.of(args), Stream.of("--continue")).toArray()))
                .isZero();
        assertThat(left).doesNotExist();
        Files.delete(living);
        Map<String, String> made = contents(pages);
        assertThat(made).hasSize(2 * MANY).isEqualTo(contents(whole));
    }

    private static String leftBy(long process) {
        return ReportFiles.beside(Path.of("target"))
                .toString()
                .replace("-" + ProcessHandle.current().pid() + "-", "-" + process + "-");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoIsAskedToEndLeavesWholeFilesOnly() throws Exception {
        Path reports = reports(MANY);
        Path whole = folder.resolve("whole");
        shell.run("render", reports, "--to", "html,docx", "--out", whole);
        Path pages = folder.resolve("pages");
        Path log = folder.resolve("log.jsonl");

        Process process = Shell.start(
                folder.resolve("err"), "render", reports, "--to", "html,docx", "--out", pages, "--log", log);
        while (process.isAlive() && (!Files.exists(log) || Files.size(log) < 1_000)) {
            Thread.sleep(5);
        }
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readString(folder.resolve("err"))).doesNotContain("Exception");
        Map<String, String> expected = contents(whole);
        contents(pages).forEach((name, content) -> assertThat(content).isEqualTo(expected.get(name)));
        assertThat(Files.readString(log)).endsWith("}\n");
    }

    @Test
    void twoAtOnceIntoOneFolderLeaveWholeFiles() throws Exception {
        Path reports = reports(20);
        Path whole = folder.resolve("whole");
        shell.run("render", reports, "--to", "html,docx", "--out", whole);
        Path pages = folder.resolve("pages");
        Object[] args = {"render", reports, "--to", "html,docx", "--out", pages};

        Process one = Shell.start(folder.resolve("err1"), args);
        Process other = Shell.start(folder.resolve("err2"), args);

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(contents(pages)).isEqualTo(contents(whole));
    }

    /** A file system of one megabyte, where the system lets us have one. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAFailureAndLeavesWholeFilesOnly() throws Exception {
        Path reports = reports(20);
        Path whole = folder.resolve("whole");
        shell.run("render", reports, "--to", "pdf", "--out", whole);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start();
        assumeTrue(mount.waitFor() == 0, "SKIPPED: no small file system can be mounted here, run as root");
        try {
            assertThat(shell.run("render", reports, "--to", "pdf", "--out", disk))
                    .isEqualTo(ExitCode.FAILED);

            assertThat(shell.err()).contains("无法写入 ");
            Map<String, String> expected = contents(whole);
            assertThat(contents(disk)).isNotEmpty();
            contents(disk).forEach((name, content) -> assertThat(content).isEqualTo(expected.get(name)));
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }
}
