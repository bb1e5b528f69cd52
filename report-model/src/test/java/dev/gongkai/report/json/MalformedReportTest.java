package dev.gongkai.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gongkai.report.MalformedJsonException.JsonProblem;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.MalformedDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedReportTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};

    @TempDir
    private Path outside;

    private Path folder;
    private Path file;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(outside.resolve("reports"));
        file = folder.resolve("report.json");
        Files.createDirectories(folder.resolve("figures"));
        Files.write(folder.resolve("good.png"), PNG);
        Files.writeString(folder.resolve("text.png"), "not a picture");
    }

    static List<MalformedDocument> documents() {
        return MalformedDocument.ALL;
    }

    /** Otherwise a document could be refused for another reason than the one that it is spoilt by. */
    @Test
    void readsTheDocumentThatTheMalformedOnesAreMadeFrom() throws IOException {
        Files.writeString(file, MalformedDocument.GOOD);
        assertThat(ReportReader.create().read(file).overview().blocks()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysWhatIsWrongAndWhere(MalformedDocument document) throws IOException {
        Files.write(file, document.bytes());
        MalformedReportException refusal = refusal(file);
        JsonProblem first = refusal.problems().get(0);
        assertThat(first.message().zh()).contains(document.zh());
        assertThat(first.message().en()).contains(document.en());
        assertThat(first.pointer()).isEqualTo(document.pointer());
        assertThat(first.line() + ":" + first.column()).isEqualTo(document.line() + ":" + document.column());
        assertThat(refusal.message(Locale.ENGLISH)).startsWith("line " + document.line() + ", column ");
        assertThat(refusal)
                .hasMessageStartingWith("第 " + document.line() + " 行第 " + document.column() + " 列")
                .hasMessageContaining(document.zh());
    }

    private static MalformedReportException refusal(Path file) {
        return catchThrowableOfType(
                MalformedReportException.class, () -> ReportReader.create().read(file));
    }

    @Test
    void listsAllProblemsInTheOrderOfTheDocument() throws IOException {
        Files.writeString(
                file,
                MalformedDocument.GOOD
                        .replace(
                                "\"name\": \"示例市教育局\", \"kind\": \"department\"",
                                "\"kind\": \"bureau\", \"fax\": \"1\"")
                        .replace("\"naturalPerson\": 1,", "\"naturalPerson\": \"1\", \"x\": 2,")
                        .replace("\"year\": 2021", "\"year\": \"2021\"")
                        .replace("2022-01-27", "2022"));
        MalformedReportException refusal = refusal(file);
        assertThat(refusal.problems())
                .extracting(JsonProblem::pointer)
                .containsExactly(
                        "/year",
                        "/agency/name",
                        "/agency/kind",
                        "/agency/fax",
                        "/requests/received/naturalPerson",
                        "/requests/received/x",
                        "/signature/date");
        assertThat(refusal.getMessage().lines()).hasSize(7);
        assertThat(refusal.pointer()).isEqualTo("/year");
        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.column()).isEqualTo(11);
    }

    /** The other fields are not called unknown only because nobody knows of which edition they are. */
    @Test
    void saysOnlyThatTheFormIsMissing() throws IOException {
        Files.writeString(file, MalformedDocument.GOOD.replace("\"form\": \"2021\",", ""));
        assertThat(refusal(file).problems()).extracting(JsonProblem::pointer).containsExactly("/form");
    }

    @Test
    void namesEveryFigureThatCannotBeRead() throws IOException {
        Files.writeString(
                file,
                MalformedDocument.GOOD
                        .replace("\"段落。\"", "{\"figure\": \"text.png\"}")
                        .replace("good.png", "none.png"));
        assertThat(refusal(file).problems())
                .extracting(JsonProblem::pointer)
                .containsExactly("/overview/1/figure", "/overview/3/figure");
    }

    @Test
    void listsNoMoreProblemsThanAPersonReads() throws IOException {
        Files.writeString(file, MalformedDocument.GOOD.replace("\"段落。\"", "1" + ", 1".repeat(500)));
        assertThat(refusal(file).problems()).hasSize(ShapeChecker.MAX_PROBLEMS);
        Files.writeString(
                file, MalformedDocument.GOOD.replace("\"段落。\"", "\"一\"" + ", {\"figure\": \"no\"}".repeat(500)));
        assertThat(refusal(file).problems()).hasSize(ShapeChecker.MAX_PROBLEMS);
    }

    @Test
    void refusesADocumentThatIsTooLarge() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                java.util.Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                return length;
            }
        };
        assertThatThrownBy(() -> ReportReader.create().read(endless))
                .isInstanceOf(MalformedReportException.class)
                .hasMessageContaining("文件过大");
    }

    @Test
    void refusesALinkThatLeadsOutOfTheFolder() throws IOException {
        Path secret = Files.write(outside.resolve("secret.png"), PNG);
        Files.createSymbolicLink(folder.resolve("link.png"), secret);
        Files.createSymbolicLink(folder.resolve("up"), outside);
        for (String name : List.of("link.png", "up/secret.png")) {
            Files.writeString(file, MalformedDocument.GOOD.replace("good.png", name));
            assertThat(refusal(file)).hasMessageContaining("没有这个文件");
        }
        Files.createSymbolicLink(folder.resolve("inside.png"), folder.resolve("good.png"));
        Files.writeString(file, MalformedDocument.GOOD.replace("good.png", "inside.png"));
        assertThat(ReportReader.create().read(file).overview().blocks()).hasSize(4);
    }

    /** A row that is none has no length that the others could be compared with. */
    @Test
    void comparesNoRowsWithWhatIsNoRow() throws IOException {
        Files.writeString(file, MalformedDocument.GOOD.replace("[\"渠道\", \"条数\"]", "\"渠道\""));
        assertThat(refusal(file).problems()).extracting(JsonProblem::pointer).containsExactly("/overview/2/table/0");
    }

    /** Without a folder there is nothing that a name could stand for. */
    @Test
    void readsFilesOnlyForADocumentThatIsAFile() {
        byte[] document = MalformedDocument.GOOD.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ReportReader.create().read(new ByteArrayInputStream(document)))
                .isInstanceOf(MalformedReportException.class)
                .hasMessageContaining("/overview/1/figure");
    }

    @Test
    void writesNothingWhereAFigureHasTheNameOfAnotherFile() throws IOException {
        Files.writeString(file, "as it was");
        List<Path> before = files();
        Report report = withFigures(Picture.of("new/first.png", PNG), Picture.of("text.png", PNG));
        assertThatThrownBy(() -> ReportWriter.create().write(report, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("text.png");
        assertThat(files()).isEqualTo(before);
        assertThat(file).hasContent("as it was");
        assertThat(folder.resolve("text.png")).hasContent("not a picture");
    }

    @Test
    void writesNothingWhereTwoFiguresOrDocumentAndFigureHaveOneName() throws IOException {
        byte[] other = PNG.clone();
        other[8] = 2;
        List<Path> before = files();
        for (Report report : List.of(
                withFigures(Picture.of("a.png", PNG), Picture.of("a.png", other)),
                withFigures(Picture.of("report.json", PNG)))) {
            assertThatThrownBy(() -> ReportWriter.create().write(report, file)).isInstanceOf(IOException.class);
            assertThat(files()).isEqualTo(before);
        }
    }

    /** Where no language is set, or on Windows, the names of files are of fewer characters than those of figures. */
    @Test
    void saysWhichFigureHasANameThatNoFileCanHave() throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("ascii.zip").toUri());
        try (FileSystem ascii = FileSystems.newFileSystem(archive, Map.of("create", "true", "encoding", "US-ASCII"))) {
            Path document = ascii.getPath("/report.json");
            assertThatThrownBy(() -> ReportWriter.create().write(withFigures(Picture.of("图.png", PNG)), document))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("图.png");
            assertThat(document).doesNotExist();
            ReportWriter.create().write(withFigures(Picture.of("a.png", PNG)), document);
            assertThat(document).exists();
        }
    }

    @Test
    void writesFigureAndDocumentWithoutTracesOfTheWork() throws IOException {
        ReportWriter.create().write(withFigures(Picture.of("new/first.png", PNG), Picture.of("good.png", PNG)), file);
        assertThat(files().stream().map(path -> folder.relativize(path).toString()))
                .containsExactlyInAnyOrder(
                        "",
                        "figures",
                        "good.png",
                        "new",
                        Path.of("new", "first.png").toString(),
                        "report.json",
                        "text.png");
        assertThat(folder.resolve("new/first.png")).hasBinaryContent(PNG);
    }

    /** What is written is to be published: it must not be for its owner's eyes alone. */
    @Test
    void givesWhatItWritesThePermissionsOfAnyNewFile() throws IOException {
        Path any = Files.writeString(folder.resolve("any"), "");
        Assumptions.assumeTrue(
                Files.getFileStore(any).supportsFileAttributeView("posix"), "NOT TESTED: no POSIX permissions here");
        ReportWriter.create().write(withFigures(), file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(any));
    }

    private static Report withFigures(Picture... pictures) {
        return Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                .overview(new Narrative(Stream.of(pictures)
                        .<Narrative.Block>map(picture -> new Narrative.Figure(picture, null, null))
                        .toList()))
                .build();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.sorted().toList();
        }
    }
}
