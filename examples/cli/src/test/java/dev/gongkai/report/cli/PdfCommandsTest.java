package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.json.ReportReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script that makes PDF and reads it back relies on. */
class PdfCommandsTest {

    private static final Path REPORTS = Path.of("..", "reports");
    private static final Path QUFU = REPORTS.resolve("002-qufu.json");

    /** A face as a computer in an office has one: a file. */
    private static final Path SONG = Path.of(
            "..",
            "..",
            "report-render",
            "fonts",
            "src",
            "main",
            "resources",
            "META-INF",
            "gongkai",
            "fonts",
            "NotoSerifSC-Regular.ttf");

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
    private Path document(Object... more) {
        Object[] args = Stream.concat(Stream.of("render", QUFU, "--to", "pdf", "--out", folder), Stream.of(more))
                .toArray();
        assertThat(run(args)).describedAs(err.toString()).isZero();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return folder.resolve("002-qufu.pdf");
    }

    private static List<String> faces(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Set<String> names = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            return List.copyOf(names);
        }
    }

    // render

    @Test
    void aReportBecomesADocumentInEachFormat() throws IOException {
        assertThat(run("render", REPORTS, "--to", "html,docx,pdf", "--out", folder))
                .isZero();

        assertThat(files(folder)).hasSize(18).contains("002-qufu.html", "002-qufu.docx", "002-qufu.pdf");
        assertThat(err.toString()).contains("完成 6 份，出错 0 份");
        try (PDDocument document = Loader.loadPDF(folder.resolve("002-qufu.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("曲阜市人民政府办公室", "— 1 —");
        }
    }

    @Test
    void theTextIsSetInTheFangsongThatIsBrought() throws IOException {
        assertThat(faces(document())).contains("FandolFang-Regular").hasSizeGreaterThan(3);
    }

    @Test
    void theFacesOfAFolderComeFirstAndThoseBroughtStandIn() throws IOException {
        Path fonts = Files.createDirectory(folder.resolve("fonts"));
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.write(fonts.resolve("a.ttf"), renamed("Noto Serif SC", "仿宋"));
        Files.copy(SONG, more.resolve("b.ttf"));

        List<String> faces = faces(document("--font-dir", fonts, "--font-dir", more));

        assertThat(faces).doesNotContain("FandolFang-Regular").contains("GongkaiWenKai-Regular");
    }

    /** The same face by a name as long in bytes, in the encoding of names. */
    private static byte[] renamed(String before, String after) throws IOException {
        String from = new String(before.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        String name = after + " ".repeat(before.length() - after.length());
        String to = new String(name.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        String face = Files.readString(SONG, StandardCharsets.ISO_8859_1);
        assertThat(face).contains(from);
        return face.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aCharacterThatNoFaceHasIsNamedAndTheOtherFormatsAreMade() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        Path pages = folder.resolve("pages");
        Files.writeString(inputs.resolve("a.json"), Files.readString(QUFU).replaceFirst("条例》", "条例😀》"));
        Files.copy(QUFU, inputs.resolve("b.json"));

        assertThat(run("render", inputs, "--to", "html,pdf", "--out", pages)).isEqualTo(ExitCode.FAILED);
        assertThat(files(pages)).containsExactly("a.html", "b.html", "b.pdf");
        assertThat(err.toString())
                .contains("完成 1 份，出错 1 份")
                .contains("出错：" + inputs.resolve("a.json"))
                .contains("pdf：", "U+1F600")
                .contains("其余格式已生成：html");

        assertThat(run(Locale.ENGLISH, "render", inputs, "--to", "pdf", "--out", pages))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .contains("failed: " + inputs.resolve("a.json"))
                .contains("no face has");
    }

    @Test
    void foldersThatHaveNoFacesAreWrongArgumentsAndTouchNothing() throws IOException {
        Path pages = folder.resolve("pages");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("song.ttf"), "no font");

        for (Path fonts : List.of(QUFU, folder.resolve("missing"), broken)) {
            assertThat(run("render", QUFU, "--to", "pdf", "--font-dir", fonts, "--out", pages))
                    .isEqualTo(ExitCode.USAGE);
        }
        assertThat(run("render", QUFU, "--to", "html", "--font-dir", empty, "--out", pages))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run(Locale.ENGLISH, "render", QUFU, "--to", "pdf", "--font-dir", broken, "--out", pages))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .contains("--font-dir 应为文件夹：" + QUFU)
                .contains("--font-dir 应为文件夹：" + folder.resolve("missing"))
                .contains(broken.resolve("song.ttf") + "：不是 TrueType 或 OpenType 字体文件")
                .contains("--font-dir 只用于 pdf 格式")
                .contains(broken.resolve("song.ttf") + ": not a TrueType or OpenType font file");
        assertThat(pages).doesNotExist();
    }

    @Test
    void wordDocumentsBringTheSameFacesAlong() throws IOException {
        Path fonts = Files.createDirectory(folder.resolve("fonts"));
        Files.write(fonts.resolve("a.ttf"), renamed("Noto Serif SC", "仿宋"));

        assertThat(run("render", QUFU, "--to", "docx", "--embed-fonts", "--font-dir", fonts, "--out", folder))
                .isZero();
        try (ZipFile docx = new ZipFile(folder.resolve("002-qufu.docx").toFile())) {
            String table = new String(
                    docx.getInputStream(docx.getEntry("word/fontTable.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(table)
                    .contains("<w:font w:name=\"仿宋\">", "<w:font w:name=\"Gongkai WenKai\">", "<w:embedRegular ")
                    .doesNotContain("FandolFang");
            assertThat(docx.getEntry("word/fonts/font1.odttf")).isNotNull();
        }
        assertThat(run("render", QUFU, "--to", "pdf", "--embed-fonts", "--out", folder))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--embed-fonts、--embed-whole-fonts 只用于 docx 格式");
    }

    @Test
    void aFolderWithoutFacesIsAsGoodAsNone() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("render", QUFU, "--to", "pdf", "--font-dir", empty, "--out", folder))
                .isZero();

        assertThat(err.toString()).contains("字体文件夹中没有字体文件").contains(empty.toString());
        assertThat(faces(folder.resolve("002-qufu.pdf"))).contains("FandolFang-Regular");
    }

    // read

    @Test
    void whatWasRenderedIsReadBackWhateverItIsCalled() throws IOException {
        Path document = document();
        Path renamed = Files.move(document, folder.resolve("报告.docx"));

        assertThat(run("read", renamed)).isZero();

        assertThat(ReportReader.create().read(out.toString()))
                .isEqualTo(ReportReader.create().read(QUFU));
        assertThat(err.toString()).contains("读出 1 份，出错 0 份").doesNotContain("说明");
    }

    @Test
    void aFolderOfDocumentsOfBothKindsIsRead() throws IOException {
        Path documents = folder.resolve("documents");
        run("render", QUFU, "--to", "docx", "--out", documents);
        run("render", REPORTS.resolve("001-qidu.json"), "--to", "pdf", "--out", documents);
        Files.writeString(documents.resolve("broken.pdf"), "%PDF-1.7 and no more");
        Files.writeString(documents.resolve("text.pdf"), "no document");
        Path reports = folder.resolve("reports");

        assertThat(run("read", documents, "--out", reports)).isEqualTo(ExitCode.FAILED);

        assertThat(files(reports)).containsExactly("001-qidu.json", "002-qufu.json");
        assertThat(ReportReader.create().read(reports.resolve("001-qidu.json")))
                .isEqualTo(ReportReader.create().read(REPORTS.resolve("001-qidu.json")));
        assertThat(err.toString())
                .contains("读出 2 份，出错 2 份")
                .contains("出错：" + documents.resolve("broken.pdf"))
                .contains("出错：" + documents.resolve("text.pdf") + System.lineSeparator());

        assertThat(run(Locale.ENGLISH, "read", documents.resolve("broken.pdf"))).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("failed: " + documents.resolve("broken.pdf"));
    }
}
