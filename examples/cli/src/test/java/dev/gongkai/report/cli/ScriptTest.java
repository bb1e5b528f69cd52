package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Output;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.validate.Rules;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of output and file names where nobody has set up a terminal: in scripts, pipes and timers. */
class ScriptTest {

    private static final Path QUFU = Path.of("..", "reports", "002-qufu.json");
    private static final Path BLANKS = Path.of("..", "reports", "003-zibo-dashuju.json");
    private static final Charset GBK = Charset.forName("GBK");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(Output output, Object... args) {
        return run(Locale.CHINA, output, args);
    }

    private int run(Locale locale, Output output, Object... args) {
        String[] texts = Stream.of(args).map(Object::toString).toArray(String[]::new);
        return Gongkai.run(Rules.all(), locale, output, texts);
    }

    private Path document() {
        Output nowhere = Output.of(OutputStream.nullOutputStream(), err, StandardCharsets.UTF_8, false);
        assertThat(run(nowhere, "render", QUFU, "--to", "pdf", "--out", folder)).isZero();
        return folder.resolve("002-qufu.pdf");
    }

    /** {@code read 报告.pdf > 报告.json} on a system whose encoding is GBK gives a file that all programs read. */
    @Test
    void whatProgramsReadIsUtf8WhateverTheSystemsEncodingIs() throws IOException {
        assertThat(run(Output.of(out, err, GBK, false), "read", document())).isZero();

        assertThat(ReportReader.create().read(out.toString(StandardCharsets.UTF_8)))
                .isEqualTo(ReportReader.create().read(QUFU));
        assertThat(err.toString(GBK)).contains("读出 1 份");
        for (String format : List.of("json", "junit")) {
            out.reset();
            run(Output.of(out, err, GBK, false), "validate", BLANKS, "--format", format);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("空白");
        }
    }

    @Test
    void whatPeopleReadIsInTheEncodingOfTheirTerminal() {
        run(Output.of(out, err, GBK, false), "validate", QUFU);
        assertThat(out.toString(GBK)).contains("曲阜市");

        out.reset();
        run(Output.of(out, err, GBK, true), "read", document());
        assertThat(out.toString(GBK)).contains("曲阜市");

        out.reset();
        run(Output.of(out, err, StandardCharsets.US_ASCII, true), "validate", QUFU);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("曲阜市");
    }

    @Test
    void outputThatIsLostIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThat(run(Output.of(full, err, StandardCharsets.UTF_8, false), "read", document()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("输出未能全部写出");
    }

    @Test
    void wrongArgumentsAreNamedInTheReadersLanguage() {
        assertThat(refusal("render", QUFU, "--out", folder)).isEqualTo("参数有误：缺少 --to FORMAT");
        assertThat(refusal("validate")).isEqualTo("参数有误：缺少 FILE|DIR|-");
        assertThat(refusal("blank", "--yaer", 2025, "--year", 2025)).isEqualTo("参数有误：无法识别 --yaer 2025");
        assertThat(refusal("blank", "--year", "二〇二五")).isEqualTo("参数有误：--year YEAR 应为整数，实为 二〇二五");
        assertThat(refusal("validate", QUFU, "--threads", "0")).isEqualTo("参数有误：--threads N 应为 1 以上的整数，实为 0");
        assertThat(refusal("validate", QUFU, "--annotate-date", "2026-3-1"))
                .isEqualTo("参数有误：--annotate-date DATE 应为日期，如 2026-03-01，实为 2026-3-1");
        assertThat(refusal("generate", "--errors", "5", "--out", folder))
                .isEqualTo("参数有误：--errors SHARE 应为 0 至 1 的小数或百分数，如 5%，实为 5");
        assertThat(refusal("blank", "--year", 2025, "--year", 2024)).isEqualTo("参数有误：--year YEAR 只能给出一次");
        assertThat(refusal("render", QUFU, "--to", "html,odt", "--out", folder))
                .isEqualTo("参数有误：--to FORMAT 应为 html、docx、pdf 之一，实为 odt");
        assertThat(refusal("validate", "a\0b")).startsWith("参数有误：不是有效的文件名：");
    }

    @Test
    void eachCommandTellsTheVersion() {
        for (String command : List.of("validate", "render", "blank", "read", "new", "schema", "generate")) {
            out.reset();
            assertThat(run(Output.of(out, err, StandardCharsets.UTF_8, false), command, "--version"))
                    .isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("gongkai");
        }
    }

    @Test
    void whatIsWrongStaysInSight() {
        refusal("validate", QUFU, "--format", "xml");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSizeLessThan(8)
                .last()
                .isEqualTo("详见 gongkai validate --help");
    }

    @Test
    void anOutputThatCannotBeWrittenIsNotBlamedOnTheInput() throws IOException {
        Path taken =
                Files.createDirectories(folder.resolve("002-qufu.html/within")).getParent();
        Output output = Output.of(out, err, StandardCharsets.UTF_8, false);

        assertThat(run(output, "render", QUFU, "--to", "html", "--out", folder)).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("无法写入 " + taken + "：");
    }

    private String refusal(Object... args) {
        err.reset();
        assertThat(run(Output.of(out, err, StandardCharsets.UTF_8, false), args))
                .isEqualTo(ExitCode.USAGE);
        return err.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    @Test
    void formatsMayBeWrittenInCapitals() {
        Output output = Output.of(out, err, StandardCharsets.UTF_8, false);
        assertThat(run(output, "render", QUFU, "--to", "HTML", "--out", folder)).isZero();
        assertThat(folder.resolve("002-qufu.html")).exists();
    }

    /** As a timer or a container runs it, with {@code LC_ALL=C}: the language is English, the encoding ASCII. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutALocaleDataAreWholeAndFileNamesThatCannotBeReadAreExplained() throws Exception {
        Process read = inLocaleC("read", document().toString());
        String json = new String(read.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(read.waitFor()).isZero();
        assertThat(json).contains("曲阜市人民政府办公室");

        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.copy(QUFU, reports.resolve("报告.json"));
        Path pages = folder.resolve("pages");
        Process render = inLocaleC("render", reports.toString(), "--to", "html", "--out", pages.toString());
        assertThat(render.waitFor()).isEqualTo(ExitCode.FAILED);
        assertThat(new String(render.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("set the environment variable LC_ALL to C.UTF-8")
                .doesNotContain("internal error");

        Process named = inLocaleC("validate", reports.resolve("报告.json").toString());
        assertThat(named.waitFor()).isEqualTo(ExitCode.USAGE);
        assertThat(new String(named.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("set the environment variable LC_ALL to C.UTF-8");
    }

    /** Where the shell looks for folders elsewhere too, the launcher looks for its jar beside itself. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theLauncherStartsTheJarBesideIt() throws Exception {
        Path here = Files.createDirectories(folder.resolve("ein ort/bin"));
        Files.copy(Path.of("src", "main", "launcher", "gongkai"), here.resolve("gongkai"));
        Path elsewhere =
                Files.createDirectories(folder.resolve("elsewhere/bin")).getParent();
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor argument; do echo \"$argument\"; done\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder("sh", "bin/gongkai", "--version")
                .directory(here.getParent().toFile());
        builder.environment()
                .putAll(Map.of(
                        "CDPATH", elsewhere.toString(),
                        "JAVA_HOME", folder.resolve("java").toString(),
                        "XDG_CACHE_HOME", folder.resolve("cache").toString()));
        Process launcher = builder.start();
        String arguments = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(launcher.waitFor()).isZero();
        assertThat(arguments.lines())
                .endsWith("-jar", here.toRealPath().resolve("gongkai.jar").toString(), "--version");
    }

    private Process inLocaleC(String... args) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Gongkai.class.getName()),
                        Stream.of(args))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        // What is not read must not fill a pipe.
        File other = folder.resolve("other").toFile();
        return args[0].equals("read")
                ? builder.redirectError(other).start()
                : builder.redirectOutput(other).start();
    }
}
