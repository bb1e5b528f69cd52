package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Output;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.validate.Rules;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Standard input and output, and folders as people have them. */
class PipesTest {

    private static final Path REPORTS = Path.of("..", "reports");
    private static final Path QUFU = REPORTS.resolve("002-qufu.json");

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private static List<String> files(Path where) throws IOException {
        try (Stream<Path> files = Files.walk(where)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> where.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aPipeGivesTheDocumentThatAFileGives() throws IOException {
        shell.run("render", QUFU, "--to", "docx", "--out", folder);

        assertThat(shell.input(Files.readAllBytes(QUFU)).run("render", "-", "--to", "docx", "--out", "-"))
                .isZero();

        assertThat(folder.resolve("002-qufu.docx")).hasBinaryContent(shell.bytes());
        assertThat(shell.input(shell.bytes()).run("read", "-")).isZero();
        assertThat(ReportReader.create().read(shell.out()))
                .isEqualTo(ReportReader.create().read(QUFU));
        assertThat(shell.input(Files.readAllBytes(QUFU)).run("validate", "-")).isZero();
        assertThat(shell.out()).startsWith("-  曲阜市");
    }

    @Test
    void severalDocumentsOnStandardOutputAreAnArchive() throws IOException {
        Path other = REPORTS.resolve("001-qidu.json");

        assertThat(shell.run("render", QUFU, other, "--to", "html,docx", "--out", "-"))
                .isZero();

        byte[] archive = shell.bytes();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).isNotEmpty();
            }
        }
        assertThat(names).containsExactly("002-qufu.html", "002-qufu.docx", "001-qidu.html", "001-qidu.docx");
        shell.run("render", QUFU, other, "--to", "html,docx", "--out", "-");
        assertThat(shell.bytes()).isEqualTo(archive);
    }

    /** {@code gongkai render 文件夹 --to pdf --out - | head -c 1000}. */
    @Test
    void whoReadsMayEndSooner() {
        OutputStream closed = new OutputStream() {
            private int left = 1_000;

            @Override
            public void write(int b) throws IOException {
                if (left-- <= 0) {
                    throw new IOException("Broken pipe");
                }
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = Output.of(closed, err, StandardCharsets.UTF_8, false);

        assertThat(Gongkai.run(
                        Rules.all(), Locale.CHINA, output, "render", REPORTS.toString(), "--to", "html", "--out", "-"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("输出未能全部写出").doesNotContain("\tat ");
    }

    @Test
    void whatIsNoReportOnStandardInputIsNamed() {
        assertThat(shell.input("no report".getBytes(StandardCharsets.UTF_8))
                        .run("render", "-", "--to", "html", "--out", "-"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(shell.bytes()).isEmpty();
        assertThat(shell.err()).contains("出错：-");
    }

    @Test
    void foldersAreGoneThroughAndWhatIsPassedOverIsSaid() throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        Path below = Files.createDirectories(inputs.resolve("街道/二"));
        Files.copy(QUFU, inputs.resolve("A.JSON"));
        Files.copy(QUFU, below.resolve("b.json"));
        Files.writeString(inputs.resolve("说明.txt"), "x");
        Files.writeString(below.resolve("c.DOCX"), "x");
        Files.writeString(inputs.resolve(".hidden.json"), "x");
        Files.createSymbolicLink(below.resolve("up"), inputs);
        Files.createSymbolicLink(inputs.resolve("z.json"), below.resolve("b.json"));
        Path pages = folder.resolve("pages");

        assertThat(shell.run("render", inputs, "--to", "html", "--out", pages)).isZero();

        assertThat(files(pages)).containsExactly("A.html", "街道/二/b.html");
        assertThat(shell.err())
                .contains("跳过：")
                .contains(".txt 1 个")
                .contains(".docx 1 个")
                .contains("隐藏文件 1 个")
                .contains("重复的 2 个");
    }

    @Test
    void aWordDocumentAndAPdfOfOneReportDoNotClash() throws IOException {
        Path documents = folder.resolve("documents");
        shell.run("render", QUFU, "--to", "docx,pdf", "--out", documents);
        Path reports = folder.resolve("reports");

        assertThat(shell.run("read", documents, "--out", reports)).isZero();

        assertThat(files(reports)).containsExactly("002-qufu.docx.json", "002-qufu.pdf.json");
        assertThat(reports.resolve("002-qufu.docx.json")).hasSameBinaryContentAs(reports.resolve("002-qufu.pdf.json"));
    }

    @Test
    void documentsAreValidatedAndRenderedAsReportsAre() {
        shell.run("render", QUFU, "--to", "docx", "--out", folder);

        assertThat(shell.run("render", folder.resolve("002-qufu.docx"), "--to", "pdf", "--out", folder))
                .isZero();
        assertThat(folder.resolve("002-qufu.pdf")).exists();
        assertThat(shell.run("validate", folder.resolve("002-qufu.pdf"))).isZero();
        assertThat(shell.out()).contains("曲阜市");
    }

    @Test
    void whatIsReadInDoubtNeedsAPersonsWord() throws IOException {
        Path text = Files.writeString(folder.resolve("年报.txt"), "示例市教育局2021年政府信息公开工作年度报告\n一、总体情况\n全年公开。\n");
        Path remarks = folder.resolve("remarks.jsonl");

        int code = shell.run("read", text, "--remarks", remarks);
        String json = shell.out();

        assertThat(shell.run("read", text, "--lenient")).isZero();
        assertThat(ReportReader.create().read(json).year()).isEqualTo(2021);
        assertThat(Files.readAllLines(remarks)).isNotEmpty().allMatch(line -> line.contains("\"pointer\":"));
        boolean doubted = Files.readString(remarks).matches("(?s).*\"level\":\"(doubted|unread)\".*");
        assertThat(code).isEqualTo(doubted ? ExitCode.FAILED : ExitCode.DONE);
        assertThat(shell.run("validate", text)).isEqualTo(ExitCode.FAILED);
        assertThat(shell.out() + shell.err()).satisfies(said -> {
            if (doubted) {
                assertThat(said).contains("--lenient");
            }
        });
    }

    @Test
    void theSummaryStandsBelowTheFindings() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new Messages(Locale.CHINA),
                InputStream.nullInputStream(),
                Output.of(terminal, terminal, StandardCharsets.UTF_8, true));

        Gongkai.run(Rules.all(), environment, "validate", QUFU.toString());

        assertThat(terminal.toString(StandardCharsets.UTF_8)).endsWith("合格 1 份，不合格 0 份" + System.lineSeparator());
    }

    @Test
    void aFolderThatCannotBeMadeIsAFailureAndNoWrongArgument() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(shell.run("render", QUFU, "--to", "html", "--out", file.resolve("below")))
                .isEqualTo(ExitCode.FAILED);

        assertThat(shell.err()).contains("无法创建输出文件夹").doesNotContain("用法");
    }

    @Test
    void anEmptyFolderWithTheNameOfADocumentStays() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("002-qufu.html"));

        assertThat(shell.run("render", QUFU, "--to", "html", "--out", folder)).isEqualTo(ExitCode.FAILED);

        assertThat(taken).isDirectory();
        assertThat(shell.err()).contains("无法写入 " + taken + "：是文件夹");
    }

    @Test
    void tooLittleMemoryIsSaidInOneLine() {
        Rule greedy = Rule.of(
                new RuleInfo("own.greedy", Severity.ERROR, new Message("贪", "greedy"), ""), (subject, findings) -> {
                    throw new OutOfMemoryError("Java heap space");
                });

        assertThat(shell.rules(greedy).run("validate", QUFU)).isEqualTo(ExitCode.INTERNAL);

        assertThat(shell.err()).contains("内存不足").doesNotContain("\tat ", "OutOfMemoryError");
    }

    @Test
    void aFolderThatIsGivenTwiceIsNotEmpty() throws IOException {
        Path below = Files.createDirectories(folder.resolve("reports/below"));
        Path report = Files.copy(QUFU, below.resolve("a.json"));

        assertThat(shell.run("validate", below, below)).isZero();
        assertThat(shell.run("validate", report, below)).isZero();
        assertThat(shell.run("validate", below.getParent(), below)).isZero();
        assertThat(shell.err()).contains("重复的 1 个").contains("合格 1 份").doesNotContain("没有");
    }

    /** What one is called without its ending is what another is called with it. */
    @Test
    void everyInputHasAnOutputOfItsOwn() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        shell.run("render", QUFU, "--to", "docx", "--out", inputs);
        Path word = Files.move(inputs.resolve("002-qufu.docx"), inputs.resolve("a.docx"));
        Path plain = Files.copy(QUFU, inputs.resolve("a.json"));
        Path odd = Files.copy(REPORTS.resolve("003-zibo-dashuju.json"), inputs.resolve("a.json.json"));
        Path pages = folder.resolve("pages");

        assertThat(shell.run("render", word, plain, odd, "--to", "html", "--out", pages))
                .isZero();

        assertThat(files(pages)).containsExactly("a.docx.html", "a.json.html", "a.json.json.html");
        assertThat(Files.readString(pages.resolve("a.json.html"))).contains("曲阜市");
    }

    @Test
    void anEmptyFolderWithTheNameOfTheRegisterStays() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("register.csv"));

        assertThat(shell.run("generate", "--count", 1, "--out", folder)).isEqualTo(ExitCode.FAILED);

        assertThat(taken).isDirectory();
        assertThat(shell.err()).contains("是文件夹");
    }

    /** As /dev/null is none: results go there, and it is still there afterwards. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoFileIsWrittenToAndNotReplaced() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path read = folder.resolve("read.txt");
        Process reader = new ProcessBuilder("cat", pipe.toString())
                .redirectOutput(read.toFile())
                .start();
        try {
            assertThat(shell.run("validate", QUFU, "--out", pipe)).isZero();

            assertThat(Files.isRegularFile(pipe)).isFalse();
            assertThat(reader.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(read).content().contains("曲阜市", "结论");
        } finally {
            reader.destroy();
        }
    }
}
