package dev.gongkai.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.gongkai.report.Message;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.testing.Samples;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front door, where only this artifact is there. */
class ReportFilesTest {

    @TempDir
    private Path folder;

    private Report report;

    @BeforeEach
    void takeASample() throws IOException {
        report = Samples.qufu();
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private void refuses(Path file, String expected) throws IOException {
        List<Path> before = entries(folder);
        assertThatExceptionOfType(ReportFileException.class)
                .isThrownBy(() -> ReportFiles.write(report, file))
                .satisfies(e -> {
                    assertThat(e.message(Locale.ENGLISH))
                            .startsWith(file.toString())
                            .contains(expected);
                    assertThat(e.file()).isEqualTo(file.toString());
                });
        assertThat(entries(folder)).isEqualTo(before);
    }

    @Test
    void theEndingNamesTheFormat() throws IOException {
        Path page = folder.resolve("年报.HTML");
        Path json = folder.resolve("年报.json");

        ReportFiles.write(report, page);
        ReportFiles.write(report, json);

        assertThat(page).hasBinaryContent(HtmlRenderer.create().render(report));
        assertThat(ReportReader.create().read(json)).isEqualTo(report);
        assertThat(entries(folder)).containsExactlyInAnyOrder(page, json);
        assertThat(HtmlRenderer.create().renderToString(report)).isEqualTo(Files.readString(page));
    }

    @Test
    void aFileIsReplacedAndALinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("old.html"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), file);

        ReportFiles.write(report, link);

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasBinaryContent(HtmlRenderer.create().render(report));
    }

    @Test
    void aMissingArtifactIsNamed() throws IOException {
        refuses(folder.resolve("a.docx"), "needs the dependency dev.gongkai.report:report-render-docx");
        refuses(folder.resolve("a.PDF"), "needs the dependency dev.gongkai.report:report-render-pdf");
    }

    @Test
    void aWrongEndingIsNamedWithThoseThatAreKnown() throws IOException {
        refuses(folder.resolve("a.doc"), "expected one of .html .json");
        refuses(folder.resolve("年报"), "its ending names no format");
    }

    @Test
    void aFolderIsNotReplacedThoughItIsEmpty() throws IOException {
        Path target = Files.createDirectory(folder.resolve("a.html"));

        refuses(target, "is a folder");

        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws IOException {
        refuses(folder.resolve("missing/a.html"), "no such file or folder");
        Path file = Files.writeString(folder.resolve("file"), "");
        refuses(file.resolve("a.html"), "");
    }

    @Test
    void aReadOnlyPlaceIsNamed() throws IOException {
        Path place = Path.of("/proc/a.html");
        assumeTrue(Files.isDirectory(place.getParent()), "NOT TESTED: no /proc here");
        refuses(place, "");
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws IOException {
        byte[] page = HtmlRenderer.create().render(report);
        Configuration small = Configuration.unix().toBuilder()
                .setMaxSize(page.length / 4096 * 4096L)
                .setBlockSize(4096)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path target = Files.writeString(disk.getPath("/a.html"), "old");

            assertThatExceptionOfType(ReportFileException.class)
                    .isThrownBy(() -> ReportFiles.write(report, target))
                    .withMessageContaining("系统不能读写");

            assertThat(target).hasContent("old");
            assertThat(entries(disk.getPath("/")))
                    .noneMatch(path -> path.toString().endsWith(".tmp"));
        }
    }

    @Test
    void whatCannotBeShownLeavesNothing() {
        DocumentRenderer failing = new DocumentRenderer() {
            @Override
            public void render(dev.gongkai.report.document.Document document, OutputStream out) throws IOException {
                out.write(1);
                throw new RenderException(new Message("无法显示", "cannot be shown"));
            }

            @Override
            public String fileExtension() {
                return "x";
            }

            @Override
            public String mediaType() {
                return "x/x";
            }
        };

        assertThatExceptionOfType(RenderException.class)
                .isThrownBy(() -> failing.render(report, folder.resolve("a.x")));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void jsonIsReadByItsContentWithTheFiguresBesideIt() throws IOException {
        Path sample = Samples.files().get(0);

        FileReading reading = ReportFiles.readWithRemarks(sample);

        assertThat(reading.report()).isEqualTo(Samples.reportIn(sample));
        assertThat(reading.remarks()).isEmpty();
        Path renamed = Files.write(
                folder.resolve("a.pdf"),
                dev.gongkai.report.json.ReportWriter.create().write(report).getBytes(StandardCharsets.UTF_8));
        assertThat(ReportFiles.read(renamed)).isEqualTo(report);
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "'PK\u0003\u0004....word/document.xml', needs the dependency dev.gongkai.report:report-render-docx",
        "'%PDF-1.7', needs the dependency dev.gongkai.report:report-render-pdf",
        "'PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.text', an OpenDocument file",
        "'<!DOCTYPE html><p>', a web page",
        "'{\\rtf1', an RTF document",
        "'年报', no file of a known kind"
    })
    void aFileThatIsNotReadIsCalledByItsName(String content, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("file.docx"), content);

        assertThatExceptionOfType(ReportFileException.class)
                .isThrownBy(() -> ReportFiles.read(file))
                .satisfies(e -> assertThat(e.message(Locale.ENGLISH)).contains(expected));
    }

    @Test
    void anOldWordDocumentIsCalledByItsName() throws IOException {
        Path file = Files.write(folder.resolve("file.docx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

        assertThatExceptionOfType(ReportFileException.class)
                .isThrownBy(() -> ReportFiles.read(file))
                .withMessageContaining(".doc");
        assertThatExceptionOfType(ReportFileException.class)
                .isThrownBy(() -> ReportFiles.read(folder))
                .withMessageContaining("文件夹");
        assertThatExceptionOfType(ReportFileException.class)
                .isThrownBy(() -> ReportFiles.read(folder.resolve("missing.json")))
                .withMessageContaining("没有这个文件");
    }

    /** LibreOffice writes what tells a Word document from other archives only after some parts. */
    @Test
    void anArchiveIsToldByItsNamesWhereverTheyStand() throws IOException {
        assertThatExceptionOfType(ReportFileException.class)
                .isThrownBy(() -> ReportFiles.read(archive("docProps/core.xml", "word/document.xml")))
                .withMessageContaining("Word 文档")
                .withMessageContaining("report-render-docx");
        assertThatExceptionOfType(ReportFileException.class)
                .isThrownBy(() -> ReportFiles.read(archive("docProps/core.xml", "xl/workbook.xml")))
                .withMessageContaining("Excel");
        assertThatExceptionOfType(ReportFileException.class)
                .isThrownBy(() -> ReportFiles.read(archive("a.json", "b.json")))
                .withMessageContaining("压缩文件");
    }

    /** Two entries, the first longer than what is looked at from the start. */
    private Path archive(String first, String second) throws IOException {
        Path file = folder.resolve("file.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(first));
            zip.write(new byte[5000]);
            zip.putNextEntry(new ZipEntry(second));
        }
        return file;
    }

    /** Registered as a service in the test resources: reads files that begin with a word of its own. */
    public static final class DoubtingReader implements ReportFileReader {

        /** For {@link java.util.ServiceLoader}. */
        public DoubtingReader() {}

        @Override
        public Optional<FileReading> read(Path file) throws IOException {
            if (!Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("doubt")) {
                return Optional.empty();
            }
            FileReading.Remark remark = new FileReading.Remark(
                    FileReading.Certainty.DOUBTED,
                    "/requests/received/total",
                    new Message("第 3 行", "line 3"),
                    new Message("两个数字", "two numbers"));
            return Optional.of(new FileReading(Samples.qufu(), List.of(remark)));
        }
    }

    @Test
    void aReaderOfAnotherArtifactJoinsAndDoubtsAreTheCallersToTake() throws IOException {
        Path file = Files.writeString(folder.resolve("file.txt"), "doubt");

        assertThat(ReportFiles.readWithRemarks(file).isDoubtful()).isTrue();
        assertThatExceptionOfType(UndecidedReadingException.class)
                .isThrownBy(() -> ReportFiles.read(file))
                .satisfies(e -> {
                    assertThat(e.message(Locale.ENGLISH)).contains("line 3: two numbers");
                    assertThat(e.getMessage()).contains("第 3 行：两个数字");
                    assertThat(e.reading()).isPresent();
                });
    }

    @Test
    void formatsAreFoundByNameAndByService() {
        assertThat(DocumentFormat.available()).extracting(DocumentFormat::id).containsExactly("html");
        assertThat(DocumentFormat.of("docx")).isEmpty();
        assertThat(RenderOptions.create().data()).isTrue();
        assertThat(RenderOptions.builder().withoutControls().withoutData().build())
                .isEqualTo(new RenderOptions(
                        Theme.OFFICIAL, false, false, false, null, List.of(), null, FontEmbedding.NONE));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoFileIsWrittenToAndNotReplaced() throws Exception {
        Path pipe = folder.resolve("pipe.html");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path read = folder.resolve("read.html");
        Process reader = new ProcessBuilder("cat", pipe.toString())
                .redirectOutput(read.toFile())
                .start();
        try {
            ReportFiles.write(report, pipe);

            assertThat(Files.isRegularFile(pipe)).isFalse();
            assertThat(reader.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(read).hasBinaryContent(HtmlRenderer.create().render(report));
        } finally {
            reader.destroy();
        }
    }
}
