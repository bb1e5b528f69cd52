package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.cli.console.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script that calls the command line relies on. */
class RenderCommandTest {

    private static final Path REPORTS = Path.of("..", "reports");
    private static final Path QUFU = REPORTS.resolve("002-qufu.json");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path pages;

    @BeforeEach
    void choosePages() {
        pages = folder.resolve("pages");
    }

    private int run(Object... args) {
        return Shell.run(Locale.CHINA, out, err, args);
    }

    private int run(Locale locale, Object... args) {
        return Shell.run(locale, out, err, args);
    }

    private List<String> rendered() throws IOException {
        try (Stream<Path> files = Files.list(pages)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatStandsOnThePagesBesidesTheReportIsAskedForByOptions() throws IOException {
        assertThat(run(
                        "render",
                        QUFU,
                        "--to",
                        "docx,pdf",
                        "--out",
                        pages,
                        "--red-head",
                        "示例市文件",
                        "--watermark",
                        "草稿",
                        "--page-header",
                        "年报",
                        "--page-numbers",
                        "of-total"))
                .isZero();

        try (ZipFile docx = new ZipFile(pages.resolve("002-qufu.docx").toFile())) {
            assertThat(text(docx, "word/header3.xml")).contains("示例市文件", "string=\"草稿\"");
            assertThat(text(docx, "word/header1.xml")).contains("年报");
            assertThat(text(docx, "word/footer1.xml")).contains("NUMPAGES");
        }
    }

    private static String text(ZipFile docx, String name) throws IOException {
        try (InputStream in = docx.getInputStream(docx.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aLetterheadNeedsItsDescriptionAndMustBeAPicture() {
        assertThat(run("render", QUFU, "--to", "pdf", "--out", pages, "--letterhead", QUFU))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--letterhead-alt");
        assertThat(run("render", QUFU, "--to", "pdf", "--out", pages, "--letterhead", QUFU, "--letterhead-alt", "徽标"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--letterhead 应为 PNG 或 JPEG 图片");
        assertThat(run("render", QUFU, "--to", "pdf", "--out", pages, "--page-numbers", "roman"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(pages).doesNotExist();
    }

    @Test
    void aFolderOfReportsBecomesPagesNamedAfterThem() throws IOException {
        assertThat(run("render", REPORTS, "--to", "html", "--out", pages)).isZero();

        assertThat(rendered())
                .containsExactly(
                        "000-zibo-jiguan.html",
                        "001-qidu.html",
                        "002-qufu.html",
                        "003-zibo-dashuju.html",
                        "004-zibo-keji.html",
                        "2019-example.html");
        assertThat(out.toString().lines())
                .hasSize(6)
                .contains(pages.resolve("002-qufu.html").toString());
        assertThat(err.toString()).contains("完成 6 份，出错 0 份");
    }

    @Test
    void severalFormatsGiveADocumentEach() throws IOException {
        assertThat(run("render", REPORTS, "--to", "html,docx", "--out", pages)).isZero();

        assertThat(rendered()).hasSize(12).contains("002-qufu.html", "002-qufu.docx");
        assertThat(out.toString().lines()).hasSize(12);
        assertThat(err.toString()).contains("完成 6 份，出错 0 份");
        try (ZipFile document = new ZipFile(pages.resolve("002-qufu.docx").toFile())) {
            assertThat(text(document)).contains("曲阜市人民政府办公室", "<w:sdt>");
        }
    }

    private static String text(ZipFile document) throws IOException {
        try (InputStream in = document.getInputStream(document.getEntry("word/document.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aDocumentForPublicationHasNoControls() throws IOException {
        assertThat(run("render", QUFU, "--to", "docx,docx", "--no-controls", "--out", pages))
                .isZero();

        assertThat(rendered()).containsExactly("002-qufu.docx");
        try (ZipFile document = new ZipFile(pages.resolve("002-qufu.docx").toFile())) {
            assertThat(text(document)).contains("曲阜市人民政府办公室").doesNotContain("<w:sdt>");
        }
    }

    @Test
    void aBrokenReportDoesNotStopTheOthersAndIsNamedAtTheEnd() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        Files.copy(QUFU, inputs.resolve("a.json"));
        Files.writeString(inputs.resolve("b.json"), "{\"form\": \"2021\", \"year\": \"2021\"");
        Files.copy(QUFU, inputs.resolve("c.json"));
        Files.writeString(inputs.resolve("readme.txt"), "not a report");

        assertThat(run("render", inputs, "--to", "html", "--out", pages)).isEqualTo(ExitCode.FAILED);

        assertThat(rendered()).containsExactly("a.html", "c.html");
        assertThat(err.toString())
                .contains("完成 2 份，出错 1 份")
                .endsWith("出错：" + inputs.resolve("b.json") + System.lineSeparator() + "    第 1 行第 32 列：JSON 不完整，文件到此中断"
                        + System.lineSeparator());
    }

    @Test
    void allThatIsWrongWithAReportIsSaidInTheReadersLanguage() throws IOException {
        Path report =
                Files.writeString(folder.resolve("r.json"), "{\"form\": \"2021\", \"year\": \"2021\", \"agenc\": 1}");

        assertThat(run(Locale.ENGLISH, "render", report, "--to", "html", "--out", pages))
                .isEqualTo(ExitCode.FAILED);

        assertThat(err.toString())
                .contains("line 1, column 26 /year: expected a whole number from 1000 to 9999, found a string \"2021\"")
                .contains("/agenc: unknown field \"agenc\", is it \"agency\"?")
                .contains("/agency: the field \"agency\" is missing");
        assertThat(rendered()).isEmpty();
    }

    @Test
    void anInputThatIsNotThereAndAFolderWithoutReportsAreNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path missing = folder.resolve("missing.json");

        assertThat(run("render", missing, empty, QUFU, "--to", "html", "--out", pages))
                .isEqualTo(ExitCode.FAILED);

        assertThat(rendered()).containsExactly("002-qufu.html");
        assertThat(err.toString())
                .contains(missing.toString())
                .contains("没有这个文件或文件夹")
                .contains("文件夹中没有 .json 文件");
    }

    @Test
    void aReportNeverReplacesThePageOfAnother() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other")).resolve("002-qufu.json");
        Files.copy(REPORTS.resolve("003-zibo-dashuju.json"), other);

        assertThat(run("render", QUFU, other, "--to", "html", "--out", pages)).isEqualTo(ExitCode.FAILED);

        assertThat(Files.readString(pages.resolve("002-qufu.html"))).contains("曲阜市人民政府办公室");
        assertThat(err.toString()).contains("重名，未覆盖").contains(other.toString());
    }

    @Test
    void renderingAgainReplacesThePageWithTheSameBytes() throws IOException {
        run("render", QUFU, "--to", "html", "--out", pages);
        byte[] first = Files.readAllBytes(pages.resolve("002-qufu.html"));

        assertThat(run("render", QUFU, "--to", "html", "--out", pages)).isZero();

        assertThat(Files.readAllBytes(pages.resolve("002-qufu.html"))).isEqualTo(first);
        assertThat(rendered()).containsExactly("002-qufu.html");
    }

    @Test
    void figuresAreDrawnWhereAskedFor() throws IOException {
        assertThat(run("render", QUFU, "--to", "html", "--figures", "--out", pages))
                .isZero();
        assertThat(Files.readString(pages.resolve("002-qufu.html"))).contains("<svg ", "本年度办理结果共23件，其中无法提供最多，19件。");

        assertThat(run("render", QUFU, "--to", "html", "--out", pages)).isZero();
        assertThat(Files.readString(pages.resolve("002-qufu.html"))).doesNotContain("<svg ");
    }

    @Test
    void wrongArgumentsAreTwoAndTouchNothing() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(run("render")).isEqualTo(ExitCode.USAGE);
        assertThat(run("render", QUFU, "--out", pages)).isEqualTo(ExitCode.USAGE);
        assertThat(run("render", QUFU, "--to", "odt", "--out", pages)).isEqualTo(ExitCode.USAGE);
        assertThat(run("render", QUFU, "--to", "html", "--out", QUFU)).isEqualTo(ExitCode.USAGE);
        assertThat(run("render", QUFU, "--to", "html", "--no-controls", "--out", pages))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("rendr", QUFU)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .contains("参数有误")
                .contains("--no-controls 只用于 docx 格式")
                .contains("用法：gongkai render");
        assertThat(pages).doesNotExist();
    }

    @Test
    void helpIsInTheReadersLanguage() {
        assertThat(run("render", "--help")).isZero();
        assertThat(out.toString()).contains("用法：gongkai render").contains("退出码");

        assertThat(run(Locale.US, "render", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: gongkai render").contains("Exit codes");
    }
}
