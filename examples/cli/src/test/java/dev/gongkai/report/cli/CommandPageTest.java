package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each line of docs/cli.md and each of examples/scripts, run as it stands there, by a shell. */
@DisabledOnOs(OS.WINDOWS)
class CommandPageTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path SCRIPTS = Path.of("..", "scripts").toAbsolutePath();
    private static final Path QUFU = Path.of("..", "reports", "002-qufu.json");

    @TempDir
    private Path tools;

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void makeProgram() throws IOException {
        jar = ThinJar.in(tools);
    }

    /** Runs a line; what it says is told if it fails. */
    private String sh(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(".said").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", tools.resolve("cache").toString());
        builder.environment().put("GONGKAI_OPTS", "-Duser.language=zh -XX:TieredStopAtLevel=1");
        builder.environment()
                .merge(
                        "PATH",
                        tools + File.pathSeparator + Path.of(System.getProperty("java.home"), "bin"),
                        (path, first) -> first + File.pathSeparator + path);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(line).isTrue();
        String said = Files.readString(folder.resolve(".said"));
        assertThat(process.exitValue()).as("%s\n%s", line, said).isZero();
        return said;
    }

    private boolean has(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void everyLineOfThePageRuns() throws Exception {
        String page = Files.readString(ROOT.resolve("docs/cli.md"));
        List<String> lines = Pattern.compile("^```sh\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(lines).hasSizeGreaterThan(30);
        Files.copy(QUFU, folder.resolve("报告.json"));
        String text = Files.readString(QUFU);
        Files.writeString(folder.resolve("上年报告.json"), text);
        for (String name : List.of("报告文件夹", "文档夹")) {
            Files.createDirectory(folder.resolve(name));
        }
        Files.copy(QUFU, folder.resolve("报告文件夹/a.json"));
        new Shell().run("render", QUFU, "--to", "docx,pdf", "--out", folder.resolve("文档夹"));
        Files.copy(folder.resolve("文档夹/002-qufu.docx"), folder.resolve("文档.docx"));
        Files.copy(folder.resolve("文档夹/002-qufu.pdf"), folder.resolve("文档.pdf"));
        Files.copy(folder.resolve("文档.docx"), folder.resolve("机关模板.docx"));

        for (String line : lines) {
            sh(line);
        }

        assertThat(folder.resolve("结果.html")).content().contains("ol class=\"notes\"");
        assertThat(Files.readString(folder.resolve("报告.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        try (Stream<Path> made = Files.list(folder.resolve("成批"))) {
            assertThat(made).hasSize(40);
        }
    }

    @Test
    void theLauncherMakesAnArchiveOfClassesAndUsesIt() throws Exception {
        assertThat(sh("gongkai --version")).startsWith("gongkai ");
        Path cache = tools.resolve("cache/gongkai");
        for (int i = 0; i < 600 && !hasArchive(cache); i++) {
            Thread.sleep(100);
        }
        assertThat(hasArchive(cache)).isTrue();

        assertThat(sh("gongkai --version")).startsWith("gongkai ").hasLineCount(1);
        assertThat(sh("GONGKAI_OPTS=-Xlog:class+load gongkai --version"))
                .contains("source: shared objects file")
                .contains("dev.gongkai.report.cli.Gongkai source: shared");
    }

    private static boolean hasArchive(Path cache) throws IOException {
        if (!Files.isDirectory(cache)) {
            return false;
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.anyMatch(file -> file.toString().endsWith(".jsa"));
        }
    }

    @Test
    void aFileOfJavaIsAProgram() throws Exception {
        assertThat(sh("java -cp " + jar + " " + SCRIPTS.resolve("Report.java") + " 输出"))
                .contains("：");
        assertThat(folder.resolve("输出/年报.pdf")).exists();
        assertThat(folder.resolve("输出/年报.docx")).exists();
        assertThat(folder.resolve("输出/年报.html")).exists();
    }

    @Test
    void jshellReadsAndWrites() throws Exception {
        Files.copy(QUFU, folder.resolve("报告.json"));

        assertThat(sh("REPORT=报告.json OUT=报告.docx jshell --class-path " + jar + " " + SCRIPTS.resolve("report.jsh")))
                .contains("曲阜市人民政府办公室2021年", "VALID");

        assertThat(folder.resolve("报告.docx")).exists();
    }

    @Test
    void aFolderIsRenderedIfAllOfItIsValid() throws Exception {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.copy(QUFU, reports.resolve("a.json"));

        sh(SCRIPTS.resolve("folder.sh") + " reports out");
        assertThat(folder.resolve("out/a.pdf")).exists();

        Files.copy(Path.of("..", "reports", "003-zibo-dashuju.json"), reports.resolve("b.json"));
        sh("! " + SCRIPTS.resolve("folder.sh") + " reports other");
        assertThat(folder.resolve("other/a.pdf")).doesNotExist();
        assertThat(folder.resolve("other/校核.html")).exists();
    }

    @Test
    void pythonCallsTheCommand() throws Exception {
        assumeTrue(has("python3"), "SKIPPED: no python3 here");

        sh("python3 " + SCRIPTS.resolve("render.py") + " " + jar + " 报告.docx");

        assertThat(new Shell().run("read", folder.resolve("报告.docx"))).isZero();
    }

    @Test
    void rowsOfADatabaseBecomeAReport() throws Exception {
        assumeTrue(has("python3"), "SKIPPED: no python3 here");
        Files.copy(SCRIPTS.resolve("oa.sql"), folder.resolve("oa.sql"));

        sh(
                "python3 -c \"import sqlite3; sqlite3.connect('oa.db').executescript(open('oa.sql', encoding='utf-8').read())\"");
        sh("mkdir 输出; python3 " + SCRIPTS.resolve("from_sql.py") + " " + jar + " oa.db 2025 输出");

        assertThat(Files.readString(folder.resolve("输出/校核.txt")))
                .doesNotContain("[requests.", "[proceedings.", "[table.");
        assertThat(folder.resolve("输出/stdin.pdf")).exists();
    }
}
