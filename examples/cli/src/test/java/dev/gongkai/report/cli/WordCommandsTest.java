package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script that makes blank forms and reads documents back relies on. */
class WordCommandsTest {

    private static final Path REPORTS = Path.of("..", "reports");
    private static final Path QUFU = REPORTS.resolve("002-qufu.json");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(Object... args) {
        return Shell.run(Locale.CHINA, out, err, args);
    }

    private int run(Locale locale, Object... args) {
        return Shell.run(locale, out, err, args);
    }

    private List<String> files(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A document of the report of Qufu. */
    private Path document() {
        assertThat(run("render", QUFU, "--to", "docx", "--out", folder)).isZero();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return folder.resolve("002-qufu.docx");
    }

    /** Does what an office program does when someone types: changes the text in the body. */
    private static void edit(Path document, String before, String after) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(document)) {
            Path body = zip.getPath("word/document.xml");
            String text = Files.readString(body);
            assertThat(text).contains(before);
            Files.write(body, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
        }
    }

    // blank

    @Test
    void aBlankFormIsMadeAndNeverReplacedUnasked() throws IOException {
        Path form = folder.resolve("form.docx");

        assertThat(run("blank", "--year", 2025, "--to", "docx", "--out", form)).isZero();
        assertThat(out.toString().strip()).isEqualTo(form.toString());
        Files.writeString(form, "filled in");

        assertThat(run("blank", "--year", 2025, "--out", form)).isEqualTo(ExitCode.FAILED);
        assertThat(form).hasContent("filled in");
        assertThat(err.toString()).contains("已存在，未覆盖");

        assertThat(run("blank", "--year", 2025, "--out", form, "--force")).isZero();
        assertThat(Files.size(form)).isGreaterThan(10_000);
        assertThat(files(folder)).containsExactly("form.docx");
    }

    @Test
    void theYearDecidesTheEdition() throws IOException {
        run("blank", "--year", 2020, "--out", folder.resolve("old.docx"));
        run("blank", "--year", 2021, "--out", folder.resolve("new.docx"));

        assertThat(body(folder.resolve("old.docx"))).contains("2020年政府信息公开工作年度报告", "政府集中采购");
        assertThat(body(folder.resolve("new.docx")))
                .contains("2021年政府信息公开工作年度报告")
                .doesNotContain("政府集中采购");
    }

    private static String body(Path document) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(document)) {
            return Files.readString(zip.getPath("word/document.xml"));
        }
    }

    @Test
    void wrongArgumentsForABlankFormAreTwo() throws IOException {
        assertThat(run("blank")).isEqualTo(ExitCode.USAGE);
        assertThat(run("blank", "--year", 2018)).isEqualTo(ExitCode.USAGE);
        assertThat(run("blank", "--year", 2025, "--to", "html")).isEqualTo(ExitCode.USAGE);
        assertThat(run("blank", "--year", 2025, "--out", folder)).isEqualTo(ExitCode.USAGE);
        assertThat(run("blank", "--year", 2025, "--out", folder.resolve("none").resolve("f.docx")))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("没有适用于 2018 年度的格式").contains("用法：gongkai blank");
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void reportsAreWrittenOnTheAgencysPaper() throws IOException {
        Path paper = document();
        assertThat(run("render", QUFU, "--to", "docx", "--template", paper, "--out", folder.resolve("on")))
                .isZero();
        assertThat(err.toString()).contains("模板：模板中原有的年度报告数据未带入");
        assertThat(body(folder.resolve("on/002-qufu.docx"))).contains("GongkaiReport");

        assertThat(run("render", QUFU, "--to", "pdf", "--template", paper, "--out", folder))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("render", QUFU, "--to", "docx", "--template", QUFU, "--out", folder))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--template 只用于 docx", "模板不是 Word 文档");
    }

    // read

    @Test
    void whatWasRenderedIsReadBackAsItWas() throws IOException {
        Path document = document();

        assertThat(run("read", document)).isZero();

        assertThat(ReportReader.create().read(out.toString()))
                .isEqualTo(ReportReader.create().read(QUFU));
        assertThat(err.toString()).contains("读出 1 份，出错 0 份").doesNotContain("说明");
    }

    @Test
    void whatWasChangedIsReadAndNamed() throws IOException {
        Path document = document();
        edit(document, "曲阜市政府", "曲阜市人民政府");

        assertThat(run("read", document)).isZero();

        Report read = ReportReader.create().read(out.toString());
        assertThat(read).isNotEqualTo(ReportReader.create().read(QUFU));
        assertThat(out.toString()).contains("曲阜市人民政府及");
        assertThat(err.toString()).contains("说明：" + document).contains("已修改");

        assertThat(run(Locale.ENGLISH, "read", document)).isZero();
        assertThat(err.toString()).contains("noted: " + document).contains("1 read, 0 failed");
    }

    @Test
    void aFolderIsReadIntoAFolderAndABrokenDocumentDoesNotStopTheOthers() throws IOException {
        Path documents = folder.resolve("documents");
        Path reports = folder.resolve("reports");
        run("render", REPORTS, "--to", "docx", "--out", documents);
        Path broken = Files.writeString(documents.resolve("broken.docx"), "no archive");
        Files.writeString(documents.resolve("~$2-qufu.docx"), "a lock");

        assertThat(run("read", documents, "--out", reports)).isEqualTo(ExitCode.FAILED);

        assertThat(files(reports)).hasSize(6).contains("002-qufu.json").doesNotContain("broken.json");
        for (String name : files(reports)) {
            assertThat(ReportReader.create().read(reports.resolve(name)).agency())
                    .isEqualTo(ReportReader.create().read(REPORTS.resolve(name)).agency());
        }
        assertThat(err.toString()).contains("读出 6 份，出错 1 份").contains("出错：" + broken);
    }

    @Test
    void aReportIsNeverReplacedUnasked() throws IOException {
        Path document = document();
        Path report = Files.writeString(folder.resolve("002-qufu.json"), "mine");

        assertThat(run("read", document, "--out", folder)).isEqualTo(ExitCode.FAILED);
        assertThat(report).hasContent("mine");
        assertThat(err.toString()).contains("已存在，未覆盖");

        assertThat(run("read", document, "--out", folder, "--force")).isZero();
        assertThat(ReportReader.create().read(report))
                .isEqualTo(ReportReader.create().read(QUFU));
    }

    @Test
    void aFileThatIsNoDocumentIsNamed() throws IOException {
        Path missing = folder.resolve("missing.docx");

        Path note = Files.writeString(folder.resolve("note.rtf"), "{\\rtf1 no report}");
        assertThat(run("read", note)).isEqualTo(ExitCode.FAILED);
        assertThat(run("read", missing)).isEqualTo(ExitCode.FAILED);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("出错：" + note + System.lineSeparator())
                .contains("另存为 .docx")
                .contains("出错：" + missing + System.lineSeparator() + "    没有这个文件或文件夹");
    }

    @Test
    void wrongArgumentsForReadingAreTwo() throws IOException {
        assertThat(run("read")).isEqualTo(ExitCode.USAGE);
        assertThat(run("read", "a.docx", "b.docx")).isEqualTo(ExitCode.USAGE);
        assertThat(run("read", "a.docx", "--force")).isEqualTo(ExitCode.USAGE);
        assertThat(run("read", "a.docx", "--out", QUFU)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .contains("须用 --out 给出输出文件夹")
                .contains("--force 只能与 --out 同用")
                .contains("用法：gongkai read");
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void helpIsInTheReadersLanguage() {
        for (String command : List.of("blank", "read")) {
            assertThat(run(command, "--help")).isZero();
            assertThat(run(Locale.US, command, "--help")).isZero();
            assertThat(out.toString())
                    .contains("用法：gongkai " + command)
                    .contains("退出码")
                    .contains("Usage: gongkai " + command)
                    .contains("Exit codes");
        }
    }
}
